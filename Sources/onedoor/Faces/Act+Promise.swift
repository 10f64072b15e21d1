internal import Forecast
internal import HallCore

extension Act {
  /// The act as it is done in a hall: whoever takes a ticket is told how long the wait will be, and the
  /// ticket keeps it.
  func promising(_ forecast: @autoclosure () -> WaitForecast) -> Act {
    guard case .take(let items, let priority, let visitor, nil) = self, let first = items.first
    else {
      return self
    }
    return .take(
      items, priority: priority, visitor: visitor,
      quote: forecast().quote(ofNew: first, priority: priority))
  }
}
