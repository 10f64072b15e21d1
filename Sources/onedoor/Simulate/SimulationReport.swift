internal import Forecast
internal import HallCore

/// What came of a simulation, as a table for people, as rows of JSON, or as comma-separated values.
struct SimulationReport {
  let scenario: Int
  private let result: SimulationResult
  let rows: [Row]

  /// One line: everybody, a class, a queue, those who came in an hour, a window, or a measure of the
  /// days. Waits in minutes, shares in percent.
  struct Row: Encodable {
    let scenario: Int
    let group: String
    let key: String
    let name: Words
    var came: Int?
    var finished: Int?
    var lost: Int?
    var waitMean: Double?
    var waitMedian: Double?
    var waitP90: Double?
    var waitP95: Double?
    var waitMax: Double?
    var inTime: Double?
    var promised: Int?
    var promisesKept: Double?
    var promiseRange: Double?
    var occupied: Double?
    /// The mean of the days, and how far the true one may lie away (95 %).
    var perDay: Double?
    var margin: Double?
    /// From how many days the hall had learnt who comes and how people behave.
    var learntDays: Int?

    fileprivate static let figures = [
      "came", "finished", "lost", "waitMean", "waitMedian", "waitP90", "waitP95", "waitMax",
      "inTime", "promised", "promisesKept", "promiseRange", "occupied", "perDay", "margin",
    ]

    fileprivate var texts: [String] {
      let counts = [came, finished, lost].map(Self.text)
      let times = [waitMean, waitMedian, waitP90, waitP95, waitMax, inTime].map(Self.text)
      return counts + times + promiseTexts + [occupied, perDay, margin].map(Self.text)
    }

    fileprivate var promiseTexts: [String] {
      [Self.text(promised), Self.text(promisesKept), Self.text(promiseRange)]
    }

    private static func text(_ value: (some CustomStringConvertible)?) -> String {
      value.map { "\($0)" } ?? ""
    }
  }

  /// - Parameters:
  ///   - scenario: Which one it is, from 1 on.
  ///   - learntDays: From how many days the hall had learnt who comes; `nil` where it was not asked to.
  init(_ result: SimulationResult, scenario: Int, learntDays: Int? = nil) {
    self.result = result
    self.scenario = scenario
    var all = Row("all", "", Words(zh: "全部", en: "all"), result.all, scenario)
    all.learntDays = learntDays
    var rows = [all]
    for priority in PriorityClass.allCases {
      guard let tally = result.classes[priority] else { continue }
      rows.append(Row("class", priority.rawValue, priority.words, tally, scenario))
    }
    for queue in result.founding.queues {
      guard let tally = result.queues[queue.letter] else { continue }
      rows.append(Row("queue", queue.letter.description, queue.name, tally, scenario))
    }
    for (hour, tally) in result.hours.enumerated() where tally.came > 0 {
      let time = TimeOfDay(minutes: 60 * hour).description
      rows.append(Row("hour", time, Words(same: time), tally, scenario))
    }
    for (number, tally) in result.windows.sorted(by: { $0.key < $1.key }) {
      let name = Words(zh: "\(number) 号窗口", en: "window \(number)")
      var row = Row(scenario: scenario, group: "window", key: "\(number)", name: name)
      row.occupied = Self.share(tally.busy.milliseconds, of: tally.open.milliseconds)
      rows.append(row)
    }
    for measure in result.measures {
      let interval = result.interval(of: measure)
      var row = Row(
        scenario: scenario, group: "measure", key: measure.rawValue, name: measure.words)
      row.perDay = Self.tenths(interval.mean)
      row.margin = interval.margin.isFinite ? Self.tenths(interval.margin) : nil
      rows.append(row)
    }
    self.rows = rows
  }

  fileprivate static func share(_ part: Int64, of whole: Int64) -> Double {
    whole == 0 ? 0 : tenths(100 * Double(part) / Double(whole))
  }

