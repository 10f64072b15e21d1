internal import EventStore
internal import HallCore

// The part of the visitor of the demo: where they serve, and what those do who serve there else.

extension LivingHall {
  /// A place where the visitor can serve residents in the place of the staff.
  enum Seat: Hashable {
    case desk
    case window(WindowNumber)
  }

  /// The visitor has come to a face: whoever serves there leaves everything to them. Where they were
  /// before, the clerk is back in a moment, and the guides go to those who have called for help.
  ///
  /// - Parameter seat: Where the visitor serves now; `nil` at a face where nobody does.
  func visit(_ seat: Seat?) {
    guard seat != self.seat else { return }
    let left = self.seat
    self.seat = seat
    if case .window(let window) = seat { change(window) { $0.visitor = .here } }
    switch left {
    case nil: break
    case .desk:
      for request in live.hall.helpRequests { plan(.attend(request.place), in: seconds(20...60)) }
    case .window(let window):
      if let index = index(of: window) { lingerAt(index, for: .seconds(20)) }
    }
  }

  /// Whether the clerk of a window leaves it to the visitor.
  func isPlayed(_ window: WindowNumber) -> Bool {
    index(of: window).map { clerks[$0].isPlayed } ?? false
  }

  /// Whether the resident of a ticket that has been called stands at the window.
  func hasCome(_ ticket: TicketNumber) -> Bool {
    comings[ticket].map { $0 <= now } ?? false
  }

  /// The visitor has acted for a window, perhaps from elsewhere.
  func visitorActed(at window: WindowNumber) {
    guard let index = index(of: window), clerks[index].visitor != .here else { return }
    lingerAt(index, for: .minutes(3))
  }

  private func lingerAt(_ index: Int, for span: TimeSpan) {
    change(clerks[index].window) { $0.visitor = .leaving(until: now + span) }
    plan(.clerkReturns(index), in: span)
  }

  /// The clerk comes back, unless the visitor has been there again since.
  func clerkReturns(to index: Int) {
    guard case .leaving(let until) = clerks[index].visitor, until <= now else { return }
    change(clerks[index].window) { $0.visitor = .away }
  }

  /// Changes what is known of a clerk, who then thinks anew of what to do.
  private func change(_ window: WindowNumber, _ body: (inout Clerk) -> Void) {
    guard let index = index(of: window) else { return }
    body(&clerks[index])
    clerks[index].moment = nil
    clerks[index].planned = nil
  }

  private func index(of window: WindowNumber) -> Int? {
    clerks.firstIndex { $0.window == window }
  }
}
