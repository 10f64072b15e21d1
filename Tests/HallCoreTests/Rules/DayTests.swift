import Testing

@testable import HallCore

@Suite struct DayTests {
  /// A morning after which one ticket stands in each state and two windows are open.
  private static let morning = """
    09:00 open 1
    09:00 open 2
    09:00 take LDJY-001                      = A001
    09:00 take LDJY-001                      = A002
    09:00 take LDJY-001                      = A003
    09:00 take LDJY-001                      = A004
    09:00 take LDJY-001                      = A005
    09:00 take LDJY-001                      = A006
    09:01 call 1                             = A001
    09:01 begin 1
    09:02 finish 1
    09:02 call 1                             = A002
    09:02 miss 1
    09:03 call 1                             = A003
    09:03 begin 1
    09:03 hold 1 10:00
    09:04 call 1                             = A004
    09:04 begin 1
    09:05 call 2                             = A005

    """

  private static let end = """
    A002 abandoned; A003 abandoned; A004 abandoned; A005 abandoned; A006 abandoned; \
    1 closed; 2 closed; closed 2026-03-02
    """

  @Test func aSupervisorEndsTheDayForEverybody() {
    play(
      """
      \(Self.morning)
      09:06 closeDay                         = \(Self.end)
      09:06 day                              = 2026-03-02 over
      09:06 closeDay                         ! dayIsOver
      09:06 take LDJY-001                    ! dayIsOver
      09:06 open 1                           ! dayIsOver
      09:06 undo 1                           ! dayIsOver
      09:06 cancel A002                      ! dayIsOver
      09:07 tick                             =
      10:01 tick                             =
      10:01 ticket A001                      = finished 09:02
      10:01 ticket A003                      = abandoned 09:06
      2026-03-03 00:00 tick                  = day 2026-03-03
      2026-03-03 00:00 tick                  =
      2026-03-03 09:00 take LDJY-001         = A001
      """)
  }

  @Test func midnightEndsTheDayByItself() {
    play(
      """
      \(Self.morning)
      23:59:59 tick                          = A003 resumed
      2026-03-03 00:00 tick                  = \(Self.end); day 2026-03-03
      2026-03-03 00:00 tick                  =
      2026-03-03 09:00 open 1                = 1 with an
      """)
  }

  @Test func aHoldThatEndedWhileTheMachineSleptReturnsBeforeTheDayEnds() {
    play(
      """
      \(Self.morning)
      2026-03-03 00:00:01 tick               = A003 resumed; \(Self.end); day 2026-03-03
      """)
  }

  @Test func afterSeveralMissedMidnightsTheDayEndsOnceAndTodayBegins() {
    play(
      """
      \(Self.morning)
      2026-03-06 09:00 take LDJY-001 = A003 resumed; \(Self.end); day 2026-03-06; A001
      2026-03-06 09:00 ticket A001           = waiting due 09:15
      2026-03-09 09:00 tick                  = A001 abandoned; closed 2026-03-06; day 2026-03-09
      """)
  }

  @Test func aClockThatStepsBackAndForthEndsNoDayTwice() {
    play(
      """
      \(Self.morning)
      23:59 tick                             = A003 resumed
      2026-03-03 00:01 tick                  = \(Self.end); day 2026-03-03
      23:58 tick                             =
      23:58 take LDJY-001                    ! hallClosed
      2026-03-03 00:02 tick                  =
      2026-03-03 09:00 take LDJY-001         = A001 due 09:15
      2026-03-03 08:00 take LDJY-001         = A002 due 09:15
      09:00 take LDJY-001                    = A003 due 09:15
      2026-03-03 09:01 take LDJY-001         = A004 due 09:16
      09:00 closeDay
      2026-03-03 23:59 closeDay              ! dayIsOver
      2026-03-03 00:00 closeDay              ! dayIsOver
      2026-03-04 00:00 tick                  = day 2026-03-04
      2026-03-03 23:59 tick                  =
      """)
  }

  @Test func closingTheDayAfterMidnightMeansTheOneThatIsOver() {
    play(
      """
      \(Self.morning)
      2026-03-03 00:05 closeDay              = A003 resumed; \(Self.end); day 2026-03-03
      2026-03-03 09:00 take LDJY-001         = A001
      2026-03-03 18:00 closeDay
      2026-03-03 18:00 take LDJY-001         ! dayIsOver
      """)
  }

  @Test func whatTimeBringsShowsBeforeAnybodyActs() throws {
    let hall = play(Self.morning).hall
    let nine = hall.now
    #expect(hall.asOf(nine) == hall)
    #expect(hall.asOf(Instant(milliseconds: 0)) == hall)
    let night = hall.asOf(nine + .minutes(24 * 60))
    #expect(night.day == hall.day.next)
    #expect(night.waiting.isEmpty)
    #expect(Array(night.allTickets).isEmpty)
    #expect(hall.asOf(nine + .minutes(60)).waiting.map(\.number.description) == ["A003", "A006"])
  }
}
