/// Something that somebody wants to happen in the hall, at a moment.
public struct Command: Hashable, Sendable {
  /// What is to happen.
  public let act: Act
  /// Who wants it.
  public let by: Actor
  /// When.
  public let at: Instant
  /// The same id is never applied twice, so a command whose answer was lost may be sent again.
  public let id: CommandID?

  /// A command.
  public init(_ act: Act, by: Actor, at: Instant, id: CommandID? = nil) {
    self.act = act
    self.by = by
    self.at = at
    self.id = id
  }
}

/// The name of one command: up to 64 visible ASCII characters, chosen by whoever sends it.
public struct CommandID: TextCoded {
  /// The id as it was chosen.
  public let description: String

  /// Reads an id; `nil` if it is empty, longer, or holds anything but visible ASCII.
  public init?(text: String) {
    guard (1...64).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    description = text
  }

  /// What an id looks like.
  public static var form: String { "a command id of 1 to 64 letters, digits and signs" }
}

/// Everything that can be wanted of the hall.
public enum Act: Hashable, Sendable {
  // Tickets
  /// Takes a ticket for one or several items, perhaps after being told how long the wait will be.
  case take([ItemCode], priority: PriorityClass, visitor: VisitorID?, quote: WaitQuote? = nil)
  /// Gives a ticket a class with a shorter target wait.
  case prioritise(TicketNumber, PriorityClass, reason: String)
  /// Replaces the items that are not handled yet.
  case amend(TicketNumber, [ItemCode])
  /// Gives a ticket back.
  case cancel(TicketNumber)
  /// Lets a visitor who waits go away for a while; the place is kept until the ticket comes back.
  case stepOut(TicketNumber, until: Instant)
  /// Sends a waiting ticket to a window, a queue or a person; without a place, back to the queue of
  /// its item. It keeps its due time.
  case redirect(TicketNumber, to: Destination?)
  /// The visitor of a ticket that went away is back and waits again at the old place.
  case comeBack(TicketNumber)
  /// Lets a missed ticket wait again, behind the next few.
  case reinstate(TicketNumber)
  /// Ends a hold.
  case resume(TicketNumber)
  // Windows
  /// Opens a window with a member of staff, or ends its pause (then nobody need be named).
  case open(WindowNumber, StaffID?)
  /// Stops calling for a while.
  case pause(WindowNumber, reason: String)
  /// Closes a window.
  case close(WindowNumber)
  /// Changes which queues a window takes.
  case assign(WindowNumber, Set<QueueLetter>)
  // What a window does with a ticket
  /// Calls the ticket that is due, or a picked one.
  case call(WindowNumber, TicketNumber?)
  /// Calls the called ticket again.
  case recall(WindowNumber)
  /// The visitor has come: the work begins.
  case begin(WindowNumber)
  /// The item is dealt with.
  case finish(WindowNumber, Outcome)
  /// Nobody came.
  case miss(WindowNumber)
  /// Puts the ticket aside.
  case hold(WindowNumber, Hold.Kind)
  /// Sends the ticket on, and if wanted back here afterwards.
  case transfer(WindowNumber, to: Destination, note: String, returns: Bool)
  /// Takes back the window's last act.
  case undo(WindowNumber)
  // Help
  /// A resident at a place asks for somebody of the staff.
  case requestHelp(PlaceID)
  /// Somebody of the staff is with whoever asked there.
  case attend(PlaceID)
  // The rota
  /// Plans the rota of a day, today or later; nobody else is on duty then.
  case setRota(Day, [Duty])
  /// Gives a planned day back to the standing rota.
  case clearRota(Day)
  /// Lets two people change their duties of a day.
  case swap(Day, StaffID, StaffID)
  /// Lets somebody be away, the first and the last day included.
  case setLeave(StaffID, from: Day, through: Day, reason: String = "")
  /// Brings somebody back from the leave that they are on on a day, from that day on.
  case cancelLeave(StaffID, from: Day)
  // The calendar
  /// Says what a day is like whatever rules and holidays say; `nil` takes that back. For today and
  /// later days.
  case except(Day, DayException?)
  /// Brings in a newer table of holidays, which takes the place of the one before.
  case importHolidays(HolidayTable)
  // Bookings
  /// Keeps a slot for somebody who is about to confirm. The code is drawn from the seed.
  case reserve([ItemCode], at: Instant, seed: UInt64)
  /// Makes a reservation a promise to somebody.
  case confirm(BookingCode, VisitorID)
  /// Reserves and confirms in one go.
  case book([ItemCode], at: Instant, VisitorID, seed: UInt64)
  /// Gives a booking another time.
  case move(BookingCode, to: Instant)
  /// Gives a booking or a reservation back.
  case unbook(BookingCode)
  /// The resident has come: the booking becomes a ticket, with what is said of the wait.
  case checkIn(BookingCode, quote: WaitQuote? = nil)
  // The day
  /// Ends the business day.
  case closeDay
  /// Nothing but what time brings: holds that end, a day that is over.
  case tick

  /// Whose ticket or booking it makes, if the visitor is known.
  public var visitor: VisitorID? {
    switch self {
    case .take(_, _, let visitor, _): visitor
    case .confirm(_, let visitor), .book(_, _, let visitor, _): visitor
    default: nil
    }
  }

  /// Where a transfer goes.
  public enum Destination: Hashable, Sendable {
    case window(WindowNumber)
    case queue(QueueLetter)
    case staff(StaffID)
  }
}
