import Glibc
import HallCore
import Testing

@testable import Forecast

private func isClose(_ value: Double, _ expected: Double) -> Bool {
  abs(value - expected) <= 1e-14 * abs(expected) + 1e-300
}

@Test func logarithmAndExponentialAreThoseOfTheCLibrary() {
  var random = SplitMix64(seed: 3)
  for _ in 0..<20_000 {
    let power = Double.random(in: -700...700, using: &random)
    #expect(isClose(power.exponential, exp(power)), "exp \(power)")
    let number = exp(power)
    #expect(isClose(number.naturalLogarithm, log(number)), "log \(number)")
    // Near 1 the logarithm itself is small.
    let near = 1 + Double.random(in: -0.3...0.5, using: &random)
    #expect(abs(near.naturalLogarithm - log(near)) <= 4e-16, "log \(near)")
  }
}

@Test func logarithmAndExponentialKeepToTheirLimits() {
  #expect(0.0.naturalLogarithm == -.infinity)
  #expect((-1.0).naturalLogarithm.isNaN)
  #expect(Double.infinity.naturalLogarithm == .infinity)
  #expect(1.0.naturalLogarithm == 0)
  #expect(0.0.exponential == 1)
  #expect(1000.0.exponential == .infinity)
  #expect((-1000.0).exponential == 0)
  #expect(Double.nan.exponential.isNaN)
  #expect(isClose(Double.leastNonzeroMagnitude.naturalLogarithm, log(Double.leastNonzeroMagnitude)))
}

@Test func theNormalLawIsTurnedRound() {
  for share in [1e-12, 1e-6, 0.001, 0.01, 0.074, 0.076, 0.3, 0.5, 0.7, 0.925, 0.99, 0.999_999] {
    let point = NormalQuantile.point(share)
    #expect(abs(erfc(-point / 2.0.squareRoot()) / 2 - share) <= 1e-12 * share + 1e-15, "\(share)")
  }
  #expect(NormalQuantile.point(0.5) == 0)
  #expect(abs(NormalQuantile.point(0.975) - 1.959963984540054) < 1e-13)
}

@Test(arguments: [
  (5, 2.5706, 4.0321), (6, 2.4469, 3.7074), (9, 2.2622, 3.2498), (11, 2.2010, 3.1058),
  (19, 2.0930, 2.8609),
  (29, 2.0452, 2.7564), (100, 1.9840, 2.6259), (1_000_000, 1.9600, 2.5758),
])
func studentsPointsAreThoseOfTheTables(_ freedom: Int, _ five: Double, _ one: Double) {
  #expect(abs(ConfidenceInterval.studentPoint(freedom, .ninetyFive) - five) < 1.5e-3)
  #expect(abs(ConfidenceInterval.studentPoint(freedom, .ninetyNine) - one) < 5e-3)
}

@Test func anIntervalIsAsWideAsTheMeasurementsAreScattered() {
  let interval = ConfidenceInterval([9, 11, 10, 12, 8])
  #expect(interval.mean == 10 && interval.count == 5)
  // Standard deviation 1.5811, divided by the root of 5, times 2.77645.
  #expect(abs(interval.margin - 1.96324) < 1e-4)
  #expect(interval.isDistinct && !ConfidenceInterval([-1, 1, 0.5]).isDistinct)
  #expect(ConfidenceInterval([3]).margin == .infinity && !ConfidenceInterval([3]).isDistinct)
  #expect(ConfidenceInterval([]).mean == 0)
}

@Test func aControlWhoseMeanIsKnownMovesAndNarrowsAnInterval() {
  let values = [9.0, 13, 10, 12]
  let controlled = ConfidenceInterval(values, controlledBy: [1, 3, 2, 2], whoseMeanIs: 2.5)
  // The line rises by 2 from 11 at 2; it is off by 0, 0, 1 and 1; 4.30265 times the root of 0.375.
  #expect(controlled.count == 4 && abs(controlled.mean - 12) < 1e-12)
  #expect(abs(controlled.margin - 2.63482) < 1e-4)
  // A control that never changes tells nothing.
  let idle = ConfidenceInterval(values, controlledBy: [2, 2, 2, 2], whoseMeanIs: 2.5)
  #expect(idle == ConfidenceInterval(values))
}

/// Ten thousand cases, evenly spread over all shares: what a law comes to on average.
private func moments(_ law: DurationLaw) -> (mean: Double, deviation: Double) {
  let scatter = Scatter(law)
  let values = (0..<100_000).map { scatter.factor((Double($0) + 0.5) / 100_000) }
  let mean = values.reduce(0, +) / 100_000
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (mean, (squares / 100_000).squareRoot())
}

@Test func lawsHaveTheMeanAndTheWidthThatTheySay() {
  for (law, width) in [
    (DurationLaw(.exponential), 1.0), (DurationLaw(.constant), 0),
    (DurationLaw(.logNormal, variation: 30), 0.3), (DurationLaw(.logNormal, variation: 120), 1.2),
    (DurationLaw(.empirical, values: [2, 6, 4]), 0.408),
  ] {
    let (mean, deviation) = moments(law)
    #expect(abs(mean - 1) < 0.001, "\(law)")
    #expect(abs(deviation - width) < 0.02, "\(law)")
  }
}
