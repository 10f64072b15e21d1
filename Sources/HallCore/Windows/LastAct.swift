/// A window's last act, with all that is needed to take it back.
struct LastAct: Hashable, Sendable {
  /// How the ticket stood that the act changed; `nil` for an act on the window alone.
  let before: TicketBefore?
  let at: Instant
  /// What went on at the window before.
  let activity: Window.Activity

  /// What an act at a window can change of a ticket, as it was before. Work and misses are only ever
  /// added, so that their number is enough; all the rest stays as it is as long as nobody else acts.
  struct TicketBefore: Hashable, Sendable {
    let number: TicketNumber
    let detour: Shared<Ticket.Detour>?
    let state: Ticket.State
    @Count var itemsDone: Int
    @Count var misses: Int
    @Count var handlings: Int
    /// Counts the changes of the ticket up to and with the act.
    @Count var revisionAfter: Int
    let firstCalled: Instant?
  }
}

extension Ticket {
  /// Does an act on it, and tells how it stood before.
  mutating func act(_ body: (inout Ticket) -> Void) -> LastAct.TicketBefore {
    let before = LastAct.TicketBefore(
      number: number, detour: detour, state: state, itemsDone: itemsDone, misses: misses.count,
      handlings: handlings.count, revisionAfter: revision + 1, firstCalled: firstCalled)
    body(&self)
    return before
  }

  /// Takes an act back that was the last one on this ticket.
  mutating func restore(_ before: LastAct.TicketBefore) {
    state = before.state
    firstCalled = before.firstCalled
    itemsDone = before.itemsDone
    detour = before.detour
    misses.removeSubrange(before.misses...)
    handlings.keep(before.handlings)
  }
}
