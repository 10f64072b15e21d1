internal import HallCore

extension Act {
  /// The act as it is done in a hall: whoever takes a ticket is told how long the wait will be, and the
  /// ticket keeps it.
  func promising(_ quote: (ItemCode, PriorityClass) -> WaitQuote?) -> Act {
    guard case .take(let items, let priority, let visitor, nil) = self, let first = items.first
    else {
      return self
    }
    return .take(items, priority: priority, visitor: visitor, quote: quote(first, priority))
  }
}
