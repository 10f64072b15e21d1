internal import Canvas
internal import HallCore

// What happens to the form in which a time is chosen and a contact is left.

extension Desk {
  /// Lets somebody choose a time: for a new booking, or another one for a booking.
  mutating func openForm(_ purpose: BookingForm.Purpose, in scene: Scene) {
    var form = BookingForm(purpose: purpose, day: scene.hall.day)
    var first = scene.hall.day
    if case .move(let code) = purpose, let booking = scene.hall.booking(code) {
      first = max(first, scene.day(of: booking.start))
    }
    form.day = form.times(in: scene).first(from: first)
    sheet = .booking(form)
  }

  /// Goes on with the form: keeps the selected time, gives it to the booking, or confirms.
  mutating func goOn(_ form: BookingForm, in scene: Scene) -> [Effect] {
    if let code = form.kept {
      return [.confirm(code, Contact(name: form.name, phone: form.phone))]
    }
    let shown = form.shown(of: form.times(in: scene), in: scene)
    guard !shown.isEmpty else { return [] }
    let start = shown[min(form.place, shown.count - 1)].start
    switch form.purpose {
    case .book(let items): return [.reserve(items, at: start)]
    case .move(let code): return [.perform(.move(code, to: start))]
    }
  }

  /// A time that is touched is chosen.
  mutating func choose(_ start: Instant, _ form: BookingForm, in scene: Scene) -> [Effect] {
    var form = form
    let shown = form.shown(of: form.times(in: scene), in: scene)
    guard let place = shown.firstIndex(where: { $0.start == start }) else { return [] }
    form.place = place
    sheet = .booking(form)
    return goOn(form, in: scene)
  }

  /// A key of the form: it types, or moves the selection.
  mutating func type(_ key: Key, into form: BookingForm, in scene: Scene) {
    var form = form
    if form.kept != nil {
      form.type(key)
    } else if let digits = Self.typed(key, into: form.digits, limit: 4) {
      form.digits = digits.filter { $0.isASCII && $0.isNumber }
      form.place = 0
    } else {
      let count = form.shown(of: form.times(in: scene), in: scene).count
      form.place =
        List.move(key, selected: min(form.place, max(0, count - 1)), count: count, visible: count)
        ?? form.place
    }
    sheet = .booking(form)
  }

  /// Leaves the contact, and gives the time back that was kept; another one can be chosen.
  mutating func leaveContact(_ form: BookingForm) -> [Effect] {
    guard let code = form.kept else { return [] }
    letGo(form)
    return [.perform(.unbook(code))]
  }

  /// The time that was kept is gone: another one is chosen, and what was typed stays.
  mutating func letGo(_ form: BookingForm) {
    var form = form
    form.kept = nil
    (form.digits, form.place) = ("", 0)
    form.left = [.phone, .name]
    sheet = .booking(form)
  }

  /// Takes note that a time is kept no longer because nobody confirmed in time.
  mutating func notice(ended code: BookingCode, in scene: Scene) {
    guard case .booking(let form)? = sheet, form.kept == code else { return }
    letGo(form)
    toast = Toast(
      Words(
        zh: "留的时间过了,请再选一次", en: "the time was kept too long and is free again; choose once more"),
      isTrouble: true, in: scene)
  }
}

extension BookingForm {
  /// Types into the field that has the keys; into one that was left, from the beginning.
  mutating func type(_ key: Key) {
    let typed = field == .phone ? phone : name
    let new =
      key == .delete
      ? "" : Desk.typed(key, into: left.contains(field) ? "" : typed, limit: Self.limit)
    guard let new else { return }
    left.remove(field)
    switch field {
    case .phone: phone = new.filter { $0.isASCII && $0.isNumber || " +-".contains($0) }
    case .name: name = new
    }
  }

  /// How much one can type, in characters.
  private static let limit = 20
}
