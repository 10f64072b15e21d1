internal import Forecast
internal import HallCore

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
    rows = first.measures.filter(second.measures.contains).map { measure in
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
