import Testing

@testable import HallCore

@Suite struct RecentCallTests {
  @Test func theNewestCallComesFirstAndACallAgainBringsItBack() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001                      = A001
      09:00 take LDJY-001                      = A002
      09:00 take LDJY-001                      = A003
      09:00 calls                              =
      09:01 call 1                             = A001
      09:02 call 2                             = A002
      09:02 calls                              = A002 2 09:02 !; A001 1 09:01 !
      09:03 recall 1
      09:03 calls                              = A001 1 09:03 !; A002 2 09:02 !
      09:04 begin 1
      09:04 miss 2
      09:04 calls                              = A001 1 09:03; A002 2 09:02
      09:05 finish 1
      09:05 call 1                             = A003
      09:05 calls                              = A003 1 09:05 !; A002 2 09:02; A001 1 09:01
      09:05 calls 2                            = A003 1 09:05 !; A002 2 09:02
      09:05 calls 0                            =
      09:05 calls -1                           =
      """)
  }

  @Test func aCallThatIsTakenBackIsNone() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001
      09:01 call 1
      09:01 undo 1
      09:01 calls                              =
      09:02 call 1
      09:02 miss 1
      09:02 undo 1
      09:02 calls                              = A001 1 09:02 !
      """)
  }

  @Test func eachCallOfATicketCountsOnceHoweverManyItemsFollowIt() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001,LDJY-002,SHBZ-001    = A001
      09:01 call 2
      09:02 begin 2
      09:03 finish 2                           = here
      09:03 calls                              = A001 2 09:01
      09:04 finish 2                           = queue
      09:04 calls                              = A001 2 09:01
      09:04 call 1
      09:04 calls                              = A001 1 09:04 !; A001 2 09:01
      09:05 begin 1
      09:05 calls                              = A001 1 09:04; A001 2 09:01
      09:06 finish 1
      09:06 calls                              = A001 1 09:04; A001 2 09:01
      """)
  }

  /// A clock that stands still is one for training and for tests.
  @Test func twoCallsAtOneMomentAreTwo() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001                      = A001
      09:00 call 1
      09:00 begin 1
      09:00 transfer 1 to 2
      09:00 call 2
      09:00 begin 2
      09:00 finish 2
      09:00 calls                              = A001 1 09:00; A001 2 09:00
      """)
  }

  @Test func theDayBeginsWithoutCalls() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001
      09:01 call 1
      17:00 closeDay
      17:00 calls                              =
      2026-03-03 09:00 calls                   =
      """)
  }
}
