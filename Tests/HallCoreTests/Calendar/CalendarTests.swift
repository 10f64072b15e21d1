import Testing

@testable import HallCore

@Suite struct CalendarTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func aDayOffClosesEverySessionAndAMakeUpWorkdayIsLikeAFriday() {
    play(
      """
      09:00 schedule 2026-04-03 = 08:30-12:00 walk-in 70, 13:00-18:00 walk-in 70 | rules
      09:00 schedule 2026-04-04 = closed | day off Qingming Festival
      09:00 schedule 2026-04-06 = closed | day off Qingming Festival
      09:00 schedule 2026-04-07 = 08:30-12:00 walk-in 70, 13:00-18:00 walk-in 70 | rules
      09:00 schedule 2026-05-09 = 08:30-12:00 walk-in 70, 13:00-18:00 walk-in 70 \
      | make-up workday Labour Day
      09:00 schedule 2026-05-16 = 09:00-12:00 booking 0 | rules
      09:00 schedule 2026-09-20 = 08:30-12:00 walk-in 70, 13:00-18:00 walk-in 70 \
      | make-up workday National Day
      """)
  }

  @Test func nobodyGetsATicketOnADayOffAndAnybodyOnAMakeUpWorkday() {
    play(
      """
      2026-04-06 09:00 take LDJY-001 ! hallClosed
      2026-04-06 09:00 opening       = 2026-04-07 08:30
      2026-05-09 09:00 take LDJY-001 = closed 2026-03-02; day 2026-05-09; A001
      2026-05-09 12:00 take LDJY-001 ! hallClosed
      """)
  }

  @Test func theNextOpeningIsBehindAWeekOfHolidays() {
    play(
      """
      2026-09-30 18:00 opening = 2026-10-08 08:30
      2026-10-03 10:00 opening = 2026-10-08 08:30
      2026-10-10 08:00 opening = 2026-10-10 08:30
      """)
  }

  @Test func aYearWithoutDataFallsBackToWeekdaysAndSaysSo() {
    play(
      """
      09:00 schedule 2026-12-31 = 08:30-12:00 walk-in 70, 13:00-18:00 walk-in 70 | rules
      09:00 schedule 2027-01-01 = 08:30-12:00 walk-in 70, 13:00-18:00 walk-in 70 \
      | rules | holidays unknown
      09:00 schedule 2023-12-31 = closed | rules | holidays unknown
      09:00 schedule 2024-01-01 = closed | day off New Year's Day
      09:00 schedule 2024-02-29 = 08:30-12:00 walk-in 70, 13:00-18:00 walk-in 70 | rules
      """)
  }

  @Test func anExceptionWinsOverRulesAndHolidaysUntilItIsTakenBack() {
    play(
      """
      09:00 except 2026-03-05 closed burst pipe     = 2026-03-05 closed burst pipe
      09:00 schedule 2026-03-05                     = closed | exception burst pipe
      09:00 except 2026-04-05 open 10:00-12:00,09:00-10:00 booking tomb sweeping
      09:00 schedule 2026-04-05 = 09:00-10:00 booking 0, 10:00-12:00 booking 0 \
      | exception tomb sweeping
      09:00 except 2026-05-09 closed
      09:00 schedule 2026-05-09                     = closed | exception
      09:00 except 2026-03-05 open 23:00-24:00
      09:00 schedule 2026-03-05                     = 23:00-24:00 walk-in 70 | exception
      09:00 except 2026-03-05 none                  = 2026-03-05 as usual
      09:00 schedule 2026-03-05 = 08:30-12:00 walk-in 70, 13:00-18:00 walk-in 70 | rules
      2026-03-04 09:00 except 2026-03-03 closed     ! dayIsPast
      """)
  }

  @Test func whatIsSaidOfTodayHoldsAtOnceAndNobodyWhoWaitsIsLost() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001
      09:05 except 2026-03-02 closed power cut
      09:05 take LDJY-001          ! hallClosed
      09:05 opening                = 2026-03-03 08:30
      09:06 waiting                = A001
      09:06 call 1                 = A001 longestWait
      09:07 except 2026-03-02 open 09:00-09:10
      09:08 take LDJY-001          = A002
      09:10 take LDJY-001          ! hallClosed
      09:10 except 2026-03-02 none
      09:11 take LDJY-001          = A003
      """)
  }

  @Test func anOpeningOnAnEmptySundayIsTheNextOpening() {
    play(
      """
      2026-03-06 18:00 except 2026-03-08 open 22:00-24:00 = \
      closed 2026-03-02; day 2026-03-06; 2026-03-08 open
      2026-03-06 18:01 opening         = 2026-03-08 22:00
      2026-03-08 23:59:59 take LDJY-001 = closed 2026-03-06; day 2026-03-08; A001
      2026-03-09 00:00 take LDJY-001   ! hallClosed
      """)
  }

  @Test func anExceptionIsForgottenWhenItsDayIsPast() {
    let hall = play(
      """
      09:00 except 2026-03-02 closed
      09:00 except 2026-03-03 closed
      09:00 except 2026-03-04 closed
      2026-03-04 09:00 tick
      """
    ).hall
    #expect(hall.calendar.exceptions.map(\.key.description) == ["2026-03-04"])
  }

  @Test func theCalendarCanBeChangedWhenTheDayIsOver() {
    play(
      """
      18:00 closeDay
      18:01 except 2026-03-03 closed inventory = 2026-03-03 closed
      18:02 holidays short                     = holidays 2026
      18:03 except 2026-03-03 none             = 2026-03-03 as usual
      18:04 open 1                             ! dayIsOver
      2026-03-03 09:00 take LDJY-001           = day 2026-03-03; A001
      """)
  }

  @Test func aNewerTableTakesThePlaceOfTheOneBefore() {
    play(
      """
      2026-03-05 09:00 take LDJY-001           = closed 2026-03-02; day 2026-03-05; A001
      2026-03-05 09:01 holidays short          = holidays 2026
      2026-03-05 09:02 take LDJY-001           ! hallClosed
      2026-03-05 09:02 opening                 = 2026-03-07 08:30
      2026-03-05 09:02 schedule 2026-03-06     = closed | day off Trial
      2026-03-05 09:02 schedule 2026-03-08 \
      = 08:30-12:00 walk-in 70, 13:00-18:00 walk-in 70 | make-up workday Trial
      2026-03-05 09:02 schedule 2026-04-05     = closed | rules
      2026-03-05 09:03 holidays short          ! holidaysUnchanged
      2026-03-05 09:04 holidays shipped        = holidays 2024 2025 2026
      2026-03-05 09:05 take LDJY-001           = A002
      """)
  }

  @Test func whatAChangeDisplacesIsStillKnown() throws {
    let hall = play("09:00 except 2026-10-01 open 09:00-10:00\n09:00 except 2026-03-05 closed").hall
    func sessions(_ text: String) throws -> [String]? {
      hall.displaced(by: hall.schedule(on: try day(text)))?.sessions.map { "\($0.from)-\($0.to)" }
    }
    #expect(try sessions("2026-03-04") == nil)
    #expect(try sessions("2026-03-05") == ["08:30-12:00", "13:00-18:00"])
    #expect(try sessions("2026-10-01") == [])
    #expect(try sessions("2026-10-02") == ["08:30-12:00", "13:00-18:00"])
    #expect(try sessions("2026-10-10") == ["09:00-12:00"])
  }
}
