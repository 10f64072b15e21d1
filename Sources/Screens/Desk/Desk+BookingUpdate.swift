internal import Canvas
internal import HallCore

// What happens to the bookings that are shown.

extension Desk {
  /// Shows the bookings of today, or of the day of one of them, with that one selected; else with the
  /// first promise that cannot be kept, or whoever is expected next.
  mutating func showBookings(at code: BookingCode?, in scene: Scene) {
    let booking = code.flatMap { scene.hall.booking($0) }
    var book = DayBook(day: booking.map { scene.day(of: $0.start) } ?? scene.hall.day)
    let rows = book.rows(in: scene.hall)
    let next = rows.first { $0.isBroken || $0.state == .booked && !scene.isBeyondGrace($0) }
    book.selected = (booking ?? next).map { DayBook.Selection(code: $0.code, place: 0) }
    self.book = book
    if booking != nil { (text, findings, found, leaf) = ("", [], 0, 0) }
  }

  /// Another day of the bookings, or of the times to choose from.
  mutating func turn(by days: Int, in scene: Scene) {
    let range = scene.hall.bookableDays
    func turned(_ day: Day) -> Day {
      min(max(Day(number: day.number + days), range.lowerBound), range.upperBound)
    }
    if case .booking(var form)? = sheet {
      form.turn(to: turned(form.day))
      sheet = .booking(form)
    } else if let day = book?.day {
      book?.day = turned(day)
      book?.selected = nil
      book?.ticket = nil
    }
  }

  /// Takes back one step in the bookings: the filter, then the whole list.
  mutating func goBackInBookings() {
    guard let filter = book?.filter else { return }
    if book?.isFiltering == true || !filter.isEmpty {
      book?.isFiltering = false
      book?.filter = BookingFilter()
    } else {
      book = nil
    }
  }

  mutating func pick(_ code: BookingCode, in scene: Scene) {
    let place = book?.rows(in: scene.hall).firstIndex { $0.code == code } ?? 0
    book?.selected = DayBook.Selection(code: code, place: place)
    book?.ticket = nil
  }

  /// A key that no action has, while bookings are shown: it types into the filter or moves the
  /// selection.
  mutating func typeInBookings(_ key: Key, in scene: Scene) {
    guard let book else { return }
    if book.isFiltering, let text = Self.typed(key, into: book.filter.text, limit: Self.limit) {
      self.book?.filter = BookingFilter(text, in: scene.hall)
      self.book?.selected = nil
      return
    }
    let rows = book.rows(in: scene.hall)
    let page = max(1, scene.size.rows / 2)
    if let place = List.move(
      key, selected: book.place(in: rows), count: rows.count, visible: page)
    {
      self.book?.selected = DayBook.Selection(code: rows[place].code, place: place)
      self.book?.ticket = nil
    }
  }

  /// Asks for the contacts of those who are shown and have not been asked for.
  mutating func missingContacts(in scene: Scene) -> [Effect] {
    guard let book else { return [] }
    let shown = scene.hall.brokenBookings + scene.hall.bookings(on: book.day)
    var asked = book.asked
    let visitors = shown.compactMap(\.visitor).filter { asked.insert($0).inserted }
    guard !visitors.isEmpty else { return [] }
    self.book?.asked = asked
    return [.readContacts(visitors)]
  }
}

// What is meant by messages about bookings, and what comes of them.
extension Desk {
  mutating func chooseOfBookings(_ message: Message, in scene: Scene) -> [Effect] {
    switch message {
    case .showBookings(let code): showBookings(at: code, in: scene)
    case .hideBookings: book = nil
    case .pick(let code): pick(code, in: scene)
    case .turn(let days): turn(by: days, in: scene)
    case .bookInstead:
      if let draft { openForm(.book(draft.items), in: scene) }
    case .type(let key): type(key, in: scene)
    default:
      guard case .booking(let form)? = sheet else { return [] }
      return chooseInForm(message, form, in: scene)
    }
    return []
  }

  private mutating func chooseInForm(
    _ message: Message, _ form: BookingForm, in scene: Scene
  ) -> [Effect] {
    var form = form
    switch message {
    case .chooseTime(let start): return choose(start, form, in: scene)
    case .goOn: return goOn(form, in: scene)
    case .chooseDay(let day): form.turn(to: day)
    case .switchField: form.switchField()
    default: return []
    }
    sheet = .booking(form)
    return []
  }

  /// Whether the form keeps the time of a reservation.
  func keeps(_ code: BookingCode) -> Bool {
    if case .booking(let form)? = sheet { form.kept == code } else { false }
  }

  mutating func reportOfBookings(_ fact: Fact, in scene: Scene) {
    switch fact {
    case .reserved(let code, _, _, _, _, _):
      guard case .booking(var form)? = sheet else { return }
      (form.kept, form.field) = (code, .phone)
      sheet = .booking(form)
    case .booked(let code, _): (sheet, draft) = (.booked(code), nil)
    case .bookingMoved(let code, let start, _):
      sheet = nil
      let time = start.words(in: scene.hall)
      say(
        Words(zh: "\(code.spoken) 改到 \(time.zh)", en: "\(code.spoken) is moved to \(time.en)"),
        in: scene)
    case .bookingCancelled(let code, _):
      say(Words(zh: "预约 \(code.spoken) 取消了", en: "\(code.spoken) is given back"), in: scene)
    case .checkedIn(_, let ticket, _, _):
      if book == nil {
        (issued, text, findings, found) = (ticket, "", [], 0)
      } else {
        book?.ticket = ticket
      }
    default: break
    }
  }
}
