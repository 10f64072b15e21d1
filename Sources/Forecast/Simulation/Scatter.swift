internal import HallCore

/// A law of durations at work: turns a share of all cases into how long that case takes, measured
/// against the mean. A larger share never gives a shorter time, so that the same share is a long case
/// under every law or a short one under every law.
struct Scatter: Hashable, Sendable {
  private let form: Form

  private enum Form: Hashable, Sendable {
    case exponential
    case logNormal(shift: Double, width: Double)
    case constant
    case empirical([Double])
  }

  init(_ law: DurationLaw) {
    switch law.law {
    case .exponential: form = .exponential
    case .constant: form = .constant
    case .logNormal:
      let variation = Double(law.variation ?? DurationLaw.usualVariation) / 100
      let square = (1 + variation * variation).naturalLogarithm
      form = .logNormal(shift: -square / 2, width: square.squareRoot())
    case .empirical:
      let values = (law.values ?? [1]).sorted()
      let mean = values.reduce(0, +) / Double(values.count)
      form = .empirical(values.map { $0 / mean })
    }
  }

  /// How long a case takes, against a mean of 1.
  ///
  /// - Parameter share: The share of cases that take less time, between 0 and 1.
  func factor(_ share: Double) -> Double {
    switch form {
    case .exponential: -(1 - share).naturalLogarithm
    case .logNormal(let shift, let width):
      (shift + width * NormalQuantile.point(share)).exponential
    case .constant: 1
    case .empirical(let values): values[min(values.count - 1, Int(share * Double(values.count)))]
    }
  }
}
