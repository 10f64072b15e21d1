import Testing

@testable import HallCore

@Suite struct BookingTests {
  @Test func aBookingIsKeptConfirmedAndCheckedIn() {
    play(
      """
      08:00 rota 2026-03-07 an window 1 09:00-12:00, bo window 2 09:00-12:00, cai window 3 09:00-12:00
      08:00 reserve b1 LDJY-001 2026-03-07T10:00     = b1 10:00 15 at 1 until 08:03
      08:02 confirm b1 v1                            = b1 booked
      08:10 booking b1                               = 2026-03-07 10:00 booked at 1
      2026-03-07 09:00 tick                          = closed 2026-03-02; day 2026-03-07
      2026-03-07 09:29 checkin b1                    ! checkInTooEarly
      2026-03-07 09:30 checkin b1                    = b1 is A001 due 10:00
      2026-03-07 09:30 open 1                        = 1 with an
      2026-03-07 09:31 call 1                        = A001 booked
      2026-03-07 09:31 checkin b1                    ! bookingCheckedIn
      """)
  }

  @Test func whatIsNotConfirmedInTimeIsFreeAgain() {
    play(
      """
      08:00 rota 2026-03-07 an window 1 09:00-12:00, bo window 2 09:00-12:00, cai window 3 09:00-12:00
      08:00 reserve b1 SHBZ-017 2026-03-07T11:45      = b1
      08:00 reserve b2 SHBZ-017 2026-03-07T11:45      ! slotTaken
      08:02:59 slots 2026-03-07 SHBZ-017              = 09:00 09:15 09:30 09:45 10:00 10:15 10:30 10:45 11:00 11:15 11:30
      08:03 confirm b1 v1                             ! unknownBooking
      08:03 slots 2026-03-07 SHBZ-017                 = 09:00 09:15 09:30 09:45 10:00 10:15 10:30 10:45 11:00 11:15 11:30 11:45
      08:03 reserve b2 SHBZ-017 2026-03-07T11:45      = b1 ended; b2
      """)
  }

  @Test func aSlotThatIsGivenBackCoolsDown() {
    play(
      """
      08:00 rota 2026-03-07 an window 1 09:00-12:00, bo window 2 09:00-12:00, cai window 3 09:00-12:00
      08:00 book b1 SHBZ-017 2026-03-07T11:00 v1      = b1 ; b1 booked
      08:10 unbook b1                                 = b1 cancelled until 08:12
      08:11 reserve b2 SHBZ-017 2026-03-07T11:00      ! slotTaken
      08:12 reserve b2 SHBZ-017 2026-03-07T11:00      = b1 released; b2
      08:13 unbook b1                                 ! unknownBooking
      08:13 unbook b2                                 = b2 ended
      """)
  }

  @Test func whoComesLateWaitsAsAWalkInOfThatTime() {
    play(
      """
      08:00 rota 2026-03-07 an window 1 09:00-12:00, bo window 2 09:00-12:00, cai window 3 09:00-12:00
      08:00 book b1 LDJY-001 2026-03-07T10:00 v1
      08:00 book b2 LDJY-001 2026-03-07T10:00 v2
      2026-03-07 10:10 checkin b1                     = closed 2026-03-02; day 2026-03-07; b1 is A001 due 10:00
      2026-03-07 10:10:01 checkin b2                  = b2 is A002 due 10:15
      """)
  }

  @Test func whoDoesNotComeIsMissedAndAfterTwoTimesOnlyTheDeskBooks() {
    play(
      """
      08:00 book b1 LDJY-001 2026-03-03T09:00 v1 desk
      08:00 book b2 LDJY-001 2026-03-04T09:00 v1 desk
      2026-03-03 08:30 tick                           = closed 2026-03-02; day 2026-03-03
      2026-03-03 18:00 closeDay                       = b1 missed; closed 2026-03-03
      2026-03-04 08:30 book b3 LDJY-001 2026-03-07T09:00 v1 = day 2026-03-04; b3; b3 booked
      2026-03-04 18:00 closeDay                       = b2 missed; closed 2026-03-04
      2026-03-04 19:00 book b4 LDJY-001 2026-03-09T09:00 v1 ! onlyTheDeskBooks
      2026-03-04 19:00 book b4 LDJY-001 2026-03-09T09:00 v1 desk = b4; b4 booked
      2026-03-04 19:00 booking b2                     = 2026-03-04 09:00 missed at 1
      2026-03-05 00:00 booking b2                     = no booking
      """)
  }

