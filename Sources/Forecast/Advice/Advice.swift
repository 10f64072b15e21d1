public import HallCore

/// What a supervisor could change to let people wait less: every single change is tried on the hall
/// played forward, with the same chances.
public struct Advice: Sendable {
  /// A change that saves those who wait less than this each is not worth the trouble.
  static let worthwhile = TimeSpan.minutes(1)
  /// A change that helps so much of what the best one does is as good: chance alone may part them.
  static let asGood = 0.9
  /// How many changes are tried at most: a hall of many windows has thousands, and faces wait for it.
  static let mostTrials = 120
  /// How often the hall is played forward for each change.
  static let plays = 60

  /// How those who wait fare as things are.
  private let before: Prospect
  /// The changes that the hall allows, and how they would fare after each.
  private let trials: [(change: Change, after: Prospect)]

  /// Tries the changes that may help those who wait in a hall: all of them, or of very many some of each
  /// kind.
  public init(_ hall: Hall, at moment: Instant) {
    let hall = hall.asOf(moment)
    let moment = max(moment, hall.now)
    let waiting = hall.isDayOver ? [] : hall.waiting
    let queues = waiting.map(hall.queue(of:))
    guard !waiting.isEmpty else {
      (before, trials) = (Prospect(), [])
      return
    }
    before = Prospect(waiting, of: queues, in: hall, at: moment)
    trials = Self.thinned(Self.changes(in: hall, for: Set(queues))).compactMap { change in
      change.made(in: hall, at: moment).map { changed in
        (change, Prospect(waiting, of: queues, in: changed, at: moment))
      }
    }
  }

  /// Changes of about equal distances in a list that is too long to try all of it.
  static func thinned(_ changes: [Change]) -> [Change] {
    guard changes.count > mostTrials else { return changes }
    return (0..<mostTrials).map { changes[$0 * changes.count / mostTrials] }
  }

  /// The change that helps those most who wait in a queue, less what all others would lose by it;
  /// `nil` if nobody waits there or nothing helps. Of those that help about as much it is the one
  /// that asks least.
  ///
  /// - Parameter window: Only changes of this window count.
  public func suggestion(
    for queue: QueueLetter, at window: WindowNumber? = nil
  ) -> Suggestion? {
    guard let now = before.queues[queue] else { return nil }
    let candidates = trials.compactMap { change, after -> (gain: Double, Suggestion)? in
      guard window.map(change.windows.contains) != false, let then = after.queues[queue] else {
        return nil
      }
      let own = now.wait - then.wait
      let others = before.wait - after.wait - own
      let suggestion = Suggestion(
        change: change, before: now.each, after: then.each,
        isRescue: now.unserved - then.unserved > 0.5)
      return (own + min(0, others), suggestion)
    }
    let enough = Double(now.people) * Double(Self.worthwhile.milliseconds)
    let most = candidates.map(\.gain).max() ?? 0
    return candidates.first { $0.gain >= max(enough, Self.asGood * most) }?.1
  }
}

/// How long those who wait in a hall have yet to wait.
private struct Prospect {
  private(set) var queues: [QueueLetter: Crowd] = [:]
  /// How long all of them have yet to wait, all together, in milliseconds.
  private(set) var wait = 0.0

  /// Whoever has nobody to serve them is taken to wait so long, in milliseconds.
  private static let longest = 2 * 3_600_000.0

  /// Those who wait in a queue.
  struct Crowd {
    var people = 0
    /// How long they have yet to wait, all together, in milliseconds.
    var wait = 0.0
    /// How many of them have nobody to serve them.
    var unserved = 0.0

    mutating func add(wait: Double, unserved: Double) {
      people += 1
      self.wait += wait
      self.unserved += unserved
    }

    var each: TimeSpan { TimeSpan(milliseconds: Int64(wait / Double(max(1, people)))) }
  }

  init() {}

  init(_ waiting: [Ticket], of queues: [QueueLetter], in hall: Hall, at moment: Instant) {
    var play = HallPlay(hall, at: moment, waiting: waiting, asking: [], seed: 1)
    let waits = play.waits(plays: Advice.plays)
    for (place, queue) in queues.enumerated() {
      var (wait, unserved) = (0.0, 0)
      for index in stride(from: place, to: waits.count, by: waiting.count) {
        wait += min(Double(waits[index]), Self.longest)
        if Double(waits[index]) >= HallPlay.never { unserved += 1 }
      }
      self.queues[queue, default: Crowd()].add(
        wait: wait / Double(Advice.plays), unserved: Double(unserved) / Double(Advice.plays))
      self.wait += wait / Double(Advice.plays)
    }
  }
}
