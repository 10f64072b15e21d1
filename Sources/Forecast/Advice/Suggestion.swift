public import HallCore

/// One change of the windows that a supervisor can make at once, and what it would do for those who wait
/// now.
public struct Suggestion: Hashable, Sendable {
  /// What is to be done, in order; no rule refuses it now.
  public let change: Change
  /// How long those who wait now have yet to wait as things are, on average.
  public let before: TimeSpan
  /// The same after the change.
  public let after: TimeSpan

  /// How much less each of them waits on average.
  public var saving: TimeSpan {
    TimeSpan(milliseconds: before.milliseconds - after.milliseconds)
  }
}

/// A change of the windows.
public enum Change: Hashable, Sendable {
  /// A window that pauses calls again.
  case resume(WindowNumber)
  /// Somebody who is free opens a window.
  case open(WindowNumber, StaffID)
  /// Whoever sits idle at one window opens another one instead.
  case move(from: WindowNumber, to: WindowNumber, StaffID)
  /// An open window takes more queues.
  case take(WindowNumber, Set<QueueLetter>)

  /// The acts that make it, in order.
  public var acts: [Act] {
    switch self {
    case .resume(let window): [.open(window, nil)]
    case .open(let window, let staff): [.open(window, staff)]
    case .move(let from, let to, let staff): [.close(from), .open(to, staff)]
    case .take(let window, let queues): [.assign(window, queues)]
    }
  }

  /// The hall after the change; `nil` if a rule of the hall refuses it.
  func made(in hall: Hall, at moment: Instant) -> Hall? {
    var hall = hall
    do {
      for act in acts {
        let events = try decide(Command(act, by: .supervisor, at: moment), in: hall)
        for event in events { try hall.evolve(event) }
      }
      return hall
    } catch {
      return nil
    }
  }
}
