import Testing

@testable import HallCore

@Suite struct NumberTests {
  @Test func numbersCountPerLetterWithoutGaps() {
    play(
      """
      09:00 take LDJY-001                      = A001
      09:00 take SHBZ-001                      = B001
      09:01 take LDJY-002                      = A002
      09:01 cancel A002                        = A002 cancelled
      09:02 take                               ! noItems
      09:02 take LDJY-001,SHBZ-001             = A003
      09:03 take SHBZ-001,LDJY-001             = B002
      """)
  }

  @Test func numberingStartsAgainEveryDay() {
    play(
      """
      09:00 take LDJY-001                      = A001
      09:00 take LDJY-001                      = A002
      2026-03-03 09:00 take LDJY-001 \
        = A001 abandoned; A002 abandoned; closed 2026-03-02; day 2026-03-03; A001 due 09:15
      2026-03-03 09:01 take LDJY-001           = A002
      """)
  }

  @Test func aQuotaEndsTheNumbersOfADayAndCountsCancelledOnes() {
    play(
      """
      09:00 take YLBZ-001                      = C001
      09:00 take YLBZ-001                      = C002
      09:00 cancel C001
      09:00 take YLBZ-002                      = C003
      09:00 take YLBZ-001                      ! quotaReached
      09:00 take LDJY-001,YLBZ-001             = A001
      2026-03-03 09:00 tick
      2026-03-03 09:00 take YLBZ-001           = C001
      """)
  }

  @Test func aBasketHasALimitNoRepeatsAndOnlyWhatTheHallOffers() {
    play(
      """
      09:00 take LDJY-001,LDJY-002,LDJY-003,SHBZ-001   ! tooManyItems
      09:00 take LDJY-001,LDJY-002,LDJY-003            = A001
      09:00 take LDJY-001,LDJY-001                     ! repeatedItem
      09:00 take LDJY-004                              ! itemNotOffered
      09:00 take ZZZZ-999                              ! itemNotOffered
      """)
  }

  @Test func theRealHallGivesOutItsNumbersToo() {
    play(
      """
      08:30 open 1                        = 1 with li-min
      08:30 open 2                        = 2 with zhang-qiang
      08:31 take SHBZ-017                 = B001 due 08:46
      08:31 windows B001                  =
      08:32 open 4 jiang-siyu             = 4 with jiang-siyu
      08:32 windows B001                  = 4
      08:33 take JYWT-003 infant          = P001 due 08:38 infant
      08:33 call 1                        = P001 priority
      """, in: TestHalls.baishiyi)
    play(
      """
      09:00 take DWFW-003                 = Q001
      09:00 open 1
      09:01 call 1                        = Q001 longestWait
      """, in: TestHalls.baoan)
  }
}
