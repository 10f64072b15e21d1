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
  /// The times to offer instead where the hall cannot keep it as things are, the best first; `nil`
  /// where it can.
  let offers: [String]?
  /// How to reach the visitor, masked.
  let contact: String?
  /// The place in the log of the event that made it, where the card answers an act.
  let seq: Int?

  init(
    _ booking: Booking, in hall: Hall, offers: [Slot]? = nil, contact: PersonalRecord? = nil,
    seq: Int? = nil
  ) {
    self.offers = offers?.map { $0.start.iso8601(offset: hall.offset) }
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

  /// How a promise stands that the hall cannot keep as things are.
  static let broken = Words(zh: "没人能办", en: "nobody can serve it")

  /// What to offer instead of such a promise.
  static func offering(_ offers: [Slot], instead booking: Booking, in hall: Hall) -> Words {
    let (code, times) = (booking.code.spoken, offers.map { $0.start.words(in: hall) })
    guard !times.isEmpty else {
      return Words(
        zh: "\(code) 没人能办,也没有别的时间可约",
        en: "nobody can serve \(code), and no other time is free")
    }
    return Words(
      zh: "\(code) 没人能办,可以改到 " + times.map(\.zh).joined(separator: "、"),
      en: "nobody can serve \(code); offer " + times.map(\.en).joined(separator: ", "))
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
