internal import Forecast
public import HallCore

/// What people in a hall have to expect: worked out when a screen first asks, and then known until
/// something happens or some seconds have passed.
public final class Waits {
  private let hall: Hall
  private let moment: Instant
  /// Whether somebody has asked.
  public private(set) var isKnown = false
  private lazy var forecast = WaitForecast(hall, at: moment)
  private lazy var advice = Advice(hall, at: moment)

  /// The waits in a hall at a moment.
  public init(_ hall: Hall, at moment: Instant) {
    self.hall = hall
    self.moment = moment
  }

  /// What to say of the wait that is left to somebody; `nil` if nothing can be said.
  public func quote(for ticket: TicketNumber) -> WaitQuote? {
    isKnown = true
    return forecast.quote(for: ticket)
  }

  /// What to say to somebody who may take a ticket; `nil` if nothing can be said.
  public func quote(ofNew item: ItemCode, priority: PriorityClass) -> WaitQuote? {
    isKnown = true
    return forecast.quote(ofNew: item, priority: priority)
  }

  /// The change of the windows that would help those most who wait in a queue; `nil` if none would.
  ///
  /// - Parameter window: Only changes of this window count.
  func suggestion(for queue: QueueLetter, at window: WindowNumber? = nil) -> Suggestion? {
    isKnown = true
    return advice.suggestion(for: queue, at: window)
  }
}