  /// Rounded to a decimal, as everywhere in the house.
  static func tenths(_ value: Double) -> Double {
    let tenths = (value * 10).rounded() / 10
    // No zero has a sign.
    return tenths == 0 ? 0 : tenths
  }

  private static let headings = [
    Words(zh: "人次", en: "came"), Words(zh: "办结", en: "finished"),
    Words(zh: "没办成", en: "without"), Words(zh: "平均等候", en: "wait mean"),
    Words(zh: "中位", en: "p50"), Words(zh: "九成", en: "p90"), Words(zh: "九成半", en: "p95"),
    Words(zh: "最久", en: "max"), Words(zh: "按时 %", en: "in time %"),
  ]

  private static let promiseHeadings = [
    Words(zh: "说了等多久", en: "promised"), Words(zh: "做到 %", en: "kept %"),
    Words(zh: "前后差", en: "range"),
  ]

  func lines(_ language: Language) -> [String] {
    let hasPromises = result.all.promised > 0
    let headings = Self.headings + (hasPromises ? Self.promiseHeadings : [])
    var table = Table(Array(repeating: .right, count: headings.count) + [.left])
    table.add(headings.map { $0[language] } + [""])
    let visits = rows.filter { ["all", "class", "queue"].contains($0.group) }
    for row in visits {
      let promises = hasPromises ? row.promiseTexts : []
      table.add(Array(row.texts.prefix(Self.headings.count)) + promises + [row.name[language]])
    }
    let cells = table.lines
    var lines = [cells[0]]
    for (place, row) in visits.enumerated() {
      if place > 0, visits[place - 1].group != row.group { lines.append("") }
      lines.append(cells[place + 1])
    }
    return lines + [""] + waitChart(language) + [""] + occupancyChart(language) + [""]
      + measureLines(language)
  }

  private func measureLines(_ language: Language) -> [String] {
    var table = Table([.left, .right, .left])
    for row in rows where row.group == "measure" {
      table.add([
        row.name[language], "\(row.perDay ?? 0)", row.margin.map { "± \($0)" } ?? "",
      ])
    }
    let legend = Words(
      zh: "等候以分计,从取号到第一次叫号;± 是每天平均的 95% 置信区间。",
      en:
        "waits in minutes, from taking a ticket to its first call; ± is the 95 % interval of a day's mean"
    )
    return table.lines + ["", legend[language]]
  }

  /// Comma-separated values (RFC 4180) without the line of names.
  var csv: [String] {
    rows.map { row in
      (["\(row.scenario)", row.group, row.key]
        + [row.name.zh, row.name.en].map(StatisticsReport.quoted) + row.texts)
        .joined(separator: ",")
    }
  }

  /// The line of names.
  static let csvNames =
    (["scenario", "group", "key", "zh", "en"] + Row.figures).joined(separator: ",")
}

extension SimulationReport.Row {
  fileprivate init(
    _ group: String, _ key: String, _ name: Words, _ tally: VisitTally, _ scenario: Int
  ) {
    func minutes(_ milliseconds: Double) -> Double {
      SimulationReport.tenths(milliseconds / 60_000)
    }
    func percentile(_ percent: Int) -> Double {
      minutes(Double(tally.waits.percentile(percent).milliseconds))
    }
    self.init(scenario: scenario, group: group, key: key, name: name)
    (came, finished, lost) = (tally.came, tally.finished, tally.lost)
    waitMean = minutes(tally.waits.mean)
    (waitMedian, waitP90, waitP95) = (percentile(50), percentile(90), percentile(95))
    waitMax = minutes(Double(tally.waits.longest.milliseconds))
    inTime = SimulationReport.share(Int64(tally.inTime), of: Int64(tally.waits.count))
    guard tally.promised > 0 else { return }
    promised = tally.promised
    promisesKept = SimulationReport.share(Int64(tally.kept), of: Int64(tally.promised))
    promiseRange = minutes(
      Double(tally.promisedRange.milliseconds) / Double(tally.promised))
  }
}
