import Testing

@testable import HallCore

@Suite struct HoldTests {
  @Test func withThePapersAtTheVisitorAnyWindowGoesOn() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001                      = A001 due 09:15
      09:01 call 1
      09:01 hold 1 visitor                     ! notBegun
      09:02 begin 1
      09:05 hold 1 visitor                     = A001 held visitor
      09:05 window 1                           = an idle
      09:06 resume A001                        = A001 resumed
      09:06 ticket A001                        = waiting due 09:15
      09:06 windows A001                       = 1 2
      09:07 call 2                             = A001 returning
      09:08 handlings A001                     = LDJY-001 at 1 an 3 min held
      """)
  }

  @Test func withThePapersAtTheWindowThatWindowGoesOn() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001
      09:01 call 1
      09:02 begin 1
      09:05 hold 1 window                      = A001 held window
      09:06 resume A001
      09:06 windows A001                       = 1
      09:06 call 2                             ! noneWaiting
      09:07 call 1                             = A001 returning
      """)
  }

  @Test func papersThatLayAtAWindowOnceBindNoLaterHold() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001
      09:01 call 1
      09:02 begin 1
      09:05 hold 1 window
      09:06 resume A001
      09:07 call 1
      09:07 begin 1
      09:08 hold 1 visitor
      09:09 resume A001
      09:09 windows A001                       = 1 2
      """)
  }

  @Test func papersAtAClosedWindowWaitWithTheOthersOfTheirItem() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001
      09:01 call 1
      09:02 begin 1
      09:05 hold 1 window
      09:06 close 1
      09:06 ticket A001                        = held window at 1
      09:07 resume A001
      09:07 windows A001                       = 2
      09:08 call 2                             = A001 returning
      """)
  }

  @Test func aStepReturnsByItselfAtItsTime() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001                      = A001 due 09:15
      09:00 take LDJY-001                      = A002
      09:01 call 1
      09:02 begin 1
      09:05 hold 1 09:05                       ! holdEndsInThePast
      09:05 hold 1 24:00                       ! holdEndsInThePast
      09:05 hold 1 09:20                       = A001 held until 09:20
      09:19 tick                               =
      09:19 ticket A001                        = held until 09:20 at 1
      09:20 ticket A001                        = waiting due 09:15
      09:25 call 1                             = A001 resumed; A001 returning
      """)
  }

  @Test func severalStepsReturnInTheOrderOfTheirTimes() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001                      = A001
      09:00 take LDJY-001                      = A002
      09:01 call 1
      09:01 begin 1
      09:02 hold 1 09:30
      09:03 call 1
      09:03 begin 1
      09:04 hold 1 09:20
      10:00 tick                               = A002 resumed; A001 resumed
      10:00 tick                               =
      """)
  }

  @Test func aStepCanEndEarlyAndThenDoesNotReturnAgain() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001
      09:01 call 1
      09:02 begin 1
      09:05 hold 1 09:20
      09:10 resume A001                        = A001 resumed
      09:11 resume A001                        ! ticketNotHeld
      09:20 tick                               =
      09:21 cancel A001
      09:21 resume A001                        ! ticketIsOver
      """)
  }

  @Test func aHeldTicketThatIsCancelledDoesNotReturn() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001
      09:01 call 1
      09:02 begin 1
      09:05 hold 1 09:20
      09:06 cancel A001                        = A001 cancelled
      09:30 tick                               =
      """)
  }
}
