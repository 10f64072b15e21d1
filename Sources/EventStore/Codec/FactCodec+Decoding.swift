internal import FoundationEssentials
internal import HallCore

/// Why an event of the log cannot be read.
enum UnreadableEvent: Error {
  /// A newer OneDoor wrote it.
  case unknown
  /// Its body is not what this kind has.
  case malformed(String)
}

extension FactCodec {
  static func decode(
    kind name: String, version: Int, body: UnsafeRawBufferPointer
  ) throws(UnreadableEvent) -> Fact {
    guard let kind = FactKind(name: name), version == FactKind.version else {
      throw .unknown
    }
    if kind == .founded { return .founded(try decode(Founding.self, from: body)) }
    var fields = FieldReader(body)
    let fact = try fact(kind, from: &fields)
    try fields.finish()
    return fact
  }

  static func decode<Value: Decodable>(
    _ type: Value.Type, from body: UnsafeRawBufferPointer
  ) throws(UnreadableEvent) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(body))
    } catch {
      throw .malformed("\(type) cannot be read")
    }
  }

  private static func fact(
    _ kind: FactKind, from fields: inout FieldReader
  ) throws(UnreadableEvent) -> Fact {
    switch kind {
    case .founded: preconditionFailure("read by decode(kind:version:body:)")
    case .dayOpened: return .dayOpened(try fields.coded("day"))
    case .dayClosed: return .dayClosed(try fields.coded("day"))
    case .issued:
      return .issued(
        try fields.coded("ticket"), items: try fields.list("items"),
        priority: try fields.choice("priority"), due: try fields.instant("due"),
        visitor: try fields.optional("visitor"), quote: try fields.last("quote"))
    case .prioritised:
      return .prioritised(
        try fields.coded("ticket"), try fields.choice("priority"),
        due: try fields.instant("due"), reason: try fields.text("reason"))
    case .amended:
      return .amended(try fields.coded("ticket"), items: try fields.list("items"))
    case .cancelled: return .cancelled(try fields.coded("ticket"))
    case .reinstated:
      return .reinstated(try fields.coded("ticket"), due: try fields.instant("due"))
    case .resumed: return .resumed(try fields.coded("ticket"))
    case .abandoned: return .abandoned(try fields.coded("ticket"))
    case .steppedOut:
      return .steppedOut(try fields.coded("ticket"), until: try fields.instant("until"))
    case .returned: return .returned(try fields.coded("ticket"))
    case .redirected:
      return .redirected(try fields.coded("ticket"), to: try fields.optionalDestination())
    case .windowOpened: return .windowOpened(try fields.window(), try fields.coded("staff"))
    case .windowPaused:
      return .windowPaused(try fields.window(), reason: try fields.text("reason"))
    case .windowReopened: return .windowReopened(try fields.window())
    case .windowClosed: return .windowClosed(try fields.window())
    case .windowAssigned:
      return .windowAssigned(try fields.window(), queues: try fields.set("queues"))
    case .called, .recalled, .began, .finished, .missed, .held, .transferred, .undone:
      return try serviceFact(kind, from: &fields)
    case .rotaSet:
      return .rotaSet(try fields.coded("day"), try fields.list("duties"))
    case .rotaCleared: return .rotaCleared(try fields.coded("day"))
    case .leaveSet:
      return .leaveSet(
        try fields.coded("staff"), from: try fields.coded("from"),
        through: try fields.coded("through"), reason: try fields.text("reason"))
    case .leaveCancelled:
      return .leaveCancelled(try fields.coded("staff"), from: try fields.coded("from"))
    case .helpRequested: return .helpRequested(try fields.coded("place"))
    case .helpAttended: return .helpAttended(try fields.coded("place"))
    case .dayExcepted: return .dayExcepted(try fields.coded("day"), try fields.exception())
    case .holidaysImported: return .holidaysImported(try fields.coded("table"))
    case .reserved, .booked, .reservationEnded, .bookingMoved, .bookingCancelled, .slotReleased,
      .checkedIn, .bookingMissed, .bookingLapsed:
      return try bookingFact(kind, from: &fields)
    }
  }

  private static func serviceFact(
    _ kind: FactKind, from fields: inout FieldReader
  ) throws(UnreadableEvent) -> Fact {
    if kind == .undone {
      let ticket: TicketNumber? = try fields.optional("ticket")
      return .undone(try fields.window(), ticket)
    }
    let ticket: TicketNumber = try fields.coded("ticket")
    let window = try fields.window()
    switch kind {
    case .called: return .called(ticket, window, try fields.choice("reason"))
    case .recalled: return .recalled(ticket, window)
    case .began: return .began(ticket, window)
    case .finished:
      return .finished(
        ticket, window, try fields.choice("outcome"), next: try fields.choice("next"))
    case .missed: return .missed(ticket, window)
    case .held: return .held(ticket, window, try fields.hold())
    case .transferred:
      return .transferred(
        ticket, window, to: try fields.destination(), note: try fields.text("note"),
        returns: try fields.bool("returns"))
    default: preconditionFailure("not about service")
    }
  }
}
