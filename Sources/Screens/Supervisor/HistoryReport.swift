internal import HallCore

/// What the visits of some days amount to, by day, queue, item, window, person and hour.
struct HistoryReport: Hashable, Sendable {
  /// Everything together.
  let all: Line
  /// The lines of each group, in their order; items with the most visits first.
  let lines: [Group: [Line]]

  /// By what visits are told apart.
  enum Group: CaseIterable, Hashable, Sendable {
    case day, queue, item, window, staff, hour
  }

  /// One line of a report.
  struct Line: Hashable, Sendable {
    /// What the line is about.
    let name: Words
    let visits: Int
    let finished: Int
    let cancelled: Int
    let abandoned: Int
    let wait: Distribution
    let handling: Distribution

    init(_ line: Statistics.Line, name: Words) {
      self.name = name
      visits = line.total
      finished = line.visits[.finished] ?? 0
      cancelled = line.visits[.cancelled] ?? 0
      abandoned = line.visits[.abandoned] ?? 0
      wait = line.wait
      handling = line.handling
    }
  }

  init(_ visits: [Visit], in hall: Hall) {
    let statistics = Statistics(visits, offset: hall.offset)
    var lines: [Group: [Line]] = [:]
    var all: Line?
    for line in statistics.lines {
      guard let group = Group(line.group) else {
        all = Line(line, name: Words(zh: "全部", en: "all"))
        continue
      }
      lines[group, default: []].append(Line(line, name: Self.name(of: line, in: hall)))
    }
    lines[.day] = Dictionary(grouping: visits, by: \.day).sorted { $0.key < $1.key }
      .compactMap { day, visits in
        Statistics(visits, offset: hall.offset).lines.first.map { line in
          let (weekday, date) = (day.weekday.words, day.description.dropFirst(5))
          return Line(
            line, name: Words(zh: "\(date) \(weekday.zh)", en: "\(date) \(weekday.en.prefix(3))"))
        }
      }
    lines[.item]?.sort { $0.visits > $1.visits }
    guard let all else { preconditionFailure("statistics begin with everything together") }
    self.all = all
    self.lines = lines
  }

  private static func name(of line: Statistics.Line, in hall: Hall) -> Words {
    let found: Words? =
      switch line.group {
      case .queue:
        QueueLetter(text: line.key).flatMap { hall.queue($0)?.name }.map {
          Words(zh: "\(line.key) \($0.zh)", en: "\(line.key) \($0.en)")
        }
      case .item: ItemCode(text: line.key).flatMap { Catalogue.shipped[$0]?.name }
      case .staff: StaffID(text: line.key).flatMap { hall.staffMember($0)?.name }
      case .window: Int(line.key).flatMap { WindowNumber($0)?.words }
      case .all, .hour: nil
      }
    return found ?? Words(same: line.key)
  }
}

extension HistoryReport.Group {
  fileprivate init?(_ group: Statistics.Group) {
    switch group {
    case .all: return nil
    case .queue: self = .queue
    case .item: self = .item
    case .window: self = .window
    case .staff: self = .staff
    case .hour: self = .hour
    }
  }

  /// What the group is called.
  var words: Words {
    switch self {
    case .day: Words(zh: "按天", en: "by day")
    case .queue: Words(zh: "按队列", en: "by queue")
    case .item: Words(zh: "按事项", en: "by item")
    case .window: Words(zh: "按窗口", en: "by window")
    case .staff: Words(zh: "按人员", en: "by person")
    case .hour: Words(zh: "按钟点", en: "by hour")
    }
  }
}
