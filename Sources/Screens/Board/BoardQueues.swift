internal import Canvas
internal import HallCore

/// The queues in which somebody waits: how many, and about how long somebody who comes now would.
/// Where they do not all fit they take turns.
struct BoardQueues: Element {
  private let queues: [Waiting]
  private let scene: Scene

  /// One queue.
  private struct Waiting {
    let letter: QueueLetter
    let name: Words
    let count: Int
    /// In minutes, those that have begun counted in; `nil` where nobody can tell.
    let wait: Int?
  }

  init(_ scene: Scene) {
    self.scene = scene
    let figures = scene.hall.figures(at: scene.now).queues
    queues = scene.hall.founding.queues.compactMap { queue in
      guard let count = figures[queue.letter]?.waiting, count > 0 else { return nil }
      return Waiting(
        letter: queue.letter, name: queue.name, count: count,
        wait: scene.hall.expectedMinutes(in: queue, at: scene.now))
    }
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

  private func small(_ queue: Waiting) -> any Element {
    Row(spacing: 1) {
      Text("\(queue.letter)", .bold)
      Text(scene(queue.name)).stretched()
      Text(scene(waiting(queue)), .bold)
      Text(wait(queue), .muted, .trailing).sized(columns: 8)
    }
  }

  private func large(_ queue: Waiting) -> any Element {
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

  private func waiting(_ queue: Waiting) -> Words {
    Words(zh: "等 \(queue.count) 人", en: queue.count == 1 ? "1 waits" : "\(queue.count) wait")
  }

  private func wait(_ queue: Waiting) -> String {
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

extension Hall {
  /// The expected wait of somebody who joins a queue now, in minutes, those that have begun counted
  /// in; `nil` if no open window serves it.
  ///
  /// It is told for an item that needs no equipment, if the queue has one: most do not.
  func expectedMinutes(in queue: Founding.Queue, at moment: Instant) -> Int? {
    let special = profile.equipment.reduce(into: Set<ItemCode>()) { $0.formUnion($1.items) }
    let items = queue.minutes.keys
    guard let item = items.filter({ !special.contains($0) }).min() ?? items.min() else {
      return nil
    }
    return expectedWait(ofNew: item, priority: .walkIn, at: moment).map { wait in
      Int((wait.milliseconds + 59_999) / 60_000)
    }
  }
}
