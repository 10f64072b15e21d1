/// A window's last act, with all that is needed to take it back.
struct LastAct: Hashable, Sendable {
  let at: Instant
  /// What went on at the window before.
  let activity: Window.Activity
  /// How the ticket stood that the act changed; `nil` for an act on the window alone.
  let before: TicketBefore?

  /// What an act at a window can change of a ticket, as it was before. Work and misses are only ever
  /// added, so that their number is enough; all the rest stays as it is as long as nobody else acts.
  struct TicketBefore: Hashable, Sendable {
    let number: TicketNumber
    /// Counts the changes of the ticket up to and with the act.
    let revisionAfter: Int
    let state: Ticket.State
    let firstCalled: Instant?
    let itemsDone: Int
    let route: Ticket.Route
    let detour: Shared<Ticket.Detour>?
    let misses: Int
    let handlings: Int
  }
}

extension LastAct.TicketBefore {
  /// How a ticket stands before an act. Inlined, so that only this much of a large ticket is copied.
  @inline(__always)
  init(_ ticket: Ticket) {
    number = ticket.number
    revisionAfter = ticket.revision + 1
    state = ticket.state
    firstCalled = ticket.firstCalled
    itemsDone = ticket.itemsDone
    route = ticket.route
    detour = ticket.detour
    misses = ticket.misses.count
    handlings = ticket.handlings.count
  }
}

extension Ticket {
  /// Takes an act back that was the last one on this ticket.
  mutating func restore(_ before: LastAct.TicketBefore) {
    state = before.state
    firstCalled = before.firstCalled
    itemsDone = before.itemsDone
    route = before.route
    detour = before.detour
    misses.removeSubrange(before.misses...)
    handlings.keep(before.handlings)
  }
}
