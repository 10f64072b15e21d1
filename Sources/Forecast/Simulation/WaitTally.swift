public import HallCore

/// Waits, counted so that those of many days can be put together: mean and maximum are exact,
/// percentiles are to the second.
public struct WaitTally: Hashable, Sendable {
  /// How many there are.
  public private(set) var count = 0
  /// The longest.
  public private(set) var longest = TimeSpan.zero
  private var milliseconds: Int64 = 0
  /// How many lie in each second.
  private var seconds: [Int32] = []

  /// No waits.
  public init() {}

  /// Counts a wait.
  public mutating func add(_ wait: TimeSpan) {
    let second = max(0, wait.wholeSeconds)
    if second >= seconds.count {
      seconds.append(contentsOf: repeatElement(0, count: second + 1 - seconds.count))
    }
    seconds[second] += 1
    count += 1
    milliseconds += wait.milliseconds
    longest = max(longest, wait)
  }

  /// Adds the waits of another day.
  public mutating func add(_ other: WaitTally) {
    if other.seconds.count > seconds.count {
      seconds.append(contentsOf: repeatElement(0, count: other.seconds.count - seconds.count))
    }
    for (second, count) in other.seconds.enumerated() { seconds[second] += count }
    count += other.count
    milliseconds += other.milliseconds
    longest = max(longest, other.longest)
  }

  /// The arithmetic mean in milliseconds; zero if there are none.
  public var mean: Double { count == 0 ? 0 : Double(milliseconds) / Double(count) }

  /// The smallest wait that at least so many percent of all do not exceed.
  public func percentile(_ percent: Int) -> TimeSpan {
    let rank = (count * percent + 99) / 100
    var passed = 0
    for (second, count) in seconds.enumerated() {
      passed += Int(count)
      if passed >= rank, rank > 0 { return min(longest, .seconds(second)) }
    }
    return longest
  }
}

/// What has become of a resident, as far as it is counted. Inlined, so that only this much of a large
/// ticket is copied.
struct VisitOutcome {
  private let issued: Instant
  private let due: Instant
  private let called: Instant?
  private let state: Ticket.State
  /// What they were told, if anything.
  let quote: WaitQuote?

  @inline(__always)
  init(_ ticket: Ticket) {
    issued = ticket.issued
    due = ticket.due
    called = ticket.firstCalled
    state = ticket.state
    quote = ticket.quote
  }

  /// From taking the ticket to the first call; `nil` if there was none.
  var wait: TimeSpan? { called.map { $0 - issued } }

  /// Whether the first call came by the time at which they were due.
  var isInTime: Bool { called.map { $0 <= due } ?? false }

  var isFinished: Bool { if case .ended(.finished, _) = state { true } else { false } }
}

/// What has become of some residents.
public struct VisitTally: Hashable, Sendable {
  /// From taking the ticket to the first call, of those that were called.
  public internal(set) var waits = WaitTally()
  /// How many took a ticket or checked in.
  public internal(set) var came = 0
  /// How many were finished.
  public internal(set) var finished = 0
  /// How many gave up, or were still there when the day was closed.
  public internal(set) var lost = 0
  /// How many were called by the time at which they were due.
  public internal(set) var inTime = 0
  /// How many were told how long it would take, and called then.
  public internal(set) var promised = 0
  /// How many of them were called within what they were told.
  public internal(set) var kept = 0
  /// From the lower to the upper end of what they were told, all added up.
  public internal(set) var promisedRange = TimeSpan.zero

  /// Nobody.
  public init() {}

  mutating func add(_ visit: VisitOutcome) {
    came += 1
    if visit.isFinished { finished += 1 } else { lost += 1 }
    guard let wait = visit.wait else { return }
    waits.add(wait)
    if visit.isInTime { inTime += 1 }
    guard let quote = visit.quote else { return }
    promised += 1
    promisedRange =
      promisedRange
      + TimeSpan(milliseconds: quote.high.milliseconds - quote.low.milliseconds)
    if quote.holds(for: wait) { kept += 1 }
  }

  mutating func add(_ other: VisitTally) {
    waits.add(other.waits)
    came += other.came
    finished += other.finished
    lost += other.lost
    inTime += other.inTime
    promised += other.promised
    kept += other.kept
    promisedRange = promisedRange + other.promisedRange
  }
}
