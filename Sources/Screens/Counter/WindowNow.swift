internal import HallCore

/// A window at this moment, read from the hall once for a whole picture.
struct WindowNow {
  let window: Window
  let state: State
  /// Those whom it can call, the next one first; none while it is closed.
  let waiting: [Ticket]
  /// What it can take back.
  let undoable: Undoable?

  /// What goes on at a window.
  enum State {
    case closed
    case idle(since: Instant)
    case paused(since: Instant)
    case calling(Ticket, Ticket.Call)
    case serving(Ticket, Ticket.Call, since: Instant)
  }

  /// Reads a window; `nil` if the hall does not have it.
  init?(_ number: WindowNumber, in scene: Scene) {
    guard let window = scene.hall.window(number) else { return nil }
    self.window = window
    waiting = scene.hall.waiting(for: number)
    undoable = scene.hall.undoable(at: number, on: scene.now)
    state = Self.state(of: window, in: scene.hall)
  }

  private static func state(of window: Window, in hall: Hall) -> State {
    switch window.activity {
    case nil: return .closed
    case .idle(let since): return .idle(since: since)
    case .paused(let since): return .paused(since: since)
    case .calling(let number), .serving(let number):
      switch hall.ticket(number)?.state {
      case .called(let call)?: return hall.ticket(number).map { .calling($0, call) } ?? .closed
      case .serving(let call, let since)?:
        return hall.ticket(number).map { .serving($0, call, since: since) } ?? .closed
      default: preconditionFailure("a window's ticket is called or served there")
      }
    }
  }

  /// The ticket at the window, called or served.
  var ticket: Ticket? {
    switch state {
    case .calling(let ticket, _), .serving(let ticket, _, _): ticket
    case .closed, .idle, .paused: nil
    }
  }

  /// The item of the ticket at the window.
  var errand: Counter.Errand? {
    guard let ticket else { return nil }
    return Counter.Errand(
      ticket: ticket.number, issued: ticket.issued, item: ticket.currentItem)
  }

  var isIdle: Bool { if case .idle = state { true } else { false } }
  var isClosed: Bool { if case .closed = state { true } else { false } }

  /// Who may sit down at the closed window now, in the order in which one would ask them.
  func candidates(in scene: Scene) -> [StaffMember] {
    scene.hall.free(for: window, at: scene.now)
  }
}
