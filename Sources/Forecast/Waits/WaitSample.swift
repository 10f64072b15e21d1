public import HallCore

/// What may come of a wait, as often as the hall was played forward: the waits from the shortest to the
/// longest.
public struct WaitSample: Hashable, Sendable {
  private let sorted: [Float]

  /// Waits in seconds, in any order; there must be one.
  init(_ seconds: some Sequence<Float>) {
    sorted = seconds.sorted()
    precondition(!sorted.isEmpty, "a hall is played forward at least once")
  }

  /// The mean of all waits.
  public var mean: TimeSpan {
    Self.span(sorted.reduce(0) { $0 + Double($1) } / Double(sorted.count))
  }

  /// The wait that a share of all, `0 ... 1`, stays below. Of M waits, the chance that the true one
  /// lies between the i-th and the j-th is (j − i) / (M + 1), whatever their law.
  ///
  /// Source: H. David, H. Nagaraja, "Order Statistics", 3rd edition, section 7.2.
  public func quantile(_ share: Double) -> TimeSpan {
    let rank = share * Double(sorted.count + 1) - 1
    let place = min(max(rank, 0), Double(sorted.count - 1))
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    let part = place - Double(below)
    return Self.span(Double(sorted[below]) * (1 - part) + Double(sorted[above]) * part)
  }

  /// What to tell somebody: in whole minutes, as people say it, and so as it is kept with the ticket.
  ///
  /// - Parameter record: Says where the ends lie, so that eight promises in ten are kept.
  public func quote(_ record: PromiseRecord) -> WaitQuote? {
    let low = quantile(record.lowLevel).wholeMinutes
    // Where nobody may have to wait, no wait is too short, and more may be too long.
    let level = low == 0 ? 2 * record.highLevel : record.highLevel
    let high = max((quantile(1 - level) + .seconds(59)).wholeMinutes, low + 1)
    let likely = min(max((quantile(0.5) + .seconds(30)).wholeMinutes, low), high)
    return WaitQuote(low: .minutes(low), likely: .minutes(likely), high: .minutes(high))
  }

  private static func span(_ seconds: Double) -> TimeSpan {
    TimeSpan(milliseconds: Int64((min(seconds, 86_400) * 1000).rounded()))
  }
}
