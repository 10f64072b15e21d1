internal import EventStore
internal import HallCore

/// A working day of Baishiyi's hall, played minute by minute with real commands on a database in
/// memory: residents who come for items of the catalogue, staff who serve, breaks at noon without a
/// gap, missed calls, holds, transfers, and the day's figures at the end. The same seed gives the
/// same day.
final class DemoDay {
  let session: Session
  let live: LiveHall
  var random: SplitMix64
  var now: Instant
  /// When the work at each window will be done, and with what in mind the clerk sits there.
  var plans: [WindowNumber: Plan] = [:]
  /// Who is to sit at a window as soon as it is free; `nil` for the person whose post it is.
  private var handovers: [WindowNumber: StaffID?] = [:]
  /// The windows whose clerks have had their break.
  private var relieved: Set<WindowNumber> = []
  /// What residents will do by themselves, by minute.
  private var errands: [(at: Instant, act: Act)] = []
  private let opens: Instant
  private let lastTicket: Instant
  private let offered: [ServiceItem]

  /// What the clerk at a window is about to do.
  struct Plan {
    var ready: Instant
    var recalls = 0
  }

  init(seed: UInt64, _ session: Session) throws(ToolError) {
    self.session = session
    random = SplitMix64(seed: seed)
    let founding = try ProfileFile.load("baishiyi").founding()
    guard let monday = Day("2026-03-02") else { preconditionFailure("a day of the calendar") }
    let hours = founding.profile.hours.first { $0.days.contains(.mon) }
    guard let hours else { preconditionFailure("Baishiyi opens on Mondays") }
    let offset = founding.profile.utcOffset
    opens = Instant(monday, hours.from, offset: offset)
    lastTicket = Instant(monday, hours.to, offset: offset)
    now = opens
    offered = founding.profile.items.compactMap { Catalogue.shipped[$0] }
    let start = opens
    let store = try reading { () throws(StoreError) in try EventStore.inMemory() }
    live = try tooling { () throws(CommandFailure) in
      try LiveHall.found(
        founding, as: founding.profile.id, in: store, by: .supervisor, at: start)
    }
  }

  /// Plays the day and prints it.
  func play() throws(ToolError) {
    tell(live.hall.profile.name)
    for window in live.hall.windows { try act(.open(window.number, nil), by: .supervisor) }
    while now < lastTicket || isBusy {
      try arrivals()
      try errandsDue()
      try noonBreaks()
      for window in live.hall.windows { try work(at: window.number) }
      if (now - opens).wholeMinutes % 30 == 0 { report() }
      now = now + .minutes(1)
    }
    try act(.closeDay, by: .supervisor)
    var visits: [Visit] = []
    try reading { () throws(StoreError) in
      try live.store.visits(of: live.id, from: live.hall.day, to: live.hall.day) {
        visits.append($0)
      }
    }
    let report = StatisticsReport(
      Statistics(visits, offset: live.hall.offset), in: live.hall, from: live.hall.day,
      to: live.hall.day)
    if session.isJSON {
      for row in report.rows { Output.line(Output.json(row)) }
    } else {
      Output.lines([""] + report.lines(session.language))
    }
  }

  /// Whether anybody is still in the hall, up to two hours after the last ticket.
  private var isBusy: Bool {
    now < lastTicket + .minutes(120)
      && live.hall.allTickets.contains { ticket in
        switch ticket.state {
        case .waiting, .called, .serving, .held: true
        case .missed, .ended: false
        }
      }
  }

  /// Does one act as the hall would; a refusal is part of the day and changes nothing.
  @discardableResult
  func act(_ act: Act, by actor: Actor) throws(ToolError) -> Bool {
    do throws(CommandFailure) {
      let done = try live.perform(Command(act, by: actor, at: now))
      for recorded in done.events where recorded.event.fact.isNews {
        tell(recorded.event.fact.words(in: live.hall))
      }
      return true
    } catch {
      if case .refused = error { return false }
      throw ToolError(error)
    }
  }

  func plan(_ act: Act, inMinutes minutes: ClosedRange<Int>) {
    let wait = Int.random(in: minutes, using: &random)
    errands.append((now + .minutes(wait), act))
  }

  private func errandsDue() throws(ToolError) {
    let due = errands.filter { $0.at <= now }
    errands.removeAll { $0.at <= now }
    for errand in due { try act(errand.act, by: .desk) }
  }

