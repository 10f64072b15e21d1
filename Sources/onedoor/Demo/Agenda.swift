internal import HallCore

/// What is going to happen in the living hall, and when: the next comes first, and of two at the
/// same moment the one that was planned first.
struct Agenda {
  /// The latest first, so that the next one is taken from the end.
  private var entries: [(at: Instant, step: Step)] = []

  /// Something that somebody is going to do. A clerk is known by the place of the window in the hall.
  enum Step: Hashable {
    // The day
    case morning
    case openWindow(Int)
    case noon
    case breakEnds(Int)
    case evening
    // Residents
    case arrival
    case resident
    case leave(TicketNumber)
    case comeBack(TicketNumber)
    case takeUp(TicketNumber)
    // Staff
    case clerk(Int)
    case clerkReturns(Int)
    case takeBack(Int)
    case notice(TicketNumber, PriorityClass)
    case attend(PlaceID)
    /// A hold ends by itself.
    case holdEnds
  }

  mutating func plan(_ step: Step, at moment: Instant) {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].at <= moment { high = middle } else { low = middle + 1 }
    }
    entries.insert((moment, step), at: low)
  }

  /// Takes out the next step, if it is due by a moment.
  mutating func next(by moment: Instant) -> (at: Instant, step: Step)? {
    guard let last = entries.last, last.at <= moment else { return nil }
    return entries.removeLast()
  }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
  }
}
