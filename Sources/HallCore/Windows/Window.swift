/// A window now: what it takes, who sits there and what they are doing.
public struct Window: Hashable, Sendable {
  /// The number over the window.
  public let number: WindowNumber
  /// The queues that it takes now; a supervisor may change them.
  public internal(set) var queues: Set<QueueLetter>
  /// What it is equipped with.
  public let equipment: Set<EquipmentID>
  /// Whether it is open, and what goes on there.
  public internal(set) var state = State.closed
  /// Why it pauses, or has paused last since it was opened; empty if nobody has said.
  public internal(set) var pauseReason = ""
  /// The lanes that it can call from now: none while it is closed.
  var lanes: [Int] = []

  /// Whether a window is open.
  public enum State: Hashable, Sendable {
    case closed
    /// Somebody has sat there since a moment.
    case open(StaffID, since: Instant, Activity)
  }

  /// What goes on at an open window.
  public enum Activity: Hashable, Sendable {
    /// Ready to call.
    case idle(since: Instant)
    /// Not calling for a while.
    case paused(since: Instant)
    /// A ticket is on its way.
    case calling(TicketNumber)
    /// A ticket is being served.
    case serving(TicketNumber)
  }

  /// Who sits at the window.
  public var staff: StaffID? {
    if case .open(let staff, _, _) = state { staff } else { nil }
  }

  /// Since when whoever sits there has had it open; a pause does not interrupt that. `nil` while
  /// it is closed.
  public var opened: Instant? {
    if case .open(_, let since, _) = state { since } else { nil }
  }

  /// What goes on at the window; `nil` while it is closed.
  public var activity: Activity? {
    if case .open(_, _, let activity) = state { activity } else { nil }
  }

  /// The ticket that is called to the window or served there.
  public var ticket: TicketNumber? {
    switch activity {
    case .calling(let ticket), .serving(let ticket): ticket
    case .idle, .paused, nil: nil
    }
  }

  mutating func become(_ activity: Activity) {
    guard case .open(let staff, let since, _) = state else { return }
    state = .open(staff, since: since, activity)
  }
}
