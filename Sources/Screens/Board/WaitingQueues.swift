internal import HallCore

/// The queues in which somebody waits, worked out once for several pictures: a look at every queue's
/// windows and people takes longer than all else that the board does.
struct WaitingQueues: Hashable, Sendable {
  /// In the order of their letters.
  let all: [Waiting]
  private let moment: Instant
  private let changed: Instant

  /// One queue.
  struct Waiting: Hashable, Sendable {
    let letter: QueueLetter
    let name: Words
    let count: Int
    /// For somebody who joins it now; `nil` where nobody can tell.
    let wait: WaitQuote?
  }

  init(_ scene: Scene) {
    let hall = scene.hall
    let counts: [QueueLetter: Int] = hall.waiting.reduce(into: [:]) {
      $0[hall.queue(of: $1), default: 0] += 1
    }
    all = hall.founding.queues.compactMap { queue in
      guard let count = counts[queue.letter] else { return nil }
      return Waiting(
        letter: queue.letter, name: queue.name, count: count,
        wait: scene.quote(ofNewIn: queue))
    }
    moment = scene.now
    changed = hall.now
  }

  /// Whether they still tell how the hall is, to the second. They cannot see what happens in the very
  /// millisecond of which they tell: who hears of that works them out anew.
  func tell(_ scene: Scene) -> Bool {
    changed == scene.hall.now && scene.now >= moment && scene.now - moment < .seconds(1)
  }
}

extension Scene {
  /// What to say to somebody who joins a queue now; `nil` if no open window serves it.
  ///
  /// It is told for an item that needs no equipment, if the queue has one: most do not.
  func quote(ofNewIn queue: Founding.Queue) -> WaitQuote? {
    let special = hall.profile.equipment.reduce(into: Set<ItemCode>()) { $0.formUnion($1.items) }
    let items = queue.minutes.keys
    let item = items.filter { !special.contains($0) }.min() ?? items.min()
    return item.flatMap { waits.quote(ofNew: $0, priority: .walkIn) }
  }
}
