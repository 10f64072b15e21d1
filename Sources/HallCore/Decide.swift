/// What follows from a command in a hall: events to append, or the rule that refuses it.
///
/// What time has brought since the last event comes first: holds that have ended, a day that is
/// over. A command whose clock runs behind the log happens at the time of the last event.
public func decide(_ command: Command, in hall: Hall) throws(Refusal) -> [Event] {
  try hall.outcome(of: command).events
}

/// What comes of a command: nearly always one event, which needs no list. Whoever plays a hall for days
/// would else spend more on lists than on rules.
public enum CommandOutcome: Sendable {
  case one(Event)
  case several([Event])

  /// The events in their order.
  public var events: [Event] {
    switch self {
    case .one(let event): [event]
    case .several(let events): events
    }
  }
}

extension Hall {
  /// What ``decide(_:in:)`` decides, without a list where there is but one event.
  public func outcome(of command: Command) throws(Refusal) -> CommandOutcome {
    let at = max(command.at, now)
    guard !isSomethingDue(by: at) else {
      let passed = eventsDue(by: at)
      // Whoever closes the day after midnight means the one that has just ended by itself.
      if command.act == .closeDay, passed.contains(where: { $0.fact.endsDay }) {
        return .several(passed)
      }
      let own = try evolved(passed).outcome(of: command.act, by: command.by, at: at)
      return .several(passed + own.events)
    }
    return try outcome(of: command.act, by: command.by, at: at)
  }

  /// The hall as it is at a moment, with what time alone has brought.
  public func asOf(_ moment: Instant) -> Hall {
    let passed = eventsDue(by: moment)
    return passed.isEmpty ? self : evolved(passed)
  }

  /// The hall after events of its own: those that were decided in it.
  public func evolved(_ events: [Event]) -> Hall {
    var later = self
    do {
      for event in events { try later.evolve(event) }
    } catch {
      preconditionFailure("the hall's own events are valid: \(error.reason)")
    }
    return later
  }

  /// What time alone brings up to a moment: holds that end, slots that are free again, and past
  /// midnight the day's end and the next day, exactly once however late this is asked.
  func eventsDue(by moment: Instant) -> [Event] {
    guard isSomethingDue(by: moment) else { return [] }
    let after = Instant(milliseconds: moment.milliseconds + 1)
    guard moment >= dayEnds else { return timed(from: nil, before: after) }
    let today = moment.day(offset: offset)
    let midnight = Instant(today, .midnight, offset: offset)
    var events = timed(from: nil, before: dayEnds)
    if !isDayOver { events += closing(at: dayEnds).map { Event(at: dayEnds, by: .hall, $0) } }
    // Nobody is there on the days between to open the hall: what they would bring comes at once.
    let between =
      timed(from: dayEnds, before: midnight).map(\.fact)
      + missedBookings(from: dayEnds, before: midnight, closed: nil)
    events += between.map { Event(at: dayEnds, by: .hall, $0) }
    events.append(Event(at: midnight, by: .hall, .dayOpened(today)))
    return events + timed(from: midnight, before: after)
  }

  private func isSomethingDue(by moment: Instant) -> Bool {
    moment >= dayEnds || timers.first.map { $0.until <= moment } == true
      || diary.deadlines.first.map { $0.until <= moment } == true
  }

  /// Holds that end and slots that are free again in a stretch of time, in the order of time.
  private func timed(from start: Instant?, before end: Instant) -> [Event] {
    func isMeant(_ until: Instant) -> Bool { until < end && start.map { $0 <= until } != false }
    let holds = timers.prefix { $0.until < end && $0.until < dayEnds }
      .filter { isMeant($0.until) }.map { ($0.until, Fact.resumed($0.ticket)) }
    let slots = diary.deadlines.prefix { $0.until < end }.filter { isMeant($0.until) }
      .compactMap { deadline in freed(deadline.code).map { (deadline.until, $0) } }
    return (holds + slots).sorted { $0.0 < $1.0 }
      .map { Event(at: max($0.0, now), by: .hall, $0.1) }
  }

  private func freed(_ code: BookingCode) -> Fact? {
    switch diary.bookings[code]?.state {
    case .reserved: .reservationEnded(code)
    case .cancelled: .slotReleased(code)
    case .booked, .checkedIn, .missed, .lapsed, nil: nil
    }
  }

