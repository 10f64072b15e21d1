/// A visit that is over: what history, reports and forecasts rest on.
public struct Visit: Hashable, Sendable {
  /// The business day.
  public let day: Day
  /// The number of its ticket, unique on that day.
  public let ticket: TicketNumber
  /// The class that it ended with.
  public let priority: PriorityClass
  /// What the visitor came for.
  public let items: [ItemCode]
  /// The time for which it was booked; `nil` for a walk-in.
  public let booked: Instant?
  /// When the ticket was taken.
  public let issued: Instant
  /// When it was called for the first time; `nil` if never.
  public let called: Instant?
  /// What its holder was told about the wait until then; `nil` if nothing.
  public let quote: WaitQuote?
  /// When it ended.
  public let ended: Instant
  /// How it ended.
  public let ending: Ticket.Ending
  /// What was done at windows, in order.
  public let handlings: [Handling]

  /// A visit, as a report reads it back.
  public init(
    day: Day, ticket: TicketNumber, priority: PriorityClass, items: [ItemCode],
    booked: Instant? = nil, issued: Instant, called: Instant?, quote: WaitQuote? = nil,
    ended: Instant, ending: Ticket.Ending, handlings: [Handling]
  ) {
    self.day = day
    self.ticket = ticket
    self.priority = priority
    self.items = items
    self.booked = booked
    self.issued = issued
    self.called = called
    self.quote = quote
    self.ended = ended
    self.ending = ending
    self.handlings = handlings
  }

  /// The wait from taking the ticket to the first call; `nil` if it was never called.
  public var wait: TimeSpan? { called.map { $0 - issued } }

  /// Whether the promised wait was kept; `nil` if nothing was promised, or it was never called.
  public var isPromiseKept: Bool? {
    guard let quote, let wait else { return nil }
    return quote.holds(for: wait)
  }
}

extension Hall {
  /// The visit of a ticket of today that is over; `nil` while it is not.
  public func visit(of number: TicketNumber) -> Visit? {
    guard let ticket = ticket(number), case .ended(let ending, let at) = ticket.state else {
      return nil
    }
    return Visit(
      day: day, ticket: number, priority: ticket.priority, items: ticket.items,
      booked: ticket.booked, issued: ticket.issued, called: ticket.firstCalled,
      quote: ticket.quote, ended: at, ending: ending, handlings: Array(ticket.handlings))
  }
}
