internal import HallCore

/// Statistics as a table for people, as rows of JSON, or as comma-separated values.
struct StatisticsReport {
  let from: Day
  let to: Day
  let rows: [Row]

  /// One line of the report; times in minutes.
  struct Row: Encodable {
    let group: String
    let key: String
    let name: Words
    let visits: Int
    let finished: Int
    let cancelled: Int
    let abandoned: Int
    let waitMedian: Double
    let waitP90: Double
    let waitLongest: Double
    let handled: Int
    let handlingMean: Double

    fileprivate init(_ line: Statistics.Line, name: Words) {
      group = line.group.rawValue
      key = line.key
      self.name = name
      visits = line.total
      finished = line.visits[.finished] ?? 0
      cancelled = line.visits[.cancelled] ?? 0
      abandoned = line.visits[.abandoned] ?? 0
      waitMedian = Self.minutes(line.wait.median)
      waitP90 = Self.minutes(line.wait.ninetieth)
      waitLongest = Self.minutes(line.wait.longest)
      handled = line.handling.count
      handlingMean = Self.minutes(line.handling.mean)
    }

    private static func minutes(_ span: TimeSpan) -> Double {
      Double((span.milliseconds + 3000) / 6000) / 10
    }

    fileprivate var figures: [String] {
      [visits, finished, cancelled, abandoned].map(String.init)
        + [waitMedian, waitP90, waitLongest].map { "\($0)" } + ["\(handled)", "\(handlingMean)"]
    }
  }

  private static let figureNames = [
    "visits", "finished", "cancelled", "abandoned", "waitMedian", "waitP90", "waitLongest",
    "handled", "handlingMean",
  ]

  init(_ statistics: Statistics, in hall: Hall, from: Day, to: Day) {
    self.from = from
    self.to = to
    rows = statistics.lines.map { Row($0, name: Self.name(of: $0, in: hall)) }
  }

  private static func name(of line: Statistics.Line, in hall: Hall) -> Words {
    let found: Words? =
      switch line.group {
      case .all: Words(zh: "全部", en: "all")
      case .queue: QueueLetter(text: line.key).flatMap { hall.queue($0)?.name }
      case .item: ItemCode(text: line.key).flatMap { Catalogue.shipped[$0]?.name }
      case .staff: StaffID(text: line.key).flatMap { hall.staffMember($0)?.name }
      case .window: Words(zh: "\(Int(line.key) ?? 0) 号窗口", en: "window \(Int(line.key) ?? 0)")
      case .hour: nil
      }
    return found ?? Words(zh: line.key, en: line.key)
  }

  func lines(_ language: Language) -> [String] {
    let title =
      from == to
      ? "\(from)"
      : language == .zh ? "\(from) 至 \(to)" : "\(from) to \(to)"
    let legend = Words(
      zh: "时间单位:分。wait 是从取号到第一次叫号,handl 是每次办理。",
      en: "times in minutes: wait from taking a ticket to its first call, handl of each handling")
    var table = Table(Array(repeating: .right, count: 9) + [.left])
    table.add([
      "visits", "fin", "canc", "aband", "wait50", "wait90", "longest", "handled", "handl", "",
    ])
    var group = ""
    for row in rows {
      if row.group != group, row.group != "all" {
        table.add(Array(repeating: "", count: 9) + ["-- \(row.group)"])
      }
      group = row.group
      table.add(row.figures + [row.name[language]])
    }
    return [title] + table.lines + [legend[language]]
  }

  /// Comma-separated values (RFC 4180), first line the names.
  var csv: [String] {
    let names = ["group", "key", "zh", "en"] + Self.figureNames
    return [names.joined(separator: ",")]
      + rows.map { row in
        ([row.group, row.key, Self.quoted(row.name.zh), Self.quoted(row.name.en)] + row.figures)
          .joined(separator: ",")
      }
  }

  /// A field with quotes where it needs them; one that a spreadsheet would take for a formula is
  /// kept from being one.
  private static func quoted(_ text: String) -> String {
    let safe = text.first.map("=+-@".contains) == true ? "'" + text : text
    guard safe.contains(where: { ",\"".contains($0) }) else { return safe }
    return "\""
      + safe.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