  private func tell(_ words: Words) {
    guard !session.isJSON else { return }
    Output.line("\(now.timeOfDay(offset: live.hall.offset))  \(words[session.language])")
  }

  private func report() {
    let tickets = Array(live.hall.allTickets)
    let waiting = live.hall.waiting.count
    let done = tickets.count { if case .ended(.finished, _) = $0.state { true } else { false } }
    let open = live.hall.windows.count { $0.staff != nil }
    tell(
      Words(
        zh: "—— 等候 \(waiting) 人,已办结 \(done) 人,开着 \(open) 个窗口",
        en: "-- \(waiting) waiting, \(done) finished, \(open) windows open"))
  }
}

extension DemoDay {
  /// Residents who come by the hour: most in the middle of the morning, some at noon, since the hall
  /// does not close then.
  private func arrivals() throws(ToolError) {
    guard now < lastTicket else { return }
    let perHour = [8: 26, 9: 34, 10: 36, 11: 28, 12: 18, 13: 20, 14: 28, 15: 28, 16: 20, 17: 10]
    let hour = now.timeOfDay(offset: live.hall.offset).minutes / 60
    let chance = Double(perHour[hour] ?? 0) / 60 / 4
    // Four chances a minute come close to a Poisson stream and are easy to follow.
    for _ in 0..<4 where Double.random(in: 0..<1, using: &random) < chance {
      try arrive()
    }
  }

  private func arrive() throws(ToolError) {
    let roll = Int.random(in: 0..<100, using: &random)
    var items = [pickItem().code]
    if roll < 4, let event = Catalogue.shipped.lifeEvents.randomElement(using: &random) {
      let bundle = event.items.filter { code in offered.contains { $0.code == code } }
      if !bundle.isEmpty { items = Array(bundle.prefix(3)) }
    }
    let classes: [PriorityClass] = [.elderly, .disabled, .veteran, .pregnant, .infant]
    let priority = roll % 9 == 0 ? classes[roll % classes.count] : .walkIn
    try act(.take(items, priority: priority, visitor: nil), by: .kiosk)
    guard roll == 50, let last = live.hall.waiting.last else { return }
    plan(.cancel(last.number), inMinutes: 4...12)
  }

  /// An item of the catalogue; those that take less time are asked for more often.
  private func pickItem() -> ServiceItem {
    let weights = offered.map { 1 / Double($0.expectedMinutes) }
    var point = Double.random(in: 0..<weights.reduce(0, +), using: &random)
    for (item, weight) in zip(offered, weights) {
      point -= weight
      if point < 0 { return item }
    }
    return offered[offered.count - 1]
  }

  /// From 11:30 to 13:30 the relief staff take over one window after another for half an hour, so
  /// that everybody eats and no window is shut: each takes one whose work they know.
  private func noonBreaks() throws(ToolError) {
    let minute = now.timeOfDay(offset: live.hall.offset).minutes - 11 * 60 - 30
    guard minute >= 0, minute % 30 == 0, minute <= 120 else { return }
    let relief = live.hall.profile.staff.filter { $0.post == .relief }
    for window in live.hall.windows where relief.contains(where: { $0.id == window.staff }) {
      handovers[window.number] = .some(nil)
    }
    guard minute < 120 else { return }
    for person in relief {
      let next = live.hall.windows.first { window in
        !relieved.contains(window.number) && window.queues.isSubset(of: person.skills)
      }
      guard let next else { continue }
      relieved.insert(next.number)
      handovers[next.number] = person.id
    }
  }

  /// Hands a free window over to whoever is to sit there; tells whether it did.
  func handOver(_ window: Window) throws(ToolError) -> Bool {
    guard let person = handovers[window.number] else { return false }
    let isFree = person.map { person in !live.hall.windows.contains { $0.staff == person } }
    guard isFree != false, try act(.close(window.number), by: .supervisor) else { return false }
    handovers[window.number] = nil
    return try act(.open(window.number, person), by: .supervisor)
  }
}

extension Fact {
  /// Whether the demo tells of it as it happens; the ordinary flow is in the half-hourly lines.
  fileprivate var isNews: Bool {
    switch self {
    case .missed, .reinstated, .held, .transferred, .undone, .cancelled, .prioritised,
      .windowOpened, .windowPaused, .abandoned, .dayClosed, .resumed:
      true
    default: false
    }
  }
}
