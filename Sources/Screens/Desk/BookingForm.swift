internal import HallCore

/// A booking that is being made for somebody, or gets another time: first the time, and for a new one
/// how to reach the resident.
struct BookingForm: Hashable, Sendable {
  /// What it becomes.
  let purpose: Purpose
  /// The day whose times are shown.
  var day: Day
  /// The digits of the time that are typed: only times that begin with them are shown.
  var digits = ""
  /// The place of the selected time among those that are shown.
  var place = 0
  /// The reservation that keeps the time while somebody asks for the telephone number.
  var kept: BookingCode?
  /// The telephone number, as it was typed.
  var phone = ""
  /// The name, which may stay empty.
  var name = ""
  /// Where keys go.
  var field = Field.phone
  /// The fields that have been left: they are not shown in full any more, and typed anew.
  var left: Set<Field> = []

  /// What a form becomes.
  enum Purpose: Hashable, Sendable {
    /// A new booking for some items.
    case book([ItemCode])
    /// Another time for a booking.
    case move(BookingCode)
  }

  /// A field of the contact.
  public enum Field: Hashable, Sendable {
    /// The telephone number.
    case phone
    /// The name.
    case name
  }

  /// What a field shows: what is typed, masked once the field has been left.
  func text(of field: Field) -> String {
    switch field {
    case .phone: left.contains(.phone) ? phone.maskedAsPhone : phone
    case .name: left.contains(.name) ? name.maskedAsName : name
    }
  }

  /// Goes to the other field.
  mutating func switchField() {
    left.insert(field)
    field = field == .phone ? .name : .phone
  }

  /// What the time is for.
  func items(in hall: Hall) -> [ItemCode] {
    switch purpose {
    case .book(let items): items
    case .move(let code): hall.booking(code)?.items ?? []
    }
  }

  /// The free times of its items.
  func times(in scene: Scene) -> FreeTimes {
    FreeTimes(for: items(in: scene.hall), channel: .desk, in: scene)
  }

  /// The times of its day that begin with the digits that are typed.
  func shown(of times: FreeTimes, in scene: Scene) -> [Slot] {
    times.on(day).filter { slot in
      scene.time(of: slot.start).description.filter { $0 != ":" }.hasPrefix(digits)
    }
  }

  /// Shows another day.
  mutating func turn(to day: Day) { (self.day, digits, place) = (day, "", 0) }
}
