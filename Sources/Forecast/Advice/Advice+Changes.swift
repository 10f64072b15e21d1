public import HallCore

extension Advice {
  /// Every single change of the windows that may help those who wait in some queues, now or later;
  /// those first that ask least of anybody. A rule of the hall may still refuse one of them.
  public static func changes(in hall: Hall, for queues: Set<QueueLetter>) -> [Change] {
    resumed(in: hall) + taken(queues, in: hall) + opened(queues, in: hall)
      + merged(queues, in: hall) + moved(queues, in: hall)
  }

  private static func resumed(in hall: Hall) -> [Change] {
    hall.windows.compactMap { window in
      if case .paused = window.activity { .resume(window.number) } else { nil }
    }
  }

  private static func taken(_ queues: Set<QueueLetter>, in hall: Hall) -> [Change] {
    hall.windows.flatMap { window -> [Change] in
      guard let person = window.staff.flatMap({ hall.staffMember($0) }) else { return [] }
      return queues.subtracting(window.queues).intersection(person.skills).sorted().map {
        .take(window.number, window.queues.union([$0]))
      }
    }
  }

  /// Whose place it is comes first; then windows of few queues, so that the others stay for those who
  /// could serve more.
  private static func opened(_ queues: Set<QueueLetter>, in hall: Hall) -> [Change] {
    let closed = hall.windows.filter { $0.staff == nil && !$0.queues.isDisjoint(with: queues) }
      .sorted { ($0.queues.count, $0.number) < ($1.queues.count, $1.number) }
    let pairs = closed.flatMap { window -> [(isOwn: Bool, change: Change)] in
      let wanted = window.queues.intersection(queues)
      let planned = hall.planned(at: window.number, at: hall.now)
      return hall.free(for: window, at: hall.now)
        .filter { !$0.skills.isDisjoint(with: wanted) }
        .filter { hall.leave(of: $0.id, on: hall.day) == nil }
        .map { person in
          let isOwn = person.id == planned || person.post == .window(window.number)
          return (isOwn, .open(window.number, person.id))
        }
    }
    return (pairs.filter(\.isOwn) + pairs.filter { !$0.isOwn }).map(\.change)
  }

  /// Those move who have nobody to call where they are.
  private static func moved(_ queues: Set<QueueLetter>, in hall: Hall) -> [Change] {
    let idle = hall.windows.compactMap { window -> (window: WindowNumber, person: StaffMember)? in
      guard case .idle = window.activity, hall.waiting(for: window.number).isEmpty,
        let person = window.staff.flatMap({ hall.staffMember($0) })
      else { return nil }
      return (window.number, person)
    }
    return hall.windows.filter { $0.staff == nil }.flatMap { other -> [Change] in
      let wanted = other.queues.intersection(queues)
      return idle.filter { !$0.person.skills.isDisjoint(with: wanted) }.map {
        .move(from: $0.window, to: other.number, $0.person.id)
      }
    }
  }

  /// Two windows, each of which takes what the other does not, with people who know all of it.
  private static func merged(_ queues: Set<QueueLetter>, in hall: Hall) -> [Change] {
    let open = hall.windows.compactMap { window -> (window: Window, skills: Set<QueueLetter>)? in
      guard let staff = window.staff, let person = hall.staffMember(staff) else { return nil }
      if case .paused = window.activity { return nil }
      return (window, person.skills)
    }
    return open.indices.flatMap { place in
      let one = open[place]
      return open[(place + 1)...].compactMap { other -> Change? in
        let (mine, theirs) = (one.window.queues, other.window.queues)
        let all = mine.union(theirs)
        guard theirs.isSubset(of: one.skills), mine.isSubset(of: other.skills), mine != all,
          theirs != all, !all.isDisjoint(with: queues)
        else { return nil }
        return .merge(one.window.number, other.window.number, all)
      }
    }
  }
}
