internal import EventStore
internal import HallCore

// The course of a day: who sits where in the morning and at noon, and when everybody goes home.

extension LivingHall {
  /// Staff are there before the doors open.
  static let beforeOpening = TimeSpan.minutes(-5)
  /// For how long the hall stays lit when the day is closed.
  private static let lastMinutes = TimeSpan.minutes(2)
  /// For how long after the last ticket the hall waits for those who are still in it.
  private static let patience = TimeSpan.minutes(120)

  /// When the first session for everybody begins on a day, and when the last one ends; `nil` on a
  /// day without one.
  static func hours(of day: Day, in hall: Hall) -> ClosedRange<TimeOfDay>? {
    let sessions = hall.schedule(on: day).sessions.filter { $0.admission == .walkIn }
    guard let from = sessions.map(\.from).min(), let to = sessions.map(\.to).max() else {
      return nil
    }
    return from...to
  }

  /// The next working morning, once the hall lies dark: nothing happens until then, so time may leap.
  var restsUntil: Instant? {
    guard let night, now >= night.since + Self.lastMinutes, now < night.until else { return nil }
    return night.until
  }

  func takeStepOfDay(_ step: Agenda.Step) throws(ToolError) {
    switch step {
    case .morning: try beginDay()
    case .openWindow(let index):
      guard let window = live.hall.window(clerks[index].window), window.staff == nil,
        let person = sitter(at: window, clerks[index])
      else { return }
      try act(.open(window.number, person), by: .supervisor)
    case .noon: sendRelief()
    case .breakEnds(let index):
      if let cover = clerks[index].cover, staff(at: index) == cover {
        clerks[index].successor = .owner
      }
      sendRelief()
    case .evening: try endDay()
    default: break
    }
  }

  private func beginDay() throws(ToolError) {
    // The night brings the new day.
    try act(.tick, by: .hall)
    night = nil
    let opening = now + TimeSpan(milliseconds: -Self.beforeOpening.milliseconds)
    let midnight = Instant(live.hall.day, .midnight, offset: live.hall.offset)
    guard let hours = Self.hours(of: live.hall.day, in: live.hall) else { return }
    for index in clerks.indices { plan(.openWindow(index), in: seconds(20...290)) }
    // Some wait at the door.
    for _ in 0..<Int.random(in: 2...5, using: &random) {
      agenda.plan(.resident, at: opening + seconds(1...60))
    }
    agenda.plan(.arrival, at: opening + Demand.gap(&random))
    agenda.plan(.noon, at: midnight + .minutes(11 * 60 + 30))
    agenda.plan(.evening, at: midnight + .minutes(hours.upperBound.minutes + 1))
  }

  /// Closes the day when everybody has gone, or when it has become too late.
  private func endDay() throws(ToolError) {
    let hall = live.hall
    guard let hours = Self.hours(of: hall.day, in: hall) else { return }
    let latest = Instant(hall.day, hours.upperBound, offset: hall.offset) + Self.patience
    let isBusy = hall.allTickets.contains { ticket in
      switch ticket.state {
      case .waiting, .called, .serving, .held, .away: true
      case .missed, .ended: false
      }
    }
    if isBusy, now < latest {
      plan(.evening, in: .minutes(1))
    } else {
      try act(.closeDay, by: .supervisor)
    }
  }

  /// The day is closed, whoever closed it: everybody comes again on the next working morning.
  func goHome(at moment: Instant) {
    agenda.removeAll()
    comings = [:]
    guests = []
    askers = []
    for index in clerks.indices {
      let visitor = clerks[index].visitor
      clerks[index] = Clerk(window: clerks[index].window, owner: clerks[index].owner)
      clerks[index].visitor = visitor == .here ? .here : .away
    }
    let hall = live.hall
    let tomorrow = Instant(hall.day.next, .midnight, offset: hall.offset)
    guard let next = hall.nextOpening(after: tomorrow) else { return }
    let morning = Instant(next.day, next.time, offset: hall.offset) + Self.beforeOpening
    night = (moment, morning)
    agenda.plan(.morning, at: morning)
  }
}

// Who sits where.

extension LivingHall {
  /// Whoever opens a window in the morning: its owner, or somebody without a window who knows some
  /// of its work.
  private func sitter(at window: Window, _ clerk: Clerk) -> StaffID? {
    let others = live.hall.profile.staff.filter { member in
      if case .window = member.post { false } else { true }
    }
    return ([clerk.owner].compactMap { $0 } + others.map(\.id)).first { canSit($0, at: window) }
  }

  private func canSit(_ id: StaffID, at window: Window) -> Bool {
    guard let person = live.hall.staffMember(id) else { return false }
    return !person.skills.isDisjoint(with: window.queues)
      && !live.hall.windows.contains { $0.staff == id }
  }

  private func staff(at index: Int) -> StaffID? {
    live.hall.window(clerks[index].window)?.staff
  }

  /// From half past eleven the relief staff take over one window after another for half an hour, so
  /// that everybody eats and no window is shut.
  private func sendRelief() {
    for index in clerks.indices {
      // Nobody waits for a window that was closed meanwhile, or that the visitor plays.
      guard case .relief = clerks[index].successor,
        clerks[index].isPlayed || staff(at: index) == nil
      else { continue }
      clerks[index].successor = nil
      clerks[index].cover = nil
    }
    for person in live.hall.profile.staff where person.post == .relief {
      let isTaken = clerks.indices.contains { index in
        clerks[index].successor == .relief(person.id)
          || staff(at: index) == person.id && clerks[index].successor != .owner
      }
      guard !isTaken, let index = windowToRelieve(by: person) else { continue }
      clerks[index].cover = person.id
      clerks[index].successor = .relief(person.id)
      // In a while somebody looks whether it has worked out.
      plan(.noon, in: .minutes(20))
    }
  }

  /// The next window whose owner has not eaten: one whose work the person knows, else the one of
  /// whose work they know most.
  private func windowToRelieve(by person: StaffMember) -> Int? {
    let hungry = clerks.indices.filter { index in
      clerks[index].cover == nil && !clerks[index].isPlayed
        && staff(at: index).map { $0 == clerks[index].owner } == true
    }
    func known(_ index: Int) -> (all: Bool, count: Int) {
      let queues = live.hall.window(clerks[index].window)?.queues ?? []
      return (queues.isSubset(of: person.skills), queues.intersection(person.skills).count)
    }
    if let well = hungry.first(where: { known($0).all }) { return well }
    return hungry.filter { known($0).count > 0 }.max { known($0).count < known($1).count }
  }

  /// Who can sit down at a free window now, if somebody is to.
  func successor(of clerk: Clerk, at window: Window) -> StaffID? {
    let id: StaffID? =
      switch clerk.successor {
      case nil: nil
      case .owner: clerk.owner
      case .relief(let id): id
      }
    return id.flatMap { canSit($0, at: window) ? $0 : nil }
  }

  /// Hands a free window over to whoever is to sit there; tells whether it did.
  func handOver(_ index: Int, _ window: Window) throws(ToolError) -> Bool {
    guard let person = successor(of: clerks[index], at: window),
      try act(.close(window.number), by: .supervisor)
    else { return false }
    let isRelief = clerks[index].successor == .relief(person)
    clerks[index].successor = nil
    if isRelief { plan(.breakEnds(index), in: .minutes(30)) }
    return try act(.open(window.number, person), by: .supervisor)
  }
}
