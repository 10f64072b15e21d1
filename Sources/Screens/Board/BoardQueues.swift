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
    let room = offer.columns - 4
    let most = max(1, min(queues.count, room / cell.columns))
    let high = max(1, scene.size.rows / 6 / cell.rows)
    // Fewer side by side where that shows every name whole and every queue at once.
    let across =
      (1...most).last { across in
        (queues.count + across - 1) / across <= high && namesFit(across, in: room)
      } ?? most
    let lines = min((queues.count + across - 1) / across, high)
    let pages = (queues.count + lines * across - 1) / (lines * across)
    let page = Int(scene.uptime / 12_000) % pages
    return Grid(
      columns: across, spacing: Size(rows: isLarge ? 1 : 0, columns: Self.spacing),
      cellRows: cell.rows
    ) {
      for queue in queues.dropFirst(page * lines * across).prefix(lines * across) {
        isLarge ? large(queue) : small(queue)
      }
    }
    .sized(columns: width(of: across, in: room))
    .aligned()
  }

  /// How wide so many side by side are: a few stay together in the middle of a wide screen.
  private func width(of across: Int, in room: Int) -> Int {
    min(room, across * (cell.columns + 13))
  }

  /// Whether the names have room in so many cells side by side, beside the numbers of small ones.
  private func namesFit(_ across: Int, in room: Int) -> Bool {
    let cell = (width(of: across, in: room) - Self.spacing * (across - 1)) / across
    return isLarge || queues.allSatisfy { scene($0.name).cellWidth <= cell - Self.numbers }
  }

  /// The blank columns between two cells.
  private static let spacing = 4

  /// The room of a small cell's letter, count and wait.
  private static let numbers = 20

  /// How wide a wait is at most.
  private static let waitColumns = 9

  private func small(_ queue: WaitingQueues.Waiting) -> any Element {
    Row(spacing: 1) {
      Text("\(queue.letter)", .bold)
      Text(scene(queue.name)).stretched()
      Text(scene(waiting(queue)), .bold)
      Text(wait(queue), .muted, .trailing).sized(columns: Self.waitColumns)
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
    Words(zh: "等 \(queue.count) 人", en: queue.count.counted("waits", "wait"))
  }

  private func wait(_ queue: WaitingQueues.Waiting) -> String {
    queue.wait.map { scene($0.saidShortly) } ?? ""
  }

  func size(within offer: Size) -> Size {
    let wanted = grid(within: offer).size(within: offer)
    return Size(rows: wanted.rows + 1, columns: offer.columns).limited(to: offer)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    grid(within: area.size).draw(on: &canvas, in: area)
  }
}
