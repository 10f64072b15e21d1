internal import FoundationEssentials
internal import HallCore

/// How facts are written in the log: a kind, and a body of JSON that the sqlite3 shell can read.
enum FactCodec {
  static func encode(_ fact: Fact) -> (kind: FactKind, body: [UInt8]) {
    var body = FlatWriter()
    switch fact {
    case .founded(let founding):
      return (.founded, encode(founding))
    case .dayOpened(let day):
      body.field("day", day.description)
      return (.dayOpened, body.finish())
    case .dayClosed(let day):
      body.field("day", day.description)
      return (.dayClosed, body.finish())
    case .issued, .prioritised, .amended, .cancelled, .reinstated, .resumed, .abandoned,
      .steppedOut, .returned, .redirected:
      let kind = ticketFact(fact, into: &body)
      return (kind, body.finish())
    case .windowOpened, .windowPaused, .windowReopened, .windowClosed, .windowAssigned:
      let kind = windowFact(fact, into: &body)
      return (kind, body.finish())
    case .called, .recalled, .began, .finished, .missed, .held, .transferred, .undone:
      let kind = serviceFact(fact, into: &body)
      return (kind, body.finish())
    case .rotaSet, .rotaCleared, .leaveSet, .leaveCancelled:
      let kind = rotaFact(fact, into: &body)
      return (kind, body.finish())
    case .helpRequested(let place):
      body.field("place", place.description)
      return (.helpRequested, body.finish())
    case .helpAttended(let place):
      body.field("place", place.description)
      return (.helpAttended, body.finish())
    case .dayExcepted(let day, let exception):
      body.field("day", day.description)
      exception.write(into: &body)
      return (.dayExcepted, body.finish())
    case .holidaysImported(let table):
      body.field("table", table.description)
      return (.holidaysImported, body.finish())
    case .reserved, .booked, .reservationEnded, .bookingMoved, .bookingCancelled, .slotReleased,
      .checkedIn, .bookingMissed, .bookingLapsed:
      let kind = bookingFact(fact, into: &body)
      return (kind, body.finish())
    }
  }

