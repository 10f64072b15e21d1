internal import HallCore

/// How long something takes that people do besides the work.
enum LengthLaw: Hashable, Sendable {
  /// Any whole number of seconds in a range is as likely as another.
  case even(ClosedRange<Int>)
  /// It ends at any moment as likely as at another, after so many minutes on average.
  case exponential(mean: Double)
  /// As a hall has seen it.
  case learnt(LearnedDuration)

  /// How long a case takes.
  ///
  /// - Parameter share: The share of cases that take less time, between 0 and 1.
  func length(_ share: Double) -> TimeSpan {
    switch self {
    case .even(let range):
      let width = Double(range.upperBound - range.lowerBound + 1)
      return .seconds(range.lowerBound + Int(share * width))
    case .exponential(let mean):
      let length = -(1 - share).naturalLogarithm * mean * 60_000
      return TimeSpan(milliseconds: Int64(length.rounded()))
    case .learnt(let law):
      let length = Self.milliseconds(law.location, law.deviation, share)
      return TimeSpan(milliseconds: Int64(length.rounded()))
    }
  }

  /// A length whose logarithm to the base 2 is normal.
  static func milliseconds(_ location: Double, _ deviation: Double, _ share: Double) -> Double {
    PowerOfTwo.value(location + deviation * NormalQuantile.point(share))
  }
}
