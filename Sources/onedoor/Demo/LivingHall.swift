internal import EventStore
internal import HallCore

/// Baishiyi's hall as it lives: residents who come for items of the catalogue, staff who serve them,
/// day after day, with the same commands as everybody's on a database in memory.
///
/// Time passes when ``advance(to:)`` says so, to the second and in whatever steps. What people do
/// follows from the seed and from what the log says; so a visitor may act in between on the same
/// ``live`` hall, stamped with ``now``, and everybody goes on from there. The same seed and the same
/// acts of the visitor give the same log.
final class LivingHall {
  let live: LiveHall
  /// The hall's time: what was to happen until then has happened.
  private(set) var now: Instant
  let demand: Demand
  /// The language of the notes and reasons that staff write.
  let language: Language
  var random: SplitMix64
  var agenda = Agenda()
  /// The people at the windows, in the order of the windows.
  var clerks: [Clerk]
  /// When the residents who have been called will stand at their window; others do not come.
  var comings: [TicketNumber: Instant] = [:]
  /// The tickets that the visitor took: their residents have patience and come at once.
  var guests: Set<TicketNumber> = []
  /// Where residents of the hall have asked for help before they could take a ticket.
  var askers: Set<PlaceID> = []
  /// Where the visitor serves, if they do.
  var seat: Seat?
  /// When the day was closed, and when the next one begins; `nil` while there is work.
  var night: (since: Instant, until: Instant)?
  /// The place in the log up to which everybody knows what happened.
  private var seen: Int
  private var told: [RecordedEvent] = []

  /// A hall that is founded on the morning of a day, a little before its people come.
  init(seed: UInt64, language: Language, from day: Day) throws(ToolError) {
    let founding = try ProfileFile.load("baishiyi").founding()
    demand = Demand(founding)
    random = SplitMix64(seed: seed)
    self.language = language
    let midnight = Instant(day, .midnight, offset: founding.profile.utcOffset)
    let opens = Self.hours(of: day, in: Hall(founding, at: midnight))?.lowerBound ?? .midnight
    let morning = Instant(day, opens, offset: founding.profile.utcOffset) + Self.beforeOpening
    now = morning
    let store = try reading { () throws(StoreError) in try EventStore.inMemory() }
    live = try tooling { () throws(CommandFailure) in
      try LiveHall.found(
        founding, as: founding.profile.id, in: store, by: .supervisor, at: morning)
    }
    seen = live.seq
    clerks = founding.profile.windows.map { window in
      let owner = founding.profile.staff.first { $0.post == .window(window.number) }
      return Clerk(window: window.number, owner: owner?.id)
    }
    agenda.plan(.morning, at: morning)
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
    return living
  }

  /// Lets everything happen that is due until a moment.
  ///
  /// - Returns: what the people of the hall have done, in order; the visitor's own acts are not
  ///   among it.
  @discardableResult
  func advance(to moment: Instant) throws(ToolError) -> [RecordedEvent] {
    try noticeVisitor()
    while let next = agenda.next(by: moment) {
      now = max(now, next.at)
      try take(next.step, at: next.at)
      planClerks()
    }
    now = max(now, moment)
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
    var events: [RecordedEvent] = []
    try reading { () throws(StoreError) in
      try live.store.events(of: live.id, after: seen) {
        events.append($0)
        return true
      }
    }
    for recorded in events {
      now = max(now, recorded.event.at)
      respond(to: recorded.event, isVisitors: recorded.event.by != .hall)
    }
    seen = live.seq
    planClerks()
  }

  private func take(_ step: Agenda.Step, at moment: Instant) throws(ToolError) {
    switch step {
    case .morning, .openWindow, .noon, .breakEnds, .evening:
      try takeStepOfDay(step)
    case .arrival, .resident, .leave, .comeBack, .takeUp:
      try takeStepOfResident(step)
    case .notice, .attend: try takeStepOfDesk(step)
    case .clerk(let index): try work(at: index, planned: moment)
    case .clerkReturns(let index): clerkReturns(to: index)
    case .takeBack(let index):
      if !clerks[index].isPlayed { try act(.undo(clerks[index].window), by: clerks[index].actor) }
    case .holdEnds: try act(.tick, by: .hall)
    }
  }

  /// Does one act as the hall would. A refusal is part of the day and changes nothing: somebody was
  /// faster.
  @discardableResult
  func act(_ act: Act, by actor: Actor) throws(ToolError) -> Bool {
    do throws(CommandFailure) {
      let done = try live.perform(Command(act, by: actor, at: now))
      for recorded in done.events { respond(to: recorded.event, isVisitors: false) }
      seen = live.seq
      told += done.events
      return true
    } catch {
      if case .refused = error { return false }
      throw ToolError(error)
    }
  }

  /// Plans a step at least a second from now, so that time always passes.
  func plan(_ step: Agenda.Step, in span: TimeSpan) {
    agenda.plan(step, at: now + max(span, .seconds(1)))
  }

  func isChance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  func seconds(_ range: ClosedRange<Int>) -> TimeSpan {
    .seconds(Int.random(in: range, using: &random))
  }

  func minutes(_ range: ClosedRange<Int>) -> TimeSpan {
    seconds(range.lowerBound * 60...range.upperBound * 60)
  }
}

extension LivingHall {
  /// What follows from something that has happened, whoever did it: here for those who come and go,
  /// while the clerks look at the hall itself.
  private func respond(to event: Event, isVisitors: Bool) {
    if isVisitors, case .window(let number) = event.by { visitorActed(at: number) }
    switch event.fact {
    case .issued(let ticket, _, let priority, _, _, _):
      if isVisitors { guests.insert(ticket) } else { settle(ticket, priority) }
    case .called(let ticket, _, _): setOut(ticket)
    case .missed(let ticket, _):
      if guests.contains(ticket) || isChance(60) { plan(.comeBack(ticket), in: minutes(3...15)) }
    case .held(_, _, .step(let until)):
      agenda.plan(.holdEnds, at: max(until, now))
    case .held(let ticket, _, .visitor), .held(let ticket, _, .window):
      plan(.takeUp(ticket), in: minutes(8...20))
    case .windowPaused(let number, _):
      for index in clerks.indices where clerks[index].window == number {
        clerks[index].isTold = isVisitors && event.by != .window(number)
      }
    case .helpRequested(let place): plan(.attend(place), in: minutes(2...5))
    case .helpAttended(let place):
      if askers.remove(place) != nil { plan(.resident, in: seconds(20...60)) }
    case .dayClosed: goHome(at: event.at)
    default: break
    }
  }
}
