internal import Canvas

/// Where a key moves the focus.
enum FocusDirection {
  case next, previous, up, down, left, right

  init?(_ key: Key) {
    switch key {
    case .tab: self = .next
    case .backTab: self = .previous
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    default: return nil
    }
  }

  /// The target that gets the focus from the one that has it; the first one if none has. What can be
  /// touched at two places, on the page and in the footer, gets it once.
  func next(from focus: AnyHashable?, among all: [TouchTarget]) -> AnyHashable? {
    var seen: Set<AnyHashable> = []
    let targets = all.filter { seen.insert($0.message).inserted }
    guard let index = targets.firstIndex(where: { $0.message == focus }) else {
      return self == .previous ? targets.last?.message : targets.first?.message
    }
    let step: Int
    switch self {
    case .next: step = 1
    case .previous: step = targets.count - 1
    case .up, .down, .left, .right: return nearest(to: targets[index], among: targets)?.message
    }
    return targets[(index + step) % targets.count].message
  }

  /// The nearest target in a direction, one straight ahead before one aside; the same if there is
  /// none.
  private func nearest(to start: TouchTarget, among targets: [TouchTarget]) -> TouchTarget? {
    var best = start
    var least = Int.max
    let from = start.area.center
    for target in targets where target.message != start.message {
      let to = target.area.center
      // A row is about twice as high as a column is wide.
      let (down, right) = ((to.row - from.row) * 2, to.column - from.column)
      let (ahead, aside): (Int, Int) =
        switch self {
        case .up: (-down, abs(right))
        case .down: (down, abs(right))
        case .left: (-right, abs(down))
        case .right: (right, abs(down))
        case .next, .previous: (0, 0)
        }
      guard ahead > 0, ahead + 2 * aside < least else { continue }
      least = ahead + 2 * aside
      best = target
    }
    return best
  }
}
