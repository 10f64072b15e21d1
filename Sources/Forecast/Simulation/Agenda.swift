internal import HallCore

/// What is going to happen in a hall that is played, and when: the next comes first, and of two at the
/// same moment the one that was planned first. A binary heap.
struct Agenda: Sendable {
  private var heap: [Entry] = []
  private var planned = 0

  private struct Entry {
    let at: Instant
    let order: Int
    let step: Step

    static func < (left: Entry, right: Entry) -> Bool {
      left.at == right.at ? left.order < right.order : left.at < right.at
    }
  }

  /// Something that somebody is going to do. A clerk is known by the place of the window in the hall,
  /// and goes on only if nothing has turned up since it was planned.
  enum Step: Hashable, Sendable {
    // The day
    case morning
    case openWindow(Int)
    /// A stretch of a window's rota begins or ends.
    case duty(Int, stretch: Int)
    case dutyEnds(Int)
    case noon
    case breakEnds(Int)
    case evening
    // Residents
    case arrival(Int)
    case resident(Draws)
    case leave(TicketNumber)
    case comeBack(TicketNumber)
    case returns(TicketNumber)
    case takeUp(TicketNumber)
    case book(Int)
    case checkIn(BookingCode)
    // Staff
    case clerk(Int, turn: Int)
    case clerkReturns(Int)
    case takeBack(Int)
    case notice(TicketNumber, PriorityClass)
    case attend
    /// A hold ends by itself.
    case holdEnds
  }

  /// Writes a step in.
  mutating func plan(_ step: Step, at moment: Instant) {
    planned += 1
    let entry = Entry(at: moment, order: planned, step: step)
    heap.append(entry)
    var place = heap.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard entry < heap[parent] else { break }
      heap[place] = heap[parent]
      place = parent
    }
    heap[place] = entry
  }

  /// Takes out the next step, if it is due by a moment.
  mutating func next(by moment: Instant) -> (at: Instant, step: Step)? {
    guard let first = heap.first, first.at <= moment else { return nil }
    let last = heap.removeLast()
    let count = heap.count
    guard count > 0 else { return (first.at, first.step) }
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < count else { break }
      if child + 1 < count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < last else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = last
    return (first.at, first.step)
  }

  /// Drops everything.
  mutating func removeAll() { heap.removeAll(keepingCapacity: true) }
}
