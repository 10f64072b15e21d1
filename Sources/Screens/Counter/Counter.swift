public import Canvas
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
  /// What the window has done today, as it was counted last.
  var ledger: Ledger?
  /// When those who wait here will likely be called, as it is shown.
  var callTimes: CallTimes?
  /// The ticket that is brought back in order to be called at once.
  var comingBack: TicketNumber?
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
    /// Until when a ticket is put aside, in the digits that are typed.
    case until(String)
    /// Why the window pauses.
    case pause
    /// Whom to call out of turn.
    case pick(Search)
    /// Where the ticket goes.
    case transfer(Search)
    /// What the next window is to know, and whether the ticket comes back.
    case note(Act.Destination, String, returns: Bool)
  }

  /// What is typed to find something in a list, and the place of what is selected there.
  struct Search: Hashable, Sendable {
    var text = ""
    var place = 0
  }

  /// What somebody at a window can mean.
  public enum Message: Hashable, Sendable {
    /// An act in the hall.
    case perform(Act)
    /// Enter at a ticket that is served: the item is dealt with, as its kind ends.
    case finish(Outcome)
    /// Puts the ticket aside for so many minutes.
    case holdFor(Int)
    /// Opens a dialog.
    case ask(Question)
    /// Closes a dialog.
    case dismiss
    /// A paper has been seen, or has not after all.
    case toggle(Int)
    /// Goes on with what is typed or selected in a dialog.
    case enter
    /// A row of a dialog's list, by its place.
    case choose(Int)
    /// Selects a row of a dialog's list, and does no more.
    case select(Int)
    /// A key of a dialog: it types or moves the selection.
    case type(Key)
    /// The ticket comes back here afterwards, or does not after all.
    case toggleReturn
  }

  /// What a dialog asks.
  public enum Question: Hashable, Sendable {
    case outcome, hold, until, pause, pick, transfer
  }

  /// What the window has done today, counted now if that has not been done yet.
  func ledger(in scene: Scene) -> Ledger {
    if let ledger, ledger.isCurrent(of: number, in: scene) { return ledger }
    return Ledger(of: number, in: scene)
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
