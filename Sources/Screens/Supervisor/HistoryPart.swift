internal import Canvas
internal import HallCore

/// The days behind: what their visits amount to in all, and line by line as a table and a chart.
struct HistoryPart: SupervisorPart {
  private let scene: Scene
  private let history: Supervisor.History
  private let selected: Int

  init(_ supervisor: Supervisor, _ scene: Scene) {
    self.scene = scene
    history = supervisor.history
    selected = min(supervisor.row, max(0, supervisor.history.lines.count - 1))
  }

  var beat: Beat { .minute }

  private var hasVisits: Bool { history.report.map { $0.all.visits > 0 } ?? false }

  var actions: [Action<Supervisor.Message>] {
    let periods = zip("dwm", Supervisor.Period.allCases).map { key, period in
      Action(
        period.words, key: .character(key), Supervisor.Message.period(period), help: period.help)
    }
    let none = hasVisits ? nil : Words(zh: "这些天没有记录可以写", en: "these days have nothing to write")
    return periods + [
      Action(
        Words(zh: "换一种看法", en: "next view"), key: .right, .group(1),
        help: Words(zh: "按天、队列、事项、窗口、人员、钟点", en: "by day, queue, item, window, person, hour")),
      Action(Words(zh: "上一种", en: "view before"), key: .left, .group(-1), isInFooter: false),
      Action(
        Words(zh: "写成 CSV", en: "CSV"), key: .character("v"), .export(.csv),
        help: Words(zh: "把这些天写成 CSV 文件", en: "write these days as a CSV file"), unless: none),
      Action(
        Words(zh: "写成 JSON", en: "JSON"), key: .character("j"), .export(.json),
        help: Words(zh: "把这些天写成 JSON 文件", en: "write these days as a JSON file"), unless: none),
    ]
  }

  var body: any Element {
    Column {
      title
      if let file = history.file {
        Paragraph([
          Span("✓ ", Style(.good)), Span(scene(Words(zh: "写好了:", en: "written: ")) + file),
        ])
      }
      Spacer(rows: 1)
      if let report = history.report, hasVisits {
        summary(report.all)
        Spacer(rows: 1)
        lines.stretched()
      } else {
        Paragraph([
          Span(history.trouble == nil ? "" : "▲ ", Style(.trouble)),
          Span(scene(nothing), history.trouble == nil ? .muted : Style(.trouble)),
        ])
      }
    }
  }

  /// Which days, and by what.
  private var title: any Element {
    let days =
      history.from == history.to
      ? "\(history.from) \(scene(history.from.weekday.words))"
      : scene(
        Words(zh: "\(history.from) 到 \(history.to)", en: "\(history.from) to \(history.to)"))
    let name = history.period.map { scene($0.words) } ?? ""
    return Text([
      Span(name + "  ", .bold), Span(days + "  ", .muted), Span(scene(history.group.words), .bold),
    ])
  }

  /// Why there is nothing to show.
  private var nothing: Words {
    if let trouble = history.trouble { return trouble }
    guard history.report != nil else { return Words(zh: "正在读…", en: "reading…") }
    return Words(
      zh: "这些天没有人来过,换别的日子看看", en: "nobody came on these days; look at other ones")
  }

  private func summary(_ all: HistoryReport.Line) -> any Element {
    let figures: [(Words, String)] = [
      (Words(zh: "人次", en: "visits"), "\(all.visits)"),
      (Words(zh: "办结", en: "done"), "\(all.finished)"),
      (Words(zh: "取消", en: "cancelled"), "\(all.cancelled)"),
      (Words(zh: "没等到", en: "left over"), "\(all.abandoned)"),
      (Words(zh: "等候中位", en: "wait median"), scene(.minutes(all.wait.median))),
      (Words(zh: "九成", en: "p90"), scene(.minutes(all.wait.ninetieth))),
      (Words(zh: "最久", en: "longest"), scene(.minutes(all.wait.longest))),
      (Words(zh: "办理平均", en: "handling mean"), scene(.minutes(all.handling.mean))),
    ]
    return Flow(spacing: 2) {
      for (name, value) in figures {
        Text([Span(scene(name) + " ", .muted), Span(value, .bold)])
      }
    }
  }

  /// The table; beside or below it a chart where the lines follow each other in time.
  private var lines: any Element {
    let isInTime = history.group == .day || history.group == .hour
    guard isInTime, history.lines.count > 1 else { return table(columns: scene.size.columns - 2) }
    if scene.isWide {
      let width = scene.size.columns * 3 / 5
      return Row(spacing: 3) {
        table(columns: width).sized(columns: width)
        chart.stretched()
      }
    }
    // The chart keeps as many rows as it needs for its scale.
    return Column {
      table(columns: scene.size.columns - 2)
        .sized(rows: min(history.lines.count + 1, max(4, scene.size.rows - 15)))
      Spacer(rows: 1)
      chart.stretched()
    }
  }

  /// How many came, and where there is room how long half of them waited.
  private var chart: any Element {
    let visits = line(Words(zh: "人次", en: "visits")) { Double($0.visits) }
    let waits = line(Words(zh: "等候中位,分", en: "median wait, min")) {
      Double($0.wait.median.milliseconds) / 60_000
    }
    return scene.isWide
      ? Column {
        visits.stretched()
        Spacer(rows: 1)
        waits.stretched()
      }
      : Row(spacing: 3) {
        visits.stretched()
        waits.stretched()
      }
  }

  private func line(_ name: Words, _ value: (HistoryReport.Line) -> Double) -> any Element {
    let lines = history.lines
    return Column(stretch: 1) {
      Text(scene(name), .bold)
      LineChart(
        series: [ChartSeries(name: "", values: lines.map(value))],
        xLabels: lines.map { String(scene($0.name).prefix(5)) })
    }
  }

  private func table(columns: Int) -> any Element {
    func column(_ zh: String, _ en: String) -> TableColumn {
      TableColumn(title: scene(Words(zh: zh, en: en)), alignment: .trailing)
    }
    let barColumns = columns < 90 ? 8 : columns / 6
    let heads = [
      TableColumn(title: scene(history.group.words), width: .share(1)),
      column("人次", "Visits"), TableColumn(title: "", width: .fixed(barColumns)),
      column("办结", "Done"), column("没等到", "Left"), column("中位", "Median"),
      column("九成", "p90"), column("平均办", "Mean"),
    ]
    let most = Double(history.lines.map(\.visits).max() ?? 0)
    return Table(
      heads, count: history.lines.count, selected: selected,
      message: { Supervisor.Message.select($0) },
      cell: { row, column in
        cell(history.lines[row], column, most: most, barColumns: barColumns)
      })
  }

  private func cell(
    _ line: HistoryReport.Line, _ column: Int, most: Double, barColumns: Int
  ) -> [Span] {
    switch column {
    case 0: [Span(scene(line.name))]
    case 1: [Span("\(line.visits)", .bold)]
    case 2: [.bar(Double(line.visits), of: most, columns: barColumns)]
    case 3: [Span("\(line.finished)")]
    case 4: line.abandoned > 0 ? [Span("\(line.abandoned)")] : []
    case 5: line.wait.count > 0 ? [Span(scene(.minutes(line.wait.median)))] : []
    case 6: line.wait.count > 0 ? [Span(scene(.minutes(line.wait.ninetieth)))] : []
    default: line.handling.count > 0 ? [Span(scene(.minutes(line.handling.mean)))] : []
    }
  }
}
