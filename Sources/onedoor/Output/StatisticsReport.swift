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
    let promised: Int
    let kept: Int

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
      promised = line.promises.given
      kept = line.promises.kept
    }

    private static func minutes(_ span: TimeSpan) -> Double {
      Double((span.milliseconds + 3000) / 6000) / 10
    }

    /// What the lines of this group are about.
    fileprivate var heading: Words {
      switch Statistics.Group(rawValue: group) {
      case .queue: Words(zh: "按队", en: "by queue")
      case .item: Words(zh: "按事项", en: "by item")
      case .window: Words(zh: "按窗口", en: "by window")
      case .staff: Words(zh: "按人员", en: "by staff")
      case .hour: Words(zh: "按取号时间", en: "by hour of taking a ticket")
      case .all, nil: Words(zh: "全部", en: "all")
      }
    }

    fileprivate var figures: [String] {
      [visits, finished, cancelled, abandoned].map(String.init)
        + [waitMedian, waitP90, waitLongest].map { "\($0)" } + [
          "\(handled)", "\(handlingMean)", "\(promised)", "\(kept)",
        ]
    }
  }

  private static let headings = [
    Words(zh: "人次", en: "visits"), Words(zh: "办结", en: "finished"),
    Words(zh: "取消", en: "cancelled"), Words(zh: "作废", en: "abandoned"),
    Words(zh: "等候中位", en: "wait p50"), Words(zh: "九成", en: "p90"),
    Words(zh: "最久", en: "max"), Words(zh: "办理次数", en: "handled"),
    Words(zh: "每次", en: "handling"), Words(zh: "说了等多久", en: "promised"),
    Words(zh: "做到", en: "kept"),
  ]
  private static let figureNames = [
    "visits", "finished", "cancelled", "abandoned", "waitMedian", "waitP90", "waitLongest",
    "handled", "handlingMean", "promised", "kept",
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
    return found ?? Words(same: line.key)
  }

  func lines(_ language: Language) -> [String] {
    let title =
      from == to
      ? "\(from)"
      : language == .zh ? "\(from) 至 \(to)" : "\(from) to \(to)"
    let legend = Words(
      zh: "时间单位:分。等候从取号算到第一次叫号,每次指每次办理的平均时间。做到指不早也不晚。",
      en:
        "times in minutes: wait from taking a ticket to its first call, handling each time; kept: called neither sooner nor later"
    )
    var table = Table(Array(repeating: .right, count: 11) + [.left])
    table.add(Self.headings.map { $0[language] } + [""])
    for row in rows { table.add(row.figures + [row.name[language]]) }
    let cells = table.lines
    var lines = [title, cells[0]]
    for (index, row) in rows.enumerated() {
      if index > 0, rows[index - 1].group != row.group { lines += ["", row.heading[language]] }
      lines.append(cells[index + 1])
    }
    return lines + ["", legend[language]]
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
  static func quoted(_ text: String) -> String {
    let safe = text.first.map("=+-@".contains) == true ? "'" + text : text
    guard safe.contains(where: { ",\"".contains($0) }) else { return safe }
    return "\""
      + safe.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
