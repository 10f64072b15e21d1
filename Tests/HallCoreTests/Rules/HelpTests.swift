import Testing

@testable import HallCore

@Suite struct HelpTests {
  @Test func whoeverAsksForHelpIsOnTheListUntilSomebodyIsThere() {
    play(
      """
      09:00 help                             =
      09:00 summon kiosk-2                   = kiosk-2 asks for help
      09:01 summon kiosk-1                   = kiosk-1 asks for help
      09:02 help                             = kiosk-2 09:00; kiosk-1 09:01
      09:02 attend kiosk-2                   = kiosk-2 attended
      09:02 help                             = kiosk-1 09:01
      09:03 summon kiosk-2                   = kiosk-2 asks for help
      09:03 help                             = kiosk-1 09:01; kiosk-2 09:03
      """)
  }

  @Test func whoeverAsksTwiceIsToldThatSomebodyIsComing() {
    play(
      """
      09:00 summon kiosk-1
      09:01 summon kiosk-1                   ! helpOnItsWay
      09:01 help                             = kiosk-1 09:00
      09:02 attend kiosk-1
      09:02 attend kiosk-1                   ! helpNotRequested
      """)
  }

  @Test func helpCanBeAskedForWhileNoTicketsAreGivenOut() {
    play(
      """
      07:00 take LDJY-001                    ! hallClosed
      07:00 summon kiosk-1                   = kiosk-1 asks for help
      12:30 attend kiosk-1                   = kiosk-1 attended
      2026-03-07 10:00 take LDJY-001         ! bookingOnly
      2026-03-07 09:59 tick                  = closed 2026-03-02; day 2026-03-07
      2026-03-07 10:00 summon kiosk-1        = kiosk-1 asks for help
      2026-03-07 23:59 attend kiosk-1        = kiosk-1 attended
      """)
  }

  @Test func theDaysEndEndsTheRequests() {
    play(
      """
      09:00 summon kiosk-1
      17:00 closeDay                         = closed 2026-03-02
      17:00 help                             =
      17:01 summon kiosk-1                   ! dayIsOver
      2026-03-03 08:00 attend kiosk-1        ! helpNotRequested
      2026-03-03 08:00 summon kiosk-1        = day 2026-03-03; kiosk-1 asks for help
      2026-03-04 08:00 help                  =
      """)
  }
}
