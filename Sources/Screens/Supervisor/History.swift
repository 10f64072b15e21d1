internal import Canvas
internal import Forecast
internal import HallCore

extension Supervisor {
  /// Days behind the present one.
  public enum Period: CaseIterable, Hashable, Sendable {
    /// The last day on which the hall was open to everybody, as the calendar says.
    case lastDay
    /// The seven days before.
    case week
    /// The thirty days before.
    case month

    /// What it is called.
    var words: Words {
      switch self {
      case .lastDay: Words(zh: "上个开放日", en: "Last day")
      case .week: Words(zh: "过去 7 天", en: "Past 7 days")
      case .month: Words(zh: "过去 30 天", en: "Past 30 days")
      }
    }

    /// What it is, in a sentence.
    var help: Words {
      switch self {
      case .lastDay: Words(zh: "上一个开放日", en: "the last day on which the hall was open")
      case .week: Words(zh: "昨天为止的 7 天", en: "the seven days before today")
      case .month: Words(zh: "昨天为止的 30 天", en: "the thirty days before today")
      }
    }

    /// The longest run of closed days over which the last open day is looked for.
    private static let longestClosure = 31

    /// Its first and its last day, seen from the present day of a hall.
    func days(in hall: Hall) -> (from: Day, to: Day) {
      let today = hall.day
      switch self {
      case .lastDay:
        let before = (1...Self.longestClosure).map { Day(number: today.number - $0) }
        let open = before.first { day in
          hall.schedule(on: day).sessions.contains { $0.admission == .walkIn }
        }
        let day = open ?? before[0]
        return (day, day)
      case .week: return (Day(number: today.number - 7), Day(number: today.number - 1))
      case .month: return (Day(number: today.number - 30), Day(number: today.number - 1))
      }
    }
  }

  /// What is known of the days behind.
  struct History: Hashable, Sendable {
    /// Which days are asked for; `nil` before anybody has looked.
    var period: Period?
    /// Their first and last day.
    var from = Day(number: 0)
    var to = Day(number: 0)
    /// What was read; `nil` while it is being read.
    var report: HistoryReport?
    /// Why it could not be read.
    var trouble: Words?
    /// By what somebody wants to see the days; `nil` while nobody has said.
    var chosenGroup: HistoryReport.Group?
    /// The file that was written last.
    var file: String?

    /// By what the days can be told: one alone is not told by days.
    var groups: [HistoryReport.Group] {
      HistoryReport.Group.allCases.filter { $0 != .day || from != to }
    }

    /// By what the days are told: in the course of time unless somebody wants otherwise.
    var group: HistoryReport.Group {
      let inTime: HistoryReport.Group = from == to ? .hour : .day
      return chosenGroup.flatMap { groups.contains($0) ? $0 : nil } ?? inTime
    }

    /// The lines of the report that are shown.
    var lines: [HistoryReport.Line] { report?.lines[group] ?? [] }

    mutating func turn(by step: Int) {
      let index = groups.firstIndex(of: group) ?? 0
      chosenGroup = groups[(index + step + groups.count) % groups.count]
    }
  }

  /// Asks for the days of a period.
  mutating func read(_ period: Period, in scene: Scene) -> [Effect] {
    let (from, to) = period.days(in: scene.hall)
    history.period = period
    (history.from, history.to) = (from, to)
    (history.report, history.trouble, history.file) = (nil, nil, nil)
    rows[.history] = 0
    return [.readHistory(from: from, to: to)]
  }

  /// Asks for a file of the days that are shown.
  mutating func export(_ form: Effect.ExportForm, in scene: Scene) -> [Effect] {
    guard history.period != nil else { return [] }
    history.file = nil
    return [.export(form, from: history.from, to: history.to)]
  }

  /// Takes in days that were read, or why they could not be.
  mutating func takeHistory(_ from: Day, _ to: Day, _ outcome: Answer.Outcome, in scene: Scene) {
    guard history.period != nil, history.from == from, history.to == to else { return }
    switch outcome {
    case .history(let visits): history.report = HistoryReport(visits, in: scene.hall)
    case .failed(let words): history.trouble = words
    case .refused(let refusal): history.trouble = refusal.words
    case .done, .exported, .contacts, .visitor, .noContact: break
    }
  }
}
