@testable import HallCore

extension Refusal {
  /// One refusal of each kind, in the order of the source.
  static let samples: [Refusal] =
    ofTheHall + ofWindows + ofService + ofRotas + ofBooking + ofGuidance

  /// Refusals about one of something.
  static let ofOne: [Refusal] = [
    .dayTooFarAhead(ScriptLine.monday, limit: 1), .tooManySessions(limit: 1),
    .tooManyItems(limit: 1), .quotaReached(queue, quota: 1),
    .reinstateLimitReached(ticket, limit: 1), .recallLimitReached(ticket, limit: 1),
    .undoTooLate(window, seconds: 1), .bookingTooSoon(minutes: 1), .bookingTooFarAhead(days: 1),
    .tooManyBookings(limit: 1), .onlyTheDeskBooks(missed: 1),
  ]

  private static let ticket = TicketNumber(queue: queue, ordinal: 12)
  private static let queue = QueueLetter(index: 0)
  private static let opening = Opening(
    day: ScriptLine.monday, time: TimeOfDay(minutes: 510), daysAhead: 3)
  private static let profile = TestHalls.small.profile
  private static let window = profile.windows[0].number
  private static let staff = profile.staff[0].id
  private static let item = profile.items[0]

  private static let ofTheHall: [Refusal] = [
    .notFounded, .alreadyFounded(profile.id), .dayIsOver(ScriptLine.monday),
    .hallClosed(opens: opening), .bookingOnly(opens: opening),
    .dayTooFarAhead(ScriptLine.monday, limit: 400), .noException(ScriptLine.monday), .noSessions,
    .tooManySessions(limit: 12),
    .sessionTooShort(from: TimeOfDay(minutes: 540), to: TimeOfDay(minutes: 480)),
    .sessionsOverlap(at: TimeOfDay(minutes: 540)), .holidaysUnchanged, .noItems,
    .tooManyItems(limit: 8),
    .repeatedItem(item), .itemNotOffered(item), .itemInHand(item),
    .quotaReached(queue, quota: 60), .unknownTicket(ticket), .ticketIsOver(ticket, .cancelled),
    .ticketNotWaiting(ticket), .ticketNotMissed(ticket), .ticketNotHeld(ticket),
    .ticketNotAway(ticket), .absenceEndsInThePast(Instant(milliseconds: 0)),
    .reinstateLimitReached(ticket, limit: 1), .priorityChangesNothing(ticket), .reasonNeeded,
  ]

  private static let ofWindows: [Refusal] = [
    .unknownWindow(window), .unknownStaff(staff), .unknownQueue(queue), .windowNeedsQueue(window),
    .windowIsClosed(window), .windowIsOpen(window, staff), .windowIsPaused(window),
    .windowHasTicket(window, ticket), .windowHasNoTicket(window), .staffNeeded(window),
    .staffElsewhere(staff, window), .staffNotAtWindow(staff), .staffLacksSkills(staff, window),
  ]

  private static let ofService: [Refusal] = [
    .noneWaiting(window), .windowCannotServe(window, ticket), .notBegun(window, ticket),
    .alreadyBegun(window, ticket), .recallLimitReached(ticket, limit: 3),
    .holdEndsInThePast(Instant(milliseconds: 0)), .transferToItself(window),
    .nothingToUndo(window), .undoTooLate(window, seconds: 60), .undoActedUpon(ticket),
  ]

  private static let ofRotas: [Refusal] = [
    .dayIsPast(day), .rotaNotPlanned(day), .dutyWithoutTime(staff, noon),
    .dutyOutsideHours(staff, from: noon, to: noon), .dutiesOverlap(staff, noon),
    .windowTaken(window, noon), .breakWithoutWork(staff), .staffOnLeave(staff, day),
    .swapWithThemselves(staff), .nothingToSwap(staff, staff), .leaveEndsFirst(day, day),
    .alreadyOnLeave(staff, from: day, through: day), .notOnLeave(staff, day),
  ]
  private static let day = ScriptLine.monday
  private static let noon = TimeOfDay(minutes: 720)
  private static let code = BookingCode(drawnFrom: 1)
  private static let slot = SlotTime(day: ScriptLine.monday, time: TimeOfDay(minutes: 600))
  private static let ofBooking: [Refusal] = [
    .itemsNeedSeveralWindows([item]), .noSuchSlot(slot), .slotTaken(slot), .bookingsClosed(slot),
    .bookingTooSoon(minutes: 120), .bookingTooFarAhead(days: 14), .bookedThatDay(slot.day),
    .tooManyBookings(limit: 3), .onlyTheDeskBooks(missed: 2), .noBookingCodes,
    .unknownBooking(code), .bookingConfirmed(code), .bookingNotConfirmed(code),
    .bookingIsCancelled(code), .bookingCheckedIn(code, ticket), .bookingIsPast(code, slot.day),
    .bookingOnAnotherDay(code, slot.day), .checkInTooEarly(code, opens: slot.time),
  ]

  private static let ofGuidance: [Refusal] = [PlaceID(text: "kiosk-1")].compactMap { $0 }
    .flatMap { [.helpOnItsWay($0), .helpNotRequested($0)] }
}
