internal import EventStore
internal import Forecast
internal import HallCore

/// Baishiyi's hall as it lives: the residents and staff of the simulator, day after day, with the same
/// commands as everybody's on a database in memory.
///
/// Time passes when ``advance(to:)`` says so, to the second and in whatever steps. What people do
/// follows from the seed and from what the log says; so a visitor may act in between on the same
/// ``live`` hall, stamped with ``now``, and everybody goes on from there. The same seed and the same
/// acts of the visitor give the same log.
final class LivingHall {
  let live: LiveHall
  private var people: People
  /// The place in the log up to which everybody knows what happened.
  private var seen: Int
  private var told: [RecordedEvent] = []
  /// From when on residents are told how long they will wait; the days before are only a past.
  private var promisesBegin: Instant?

  /// A hall that is founded on the morning of a day, a little before its people come.
  init(seed: UInt64, language: Language, from day: Day) throws(ToolError) {
    let founding = try ProfileFile.load("baishiyi").founding()
    let midnight = Instant(day, .midnight, offset: founding.profile.utcOffset)
    let morning = People.morning(of: day, in: Hall(founding, at: midnight)) ?? midnight
    let store = try reading { () throws(StoreError) in try EventStore.inMemory() }
    live = try tooling { () throws(CommandFailure) in
      try LiveHall.found(
        founding, as: founding.profile.id, in: store, by: .supervisor, at: morning)
    }
    seen = live.seq
    let habits = Habits(founding.profile.demand, language: language, isSingleDay: false)
    people = People(Crowd(founding), habits, seed: seed, in: live.hall)
  }

  /// A hall on a Tuesday in the middle of the morning, with the visits of the four weeks before it.
  static func inTheMorning(seed: UInt64, language: Language) throws(ToolError) -> LivingHall {
    guard let first = Day("2026-03-02"), let tuesday = Day("2026-03-31") else {
      preconditionFailure("days of the calendar")
    }
    let living = try LivingHall(seed: seed, language: language, from: first)
    let start = Instant(tuesday, .midnight, offset: living.live.hall.offset) + .minutes(9 * 60 + 40)
    // A day at a time, so that no more than a day's events are in hand at once.
    while living.now < start { try living.advance(to: min(living.now + .minutes(24 * 60), start)) }
    living.promisesBegin = start
    return living
  }

  /// The hall's time: what was to happen until then has happened.
  var now: Instant { people.now }

  /// The next working morning, once the hall lies dark: nothing happens until then, so time may leap.
  var restsUntil: Instant? { people.restsUntil }

  /// Lets everything happen that is due until a moment.
  ///
  /// - Returns: what the people of the hall have done, in order; the visitor's own acts are not
  ///   among it.
  @discardableResult
  func advance(to moment: Instant) throws(ToolError) -> [RecordedEvent] {
    try noticeVisitor()
    while let command = people.next(by: moment, in: live.hall) { try perform(command) }
    defer { told = [] }
    return told
  }

  /// Lets the hall keep up with a clock that shows `real` milliseconds of real time; over a night
  /// the clock leaps to the next working morning.
  @discardableResult
  func keepUp(with clock: inout DemoClock, at real: Int64) throws(ToolError) -> [RecordedEvent] {
    clock.pass(to: real)
    var events = try advance(to: clock.now)
    if let morning = restsUntil {
      clock.leap(to: morning)
      events += try advance(to: morning)
    }
    return events
  }

  /// Takes in what the visitor has done since the last look.
  private func noticeVisitor() throws(ToolError) {
    guard live.seq > seen else { return }
    var events: [Event] = []
    try reading { () throws(StoreError) in
      try live.store.events(of: live.id, after: seen) {
        events.append($0.event)
        return true
      }
    }
    people.notice(events, in: live.hall, isVisitors: true)
    seen = live.seq
  }

  /// Does what somebody of the hall does next. A refusal is part of the day and changes nothing:
  /// somebody was faster.
  private func perform(_ command: Command) throws(ToolError) {
    do throws(CommandFailure) {
      let done = try live.perform(promised(command), keeping: contact(of: command.act))
      seen = live.seq
      told += done.events
      people.notice(done.events.map(\.event), in: live.hall)
    } catch {
      guard case .refused = error else { throw ToolError(error) }
      people.refuse(command, in: live.hall)
    }
  }

  private func promised(_ command: Command) -> Command {
    guard let promisesBegin, command.at >= promisesBegin else { return command }
    let act = command.act.promising(in: live.hall, at: command.at)
    return Command(act, by: command.by, at: command.at)
  }

  /// The telephone number of somebody who books. Nobody has it.
  private func contact(of act: Act) -> PersonalRecord? {
    guard case .book(_, _, let visitor, _) = act else { return nil }
    let last = String(visitor.bits % 10_000)
    let zeros = String(repeating: "0", count: 8 - last.utf8.count)
    return PersonalRecord(name: "", phone: "100" + zeros + last)
  }
}

// The part of the visitor.

extension LivingHall {
  /// The visitor has come to a face: whoever serves there leaves everything to them.
  ///
  /// - Parameter seat: Where the visitor serves now; `nil` at a face where nobody does.
  func visit(_ seat: People.Seat?) { people.visit(seat, in: live.hall) }

  /// Whether the clerk of a window leaves it to the visitor.
  func isPlayed(_ window: WindowNumber) -> Bool { people.isPlayed(window) }

  /// Whether the resident of a ticket that has been called stands at the window.
  func hasCome(_ ticket: TicketNumber) -> Bool { people.hasCome(ticket) }
}
