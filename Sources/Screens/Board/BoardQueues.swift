internal import Canvas
internal import HallCore

/// The queues in which somebody waits: how many, and about how long somebody who comes now would.
/// Where they do not all fit they take turns.
struct BoardQueues: Element {
  private let queues: [WaitingQueues.Waiting]
  private let scene: Scene

  init(_ queues: WaitingQueues, _ scene: Scene) {
    self.queues = queues.all
    self.scene = scene
  }

  /// Whether there is room for block signs.
  private var isLarge: Bool { scene.size.rows >= 50 && scene.size.columns >= 160 }
  private var cell: Size { isLarge ? Size(rows: 3, columns: 50) : Size(rows: 1, columns: 36) }

  private func grid(within offer: Size) -> any Element {
    guard !queues.isEmpty else {
      return Text(scene(Words(zh: "现在没有人在等", en: "nobody is waiting now")), .muted).aligned()
    }
    let across = max(1, min(queues.count, (offer.columns - 4) / cell.columns))
    let lines = max(1, min((queues.count + across - 1) / across, scene.size.rows / 6 / cell.rows))
    let pages = (queues.count + lines * across - 1) / (lines * across)
    let page = Int(scene.uptime / 12_000) % pages
    return Grid(
      columns: across, spacing: Size(rows: isLarge ? 1 : 0, columns: 4), cellRows: cell.rows
    ) {
      for queue in queues.dropFirst(page * lines * across).prefix(lines * across) {
        isLarge ? large(queue) : small(queue)
      }
    }
    // A few queues stay together in the middle of a wide screen.
    .sized(columns: min(offer.columns - 4, across * (cell.columns + 12)))
    .aligned()
  }

  private func small(_ queue: WaitingQueues.Waiting) -> any Element {
    Row(spacing: 1) {
      Text("\(queue.letter)", .bold)
      Text(scene(queue.name)).stretched()
      Text(scene(waiting(queue)), .bold)
      Text(wait(queue), .muted, .trailing).sized(columns: 8)
    }
  }

  private func large(_ queue: WaitingQueues.Waiting) -> any Element {
    Row(spacing: 2) {
      BigText("\(queue.letter)", Style(.accent))
      BigText("\(queue.count)", Style(.digits)).aligned(.trailing).sized(columns: 14)
      Column {
        Text(scene(queue.name), .bold)
        Text(scene(waiting(queue)))
        Text(wait(queue), .muted)
      }
      .stretched()
    }
  }

  private func waiting(_ queue: WaitingQueues.Waiting) -> Words {
    Words(zh: "等 \(queue.count) 人", en: queue.count == 1 ? "1 waits" : "\(queue.count) wait")
  }

  private func wait(_ queue: WaitingQueues.Waiting) -> String {
    guard let wait = queue.wait else { return "" }
    // Beyond an hour nobody can tell any more.
    return scene(
      wait > 60
        ? Words(zh: "一小时多", en: "over 1 h") : Words(zh: "约 \(wait) 分", en: "~\(wait) min"))
  }

  func size(within offer: Size) -> Size {
    let wanted = grid(within: offer).size(within: offer)
    return Size(rows: wanted.rows + 1, columns: offer.columns).limited(to: offer)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    grid(within: area.size).draw(on: &canvas, in: area)
  }
}
