internal import HallCore

// How facts about bookings are written in the log.

extension FactCodec {
  static func bookingFact(_ fact: Fact, into body: inout FlatWriter) -> FactKind {
    switch fact {
    case .reserved(let code, let items, let start, let minutes, let window, let until):
      body.field("booking", code.description)
      body.field("items", items.map(\.description))
      body.field("start", Int(start.milliseconds))
      body.field("minutes", minutes)
      body.field("window", window.value)
      body.field("until", Int(until.milliseconds))
      return .reserved
    case .booked(let code, let visitor):
      body.field("booking", code.description)
      body.field("visitor", visitor.description)
      return .booked
    case .reservationEnded(let code):
      body.field("booking", code.description)
      return .reservationEnded
    case .bookingMoved(let code, let start, let window):
      body.field("booking", code.description)
      body.field("start", Int(start.milliseconds))
      body.field("window", window.value)
      return .bookingMoved
    case .bookingCancelled(let code, let until):
      body.field("booking", code.description)
      body.field("until", Int(until.milliseconds))
      return .bookingCancelled
    case .slotReleased(let code):
      body.field("booking", code.description)
      return .slotReleased
    case .checkedIn(let code, let ticket, let due, let quote):
      body.field("booking", code.description)
      body.field("ticket", ticket.description)
      body.field("due", Int(due.milliseconds))
      if let quote { body.field("quote", quote.description) }
      return .checkedIn
    case .bookingMissed(let code):
      body.field("booking", code.description)
      return .bookingMissed
    case .bookingLapsed(let code):
      body.field("booking", code.description)
      return .bookingLapsed
    default: preconditionFailure("not about a booking")
    }
  }

  static func bookingFact(
    _ kind: FactKind, from fields: inout FieldReader
  ) throws(UnreadableEvent) -> Fact {
    let code: BookingCode = try fields.coded("booking")
    switch kind {
    case .reserved:
      return .reserved(
        code, items: try fields.list("items"), start: try fields.instant("start"),
        minutes: try fields.count("minutes"), window: try fields.window(),
        until: try fields.instant("until"))
    case .booked: return .booked(code, try fields.coded("visitor"))
    case .reservationEnded: return .reservationEnded(code)
    case .bookingMoved:
      return .bookingMoved(
        code, start: try fields.instant("start"), window: try fields.window())
    case .bookingCancelled: return .bookingCancelled(code, until: try fields.instant("until"))
    case .slotReleased: return .slotReleased(code)
    case .checkedIn:
      return .checkedIn(
        code, try fields.coded("ticket"), due: try fields.instant("due"),
        quote: try fields.last("quote"))
    case .bookingMissed: return .bookingMissed(code)
    case .bookingLapsed: return .bookingLapsed(code)
    default: preconditionFailure("not about a booking")
    }
  }
}
