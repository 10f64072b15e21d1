import Testing

@testable import HallCore

@Suite struct HoursTests {
  @Test func ticketsAreGivenOutFromTheFirstMinuteOfASessionToBeforeItsLast() {
    play(
      """
      08:29:59 take LDJY-001                   ! hallClosed
      08:29:59 opening                         = 2026-03-02 08:30
      08:30 take LDJY-001                      = A001
      08:30 opening                            = 2026-03-02 13:00
      11:59:59 take LDJY-001                   = A002
      12:00 admission                          = closed
      12:00 take LDJY-001                      ! hallClosed
      12:59 opening                            = 2026-03-02 13:00
      13:00 take LDJY-001                      = A003
      17:59:59 admission                       = walk-in
      18:00 take LDJY-001                      ! hallClosed
      18:00 opening                            = 2026-03-03 08:30
      """)
  }

  @Test func theWeekendIsForBookingsOrForNobody() {
    play(
      """
      2026-03-06 18:00 opening                 = 2026-03-09 08:30
      2026-03-07 08:59 take LDJY-001           ! hallClosed
      2026-03-07 09:00 take LDJY-001           ! bookingOnly
      2026-03-07 09:00 admission               = booking
      2026-03-07 12:00 take LDJY-001           ! hallClosed
      2026-03-08 10:00 take LDJY-001           ! hallClosed
      2026-03-08 10:00 opening                 = 2026-03-09 08:30
      2026-03-09 08:30 take LDJY-001           = closed 2026-03-02; day 2026-03-09; A001
      """)
    play(
      """
      2026-03-07 10:00 take LDJY-001           ! bookingOnly
      2026-03-07 10:00 opening                 = 2026-03-09 08:30
      """, in: TestHalls.baishiyi)
  }

  @Test func theRefusalSaysWhenTheHallOpens() throws {
    let hall = Play().hall
    let take = Act.take([try #require(ItemCode(text: "LDJY-001"))], priority: .walkIn, visitor: nil)
    let sunday = try #require(Instant(iso8601: "2026-03-08T10:00+08:00"))
    let monday = Opening(
      day: try #require(Day("2026-03-09")), time: try #require(TimeOfDay("08:30")), daysAhead: 1)
    #expect(throws: Refusal.hallClosed(opens: monday)) {
      try decide(Command(take, by: .kiosk, at: sunday), in: hall)
    }
  }

  @Test func aHallWithoutWalkInsNeverOpensForThem() {
    var profile = TestHalls.small.profile
    for index in profile.hours.indices { profile.hours[index].admission = .booking }
    play(
      """
      09:00 opening                            = never
      09:00 take LDJY-001                      ! bookingOnly
      """, in: TestHalls.founding(of: profile))
  }

  @Test func aSessionCanLastUntilMidnight() {
    play(
      """
      00:00 take LDJY-001                      = A001
      23:59:59 take LDJY-001                   = A002
      """, in: TestHalls.everOpen)
  }
}
