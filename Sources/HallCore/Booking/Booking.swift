/// A promise to serve a resident at a time.
public struct Booking: Hashable, Sendable {
  /// The code by which the resident names it.
  public let code: BookingCode
  /// What the resident comes for; one window can do all of it.
  public let items: [ItemCode]
  /// For how many minutes a window is kept free: whole slots.
  public let minutes: Int
  /// When the resident is to be called.
  public internal(set) var start: Instant
  /// The window whose time is kept for it; `nil` when nobody is on duty any more who could serve it
  /// then. The resident may be called to another one.
  public internal(set) var window: WindowNumber?
  /// Whose it is; nobody's while it is only reserved.
  public internal(set) var visitor: VisitorID?
  /// Where it stands.
  public internal(set) var state: State

  /// Where a booking stands.
  public enum State: Hashable, Sendable {
    /// The resident is still confirming; the slot is free again at a moment.
    case reserved(until: Instant)
    /// Promised.
    case booked
    /// Given back; the slot is free again at a moment.
    case cancelled(until: Instant)
    /// The resident has come, and waits with a ticket.
    case checkedIn(TicketNumber)
    /// The resident did not come.
    case missed
    /// The hall was not open when the resident was to be served.
    case lapsed
  }

  /// When the window is free again.
  public var end: Instant { start + .minutes(minutes) }

  /// Whether the resident is still to come: it is promised, or about to be.
  public var isOpen: Bool {
    switch state {
    case .reserved, .booked: true
    case .cancelled, .checkedIn, .missed, .lapsed: false
    }
  }
}

/// A time at which something can be booked: half-open, from `start` up to but not including `end`.
public struct Slot: Hashable, Sendable {
  /// When it begins.
  public let start: Instant
  /// When it ends.
  public let end: Instant
}

/// Who books: residents leave a part of the time to the desk.
public enum BookingChannel: Hashable, Sendable {
  /// A resident at a terminal.
  case `public`
  /// The front desk, for somebody.
  case desk

  /// The channel of whoever gives a command.
  public init(of actor: Actor) {
    self = actor == .kiosk ? .public : .desk
  }
}
