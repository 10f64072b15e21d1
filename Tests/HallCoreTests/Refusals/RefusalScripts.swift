/// For each refusal a script whose last line meets it, and no other line does.
enum RefusalScripts {
  /// Refused before there is a hall, by whoever keeps the halls, or once every code is in use.
  static let beyondScripts: Set<String> = ["notFounded", "alreadyFounded", "noBookingCodes"]

  static let table: [(name: String, script: String)] = [
    ("dayIsOver", "09:00 closeDay\n09:00 open 1 ! dayIsOver"),
    ("hallClosed", "07:00 take LDJY-001 ! hallClosed"),
    ("bookingOnly", "2026-03-07 09:30 take LDJY-001 ! bookingOnly"),
    ("dayTooFarAhead", "09:00 except 2027-04-07 closed ! dayTooFarAhead"),
    ("noException", "09:00 except 2026-03-05 none ! noException"),
    ("noSessions", "09:00 except 2026-03-05 open , ! noSessions"),
    (
      "tooManySessions",
      """
      09:00 except 2026-03-05 open \
      00:00-01:00,01:00-02:00,02:00-03:00,03:00-04:00,04:00-05:00,05:00-06:00,06:00-07:00,\
      07:00-08:00,08:00-09:00,09:00-10:00,10:00-11:00,11:00-12:00,12:00-13:00 ! tooManySessions
      """
    ),
    ("sessionTooShort", "09:00 except 2026-03-05 open 09:00-09:00 ! sessionTooShort"),
    ("sessionsOverlap", "09:00 except 2026-03-05 open 09:00-12:00,11:59-14:00 ! sessionsOverlap"),
    ("holidaysUnchanged", "09:00 holidays shipped ! holidaysUnchanged"),
    ("noItems", "09:00 take ! noItems"),
    ("tooManyItems", "09:00 take LDJY-001,LDJY-002,SHBZ-001,YLBZ-001 ! tooManyItems"),
    ("repeatedItem", "09:00 take LDJY-001,LDJY-001 ! repeatedItem"),
    ("itemNotOffered", "09:00 take LDJY-004 ! itemNotOffered"),
    ("itemInHand", "\(called)\n09:03 amend A001 LDJY-002 ! itemInHand"),
    (
      "quotaReached",
      """
      09:00 take YLBZ-001
      09:00 take YLBZ-001
      09:00 take YLBZ-001
      09:00 take YLBZ-001 ! quotaReached
      """
    ),
    ("unknownTicket", "09:00 cancel A001 ! unknownTicket"),
    ("ticketIsOver", "09:00 take LDJY-001\n09:00 cancel A001\n09:00 cancel A001 ! ticketIsOver"),
    ("ticketNotWaiting", "\(called)\n09:03 open 2\n09:03 call 2 A001 ! ticketNotWaiting"),
    ("ticketNotMissed", "\(called)\n09:03 reinstate A001 ! ticketNotMissed"),
    ("ticketNotHeld", "\(called)\n09:03 resume A001 ! ticketNotHeld"),
    ("ticketNotAway", "09:00 take LDJY-001\n09:00 comeback A001 ! ticketNotAway"),
    (
      "absenceEndsInThePast",
      "09:00 take LDJY-001\n09:00 stepout A001 09:00 ! absenceEndsInThePast"
    ),
    (
      "reinstateLimitReached",
      """
      \(called)
      09:03 miss 1
      09:04 reinstate A001
      09:05 call 1
      09:06 miss 1
      09:07 reinstate A001 ! reinstateLimitReached
      """
    ),
    (
      "priorityChangesNothing",
      "09:00 take LDJY-001 elderly\n09:00 prioritise A001 infant cries ! priorityChangesNothing"
    ),
    ("reasonNeeded", "09:00 take LDJY-001\n09:00 prioritise A001 elderly ! reasonNeeded"),
    ("unknownWindow", "09:00 open 5 ! unknownWindow"),
    ("unknownStaff", "09:00 open 1 nobody ! unknownStaff"),
    ("unknownQueue", "09:00 assign 1 Z ! unknownQueue"),
    ("windowNeedsQueue", "09:00 assign 1 ! windowNeedsQueue"),
    ("windowIsClosed", "09:00 call 1 ! windowIsClosed"),
    ("windowIsOpen", "09:00 open 1\n09:00 open 1 ! windowIsOpen"),
    ("windowIsPaused", "09:00 open 1\n09:00 pause 1\n09:00 call 1 ! windowIsPaused"),
    ("windowHasTicket", "\(called)\n09:03 close 1 ! windowHasTicket"),
    ("windowHasNoTicket", "09:00 open 1\n09:00 begin 1 ! windowHasNoTicket"),
    ("staffNeeded", "09:00 open 4 ! staffNeeded"),
    ("staffElsewhere", "09:00 open 1\n09:00 open 4 an ! staffElsewhere"),
    ("staffNotAtWindow", "\(begun)\n09:03 transfer 1 to staff an ! staffNotAtWindow"),
    ("staffLacksSkills", "09:00 open 3 eve ! staffLacksSkills"),
    ("noneWaiting", "09:00 open 1\n09:00 call 1 ! noneWaiting"),
    (
      "windowCannotServe",
      "09:00 open 1\n09:00 take SHBZ-017\n09:00 call 1 B001 ! windowCannotServe"
    ),
    ("notBegun", "\(called)\n09:03 finish 1 ! notBegun"),
    ("alreadyBegun", "\(begun)\n09:03 miss 1 ! alreadyBegun"),
    (
      "recallLimitReached",
      """
      \(called)
      09:02 recall 1
      09:02 recall 1
      09:02 recall 1
      09:02 recall 1 ! recallLimitReached
      """
    ),
    ("holdEndsInThePast", "\(begun)\n09:03 hold 1 09:03 ! holdEndsInThePast"),
    ("transferToItself", "\(begun)\n09:03 transfer 1 to 1 ! transferToItself"),
    ("nothingToUndo", "09:00 open 1\n09:00 undo 1 ! nothingToUndo"),
    ("undoTooLate", "\(called)\n09:03 undo 1 ! undoTooLate"),
    (
      "undoActedUpon",
      "\(called)\n09:02 prioritise A001 elderly frail\n09:02 undo 1 ! undoActedUpon"
    ),
    ("dayIsPast", "09:00 rota 2026-03-01 an window 1 09:00-10:00 ! dayIsPast"),
    ("rotaNotPlanned", "09:00 unplan 2026-03-03 ! rotaNotPlanned"),
    ("dutyWithoutTime", "09:00 rota 2026-03-03 an guidance 10:00-10:00 ! dutyWithoutTime"),
    ("dutyOutsideHours", "09:00 rota 2026-03-03 an window 1 07:00-10:00 ! dutyOutsideHours"),
    (
      "dutiesOverlap",
      "09:00 rota 2026-03-03 an window 1 09:00-10:00, an guidance 09:59-11:00 ! dutiesOverlap"
    ),
    (
      "windowTaken",
      "09:00 rota 2026-03-03 an window 1 09:00-10:00, dan window 1 09:59-11:00 ! windowTaken"
    ),
    ("breakWithoutWork", "09:00 rota 2026-03-03 an break 12:00-13:00 ! breakWithoutWork"),
    (
      "staffOnLeave",
      """
      09:00 leave an 2026-03-03 2026-03-03
      09:00 rota 2026-03-03 an window 1 09:00-10:00 ! staffOnLeave
      """
    ),
    ("swapWithThemselves", "09:00 swap 2026-03-03 an an ! swapWithThemselves"),
    ("nothingToSwap", "09:00 rota 2026-03-03\n09:00 swap 2026-03-03 an bo ! nothingToSwap"),
    ("leaveEndsFirst", "09:00 leave an 2026-03-04 2026-03-03 ! leaveEndsFirst"),
    (
      "alreadyOnLeave",
      """
      09:00 leave an 2026-03-03 2026-03-05
      09:00 leave an 2026-03-05 2026-03-06 ! alreadyOnLeave
      """
    ),
    ("notOnLeave", "09:00 back an 2026-03-03 ! notOnLeave"),
    (
      "itemsNeedSeveralWindows",
      "09:00 assign 4 A\n09:00 reserve b1 SHBZ-017,YLBZ-001 2026-03-07T09:00 ! itemsNeedSeveralWindows"
    ),
    ("noSuchSlot", "09:00 reserve b1 LDJY-001 2026-03-07T09:01 ! noSuchSlot"),
    (
      "slotTaken",
      "09:00 rota 2026-03-07 cai window 3 09:00-12:00\n\(booked)\n"
        + "09:00 reserve b2 SHBZ-017 2026-03-07T09:00 ! slotTaken"
    ),
    ("bookingsClosed", "2026-03-06 17:00 reserve b1 LDJY-001 2026-03-07T09:00 ! bookingsClosed"),
    ("bookingTooSoon", "09:00 reserve b1 LDJY-001 2026-03-02T10:45 ! bookingTooSoon"),
    ("bookingTooFarAhead", "09:00 reserve b1 LDJY-001 2026-03-17T09:00 ! bookingTooFarAhead"),
    ("bookedThatDay", "\(booked)\n09:00 book b2 LDJY-001 2026-03-07T10:00 v1 ! bookedThatDay"),
    (
      "tooManyBookings",
      """
      \(booked)
      09:00 book b2 LDJY-001 2026-03-03T14:00 v1
      09:00 book b3 LDJY-001 2026-03-04T14:00 v1
      09:00 book b4 LDJY-001 2026-03-05T14:00 v1 ! tooManyBookings
      """
    ),
    (
      "onlyTheDeskBooks",
      """
      09:00 book b1 LDJY-001 2026-03-03T14:00 v1
      09:00 book b2 LDJY-001 2026-03-04T14:00 v1
      2026-03-03 09:00 tick
      2026-03-04 09:00 tick
      2026-03-05 09:00 book b3 LDJY-001 2026-03-06T14:00 v1 ! onlyTheDeskBooks
      """
    ),
    ("unknownBooking", "09:00 unbook b1 ! unknownBooking"),
    ("bookingConfirmed", "\(booked)\n09:00 confirm b1 v1 ! bookingConfirmed"),
    (
      "bookingNotConfirmed",
      "09:00 reserve b1 LDJY-001 2026-03-07T09:00\n09:00 checkin b1 ! bookingNotConfirmed"
    ),
    ("bookingIsCancelled", "\(booked)\n09:00 unbook b1\n09:00 checkin b1 ! bookingIsCancelled"),
    (
      "bookingCheckedIn",
      "\(booked)\n2026-03-07 09:00 checkin b1\n2026-03-07 09:00 checkin b1 ! bookingCheckedIn"
    ),
    (
      "bookingIsPast",
      "\(booked)\n2026-03-07 09:00 tick\n2026-03-07 18:00 closeDay\n"
        + "2026-03-07 18:00 move b1 2026-03-10T15:00 ! bookingIsPast"
    ),
    ("bookingOnAnotherDay", "\(booked)\n09:00 checkin b1 ! bookingOnAnotherDay"),
    ("checkInTooEarly", "\(booked)\n2026-03-07 08:29 checkin b1 ! checkInTooEarly"),
    ("helpOnItsWay", "07:00 summon kiosk-1\n07:01 summon kiosk-1 ! helpOnItsWay"),
    ("helpNotRequested", "07:00 summon kiosk-1\n07:01 attend kiosk-2 ! helpNotRequested"),
  ]

  private static let booked = "09:00 book b1 SHBZ-017 2026-03-07T09:00 v1"
  private static let called = "09:00 open 1\n09:00 take LDJY-001\n09:01 call 1"
  private static let begun = "\(called)\n09:02 begin 1"
}
