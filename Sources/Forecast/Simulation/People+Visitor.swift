public import HallCore

// The part of a visitor of a demonstration: where they serve, and what those do who serve there else.

extension People {
  /// A place where a visitor can serve residents in the place of the staff.
  public enum Seat: Hashable, Sendable {
    /// The front desk.
    case desk
    /// A window.
    case window(WindowNumber)
  }

  /// The visitor has come to a face: whoever serves there leaves everything to them. Where they were
  /// before, the clerk is back in a moment, and the guides go to those who have called for help.
  ///
  /// - Parameter seat: Where the visitor serves now; `nil` at a face where nobody does.
  public mutating func visit(_ seat: Seat?, in hall: Hall) {
    guard seat != self.seat else { return }
    let left = self.seat
    self.seat = seat
    if case .window(let number) = seat, let index = hall.place(of: number) {
      clerks[index].visitor = .here
      reconsider(index, in: hall)
    }
    switch left {
    case nil: break
    case .desk:
      let draws = today.of(.guide, 1)
      for place in hall.helpRequests.indices {
        plan(.attend, in: draws.seconds(20...60, .attendance, place))
      }
    case .window(let number):
      if let index = hall.place(of: number) { lingerAt(index, for: .seconds(20), in: hall) }
    }
  }

  /// Whether the clerk of a window leaves it to the visitor.
  public func isPlayed(_ window: WindowNumber) -> Bool {
    clerks.contains { $0.window == window && $0.isPlayed }
  }

  /// The visitor has acted for a window, perhaps from elsewhere.
  mutating func visitorActed(at window: WindowNumber, in hall: Hall) {
    guard let index = hall.place(of: window), clerks[index].visitor != .here else { return }
    lingerAt(index, for: .minutes(3), in: hall)
  }

  private mutating func lingerAt(_ index: Int, for span: TimeSpan, in hall: Hall) {
    clerks[index].visitor = .leaving(until: now + span)
    reconsider(index, in: hall)
    plan(.clerkReturns(index), in: span)
  }

  /// The clerk comes back, unless the visitor has been there again since.
  mutating func clerkReturns(to index: Int, in hall: Hall) {
    guard case .leaving(let until) = clerks[index].visitor, until <= now else { return }
    clerks[index].visitor = .away
    reconsider(index, in: hall)
  }
}
