internal import Canvas
internal import HallCore

/// Queues as a table.
struct QueueTable {
  private let queues: [Founding.Queue]
  private let digest: HallDigest
  private let scene: Scene

  init(_ queues: [Founding.Queue], _ digest: HallDigest, _ scene: Scene) {
    self.queues = queues
    self.digest = digest
    self.scene = scene
  }

  /// To choose from.
  func choice(selected: Int) -> Table {
    Table(
      columns, count: queues.count, selected: selected,
      message: { Supervisor.Message.select($0) }, cell: cell)
  }

  /// To be read: all queues where there is room for them, else those in which somebody waits.
  var overview: any Element { Overview(table: self) }

  private struct Overview: Element {
    let table: QueueTable
    let stretch = 1

    func size(within offer: Size) -> Size { offer }

    func draw(on canvas: inout Canvas, in area: Rect) {
      var table = table
      if table.queues.count >= area.rows {
        table = QueueTable(
          table.queues.filter { (table.digest.figures.queues[$0.letter]?.waiting ?? 0) > 0 },
          table.digest, table.scene)
      }
      Table(table.columns, count: table.queues.count, cell: table.cell).draw(on: &canvas, in: area)
    }
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
      return digest.quotes[queue.letter].map { [Span($0.minutes)] } ?? []
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
