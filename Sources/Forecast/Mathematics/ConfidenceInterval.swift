/// What some independent measurements say of the mean behind them.
public struct ConfidenceInterval: Hashable, Sendable {
  /// How sure an interval is to hold the mean.
  public enum Level: Sendable {
    case ninetyFive, ninetyNine
  }

  /// How many measurements there are.
  public let count: Int
  /// Their mean; zero if there are none.
  public let mean: Double
  /// How far the mean behind them may lie above or below; infinite with fewer than two.
  public let margin: Double

  /// From the lowest to the highest mean that is likely.
  public var range: ClosedRange<Double> { mean - margin...mean + margin }

  /// Whether more or less than nothing is certain: zero lies outside.
  public var isDistinct: Bool { count > 1 && abs(mean) > margin }

  /// The interval of Student's t.
  public init(_ values: [Double], _ level: Level = .ninetyFive) {
    count = values.count
    guard count > 1 else {
      mean = values.first ?? 0
      margin = .infinity
      return
    }
    let mean = values.reduce(0, +) / Double(count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares / Double(count - 1) / Double(count)).squareRoot()
    self.mean = mean
    margin = Self.studentPoint(count - 1, level) * error
  }

  init(count: Int, mean: Double, margin: Double) {
    (self.count, self.mean, self.margin) = (count, mean, margin)
  }

  /// The two-sided point of Student's t: exact to three digits, by a table and then by its expansion
  /// around the normal law.
  ///
  /// Source: M. Abramowitz, I. A. Stegun, "Handbook of mathematical functions", 26.7.5.
  static func studentPoint(_ freedom: Int, _ level: Level) -> Double {
    let (table, z) =
      switch level {
      case .ninetyFive:
        (
          [
            12.70620, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.30600, 2.26216,
            2.22814,
          ],
          1.959963984540054
        )
      case .ninetyNine:
        (
          [
            63.65674, 9.92484, 5.84091, 4.60409, 4.03214, 3.70743, 3.49948, 3.35539, 3.24984,
            3.16927,
          ],
          2.5758293035489004
        )
      }
    if freedom <= table.count { return table[max(1, freedom) - 1] }
    let n = Double(freedom)
    let (z3, z5, z7) = (z * z * z, z * z * z * z * z, z * z * z * z * z * z * z)
    return z + (z3 + z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n)
      + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n)
  }
}
