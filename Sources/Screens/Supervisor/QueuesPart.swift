internal import Canvas
internal import HallCore

/// Queue by queue: who waits, for how long, what has become of the others, and who serves it.
struct QueuesPart: SupervisorPart {
  private let scene: Scene
  private let digest: HallDigest
  private let queues: [Founding.Queue]
  private let selected: Int
  /// The act that would bring another window to the selected queue.
  private let relief: Act?

  init(_ supervisor: Supervisor, _ digest: HallDigest, _ scene: Scene) {
    self.scene = scene
    self.digest = digest
    queues = scene.hall.founding.queues
    selected = min(supervisor.row, max(0, queues.count - 1))
    relief =
      queues.indices.contains(selected)
      ? scene.hall.remedy(for: queues[selected].letter, at: scene.now) : nil
  }

  var beat: Beat { .minute }

  var actions: [Action<Supervisor.Message>] {
    guard queues.indices.contains(selected) else { return [] }
    let letter = queues[selected].letter
    guard let relief else {
      return [
        Action(
          Words(zh: "加一个窗口", en: "add a window"), key: .enter, .examine(letter),
          unless: Words(
            zh: "没有别的窗口或人能办 \(letter)", en: "no other window or person can take \(letter)"))
      ]
    }
    return [Action(relief.remedyWords(in: scene.hall), key: .enter, .perform(relief))]
  }

  var body: any Element {
    let table = Table(
      columns, count: queues.count, selected: selected,
      message: { Supervisor.Message.select($0) }, cell: cell)
    return Column {
      if scene.isWide {
        Row(spacing: 3, stretch: 1) {
          table.sized(columns: scene.size.columns * 3 / 5)
          chart.stretched()
        }
      } else {
        table.sized(rows: min(queues.count + 1, max(4, scene.size.rows - 9)))
        Spacer(rows: 1)
        chart.stretched()
      }
    }
  }

  private var chart: any Element {
    queues.indices.contains(selected)
      ? DayChart.arrivals(of: queues[selected].letter, scene) : Spacer()
  }

  private var columns: [TableColumn] {
    func column(_ zh: String, _ en: String) -> TableColumn {
      TableColumn(title: scene(Words(zh: zh, en: en)), alignment: .trailing)
    }
    return [
      TableColumn(title: scene(Words(zh: "队列", en: "Queue")), width: .share(1)),
      column("等候", "Wait"), column("最久", "Longest"), column("约等", "Next"),
      column("中位", "Median"), column("九成", "p90"), column("办结", "Done"),
      column("过号", "Miss"),
      TableColumn(title: scene(Words(zh: "窗口", en: "Windows"))),
    ]
  }

  private func cell(_ row: Int, _ column: Int) -> [Span] {
    let queue = queues[row]
    guard let figures = digest.figures.queues[queue.letter] else { return [] }
    let thresholds = scene.hall.settings.alerts
    func count(_ value: Int) -> [Span] { value > 0 ? [Span("\(value)")] : [] }
    func minutes(_ span: TimeSpan?, limit: Int? = nil) -> [Span] {
      guard let span else { return [] }
      guard let limit, span > .minutes(limit) else { return [Span("\(span.wholeMinutes)")] }
      return [Span("▲ \(span.wholeMinutes)", Style(.trouble))]
    }
    let hasWaits = figures.waits.count > 0
    switch column {
    case 0: return [Span("\(queue.letter) ", .bold), Span(scene(queue.name))]
    case 1:
      return figures.waiting > thresholds.queueLength
        ? [Span("▲ \(figures.waiting)", Style(.trouble))] : count(figures.waiting)
    case 2: return minutes(figures.longestWait, limit: thresholds.waitMinutes)
    case 3:
      guard figures.waiting > 0 else { return [] }
      return scene.hall.expectedMinutes(in: queue, at: scene.now).map { wait in
        [Span(wait > 60 ? "60+" : "\(wait)")]
      } ?? []
    case 4: return hasWaits ? minutes(figures.waits.median) : []
    case 5: return hasWaits ? minutes(figures.waits.ninetieth) : []
    case 6: return count(figures.finished)
    case 7: return count(figures.missed)
    default:
      let windows = scene.hall.windows.filter { serves($0, queue.letter) }
      return [Span(windows.map { "\($0.number)" }.joined(separator: " "), .muted)]
    }
  }

  /// Whether a window is open that takes a queue with somebody who can serve it.
  private func serves(_ window: Window, _ queue: QueueLetter) -> Bool {
    guard window.queues.contains(queue),
      let person = window.staff.flatMap({ scene.hall.staffMember($0) })
    else { return false }
    return person.skills.contains(queue)
  }
}
