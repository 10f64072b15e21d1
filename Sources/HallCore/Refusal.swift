/// Why a command cannot be done, by a rule of the hall. Nothing has changed then.
public enum Refusal: Error, Hashable, Sendable {
  // The hall and its day
  case notFounded
  case alreadyFounded(HallID)
  case dayIsOver(Day)
  case hallClosed(opens: Opening?)
  case bookingOnly(opens: Opening?)
  // The calendar
  case dayTooFarAhead(Day, limit: Int)
  case noException(Day)
  case noSessions
  case tooManySessions(limit: Int)
  case sessionTooShort(from: TimeOfDay, to: TimeOfDay)
  case sessionsOverlap(at: TimeOfDay)
  case holidaysUnchanged
  // What a ticket is for
  case noItems
  case tooManyItems(limit: Int)
  case repeatedItem(ItemCode)
  case itemNotOffered(ItemCode)
  case itemInHand(ItemCode)
  case quotaReached(QueueLetter, quota: Int)
  // Tickets
  case unknownTicket(TicketNumber)
  case ticketIsOver(TicketNumber, Ticket.Ending)
  case ticketNotWaiting(TicketNumber)
  case ticketNotMissed(TicketNumber)
  case ticketNotHeld(TicketNumber)
  case ticketNotAway(TicketNumber)
  case absenceEndsInThePast(Instant)
  case reinstateLimitReached(TicketNumber, limit: Int)
  case priorityChangesNothing(TicketNumber)
  case reasonNeeded
  // Windows
  case unknownWindow(WindowNumber)
  case unknownStaff(StaffID)
  case unknownQueue(QueueLetter)
  case windowNeedsQueue(WindowNumber)
  case windowIsClosed(WindowNumber)
  case windowIsOpen(WindowNumber, StaffID)
  case windowIsPaused(WindowNumber)
  case windowHasTicket(WindowNumber, TicketNumber)
  case windowHasNoTicket(WindowNumber)
  case staffNeeded(WindowNumber)
  case staffElsewhere(StaffID, WindowNumber)
  case staffNotAtWindow(StaffID)
  case staffLacksSkills(StaffID, WindowNumber)
  // What a window does with a ticket
  case noneWaiting(WindowNumber)
  case windowCannotServe(WindowNumber, TicketNumber)
  case notBegun(WindowNumber, TicketNumber)
  case alreadyBegun(WindowNumber, TicketNumber)
  case recallLimitReached(TicketNumber, limit: Int)
  case holdEndsInThePast(Instant)
  case transferToItself(WindowNumber)
  case nothingToUndo(WindowNumber)
  case undoTooLate(WindowNumber, seconds: Int)
  case undoActedUpon(TicketNumber)
  // The rota
  case dayIsPast(Day)
  case rotaNotPlanned(Day)
  case dutyWithoutTime(StaffID, TimeOfDay)
  case dutyOutsideHours(StaffID, from: TimeOfDay, to: TimeOfDay)
  case dutiesOverlap(StaffID, TimeOfDay)
  case windowTaken(WindowNumber, TimeOfDay)
  case breakWithoutWork(StaffID)
  case staffOnLeave(StaffID, Day)
  case swapWithThemselves(StaffID)
  case nothingToSwap(StaffID, StaffID)
  case leaveEndsFirst(Day, Day)
  case alreadyOnLeave(StaffID, from: Day, through: Day)
  case notOnLeave(StaffID, Day)
  // Bookings
  case itemsNeedSeveralWindows([ItemCode])
  case noSuchSlot(SlotTime)
  case slotTaken(SlotTime)
  case bookingsClosed(SlotTime)
  case bookingTooSoon(minutes: Int)
  case bookingTooFarAhead(days: Int)
  case bookedThatDay(Day)
  case tooManyBookings(limit: Int)
  case onlyTheDeskBooks(missed: Int)
  case noBookingCodes
  case unknownBooking(BookingCode)
  case bookingConfirmed(BookingCode)
  case bookingNotConfirmed(BookingCode)
  case bookingIsCancelled(BookingCode)
  case bookingCheckedIn(BookingCode, TicketNumber)
  case bookingIsPast(BookingCode, Day)
  case bookingOnAnotherDay(BookingCode, Day)
  case checkInTooEarly(BookingCode, opens: TimeOfDay)
  // Help
  case helpOnItsWay(PlaceID)
  case helpNotRequested(PlaceID)

  /// The name of the reason, for scripts: `noneWaiting`.
  public var name: String {
    String("\(self)".prefix { $0 != "(" })
  }
}