  /// What ends the business day: nobody is left in the hall, and nobody is expected any more.
  private func closing(at moment: Instant) -> [Fact] {
    var left: [Fact] = []
    for page in tickets.pages {
      for line in page.indices where !page[line].isOver {
        left.append(.abandoned(page[line].number))
      }
    }
    return left
      + windows.filter { $0.staff != nil }.map { .windowClosed($0.number) }
      + missedBookings(from: nil, before: dayEnds, closed: moment)
      + [.dayClosed(day)]
  }

  private func outcome(
    of act: Act, by actor: Actor, at: Instant
  ) throws(Refusal) -> CommandOutcome {
    switch act {
    case .tick: return .several([])
    case .closeDay:
      guard !isDayOver else { throw .dayIsOver(day) }
      return .several(closing(at: at).map { Event(at: at, by: actor, $0) })
    case .reserve, .confirm, .book, .move, .unbook:
      let facts = try booking(act, by: BookingChannel(of: actor), at: at)
      return .several(facts.map { Event(at: at, by: actor, $0) })
    default:
      guard !isDayOver || act.isPlanning else { throw .dayIsOver(day) }
      return .one(Event(at: at, by: actor, try fact(act, at: at)))
    }
  }

  /// What is booked, moved or given back, at any hour.
  private func booking(
    _ act: Act, by channel: BookingChannel, at: Instant
  ) throws(Refusal) -> [Fact] {
    switch act {
    case .reserve(let items, let start, let seed):
      [try reserve(items, at: start, seed: seed, by: channel, at: at).1]
    case .confirm(let code, let visitor): [try confirm(code, for: visitor, by: channel)]
    case .book(let items, let start, let visitor, let seed):
      try book(items, at: start, for: visitor, seed: seed, by: channel, at: at)
    case .move(let code, let start): [try move(code, to: start, by: channel, at: at)]
    case .unbook(let code): [try unbook(code, at: at)]
    default: preconditionFailure("not about a booking")
    }
  }

  private func fact(_ act: Act, at: Instant) throws(Refusal) -> Fact {
    switch act {
    case .take(let items, let priority, let visitor, let quote):
      try take(items, priority, visitor, quote, at: at)
    case .prioritise(let ticket, let priority, let reason):
      try prioritise(ticket, priority, reason: reason)
    case .amend(let ticket, let items): try amend(ticket, items)
    case .cancel(let ticket): .cancelled(try openTicket(ticket).number)
    case .stepOut(let ticket, let until): try stepOut(ticket, until: until, at: at)
    case .comeBack(let ticket): try comeBack(ticket)
    case .redirect(let ticket, let place): try redirect(ticket, to: place)
    case .reinstate(let ticket): try reinstate(ticket)
    case .resume(let ticket): try resume(ticket)
    case .open(let window, let staff): try open(window, with: staff, at: at)
    case .pause(let window, let reason): try pause(window, reason: reason)
    case .close(let window): try close(window)
    case .assign(let window, let queues): try assign(window, queues)
    case .call(let window, let ticket): try call(window, picked: ticket)
    case .recall(let window): try recall(window)
    case .begin(let window): .began(try calledTicket(window), window)
    case .finish(let window, let outcome): try finish(window, outcome)
    case .miss(let window): .missed(try calledTicket(window), window)
    case .hold(let window, let kind): try hold(window, kind, at: at)
    case .transfer(let window, let destination, let note, let returns):
      try transfer(window, to: destination, note: note, returns: returns)
    case .undo(let window): try undo(window, at: at)
    case .setRota, .clearRota, .swap, .setLeave, .cancelLeave: try plan(act)
    case .requestHelp(let place): try requestHelp(at: place)
    case .attend(let place): try attend(place)
    case .except(let day, let exception): try except(day, exception)
    case .importHolidays(let table): try importHolidays(table)
    case .checkIn(let code, let quote): try checkIn(code, quote, at: at)
    case .closeDay, .tick, .reserve, .confirm, .book, .move, .unbook:
      preconditionFailure("decided by outcome(of:by:at:)")
    }
  }
}

extension Fact {
  fileprivate var endsDay: Bool {
    if case .dayClosed = self { true } else { false }
  }
}
