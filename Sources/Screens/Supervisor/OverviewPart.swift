internal import Canvas
internal import HallCore

/// The hall at a glance: the figures of the moment, the windows, the course of the day, and what wants
/// a hand.
struct OverviewPart: SupervisorPart {
  private let scene: Scene
  private let digest: HallDigest
  private let alerts: [AlertWords]
  private let selected: Int
  private let table: WindowTable

  init(_ supervisor: Supervisor, _ digest: HallDigest, _ scene: Scene) {
    self.scene = scene
    self.digest = digest
    alerts = digest.alerts.map { AlertWords($0, in: scene) }
    selected = min(supervisor.row, max(0, alerts.count - 1))
    table = WindowTable(digest, scene)
  }

  var beat: Beat { table.hasClock ? .second : .minute }

  var actions: [Action<Supervisor.Message>] {
    guard alerts.indices.contains(selected) else { return [] }
    return [Action(alerts[selected].help, key: .enter, alerts[selected].message)]
  }

  /// Whether there is room for figures in block signs and a second chart.
  private var isLarge: Bool { scene.isWide && scene.size.rows >= 34 }

  private var tableColumns: Int {
    scene.isWide ? scene.size.columns * 3 / 5 : scene.language == .zh ? 48 : 54
  }

  var body: any Element {
    Column {
      HallFigures(digest, scene, isLarge: isLarge)
      Spacer(rows: 1)
      Row(spacing: 3, stretch: 1) {
        tables.sized(columns: tableColumns)
        charts.stretched()
      }
      // With both tables every row counts.
      if !isLarge { Spacer(rows: 1) }
      alertList
    }
  }

  /// The windows, and below them the queues where there is room.
  private var tables: any Element {
    Column(spacing: 1) {
      table.overview(columns: tableColumns)
      if isLarge { QueueTable(scene.hall.founding.queues, digest, scene).overview }
    }
  }

  private var charts: any Element {
    Column {
      DayChart.arrivals(digest.figures.arrivals, scene).stretched()
      if isLarge {
        Spacer(rows: 1)
        DayChart.waiting(digest.course, scene).stretched()
      }
    }
  }

  /// The alerts, each with the act that helps at its end.
  private var alertList: any Element {
    guard !alerts.isEmpty else {
      return Text(
        [
          Span("✓ ", Style(.good)),
          Span(scene(Words(zh: "现在没有要处理的事", en: "nothing wants a hand now")), .muted),
        ])
    }
    let rows = min(alerts.count, max(4, scene.size.rows / 6))
    return List(
      count: alerts.count, selected: selected, message: { Supervisor.Message.select($0) },
      turn: { .select($0) },
      row: { index in
        Row(spacing: 2) {
          Text([Span("▲ ", Style(.trouble)), Span(scene(alerts[index].what))]).stretched()
          Text("→ " + scene(alerts[index].help), .bold).touchable(alerts[index].message)
        }
      }
    )
    .sized(rows: rows)
  }
}

/// How the day goes in a few figures.
private struct HallFigures: Element {
  private let figures: [Figure]
  private let isLarge: Bool

  /// One figure: what it is, its value and unit.
  private struct Figure {
    let name: String
    let value: String
    let unit: String
    var isTrouble = false
  }

  init(_ digest: HallDigest, _ scene: Scene, isLarge: Bool) {
    self.isLarge = isLarge
    let all = digest.figures.all
    let minute = scene(Words(zh: "分", en: "min"))
    func figure(_ zh: String, _ en: String, _ value: Int, _ unit: String = "") -> Figure {
      Figure(name: scene(Words(zh: zh, en: en)), value: "\(value)", unit: unit)
    }
    let longest = all.longestWait ?? .zero
    let isLong = longest > .minutes(scene.hall.settings.alerts.waitMinutes)
    let who = digest.longest.map { " \($0)" } ?? ""
    // In one short line of English the last of three waits has the unit for all, and nobody's name.
    let isShort = !isLarge && !scene.isWide && scene.language == .en
    let unit = isShort ? "" : minute
    figures = [
      figure("等候", "waiting", all.waiting),
      figure("中位", "median", all.waits.median.wholeMinutes, unit),
      figure("九成", "p90", all.waits.ninetieth.wholeMinutes, unit),
      Figure(
        name: scene(Words(zh: "最久", en: "max")) + (isLarge ? who : ""),
        value: "\(longest.wholeMinutes)", unit: minute + (isLarge || isShort ? "" : who),
        isTrouble: isLong),
      figure("办结", "done", all.finished), figure("过号", "missed", all.missed),
      figure("弃号", "gave up", all.cancelled + all.abandoned),
    ]
  }

  private var content: any Element {
    if isLarge {
      return Grid(columns: figures.count, cellRows: 4) {
        for figure in figures {
          Column {
            Text(
              (figure.isTrouble ? "▲ " : "") + figure.name,
              figure.isTrouble ? Style(.trouble) : .muted)
            Row(spacing: 1) {
              BigText(figure.value)
              Column {
                Spacer(rows: 2)
                Text(figure.unit, .muted)
              }
            }
          }
        }
      }
    }
    return Flow(spacing: 2) {
      for figure in figures {
        Text([
          Span(figure.name + " ", .muted),
          Span(
            (figure.isTrouble ? "▲ " : "") + figure.value,
            figure.isTrouble ? Style(.trouble) : .bold),
          Span(figure.unit.isEmpty ? "" : " " + figure.unit, .muted),
        ])
      }
    }
  }

  func size(within offer: Size) -> Size { content.size(within: offer) }
  func draw(on canvas: inout Canvas, in area: Rect) { content.draw(on: &canvas, in: area) }
}
