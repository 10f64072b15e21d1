public import Forecast
public import HallCore

/// How long people in a hall will wait: worked out when a screen first asks, and then known until
/// something happens or some seconds have passed.
public final class Waits {
  /// The hall to look ahead in, until somebody has asked.
  private var hall: Hall?
  private let moment: Instant
  private var known: WaitForecast?

  /// The waits in a hall at a moment.
  public init(_ hall: Hall, at moment: Instant) {
    self.hall = hall
    self.moment = moment
  }

  /// Whether somebody has asked.
  public var isKnown: Bool { known != nil }

  /// What is to be expected.
  public var forecast: WaitForecast {
    if let known { return known }
    guard let hall else { preconditionFailure("a hall is forgotten when its waits are known") }
    let forecast = WaitForecast(hall, at: moment)
    known = forecast
    // A hall that is kept here would have to be copied when the next thing happens in it.
    self.hall = nil
    return forecast
  }

  /// What to say of the wait that is left to somebody; `nil` if nothing can be said.
  func quote(for ticket: TicketNumber) -> WaitQuote? { forecast.quote(for: ticket) }

  /// What to say to somebody who may take a ticket; `nil` if nothing can be said.
  func quote(ofNew item: ItemCode, priority: PriorityClass) -> WaitQuote? {
    forecast.quote(ofNew: item, priority: priority)
  }
}
