internal import EventStore
internal import HallCore

/// A booking as the command line shows it.
struct BookingCard: Encodable {
  let booking: BookingCode
  let start: String
  let minutes: Int
  let items: [ItemCode]
  let state: String
  /// The ticket that it has become.
  let ticket: TicketNumber?
  /// The window whose time is kept for it; `nil` when nobody is on duty who could serve it.
  let window: WindowNumber?
  /// How to reach the visitor, masked.
  let contact: String?
  /// The place in the log of the event that made it, where the card answers an act.
  let seq: Int?

  init(_ booking: Booking, in hall: Hall, contact: PersonalRecord? = nil, seq: Int? = nil) {
    self.booking = booking.code
    start = booking.start.iso8601(offset: hall.offset)
    minutes = booking.minutes
    items = booking.items
    state = booking.state.name
    ticket = if case .checkedIn(let ticket) = booking.state { ticket } else { nil }
    window = booking.window
    self.contact = contact?.description
    self.seq = seq
  }

  /// What a resident is told who has just booked.
  static func words(_ booking: Booking, in hall: Hall) -> Words {
    let names = booking.items.compactMap { Catalogue.shipped[$0]?.name }
    let time = booking.start.words(in: hall)
    return Words(
      zh: "预约码 \(booking.code.spoken)  \(time.zh)  \(names.map(\.zh).joined(separator: "、"))",
      en: "booking \(booking.code.spoken)  \(time.en)  \(names.map(\.en).joined(separator: ", "))")
  }
}

extension Booking.State {
  /// The name of the state, for scripts: `booked`.
  var name: String {
    switch self {
    case .reserved: "reserved"
    case .booked: "booked"
    case .cancelled: "cancelled"
    case .checkedIn: "checkedIn"
    case .missed: "missed"
    case .lapsed: "lapsed"
    }
  }
}
