public import HallCore

/// A hall whose days are played one after the other, and which learns from each of them as a real one
/// does: what its promises are worth after a while.
public struct HallLife {
  private let simulation: Simulation
  /// What the hall has learnt so far; `nil` before its first day is over.
  public private(set) var experience: Experience?
  private var next = 0

  /// The wait that somebody was promised, what else might have been said, and what came of it.
  public struct Promise: Hashable, Sendable {
    /// What was said.
    public let quote: WaitQuote
    /// The mean of the waits that seemed possible.
    public let expected: TimeSpan
    /// What others would have said; nothing of those who have booked, of whom they know nothing.
    public let classics: ClassicPredictions?
    /// How long it took.
    public let wait: TimeSpan
  }

  /// A life that has not begun.
  ///
  /// - Parameters:
  ///   - days: How many days there are at most.
  public init(_ scenario: Scenario, seed: UInt64, from first: Day, days: Int) {
    simulation = Simulation(scenario, seed: seed, from: first, days: days)
  }

  /// Plays the next day, and learns from it.
  ///
  /// - Parameter each: Every so-many-th resident is told how long the wait will be.
  /// - Returns: What became of those who were told and called.
  public mutating func playDay(promisingEach each: Int = 1) -> [Promise] {
    guard next < simulation.days.count else { return [] }
    var day = PlayedDay(simulation, on: simulation.days[next], knowing: experience)
    next += 1
    var told: [TicketNumber: (quote: WaitQuote, TimeSpan, ClassicPredictions?)] = [:]
    var count = 0
    day.play { hall, act, moment in
      count += 1
      guard count.isMultiple(of: each), let number = act.nextTicket(in: hall),
        let sample = act.wait(in: hall, at: moment),
        let quote = sample.quote(hall.experience.promises)
      else { return nil }
      told[number] = (quote, sample.mean, ClassicPredictions(hall, act, at: moment))
      return quote
    }
    experience = day.hall.experienceWithToday
    return told.sorted { $0.key < $1.key }.compactMap { number, told in
      // A number that was refused after all may have gone to somebody else.
      guard let ticket = day.hall.ticket(number), ticket.quote == told.quote,
        let called = ticket.firstCalled
      else { return nil }
      return Promise(
        quote: told.quote, expected: told.1, classics: told.2, wait: called - ticket.issued)
    }
  }
}

/// What the classic rules say of a wait, from the same hall at the same moment.
///
/// Source: R. Ibrahim, W. Whitt, "Real-time delay estimation based on delay history", Manufacturing and
/// Service Operations Management 11, 2009, for the first three.
public struct ClassicPredictions: Hashable, Sendable {
  /// People ahead times the mean handling time so far today, divided by the windows that serve them.
  public let queueLength: TimeSpan
  /// The wait of whoever of the queue was called last.
  public let lastToEnter: TimeSpan
  /// How long the first in the queue has waited.
  public let headOfLine: TimeSpan
  /// People ahead times ten minutes, divided by the windows: an average that somebody once wrote into
  /// the settings.
  public let fixedAverage: TimeSpan

  /// - Returns: `nil` unless the act takes a ticket.
  init?(_ hall: Hall, _ act: Act, at moment: Instant) {
    guard case .take(let items, let priority, _, _) = act, let item = items.first else {
      return nil
    }
    let ahead = hall.ahead(ofNew: item, priority: priority, at: moment)
    let windows = max(1, hall.windows(ofNew: item).open.count)
    let lane = hall.laneNumber(of: item)
    var (work, pieces) = (Int64(0), Int64(0))
    var last: (called: Instant, wait: TimeSpan)?
    var first: Instant?
    for ticket in hall.allTickets {
      for handling in ticket.handlings {
        work += handling.duration.milliseconds
        pieces += 1
      }
      guard let own = ticket.items.first, hall.laneNumber(of: own) == lane else { continue }
      if let called = ticket.firstCalled, called > last?.called ?? .distantPast {
        last = (called, called - ticket.issued)
      }
      if case .waiting = ticket.state { first = min(first ?? ticket.issued, ticket.issued) }
    }
    let mean = pieces > 0 ? work / pieces : 600_000
    queueLength = TimeSpan(milliseconds: Int64(ahead) * mean / Int64(windows))
    fixedAverage = TimeSpan(milliseconds: Int64(ahead) * 600_000 / Int64(windows))
    lastToEnter = last?.wait ?? .zero
    headOfLine = first.map { moment - $0 } ?? .zero
  }
}

extension Act {
  /// The number of the ticket that somebody gets by it.
  fileprivate func nextTicket(in hall: Hall) -> TicketNumber? {
    let items: [ItemCode]? =
      switch self {
      case .take(let items, _, _, _): items
      case .checkIn(let code, _): hall.booking(code)?.items
      default: nil
      }
    return items?.first.flatMap(hall.nextTicket)
  }
}

extension Instant {
  fileprivate static let distantPast = Instant(milliseconds: .min)
}