  @Test func aHallThatDidNotOpenOwesItsBookings() {
    play(
      """
      08:00 book b1 LDJY-001 2026-03-03T09:00 v1 desk
      08:00 book b2 LDJY-001 2026-03-04T09:00 v2 desk
      2026-03-03 08:30 tick                           = closed 2026-03-02; day 2026-03-03
      2026-03-03 08:50 closeDay                       = b1 lapsed; closed 2026-03-03
      2026-03-05 08:30 tick                           = b2 lapsed; day 2026-03-05
      2026-03-05 08:30 checkin b2                     ! bookingIsPast
      2026-03-05 08:30 move b2 2026-03-07T09:00 desk  = b2 to 2026-03-07 09:00 at 1
      2026-03-05 08:31 unbook b1                      = b1 cancelled
      2026-03-05 08:40 booking b1                     = no booking
      """)
  }

  @Test func oneBookingADayAndThreeInAll() {
    play(
      """
      08:00 book b1 LDJY-001 2026-03-03T15:00 v1
      08:00 book b2 LDJY-001 2026-03-03T16:00 v1      ! bookedThatDay
      08:00 book b2 LDJY-001 2026-03-04T15:00 v1
      08:00 book b3 LDJY-001 2026-03-05T15:00 v1
      08:00 book b4 LDJY-001 2026-03-06T15:00 v1      ! tooManyBookings
      08:00 move b3 2026-03-04T16:00                  ! bookedThatDay
      08:00 move b3 2026-03-05T15:15                  = b3 to 2026-03-05 15:15 at 1
      08:00 reserve b5 LDJY-001 2026-03-06T15:00
      08:00 confirm b5 v1                             ! tooManyBookings
      08:00 confirm b5 v2                             = b5 booked
      08:00 confirm b5 v2                             ! bookingConfirmed
      """)
  }

  @Test func noticeAndHorizonHoldForResidentsAndTheHorizonForAll() {
    play(
      """
      13:00 reserve b1 LDJY-001 2026-03-02T14:45      ! bookingTooSoon
      13:00 reserve b1 LDJY-001 2026-03-02T14:45 desk = b1
      13:00 reserve b2 LDJY-001 2026-03-02T12:45 desk ! bookingTooSoon
      13:00 reserve b2 LDJY-001 2026-03-02T15:00      = b2
      13:00 reserve b3 LDJY-001 2026-03-16T09:00      = b3
      13:00 reserve b4 LDJY-001 2026-03-17T09:00 desk ! bookingTooFarAhead
      13:00 reserve b4 LDJY-001 2026-03-03T09:05      ! noSuchSlot
      13:00 reserve b4 LDJY-001 2026-03-03T12:30      ! noSuchSlot
      13:00 reserve b4 LDJY-001 2026-03-08T10:00      ! noSuchSlot
      13:00 reserve b4 LDJY-004 2026-03-03T09:00      ! itemNotOffered
      13:00 reserve b4 SHBZ-017,YLBZ-001 2026-03-07T09:00 ! slotTaken
      13:00 assign 4 A                                = 4 takes A
      13:00 reserve b4 SHBZ-017,YLBZ-001 2026-03-07T09:00 ! itemsNeedSeveralWindows
      """)
  }

  @Test func mostOfAWeekdayIsKeptForWalkInsAndSomeOfTheRestForTheDesk() {
    play(
      """
      08:00 book b1 YLBZ-001 2026-03-03T08:30 v1
      08:00 book b2 YLBZ-001 2026-03-03T09:00 v2
      08:00 book b3 YLBZ-001 2026-03-03T09:30 v3
      08:00 slots 2026-03-03 YLBZ-001                 = 13:00 13:15 13:30 13:45 14:00 14:15 14:30 14:45 15:00 15:15 15:30 15:45 16:00 16:15 16:30 16:45 17:00 17:15 17:30 17:45
      08:00 book b4 YLBZ-001 2026-03-03T10:00 v4      ! slotTaken
      08:00 book b4 YLBZ-001 2026-03-03T10:00 v4 desk = b4; b4 booked
      08:00 book b5 YLBZ-001 2026-03-03T10:30 v5 desk ! slotTaken
      """)
  }

