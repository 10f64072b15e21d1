@testable import HallCore

/// Looks at a hall after every event. What one event can break is looked at after each one; the
/// whole hall after some, so that ten thousand days can be watched in a minute.
struct Watch {
  private let rules: Rulebook
  private var tally = Tally()
  private var issued: [QueueLetter: Int] = [:]
  private var undoable: [WindowNumber: Ticket] = [:]
  private var asking: [HelpRequest] = []
  private var exceptions: [Day: DayException] = [:]
  private var holidays: HolidayTable?
  private var promised: Set<BookingCode> = []
  private(set) var events = 0

  /// A rule that did not hold.
  struct Violation: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
  }

  /// How many tickets stand in each kind of place.
  private struct Tally: Equatable {
    var waiting = 0
    var atWindows = 0
    var missed = 0
    var held = 0
    var away = 0
    var steps = 0
    var ended = 0

    mutating func count(_ ticket: Ticket?, _ change: Int) {
      switch ticket?.state {
      case nil: break
      case .waiting?: waiting += change
      case .called?, .serving?: atWindows += change
      case .missed?: missed += change
      case .away?: away += change
      case .ended?: ended += change
      case .held(let hold)?:
        held += change
        if case .step = hold.kind { steps += change }
      }
    }

    var all: Int { waiting + atWindows + missed + held + away + ended }
  }

  init(_ hall: Hall) {
    rules = Rulebook(hall)
    holidays = hall.founding.holidays
  }

  /// Lets a hall take an event in, and sees that the rules held.
  mutating func take(_ event: Event, into hall: inout Hall) throws {
    let number = event.fact.ticket
    let before = number.flatMap { hall.ticket($0) }
    let past = hall.now
    if case .called(let ticket, let window, let reason) = event.fact, reason != .picked {
      try require(rules.next(for: window, in: hall) == ticket, "\(ticket) was not due first")
    }
    do {
      try hall.evolve(event)
    } catch {
      throw Violation("the hall refuses its own event: \(error.reason)")
    }
    events += 1
    try require(past <= event.at && hall.now == event.at, "time ran backwards")
    try watchDay(event.fact, hall)
    if let number {
      guard let after = hall.ticket(number) else { throw Violation("\(number) is lost") }
      tally.count(before, -1)
      tally.count(after, 1)
      try watchTicket(event.fact, before, after, hall)
      try watchPlace(of: after, hall)
    }
    try watchHelp(event, hall)
    try watchCalendar(event.fact, hall)
    try watchPromises(event.fact, hall)
    try watchTally(hall)
    if events.isMultiple(of: 32) { try watchAll(hall) }
  }

  /// Works out everything anew.
  func watchAll(_ hall: Hall) throws {
    let problems = Invariants.problems(of: hall)
    try require(problems.isEmpty, problems.joined(separator: "; "))
    do {
      try require(try Hall(hall.founding, image: hall.image) == hall, "an image loses something")
    } catch let error as InvalidImage {
      throw Violation("the hall refuses its own image: \(error.reason)")
    }
  }

  private func require(_ isSo: Bool, _ otherwise: @autoclosure () -> String) throws {
    if !isSo { throw Violation(otherwise()) }
  }

  private mutating func watchDay(_ fact: Fact, _ hall: Hall) throws {
    switch fact {
    case .dayOpened:
      tally = Tally()
      issued = [:]
      undoable = [:]
    case .dayClosed:
      try require(tally.ended == tally.all, "somebody is locked in")
      try require(hall.windows.allSatisfy { $0.staff == nil }, "a window stays open overnight")
      try watchAll(hall)
    case .windowClosed(let window), .windowOpened(let window, _):
      undoable[window] = nil
      let problems = Invariants.problems(of: hall)
      try require(problems.isEmpty, problems.joined(separator: "; "))
    default: break
    }
  }

  /// Whoever asks for help is on the list until somebody comes or the day ends.
  private mutating func watchHelp(_ event: Event, _ hall: Hall) throws {
    switch event.fact {
    case .helpRequested(let place): asking.append(HelpRequest(place: place, since: event.at))
    case .helpAttended(let place): asking.removeAll { $0.place == place }
    case .dayClosed: asking = []
    default: break
    }
    try require(hall.helpRequests == asking, "\(hall.helpRequests) ask for help, not \(asking)")
  }

  /// What was said of a day holds until the day is past or something else is said of it.
  private mutating func watchCalendar(_ fact: Fact, _ hall: Hall) throws {
    switch fact {
    case .dayExcepted(let day, let exception): exceptions[day] = exception
    case .holidaysImported(let table): holidays = table
    case .dayOpened(let day): exceptions = exceptions.filter { $0.key >= day }
    default: return
    }
    try require(hall.calendar.exceptions == exceptions, "a day is said to be otherwise")
    try require(hall.holidays == holidays, "the holidays are of another table")
    for (day, exception) in exceptions {
      let schedule = hall.schedule(on: day)
      try require(schedule.sessions == exception.sessions, "\(day) is not as was said")
    }
  }

  /// A promise stands until it is kept, given back, or told of as not kept.
  private mutating func watchPromises(_ fact: Fact, _ hall: Hall) throws {
    switch fact {
    case .booked(let code, _), .bookingMoved(let code, _, _): promised.insert(code)
    case .bookingCancelled(let code, _), .checkedIn(let code, _, _, _), .bookingMissed(let code),
      .bookingLapsed(let code):
      promised.remove(code)
    default: break
    }
    let kept = Set(hall.diary.bookings.values.filter { $0.state == .booked }.map(\.code))
    try require(kept == promised, "\(promised.symmetricDifference(kept)) promised or not")
  }

  /// What an event may do to its ticket.
  private mutating func watchTicket(
    _ fact: Fact, _ before: Ticket?, _ after: Ticket, _ hall: Hall
  ) throws {
    let number = after.number
    guard let before else {
      issued[number.queue, default: 0] += 1
      try require(number.ordinal == issued[number.queue], "\(number) does not follow")
      return
    }
    var handled = 0...0
    switch fact {
    case .reinstated: try require(after.due >= before.due, "\(number) gained by being missed")
    case .undone(let window, _):
      handled = -1...0
      try watchUndo(at: window, after)
    default:
      try require(after.due <= before.due, "\(number) is due later than it was")
    }
    switch fact {
    case .called(_, let window, _), .began(_, let window), .missed(_, let window):
      undoable[window] = before
    case .finished(_, let window, _, _), .held(_, let window, _),
      .transferred(_, let window, _, _, _):
      undoable[window] = before
      handled = 1...1
    default: break
    }
    try require(
      handled.contains(after.handlings.count - before.handlings.count), "\(number): handlings")
    let problems = Invariants.timeProblems(after, hall)
    try require(problems.isEmpty, problems.joined())
  }

  /// An undo gives back the ticket as it was, but for the count of its changes.
  private mutating func watchUndo(at window: WindowNumber, _ after: Ticket) throws {
    guard var ticket = undoable.removeValue(forKey: window) else {
      throw Violation("window \(window) took back what it had not done")
    }
    ticket.revision = after.revision
    if after.route == .item { ticket.route = .item }
    try require(ticket == after, "the undo at window \(window) gave another \(after.number)")
  }

  /// A ticket stands in its lane exactly once and in order, or at its window, or in neither.
  private func watchPlace(of ticket: Ticket, _ hall: Hall) throws {
    let number = ticket.number
    var places: [(lane: Int, index: Int)] = []
    for (lane, entries) in hall.lanes.enumerated() {
      for (index, entry) in entries.entries.enumerated() where entry.ticket == number {
        places.append((lane, index))
      }
    }
    if case .waiting = ticket.state {
      guard places.count == 1, places[0].lane == rules.lane(of: ticket) else {
        throw Violation("\(number) does not wait once in its lane: \(places)")
      }
      let entries = hall.lanes[places[0].lane].entries
      let index = places[0].index
      let isInOrder =
        (index == 0 || entries[index - 1] < entries[index])
        && (index == entries.count - 1 || entries[index] < entries[index + 1])
      try require(entries[index] == ticket.entry && isInOrder, "\(number) waits out of order")
    } else {
      try require(places.isEmpty, "\(number) waits and does not wait")
    }
    let windows = hall.windows.filter { $0.ticket == number }.map(\.number)
    try require(windows == (ticket.window.map { [$0] } ?? []), "\(number) is at \(windows)")
  }

  private func watchTally(_ hall: Hall) throws {
    var waiting = 0
    for lane in hall.lanes { waiting += lane.entries.count }
    var busy = 0
    for window in hall.windows where window.ticket != nil { busy += 1 }
    var given = 0
    for (letter, count) in issued {
      given += count
      try require(hall.tickets.count(of: letter) == count, "queue \(letter) has miscounted")
    }
    try require(tally.waiting == waiting, "\(tally.waiting) wait, the lanes hold \(waiting)")
    try require(tally.atWindows == busy, "\(tally.atWindows) tickets at \(busy) windows")
    try require(tally.steps == hall.timers.count, "\(hall.timers.count) timers")
    try require(tally.all == given, "\(given) tickets given out, \(tally.all) found")
    for (first, second) in zip(hall.timers, hall.timers.dropFirst()) {
      try require(first < second, "the timers are out of order")
    }
  }
}
