public import HallCore

/// What a day is judged by.
public enum Measure: String, CaseIterable, Sendable {
  /// The mean wait, in minutes.
  case waitMean
  /// The wait that nine in ten do not exceed, in minutes.
  case waitP90
  /// How many were called in time, in percent.
  case inTime
  /// How many gave up or were still there in the evening, in percent.
  case lost
  /// How much of the time in which windows were open they had somebody, in percent.
  case occupancy
  /// How long after closing the last resident was served, in minutes.
  case overtime
  /// How many were finished.
  case finished
  /// How many of those who were told how long it would take were called within that, in percent.
  case promisesKept
  /// How far the ends lay apart of what they were told, in minutes.
  case promiseRange

  /// The measure in both languages.
  public var words: Words {
    switch self {
    case .waitMean: Words(zh: "平均等候(分)", en: "mean wait (min)")
    case .waitP90: Words(zh: "九成等候(分)", en: "90 % wait no longer (min)")
    case .inTime: Words(zh: "按时叫到(%)", en: "called in time (%)")
    case .lost: Words(zh: "没办成(%)", en: "went without (%)")
    case .occupancy: Words(zh: "窗口忙(%)", en: "windows busy (%)")
    case .overtime: Words(zh: "延时(分)", en: "overtime (min)")
    case .finished: Words(zh: "办结(人)", en: "finished (people)")
    case .promisesKept: Words(zh: "答应的等候做到(%)", en: "promises kept (%)")
    case .promiseRange: Words(zh: "答应的等候前后差(分)", en: "range of promises (min)")
    }
  }
}

/// The measures of one day.
public struct DayMeasures: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// How many came.
  public let came: Int
  private let values: [Measure: Double]

  /// The value of a measure; `nil` on a day that does not have it.
  public subscript(measure: Measure) -> Double? { values[measure] }

  /// The measures of a day.
  public init(_ result: DayResult) {
    day = result.day
    came = result.all.came
    func percent(_ part: Int, _ whole: Int) -> Double? {
      whole == 0 ? nil : 100 * Double(part) / Double(whole)
    }
    let open = result.windows.values.reduce(0) { $0 + Int($1.open.milliseconds) }
    let busy = result.windows.values.reduce(0) { $0 + Int($1.busy.milliseconds) }
    var values: [Measure: Double] = [
      .overtime: Double(result.overtime.milliseconds) / 60_000,
      .finished: Double(result.all.finished),
    ]
    // A day on which nobody is called says nothing of waits, nor one without windows of how busy they are.
    if result.all.waits.count > 0 {
      values[.waitMean] = result.all.waits.mean / 60_000
      values[.waitP90] = Double(result.all.waits.percentile(90).milliseconds) / 60_000
    }
    values[.inTime] = percent(result.all.inTime, result.all.waits.count)
    values[.lost] = percent(result.all.lost, result.all.came)
    values[.occupancy] = percent(busy, open)
    if result.all.promised > 0 {
      values[.promisesKept] = percent(result.all.kept, result.all.promised)
      values[.promiseRange] =
        Double(result.all.promisedRange.milliseconds) / 60_000 / Double(result.all.promised)
    }
    self.values = values
  }
}
