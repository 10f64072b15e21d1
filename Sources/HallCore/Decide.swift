/// What follows from a command in a hall: events to append, or the rule that refuses it.
///
/// What time has brought since the last event comes first: holds that have ended, a day that is
/// over. A command whose clock runs behind the log happens at the time of the last event.
public func decide(_ command: Command, in hall: Hall) throws(Refusal) -> [Event] {
  let at = max(command.at, hall.now)
  let passed = hall.eventsDue(by: at)
  guard passed.isEmpty else {
    // Whoever closes the day after midnight means the one that has just ended by itself.
    if command.act == .closeDay, passed.contains(where: { $0.fact.endsDay }) { return passed }
    return try passed + hall.evolved(passed).events(command.act, by: command.by, at: at)
  }
  return try hall.events(command.act, by: command.by, at: at)
}

extension Hall {
  /// The hall as it is at a moment, with what time alone has brought.
  public func asOf(_ moment: Instant) -> Hall {
    let passed = eventsDue(by: moment)
    return passed.isEmpty ? self : evolved(passed)
  }

  fileprivate func evolved(_ events: [Event]) -> Hall {
    var later = self
    do {
      for event in events { try later.evolve(event) }
    } catch {
      preconditionFailure("the hall's own events are valid: \(error.reason)")
    }
    return later
  }

  /// What time alone brings up to a moment: holds that end, and past midnight the day's end and the
  /// next day, exactly once however late this is asked.
  func eventsDue(by moment: Instant) -> [Event] {
    guard moment >= dayEnds || timers.first.map({ $0.until <= moment }) == true else { return [] }
    var events =
      isDayOver
      ? []
      : timers.prefix { $0.until <= moment && $0.until < dayEnds }.map {
        Event(at: max($0.until, now), by: .hall, .resumed($0.ticket))
      }
    guard moment >= dayEnds else { return events }
    if !isDayOver { events += closing.map { Event(at: dayEnds, by: .hall, $0) } }
    let today = moment.day(offset: offset)
    let midnight = Instant(today, .midnight, offset: offset)
    events.append(Event(at: midnight, by: .hall, .dayOpened(today)))
    return events
  }

  /// What ends the business day: nobody is left in the hall.
  fileprivate var closing: [Fact] {
    tickets.all.filter { !$0.isOver }.map { .abandoned($0.number) }
      + windows.filter { $0.staff != nil }.map { .windowClosed($0.number) }
      + [.dayClosed(day)]
  }

  fileprivate func events(_ act: Act, by actor: Actor, at: Instant) throws(Refusal) -> [Event] {
    switch act {
    case .tick: return []
    case .closeDay:
      guard !isDayOver else { throw .dayIsOver(day) }
      return closing.map { Event(at: at, by: actor, $0) }
    default:
      guard !isDayOver || act.isPlanning else { throw .dayIsOver(day) }
      return [Event(at: at, by: actor, try fact(act, at: at))]
    }
  }

  private func fact(_ act: Act, at: Instant) throws(Refusal) -> Fact {
    switch act {
    case .take(let items, let priority, let visitor):
      try take(items, priority, visitor, at: at)
    case .prioritise(let ticket, let priority, let reason):
      try prioritise(ticket, priority, reason: reason)
    case .amend(let ticket, let items): try amend(ticket, items)
    case .cancel(let ticket): .cancelled(try openTicket(ticket).number)
    case .reinstate(let ticket): try reinstate(ticket)
    case .resume(let ticket): try resume(ticket)
    case .open(let window, let staff): try open(window, with: staff, at: at)
    case .pause(let window, let reason): try pause(window, reason: reason)
    case .close(let window): try close(window)
    case .assign(let window, let queues): try assign(window, queues)
    case .call(let window, let ticket): try call(window, picked: ticket)
    case .recall(let window): try recall(window)
    case .begin(let window): .began(try calledTicket(window).number, window)
    case .finish(let window, let outcome): try finish(window, outcome)
    case .miss(let window): .missed(try calledTicket(window).number, window)
    case .hold(let window, let kind): try hold(window, kind, at: at)
    case .transfer(let window, let destination, let note, let returns):
      try transfer(window, to: destination, note: note, returns: returns)
    case .undo(let window): try undo(window, at: at)
    case .setRota, .clearRota, .swap, .setLeave, .cancelLeave: try plan(act)
    case .requestHelp(let place): try requestHelp(at: place)
    case .attend(let place): try attend(place)
    case .except(let day, let exception): try except(day, exception)
    case .importHolidays(let table): try importHolidays(table)
    case .closeDay, .tick: preconditionFailure("decided by events(_:by:at:)")
    }
  }
}

extension Fact {
  fileprivate var endsDay: Bool {
    if case .dayClosed = self { true } else { false }
  }
}
