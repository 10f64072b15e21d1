public import HallCore

// The course of a day: its hours, how it begins, and when everybody goes home.

extension People {
  /// Staff are there before the doors open.
  static let beforeOpening = TimeSpan.minutes(-5)
  /// For how long the hall stays lit when the day is closed.
  private static let lastMinutes = TimeSpan.minutes(2)
  /// For how long after the last session the hall waits for those who are still in it.
  private static let patience = TimeSpan.minutes(120)

  /// When the first session for everybody begins on a day, and when the last one ends; `nil` on a day
  /// without one.
  public static func hours(of day: Day, in hall: Hall) -> ClosedRange<TimeOfDay>? {
    hours(of: day, admitting: .walkIn, in: hall)
  }

  /// The same of a day that is played by itself: where nobody can walk in, of the sessions by booking.
  public static func playedHours(of day: Day, in hall: Hall) -> ClosedRange<TimeOfDay>? {
    hours(of: day, in: hall) ?? hours(of: day, admitting: .booking, in: hall)
  }

  private static func hours(
    of day: Day, admitting admission: Session.Admission, in hall: Hall
  ) -> ClosedRange<TimeOfDay>? {
    let sessions = hall.schedule(on: day).sessions.filter { $0.admission == admission }
    guard let from = sessions.map(\.from).min(), let to = sessions.map(\.to).max() else {
      return nil
    }
    return from...to
  }

  /// The next working morning, once the hall lies dark: nothing happens until then, so time may leap.
  public var restsUntil: Instant? {
    guard let night, now >= night.since + Self.lastMinutes, now < night.until else { return nil }
    return night.until
  }

  /// When staff come on a day; `nil` on a day on which they do not.
  public static func morning(of day: Day, in hall: Hall) -> Instant? {
    guard let opens = hours(of: day, in: hall)?.lowerBound else { return nil }
    let midnight = Instant(day, .midnight, offset: hall.offset)
    return max(midnight, Instant(day, opens, offset: hall.offset) + beforeOpening)
  }

  /// Has a single day begin at once, if the hall opens at all.
  mutating func planMorning(in hall: Hall) {
    agenda.removeAll()
    pass(to: hall.now)
    if hours(of: hall) != nil { agenda.plan(.morning, at: now) }
  }

  private func hours(of hall: Hall) -> ClosedRange<TimeOfDay>? {
    habits.isSingleDay
      ? Self.playedHours(of: hall.day, in: hall) : Self.hours(of: hall.day, in: hall)
  }

  /// The day begins: plans what is known of it.
  mutating func beginDay(in hall: Hall) {
    night = nil
    guard let hours = hours(of: hall) else { return }
    let opening = max(now, Instant(hall.day, hours.lowerBound, offset: hall.offset))
    let closing = Instant(hall.day, hours.upperBound, offset: hall.offset)
    today = Draws(seed: seed, day: hall.day)
    let followsRota = planDuties(in: hall)
    if !followsRota { planOpenings(from: opening) }
    spoken.removeAll(keepingCapacity: true)
    planBookings(from: opening, to: closing, in: hall)
    planArrivals(in: hall)
    if !followsRota { agenda.plan(.noon, at: max(now, Self.noon(of: hall))) }
    planEvening(after: closing, in: hall)
  }

  /// When the first go to eat.
  static func noon(of hall: Hall) -> Instant {
    Instant(hall.day, .midnight, offset: hall.offset) + .minutes(11 * 60 + 30)
  }

  /// Plans the next resident of each stream, those left out who have come by now.
  mutating func planArrivals(in hall: Hall) {
    streams = [Draws.Kind.resident, .another].map {
      ArrivalStream($0, of: crowd, on: hall.day, in: hall, today)
    }
    nextToCome = Array(repeating: nil, count: streams.count)
    for stream in streams.indices { planArrival(stream, from: now) }
  }

  mutating func planEvening(after closing: Instant, in hall: Hall) {
    let latest = lastMoment(of: hall.day, in: hall)
    agenda.plan(.evening, at: max(now, min(closing + .minutes(1), latest)))
  }

  private mutating func planOpenings(from opening: Instant) {
    for index in clerks.indices where !habits.closed.contains(clerks[index].window) {
      let delay = today.of(.clerk, index).seconds(20...290, .opening)
      let comes = habits.isIdeal ? opening : opening + Self.beforeOpening + delay
      agenda.plan(.openWindow(index), at: max(now, comes))
    }
  }

  /// The last moment at which somebody can close a day.
  private func lastMoment(of day: Day, in hall: Hall) -> Instant {
    Instant(day.next, .midnight, offset: hall.offset) + TimeSpan(milliseconds: -1)
  }

  mutating func takeStepOfDay(_ step: Agenda.Step, in hall: Hall) -> Command? {
    switch step {
    case .openWindow(let index):
      let window = hall.windows[index]
      guard window.staff == nil, let person = sitter(at: index, in: hall) else { return nil }
      return command(.open(window.number, person), by: .supervisor)
    case .noon:
      sendRelief(in: hall)
      return nil
    case .breakEnds(let index):
      if let cover = clerks[index].cover, hall.windows[index].staff == cover {
        clerks[index].successor = .owner
        if unoccupied & (1 << UInt128(index)) != 0 { reconsider(index, in: hall) }
      }
      sendRelief(in: hall)
      return nil
    case .evening: return endDay(in: hall)
    default: return nil
    }
  }

  /// Closes the day when everybody has gone, or when it has become too late.
  private mutating func endDay(in hall: Hall) -> Command? {
    guard let hours = hours(of: hall) else { return nil }
    let closing = Instant(hall.day, hours.upperBound, offset: hall.offset)
    let latest = min(closing + Self.patience, lastMoment(of: hall.day, in: hall))
    if now < latest, isBusy(hall) {
      agenda.plan(.evening, at: min(now + .minutes(1), latest))
      return nil
    }
    return command(.closeDay, by: .supervisor)
  }

  private func isBusy(_ hall: Hall) -> Bool {
    hall.allTickets.contains { ticket in
      switch ticket.state {
      case .waiting, .called, .serving, .held, .away: true
      case .missed, .ended: false
      }
    }
  }

  /// The day is closed, whoever closed it: everybody comes again on the next working morning.
  mutating func goHome(at moment: Instant, in hall: Hall) {
    agenda.removeAll()
    outbox.removeAll()
    for letter in residents.indices { residents[letter].removeAll(keepingCapacity: true) }
    askers = [:]
    unoccupied = 0
    for index in clerks.indices {
      let (visitor, turn) = (clerks[index].visitor, clerks[index].turn)
      clerks[index] = Clerk(window: clerks[index].window, owner: clerks[index].owner)
      clerks[index].visitor = visitor == .here ? .here : .away
      clerks[index].turn = turn + 1
    }
    guard !habits.isSingleDay else { return }
    let tomorrow = Instant(hall.day.next, .midnight, offset: hall.offset)
    guard let next = hall.nextOpening(after: tomorrow),
      let at = Self.morning(of: next.day, in: hall)
    else { return }
    night = (moment, at)
    agenda.plan(.morning, at: at)
  }
}
