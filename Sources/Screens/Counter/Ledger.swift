internal import HallCore

/// What a window has done today, and who may come back to it. It takes a look at every ticket of the
/// day, so it is made when the window has done something and once a minute, not for every picture.
struct Ledger: Hashable, Sendable {
  /// The window's figures; `nil` if the hall does not have it.
  let figures: WindowFigures?
  /// The tickets that the window has put aside.
  private let held: [TicketNumber]
  /// The tickets that missed their last call here.
  private let missed: [TicketNumber]
  /// The window and the minute of which it tells.
  private let window: Window?
  private let minute: TimeOfDay

  init(of window: WindowNumber, in scene: Scene) {
    figures = scene.hall.figures(at: scene.now).windows[window]
    self.window = scene.hall.window(window)
    minute = scene.time
    var held: [TicketNumber] = []
    var missed: [TicketNumber] = []
    for ticket in scene.hall.allTickets {
      switch ticket.state {
      case .held(let hold) where hold.window == window: held.append(ticket.number)
      case .missed where ticket.misses.last?.window == window: missed.append(ticket.number)
      default: break
      }
    }
    (self.held, self.missed) = (held, missed)
  }

  /// Whether nothing has changed since that it tells of.
  func isCurrent(of window: WindowNumber, in scene: Scene) -> Bool {
    minute == scene.time && self.window == scene.hall.window(window)
  }

  /// Those of the held tickets that are still held.
  func held(in hall: Hall) -> [Ticket] {
    held.compactMap { hall.ticket($0) }.filter { if case .held = $0.state { true } else { false } }
  }

  /// Those of the missed tickets that are still missed.
  func missed(in hall: Hall) -> [Ticket] {
    missed.compactMap { hall.ticket($0) }
      .filter { if case .missed = $0.state { true } else { false } }
  }
}
