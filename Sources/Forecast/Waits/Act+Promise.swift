public import HallCore

extension Act {
  /// The act as it is done in a hall: whoever gets a ticket by it is told how long the wait will be, and
  /// the ticket keeps it.
  public func promising(in hall: Hall, at moment: Instant) -> Act {
    givesTicket
      ? promising(wait(in: hall, at: moment)?.quote(hall.experience.promises)) : self
  }

  /// The act with what whoever gets a ticket by it is told of the wait.
  func promising(_ quote: WaitQuote?) -> Act {
    switch self {
    case .take(let items, let priority, let visitor, _):
      .take(items, priority: priority, visitor: visitor, quote: quote)
    case .checkIn(let code, _): .checkIn(code, quote: quote)
    default: self
    }
  }

  /// Whether somebody gets a ticket by it.
  var givesTicket: Bool {
    switch self {
    case .take, .checkIn: true
    default: false
    }
  }

  /// How long somebody may wait who gets a ticket by it; `nil` if there is none, or nothing can be said.
  func wait(in hall: Hall, at moment: Instant) -> WaitSample? {
    switch self {
    case .take(let items, let priority, _, _):
      return items.first.flatMap {
        WaitForecast(hall, at: moment).wait(ofNew: $0, priority: priority)
      }
    case .checkIn(let code, _):
      // When a booking is due follows from its slot, so it is looked at among those who wait.
      guard let (hall, ticket) = hall.checkingIn(code, at: moment) else { return nil }
      return WaitForecast(hall, at: moment).wait(for: ticket)
    default: return nil
    }
  }
}

extension Hall {
  /// The hall in which somebody has checked in, and their ticket; `nil` if they cannot.
  fileprivate func checkingIn(
    _ code: BookingCode, at moment: Instant
  ) -> (Hall, TicketNumber)? {
    let command = Command(.checkIn(code), by: .kiosk, at: moment)
    guard let events = try? decide(command, in: self) else { return nil }
    var hall = self
    for event in events {
      guard (try? hall.evolve(event)) != nil else { return nil }
    }
    guard case .checkedIn(let ticket)? = hall.booking(code)?.state else { return nil }
    return (hall, ticket)
  }
}
