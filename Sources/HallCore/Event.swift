/// Something that has happened in the hall. A log of events is all there is to know about a hall.
public struct Event: Hashable, Sendable {
  /// When.
  public let at: Instant
  /// Who made it happen.
  public let by: Actor
  /// What.
  public let fact: Fact

  /// An event.
  public init(at: Instant, by: Actor, _ fact: Fact) {
    self.at = at
    self.by = by
    self.fact = fact
  }
}

/// What can happen. No fact holds personal data: a visitor is a random number.
public enum Fact: Hashable, Sendable {
  // The hall and its days
  indirect case founded(Founding)
  case dayOpened(Day)
  case dayClosed(Day)
  // Tickets
  case issued(
    TicketNumber, items: [ItemCode], priority: PriorityClass, due: Instant, visitor: VisitorID?,
    quote: WaitQuote? = nil)
  case prioritised(TicketNumber, PriorityClass, due: Instant, reason: String)
  case amended(TicketNumber, items: [ItemCode])
  case cancelled(TicketNumber)
  case reinstated(TicketNumber, due: Instant)
  case resumed(TicketNumber)
  case abandoned(TicketNumber)
  case steppedOut(TicketNumber, until: Instant)
  case returned(TicketNumber)
  case redirected(TicketNumber, to: Act.Destination?)
  // Windows
  case windowOpened(WindowNumber, StaffID)
  case windowPaused(WindowNumber, reason: String)
  case windowReopened(WindowNumber)
  case windowClosed(WindowNumber)
  case windowAssigned(WindowNumber, queues: Set<QueueLetter>)
  // What windows do with tickets
  case called(TicketNumber, WindowNumber, CallReason)
  case recalled(TicketNumber, WindowNumber)
  case began(TicketNumber, WindowNumber)
  case finished(TicketNumber, WindowNumber, Outcome, next: Next)
  case missed(TicketNumber, WindowNumber)
  case held(TicketNumber, WindowNumber, Hold.Kind)
  case transferred(
    TicketNumber, WindowNumber, to: Act.Destination, note: String, returns: Bool)
  case undone(WindowNumber, TicketNumber?)
  // The rota
  case rotaSet(Day, [Duty])
  case rotaCleared(Day)
  case leaveSet(StaffID, from: Day, through: Day, reason: String)
  case leaveCancelled(StaffID, from: Day)
  // Help
  case helpRequested(PlaceID)
  case helpAttended(PlaceID)
  // The calendar
  case dayExcepted(Day, DayException?)
  case holidaysImported(HolidayTable)
  // Bookings
  case reserved(
    BookingCode, items: [ItemCode], start: Instant, minutes: Int, window: WindowNumber,
    until: Instant)
  case booked(BookingCode, VisitorID)
  case reservationEnded(BookingCode)
  case bookingMoved(BookingCode, start: Instant, window: WindowNumber)
  case bookingCancelled(BookingCode, until: Instant)
  case slotReleased(BookingCode)
  case checkedIn(BookingCode, TicketNumber, due: Instant, quote: WaitQuote? = nil)
  case bookingMissed(BookingCode)
  case bookingLapsed(BookingCode)

  /// Where a ticket goes when a window has finished its item.
  public enum Next: String, Codable, CaseIterable, Sendable {
    /// Home.
    case end
    /// The next item, at the same window.
    case here
    /// The next item, at another window.
    case queue
    /// Back to the window that sent it here.
    case back
  }

  /// The ticket that the fact is about, if it is about one.
  public var ticket: TicketNumber? {
    switch self {
    case .issued(let ticket, _, _, _, _, _), .prioritised(let ticket, _, _, _),
      .amended(let ticket, _), .cancelled(let ticket), .reinstated(let ticket, _),
      .resumed(let ticket), .abandoned(let ticket), .called(let ticket, _, _),
      .recalled(let ticket, _), .began(let ticket, _), .finished(let ticket, _, _, _),
      .missed(let ticket, _), .held(let ticket, _, _), .transferred(let ticket, _, _, _, _),
      .checkedIn(_, let ticket, _, _), .steppedOut(let ticket, _), .returned(let ticket),
      .redirected(let ticket, _):
      ticket
    case .undone(_, let ticket): ticket
    case .founded, .dayOpened, .dayClosed, .windowOpened, .windowPaused, .windowReopened,
      .windowClosed, .windowAssigned, .helpRequested, .helpAttended, .rotaSet, .rotaCleared,
      .leaveSet, .leaveCancelled, .dayExcepted, .holidaysImported,
      .reserved, .booked, .reservationEnded, .bookingMoved, .bookingCancelled, .slotReleased,
      .bookingMissed, .bookingLapsed:
      nil
    }
  }

  /// Whether it can also happen in the evening, when the business day is over: days to come are
  /// planned, and bookings made and given back, at any hour.
  var isOfAnyHour: Bool {
    switch self {
    case .rotaSet, .rotaCleared, .leaveSet, .leaveCancelled, .dayExcepted, .holidaysImported,
      .reserved, .booked, .reservationEnded, .bookingMoved, .bookingCancelled, .slotReleased,
      .bookingLapsed:
      true
    default: false
    }
  }
}