  @Test func aSessionOnDemandIsClosedToBookingsAtItsCutOff() {
    play(
      """
      2026-03-06 16:59 book b1 LDJY-001 2026-03-07T10:00 v1 = closed 2026-03-02; day 2026-03-06; b1; b1 booked
      2026-03-06 17:00 slots 2026-03-07 LDJY-001      =
      2026-03-06 17:00 book b2 LDJY-001 2026-03-07T10:00 v2 desk ! bookingsClosed
      2026-03-07 10:00 checkin b1                     = closed 2026-03-06; day 2026-03-07; b1 is A001 due 10:00
      """)
  }

  @Test func aBookingCheckedInIsPlacedByItsTimeAmongWalkIns() {
    play(
      """
      08:00 book b1 LDJY-001 2026-03-03T09:30 v1 desk
      2026-03-03 09:10 take LDJY-001                  = closed 2026-03-02; day 2026-03-03; A001 due 09:25
      2026-03-03 09:12 checkin b1                     = b1 is A002 due 09:30
      2026-03-03 09:16 take LDJY-001                  = A003 due 09:31
      2026-03-03 09:16 waiting                        = A001 A002 A003
      """)
  }

  @Test func aPromiseThatCannotBeKeptIsListedWithProposalsUntilItIsMoved() {
    play(
      """
      08:00 book b1 SHBZ-017 2026-03-03T10:00 v1
      08:00 booking b1                                = 2026-03-03 10:00 booked at 3
      08:01 leave cai 2026-03-03 2026-03-03 ill
      08:01 booking b1                                = 2026-03-03 10:00 booked at nobody
      08:01 broken                                    = b1
      08:01 proposals b1                              = 2026-03-04 10:00 2026-03-04 10:15 2026-03-04 09:45
      08:02 move b1 2026-03-04T10:00                  = b1 to 2026-03-04 10:00 at 3
      08:02 broken                                    =
      """)
  }

  @Test func aPromiseFindsAnotherWindowByItselfWhereThereIsOne() {
    play(
      """
      08:00 book b1 SHBZ-001 2026-03-03T10:00 v1
      08:00 booking b1                                = 2026-03-03 10:00 booked at 1
      08:01 leave an 2026-03-03 2026-03-03 ill
      08:01 booking b1                                = 2026-03-03 10:00 booked at 3
      08:02 leave cai 2026-03-03 2026-03-03 ill
      08:02 broken                                    = b1
      08:03 back an 2026-03-03
      08:03 booking b1                                = 2026-03-03 10:00 booked at 1
      """)
  }

  @Test func aSessionThatIsClosedBreaksItsPromisesAndOneThatOpensAgainKeepsThem() {
    play(
      """
      08:00 book b1 LDJY-001 2026-03-03T10:00 v1
      08:00 book b2 LDJY-001 2026-03-03T14:00 v2
      08:01 except 2026-03-03 open 13:00-18:00 walk-in power cut
      08:01 broken                                    = b1
      08:02 except 2026-03-03 none
      08:02 broken                                    =
      2026-03-03 10:00 checkin b1                     = closed 2026-03-02; day 2026-03-03; b1 is A001 due 10:00
      """)
  }

  @Test func aCodeIsFoundAsLongAsThereIsOne() {
    var diary = Diary()
    let items = Array(TestHalls.small.profile.items.prefix(1))
    for digits in 0..<BookingCode.count - 1 {
      diary.set(
        Booking(
          code: BookingCode(digits: digits), items: items, minutes: 15,
          start: Instant(milliseconds: 0), window: nil, state: .booked))
    }
    let last = BookingCode(digits: BookingCode.count - 1)
    #expect(diary.newCode(seed: 1) == last)
    diary.set(
      Booking(
        code: last, items: items, minutes: 15, start: Instant(milliseconds: 0), window: nil,
        state: .booked))
    #expect(diary.newCode(seed: 1) == nil)
  }
}
