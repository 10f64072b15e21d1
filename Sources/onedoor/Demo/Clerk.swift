internal import HallCore

/// What the living hall knows of whoever sits at a window, beyond what the hall's log says.
struct Clerk {
  let window: WindowNumber
  /// Whose post it is.
  let owner: StaffID?
  /// When the clerk acts next; `nil` while there is nothing to do.
  var moment: Instant?
  /// What went on at the window when that was planned.
  var planned: Window.Activity?
  /// Whether the visitor of the demo plays the window.
  var visitor = Visitor.away
  /// Whether the window was told to pause, and so waits until it is told to go on.
  var isTold = false
  /// Who sits down here as soon as the window is free.
  var successor: Successor?
  /// Who takes over while the owner eats; stays known for the rest of the day.
  var cover: StaffID?

  /// Where the visitor of the demo is.
  enum Visitor: Equatable {
    case away
    /// At the window's face.
    case here
    /// Gone, or acting from elsewhere; the clerk lets some time pass.
    case leaving(until: Instant)
  }

  /// Who is to take over a window.
  enum Successor: Equatable {
    case owner
    case relief(StaffID)
  }

  /// Whether the clerk leaves the window alone.
  var isPlayed: Bool { visitor != .away }
}
