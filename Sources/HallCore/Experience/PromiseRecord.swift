/// How well a hall's promised waits hold, and where in the range of what may happen the next promises
/// begin and end.
///
/// A forecast that is too sure of itself, or not sure enough, shows in how many waits fall outside; the
/// ends of the next day's promises move by as much. So eight promises in ten are kept in the long run
/// whatever the forecast gets wrong.
///
/// Source: I. Gibbs, E. Candès, "Adaptive conformal inference under distribution shift", Advances in
/// Neural Information Processing Systems 34, 2021.
public struct PromiseRecord: Hashable, Sendable {
  /// The share of waits that may be shorter than promised, and that may be longer.
  public static let target = 0.1

  /// All promises of the days before.
  public internal(set) var count = PromiseCount()
  /// The share of what may happen that is to lie below a promise.
  public internal(set) var lowLevel = PromiseRecord.target
  /// The share of what may happen that is to lie above a promise.
  public internal(set) var highLevel = PromiseRecord.target

  /// How far the levels can move; beyond, a promise would say nothing or not be kept.
  static let levels = 0.01...0.4
  /// How much of a day's miss is made good on the next.
  private static let gain = 0.25
  /// How many promises make a day count in full.
  private static let fullDay = 100.0

  /// Takes in a day's promises, each with the wait that came of it.
  mutating func learn(_ outcomes: [(quote: WaitQuote, wait: TimeSpan)]) {
    for outcome in outcomes { count.count(outcome.quote.holds(for: outcome.wait)) }
    let twoSided = outcomes.filter { !$0.quote.isOneSided }
    lowLevel = Self.moved(
      lowLevel, seen: twoSided.count { $0.wait < $0.quote.low },
      meant: Self.target * Double(twoSided.count), of: twoSided.count)
    let oneSided = outcomes.count - twoSided.count
    highLevel = Self.moved(
      highLevel, seen: outcomes.count { $0.wait > $0.quote.high },
      meant: Self.target * Double(twoSided.count + 2 * oneSided), of: outcomes.count)
  }

  /// A level after a day on which `seen` waits out of `count` fell outside where `meant` were to.
  private static func moved(_ level: Double, seen: Int, meant: Double, of count: Int) -> Double {
    guard count > 0 else { return level }
    let miss = (Double(seen) - meant) / Double(count)
    let moved = level - gain * min(1, Double(count) / fullDay) * miss
    return min(max(moved, levels.lowerBound), levels.upperBound)
  }
}
