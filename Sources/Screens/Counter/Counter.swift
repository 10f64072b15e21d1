public import HallCore

/// What whoever sits at a window works with: one key for every act, the ticket at the window large,
/// and who comes next and why.
///
/// The window's own state is the hall's; the screen keeps only what is ticked off, what is chosen in
/// a dialog, and what was pressed a moment ago.
public struct Counter: Screen {
  /// The window.
  public let number: WindowNumber
  /// The dialog that lies over the page.
  var sheet: Sheet?
  /// The papers that have been seen, by the place of each among its item's materials.
  var seen: [Errand: Set<Int>] = [:]
  /// A message at the foot of the page.
  var toast: Toast?
  /// When Enter last began or finished something, on the scene's uptime: a key that is held down or
  /// pressed twice counts once.
  var lastEnter: Int64?
  /// How many waited when the window was last idle; `nil` while it is not.
  var waitedWhenIdle: Int?
  /// Until when the page shows that somebody has come, on the scene's uptime.
  var pulsesUntil: Int64?

  /// An item of a ticket, as it is handled; numbers begin anew every day, so the moment at which the
  /// ticket was taken belongs to it.
  struct Errand: Hashable, Sendable {
    let ticket: TicketNumber
    let issued: Instant
    let item: ItemCode
  }

  /// A dialog.
  enum Sheet: Hashable, Sendable {
    /// How the item came out.
    case outcome
    /// What a ticket is put aside for.
    case hold
    /// Why the window pauses.
    case pause
  }

  /// What somebody at a window can mean.
  public enum Message: Hashable, Sendable {
    /// An act in the hall.
    case perform(Act)
    /// Enter at a ticket that is served: the item is dealt with, as its kind ends.
    case finish(Outcome)
    /// Opens a dialog to choose how the item came out.
    case chooseOutcome
    /// Opens a dialog to choose what the ticket is put aside for.
    case chooseHold
    /// Opens a dialog to choose why the window pauses.
    case choosePause
    /// Puts the ticket aside for so many minutes.
    case holdFor(Int)
    /// Closes a dialog.
    case dismiss
    /// A paper has been seen, or has not after all.
    case toggle(Int)
  }

  /// The face of a window.
  public init(_ number: WindowNumber) {
    self.number = number
  }

  /// Whoever sits at the window.
  public var actor: Actor { .window(number) }
  /// Staff may leave it.
  public var isLocked: Bool { false }
}