  /// A profile is deep, and is written once: the general coder will do.
  static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value))
    } catch {
      preconditionFailure("texts and numbers can always be written: \(error)")
    }
  }

  private static func ticketFact(_ fact: Fact, into body: inout FlatWriter) -> FactKind {
    switch fact {
    case .issued(let ticket, let items, let priority, let due, let visitor, let quote):
      body.field("ticket", ticket.description)
      body.field("items", items.map(\.description))
      body.field("priority", priority.rawValue)
      body.field("due", Int(due.milliseconds))
      body.field("visitor", visitor?.description)
      if let quote { body.field("quote", quote.description) }
      return .issued
    case .prioritised(let ticket, let priority, let due, let reason):
      body.field("ticket", ticket.description)
      body.field("priority", priority.rawValue)
      body.field("due", Int(due.milliseconds))
      body.field("reason", reason)
      return .prioritised
    case .amended(let ticket, let items):
      body.field("ticket", ticket.description)
      body.field("items", items.map(\.description))
      return .amended
    case .reinstated(let ticket, let due):
      body.field("ticket", ticket.description)
      body.field("due", Int(due.milliseconds))
      return .reinstated
    case .cancelled(let ticket):
      body.field("ticket", ticket.description)
      return .cancelled
    case .resumed(let ticket):
      body.field("ticket", ticket.description)
      return .resumed
    case .abandoned(let ticket):
      body.field("ticket", ticket.description)
      return .abandoned
    case .steppedOut(let ticket, let until):
      body.field("ticket", ticket.description)
      body.field("until", Int(until.milliseconds))
      return .steppedOut
    case .returned(let ticket):
      body.field("ticket", ticket.description)
      return .returned
    case .redirected(let ticket, let place):
      body.field("ticket", ticket.description)
      if let place { place.write(into: &body) } else { body.field("to", "item") }
      return .redirected
    default: preconditionFailure("not about a ticket")
    }
  }

  private static func windowFact(_ fact: Fact, into body: inout FlatWriter) -> FactKind {
    switch fact {
    case .windowOpened(let window, let staff):
      body.field("window", window.value)
      body.field("staff", staff.description)
      return .windowOpened
    case .windowPaused(let window, let reason):
      body.field("window", window.value)
      body.field("reason", reason)
      return .windowPaused
    case .windowReopened(let window):
      body.field("window", window.value)
      return .windowReopened
    case .windowClosed(let window):
      body.field("window", window.value)
      return .windowClosed
    case .windowAssigned(let window, let queues):
      body.field("window", window.value)
      body.field("queues", queues.sorted().map(\.description))
      return .windowAssigned
    default: preconditionFailure("not about a window")
    }
  }

  private static func rotaFact(_ fact: Fact, into body: inout FlatWriter) -> FactKind {
    switch fact {
    case .rotaSet(let day, let duties):
      body.field("day", day.description)
      body.field("duties", duties.map(\.description))
      return .rotaSet
    case .rotaCleared(let day):
      body.field("day", day.description)
      return .rotaCleared
    case .leaveSet(let staff, let from, let through, let reason):
      body.field("staff", staff.description)
      body.field("from", from.description)
      body.field("through", through.description)
      body.field("reason", reason)
      return .leaveSet
    case .leaveCancelled(let staff, let from):
      body.field("staff", staff.description)
      body.field("from", from.description)
      return .leaveCancelled
    default: preconditionFailure("not about the rota")
    }
  }

  private static func serviceFact(_ fact: Fact, into body: inout FlatWriter) -> FactKind {
    func subject(_ ticket: TicketNumber?, _ window: WindowNumber) {
      body.field("ticket", ticket?.description)
      body.field("window", window.value)
    }
    switch fact {
    case .called(let ticket, let window, let reason):
      subject(ticket, window)
      body.field("reason", reason.rawValue)
      return .called
    case .recalled(let ticket, let window):
      subject(ticket, window)
      return .recalled
    case .began(let ticket, let window):
      subject(ticket, window)
      return .began
    case .finished(let ticket, let window, let outcome, let next):
      subject(ticket, window)
      body.field("outcome", outcome.rawValue)
      body.field("next", next.rawValue)
      return .finished
    case .missed(let ticket, let window):
      subject(ticket, window)
      return .missed
    case .held(let ticket, let window, let kind):
      subject(ticket, window)
      kind.write(into: &body)
      return .held
    case .transferred(let ticket, let window, let destination, let note, let returns):
      subject(ticket, window)
      destination.write(into: &body)
      body.field("note", note)
      body.field("returns", returns)
      return .transferred
    case .undone(let window, let ticket):
      subject(ticket, window)
      return .undone
    default: preconditionFailure("not about service")
    }
  }
}

extension Hold.Kind {
  fileprivate func write(into body: inout FlatWriter) {
    switch self {
    case .visitor: body.field("kind", "visitor")
    case .window: body.field("kind", "window")
    case .step(let until):
      body.field("kind", "step")
      body.field("until", Int(until.milliseconds))
    }
  }
}

extension DayException? {
  /// What is said of the day, and if anything is, the sessions and why.
  fileprivate func write(into body: inout FlatWriter) {
    switch self {
    case nil: body.field("kind", "none")
    case .closed(let reason)?:
      body.field("kind", "closed")
      body.field("reason", reason.description)
    case .open(let sessions, let reason)?:
      body.field("kind", "open")
      body.field("sessions", sessions.map(\.description))
      body.field("reason", reason.description)
    }
  }
}

extension Act.Destination {
  /// The kind of place, and its name.
  fileprivate func write(into body: inout FlatWriter) {
    switch self {
    case .window(let window):
      body.field("to", "window")
      body.field("name", window.description)
    case .queue(let queue):
      body.field("to", "queue")
      body.field("name", queue.description)
    case .staff(let staff):
      body.field("to", "staff")
      body.field("name", staff.description)
    }
  }
}
