internal import HallCore

/// What is known of whoever sits at a window, beyond what the hall knows.
struct Clerk: Sendable {
  let window: WindowNumber
  /// Whose post it is.
  let owner: StaffID?
  /// Counts what has made the clerk think anew, so that older plans are known to be void.
  var turn = 0
  /// The ticket that was called to the window last.
  var ticket: TicketNumber?
  /// Whether a visitor plays the window.
  var visitor = Presence.away
  /// Whether the window was told to pause, and so waits until it is told to go on.
  var isTold = false
  /// Who sits down here as soon as the window is free.
  var successor: Successor?
  /// Who takes over while the owner eats; stays known for the rest of the day.
  var cover: StaffID?

  init(window: WindowNumber, owner: StaffID?) {
    self.window = window
    self.owner = owner
  }

  /// Where a visitor is.
  enum Presence: Hashable, Sendable {
    case away
    /// At the window's face.
    case here
    /// Gone, or acting from elsewhere; the clerk lets some time pass.
    case leaving(until: Instant)
  }

  /// Who is to take over a window.
  enum Successor: Hashable, Sendable {
    case owner
    case relief(StaffID)
    /// Whoever the rota has there next: a stretch of the window's day by its place.
    case planned(Int)
    /// Nobody: the window closes.
    case nobody
  }

  /// Whether whoever sits there is to leave as soon as nobody is served, whoever comes after.
  var isToLeave: Bool {
    switch successor {
    case .planned, .nobody: true
    case nil, .owner, .relief: false
    }
  }

  /// Whether the clerk leaves the window alone.
  var isPlayed: Bool { visitor != .away }

  var actor: Actor { .window(window) }
}

/// What is known of a resident with a ticket, beyond what the hall knows.
struct Resident: Sendable {
  let who: Draws
  /// When they will stand at the window that called them; `nil` while nobody has, or if they do not
  /// come.
  var comes: Instant?
  /// Whether a visitor took the ticket: they have patience and come at once.
  let isGuest: Bool
  /// How often they have been called, and how often somebody has begun to serve them.
  @Count var calls = 0
  @Count var handlings = 0
}
