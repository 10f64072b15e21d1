internal import Forecast
internal import HallCore

/// What came of a simulation, as a table for people, as rows of JSON, or as comma-separated values.
struct SimulationReport {
  let scenario: Int
  private let result: SimulationResult
  let rows: [Row]

  /// One line: everybody, a class, a queue or a window. Waits in minutes, shares in percent.
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
    var promisesKept: Double?
    var occupied: Double?

    fileprivate static let figures = [
      "came", "finished", "lost", "waitMean", "waitMedian", "waitP90", "waitP95", "waitMax",
      "inTime", "promisesKept", "occupied",
    ]

    fileprivate var texts: [String] {
      let counts = [came, finished, lost].map { $0.map { "\($0)" } ?? "" }
      let times = [
        waitMean, waitMedian, waitP90, waitP95, waitMax, inTime, promisesKept, occupied,
      ]
      return counts + times.map { $0.map { "\($0)" } ?? "" }
    }
  }

  init(_ result: SimulationResult, scenario: Int) {
    self.result = result
    self.scenario = scenario
    var rows = [Row("all", "", Words(zh: "全部", en: "all"), result.all, scenario)]
    for priority in PriorityClass.allCases {
      guard let tally = result.classes[priority] else { continue }
      rows.append(Row("class", priority.rawValue, priority.words, tally, scenario))
    }
    for queue in result.founding.queues {
      guard let tally = result.queues[queue.letter] else { continue }
      rows.append(Row("queue", queue.letter.description, queue.name, tally, scenario))
    }
    for (number, tally) in result.windows.sorted(by: { $0.key < $1.key }) {
      let name = Words(zh: "\(number) 号窗口", en: "window \(number)")
      var row = Row(scenario: scenario, group: "window", key: "\(number)", name: name)
      row.occupied = Self.share(tally.busy.milliseconds, of: tally.open.milliseconds)
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

  func lines(_ language: Language) -> [String] {
    var table = Table(Array(repeating: .right, count: Self.headings.count) + [.left])
    table.add(Self.headings.map { $0[language] } + [""])
    let visits = rows.filter { $0.group != "window" }
    for row in visits { table.add(Array(row.texts.prefix(9)) + [row.name[language]]) }
    let cells = table.lines
    var lines = [cells[0]]
    for (place, row) in visits.enumerated() {
      if place > 0, visits[place - 1].group != row.group { lines.append("") }
      lines.append(cells[place + 1])
    }
    return lines + [""] + occupancyChart(language) + [""] + measureLines(language)
  }

  /// How busy each window is: a bar of twenty pieces.
  private func occupancyChart(_ language: Language) -> [String] {
    var table = Table([.right, .left, .right])
    for row in rows where row.group == "window" {
      let full = min(20, max(0, Int(((row.occupied ?? 0) / 5).rounded())))
      let bar =
        String(repeating: "█", count: full) + String(repeating: "░", count: 20 - full)
      table.add([row.name[language], bar, "\(row.occupied ?? 0) %"])
    }
    return table.lines
  }

  private func measureLines(_ language: Language) -> [String] {
    var table = Table([.left, .right, .left])
    for measure in Measure.allCases {
      let interval = result.interval(of: measure)
      table.add([
        measure.words[language], "\(Self.tenths(interval.mean))",
        interval.margin.isFinite ? "± \(Self.tenths(interval.margin))" : "",
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
    if tally.promised > 0 {
      promisesKept = SimulationReport.share(Int64(tally.kept), of: Int64(tally.promised))
    }
  }
}

/// Two scenarios side by side.
struct ComparisonReport {
  let rows: [Row]

  /// One measure: what it is in each scenario, and the difference with its 95 % interval.
  struct Row: Encodable {
    let measure: String
    let name: Words
    let first: Double
    let second: Double
    let difference: Double
    let margin: Double?
    /// Whether chance alone is no explanation.
    let isDistinct: Bool
  }

  init(_ first: SimulationResult, _ second: SimulationResult) {
    rows = Measure.allCases.map { measure in
      let change = first.difference(to: second, in: measure)
      return Row(
        measure: measure.rawValue, name: measure.words,
        first: SimulationReport.tenths(first.interval(of: measure).mean),
        second: SimulationReport.tenths(second.interval(of: measure).mean),
        difference: SimulationReport.tenths(change.mean),
        margin: change.margin.isFinite ? SimulationReport.tenths(change.margin) : nil,
        isDistinct: change.isDistinct)
    }
  }

  func lines(_ language: Language) -> [String] {
    var table = Table([.left, .right, .right, .right, .left])
    let heads = [
      Words(zh: "每天", en: "a day"), Words(zh: "一", en: "first"), Words(zh: "二", en: "second"),
      Words(zh: "相差", en: "change"),
    ]
    table.add(heads.map { $0[language] } + [""])
    for row in rows {
      let sign = row.difference > 0 ? "+" : ""
      let margin = row.margin.map { "± \($0)" } ?? ""
      table.add([
        row.name[language], "\(row.first)", "\(row.second)", "\(sign)\(row.difference)",
        margin + (row.isDistinct ? " *" : ""),
      ])
    }
    let legend = Words(
      zh: "同样的人来,逐日相减;± 是 95% 置信区间,* 表示不只是偶然。",
      en: "the same residents, day by day; ± is the 95 % interval, * more than chance")
    return table.lines + ["", legend[language]]
  }

  /// Comma-separated values (RFC 4180), first line the names.
  var csv: [String] {
    ["measure,zh,en,first,second,difference,margin,distinct"]
      + rows.map { row in
        [
          row.measure, StatisticsReport.quoted(row.name.zh), StatisticsReport.quoted(row.name.en),
          "\(row.first)", "\(row.second)", "\(row.difference)",
          row.margin.map { "\($0)" } ?? "", "\(row.isDistinct)",
        ].joined(separator: ",")
      }
  }
}
