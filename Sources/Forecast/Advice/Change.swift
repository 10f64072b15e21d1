public import HallCore

/// A change of the windows or of the staff that a supervisor can make at once.
public enum Change: Hashable, Sendable {
  /// A window that pauses calls again.
  case resume(WindowNumber)
  /// Somebody who is free opens a window.
  case open(WindowNumber, StaffID)
  /// Whoever sits idle at one window opens another one instead.
  case move(from: WindowNumber, to: WindowNumber, StaffID)
  /// An open window takes these queues: one more than before.
  case take(WindowNumber, Set<QueueLetter>)
  /// Two open windows both take the queues that either of them took.
  case merge(WindowNumber, WindowNumber, Set<QueueLetter>)
  /// An open window closes.
  case close(WindowNumber)
  /// Somebody goes home for a day, from the window where they sit if they do.
  case leave(StaffID, from: WindowNumber?, on: Day)

  /// The acts that make it, in order.
  public var acts: [Act] {
    switch self {
    case .resume(let window): [.open(window, nil)]
    case .open(let window, let staff): [.open(window, staff)]
    case .move(let from, let to, let staff): [.close(from), .open(to, staff)]
    case .take(let window, let queues): [.assign(window, queues)]
    case .merge(let first, let second, let queues):
      [.assign(first, queues), .assign(second, queues)]
    case .close(let window): [.close(window)]
    case .leave(let staff, let window, let day):
      (window.map { [.close($0)] } ?? []) + [.setLeave(staff, from: day, through: day)]
    }
  }

  /// The windows that are not as before.
  public var windows: [WindowNumber] {
    switch self {
    case .resume(let window), .open(let window, _), .take(let window, _), .close(let window):
      [window]
    case .leave(_, let window, _): window.map { [$0] } ?? []
    case .move(let from, let to, _): [from, to]
    case .merge(let first, let second, _): [first, second]
    }
  }

  /// The hall after the change; `nil` if a rule of the hall refuses it.
  public func made(in hall: Hall, at moment: Instant) -> Hall? {
    acts.reduce(hall) { hall, act in hall?.after(act, at: moment) }
  }

  /// The window that stays closed then, if one does.
  var closes: WindowNumber? {
    switch self {
    case .close(let window): window
    case .leave(_, let window, _): window
    case .resume, .open, .move, .take, .merge: nil
    }
  }
}

extension Hall {
  /// The hall after an act of its supervisor; `nil` if a rule refuses it.
  func after(_ act: Act, at moment: Instant) -> Hall? {
    var hall = self
    do {
      let events = try decide(Command(act, by: .supervisor, at: moment), in: hall)
      for event in events { try hall.evolve(event) }
      return hall
    } catch {
      return nil
    }
  }
}
