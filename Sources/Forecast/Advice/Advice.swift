public import HallCore

/// What a supervisor could change to let people wait less: every single change is tried on the hall
/// played forward, with the same chances, and those that help most are told.
public enum Advice {
  /// A change that saves those who wait less than this each is not worth the trouble.
  static let worthwhile = TimeSpan.minutes(1)
  /// How often the hall is played forward for each change.
  static let plays = 60
  /// Whoever has nobody to serve them is taken to wait so long.
  private static let longest = 2 * 3_600_000.0

  /// The changes that cut waits the most, the best first; none if nobody waits or nothing helps.
  public static func suggestions(in hall: Hall, at moment: Instant, limit: Int = 3) -> [Suggestion]
  {
    let hall = hall.asOf(moment)
    let moment = max(moment, hall.now)
    guard !hall.isDayOver, hall.waitingCount > 0 else { return [] }
    let before = meanWait(in: hall, at: moment)
    var suggestions: [Suggestion] = []
    for change in changes(in: hall) {
      guard let changed = change.made(in: hall, at: moment) else { continue }
      let after = meanWait(in: changed, at: moment)
      suggestions.append(Suggestion(change: change, before: before, after: after))
    }
    suggestions.sort { $0.after < $1.after }
    return Array(suggestions.filter { $0.saving >= worthwhile }.prefix(limit))
  }

  private static func meanWait(in hall: Hall, at moment: Instant) -> TimeSpan {
    let waiting = hall.waiting
    var play = HallPlay(hall, at: moment, waiting: waiting, asking: [], seed: 1)
    let waits = play.waits(plays: plays)
    let sum = waits.reduce(0.0) { $0 + min(Double($1), longest) }
    return TimeSpan(milliseconds: Int64(sum / Double(max(1, waits.count))))
  }

  /// Every single change that may help somebody who waits.
  static func changes(in hall: Hall) -> [Change] {
    let queues = Set(hall.waiting.map(hall.queue(of:)))
    let seated = Set(hall.windows.compactMap(\.staff))
    let free = hall.profile.staff.filter { person in
      !seated.contains(person.id) && hall.leave(of: person.id, on: hall.day) == nil
        && !person.skills.isDisjoint(with: queues)
    }
    return hall.windows.flatMap { window -> [Change] in
      switch window.activity {
      case nil:
        let wanted = window.queues.intersection(queues)
        return opened(window, by: free.filter { !$0.skills.isDisjoint(with: wanted) })
          + moved(to: window, wanted, in: hall)
      case .paused: return [.resume(window.number)] + taken(by: window, queues, in: hall)
      case .idle, .calling, .serving: return taken(by: window, queues, in: hall)
      }
    }
  }

  private static func opened(_ window: Window, by people: [StaffMember]) -> [Change] {
    people.map { .open(window.number, $0.id) }
  }

  /// Those move who have nobody to call where they are.
  private static func moved(
    to window: Window, _ wanted: Set<QueueLetter>, in hall: Hall
  ) -> [Change] {
    hall.windows.compactMap { other in
      guard case .idle = other.activity, let staff = other.staff,
        hall.waiting(for: other.number).isEmpty, let person = hall.staffMember(staff),
        !person.skills.isDisjoint(with: wanted)
      else { return nil }
      return .move(from: other.number, to: window.number, staff)
    }
  }

  private static func taken(
    by window: Window, _ queues: Set<QueueLetter>, in hall: Hall
  ) -> [Change] {
    guard let person = window.staff.flatMap({ hall.staffMember($0) }) else { return [] }
    return queues.subtracting(window.queues).intersection(person.skills).sorted().map {
      .take(window.number, window.queues.union([$0]))
    }
  }
}
