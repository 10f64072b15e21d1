internal import Forecast
internal import Glibc
internal import HallCore

/// What became of promised waits.
struct PromiseTally {
  private var count = 0
  /// How many of them the classic rules have something to say of.
  private var compared = 0
  private var kept = 0
  private var width = 0.0
  private var errors: [Predictor: (absolute: Double, squared: Double)] = [:]

  /// Who says how long a wait will be.
  private enum Predictor: String, CaseIterable {
    case own = "played forward"
    case queueLength = "people x mean / windows"
    case lastToEnter = "last to enter"
    case headOfLine = "head of line"
    case fixedAverage = "fixed average"
  }

  mutating func add(_ promises: [HallLife.Promise]) {
    for promise in promises {
      count += 1
      if promise.quote.holds(for: promise.wait) { kept += 1 }
      width += minutes(promise.quote.high) - minutes(promise.quote.low)
      guard let classics = promise.classics else { continue }
      compared += 1
      let said: [(Predictor, TimeSpan)] = [
        (.own, promise.expected), (.queueLength, classics.queueLength),
        (.lastToEnter, classics.lastToEnter), (.headOfLine, classics.headOfLine),
        (.fixedAverage, classics.fixedAverage),
      ]
      for (predictor, wait) in said {
        let error = minutes(wait) - minutes(promise.wait)
        let before = errors[predictor] ?? (0, 0)
        errors[predictor] = (before.absolute + abs(error), before.squared + error * error)
      }
    }
  }

  /// Coverage and width first, then the errors beside those of each classic rule.
  func figures(_ name: String, days: Int) -> [Figure] {
    let share = Double(kept) / Double(max(1, count))
    let coverage = Figure(
      "F4 promises kept, \(name)",
      "\(rounded(100 * share, 1)) % of \(count) on \(days) days, "
        + "\(rounded(width / Double(max(1, count)), 1)) min wide", toReach: "78-82 %")
    return [coverage]
      + Predictor.allCases.dropFirst().map { predictor in
        Figure(
          "F3 error, \(name)", "mean \(absolute(.own)) min, RMSE \(rounded(rmse(.own), 2)) min",
          peer: "\(predictor.rawValue): \(absolute(predictor)), \(rounded(rmse(predictor), 2))",
          ratio: rmse(.own) / rmse(predictor),
          toReach: predictor == .lastToEnter ? "<= 0.60" : "-")
      }
  }

  private func absolute(_ predictor: Predictor) -> String {
    "\(rounded((errors[predictor]?.absolute ?? 0) / Double(max(1, compared)), 2))"
  }

  private func rmse(_ predictor: Predictor) -> Double {
    sqrt((errors[predictor]?.squared ?? 0) / Double(max(1, compared)))
  }

  private func minutes(_ span: TimeSpan) -> Double { Double(span.milliseconds) / 60_000 }
}
