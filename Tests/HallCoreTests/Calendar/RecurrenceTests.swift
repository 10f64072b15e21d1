import Testing

@testable import HallCore

@Suite struct RecurrenceTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// The days of 70 days from a day on which a rule is held.
  private func held(_ rule: Session, from: String) throws -> [String] {
    let start = try day(from).number
    let days = (start..<start + 70).map { Day(number: $0) }
    return days.filter { rule.isHeld(on: $0) }.map(\.description)
  }

  private func rule(_ weekday: Weekday, _ repeats: String) throws -> Session {
    let recurrence: Recurrence = try #require(Recurrence(text: repeats))
    return Session(
      days: [weekday], from: TimeOfDay(minutes: 540), to: TimeOfDay(minutes: 720),
      admission: .booking, repeats: recurrence)
  }

  @Test func everySecondSaturdayGoesOnOverTheEndOfAYear() throws {
    let rule = try rule(.sat, "every 2 weeks from 2026-11-28")
    #expect(
      try held(rule, from: "2026-11-01") == [
        "2026-11-28", "2026-12-12", "2026-12-26", "2027-01-09",
      ])
    // Counted from the week of a day that is itself no Saturday, and not before it.
    let other = try self.rule(.sat, "every 2 weeks from 2026-11-29")
    #expect(try held(other, from: "2026-11-01") == ["2026-12-12", "2026-12-26", "2027-01-09"])
  }

  @Test func theLastFridayAndTheFifthAreNotAlwaysTheSame() throws {
    #expect(
      try held(rule(.fri, "last of month"), from: "2026-01-01") == [
        "2026-01-30", "2026-02-27",
      ])
    #expect(try held(rule(.fri, "5th of month"), from: "2026-01-01") == ["2026-01-30"])
    #expect(
      try held(rule(.thu, "last of month"), from: "2024-02-01") == [
        "2024-02-29", "2024-03-28",
      ])
    #expect(
      try held(rule(.sun, "1st of month"), from: "2026-03-01") == [
        "2026-03-01", "2026-04-05", "2026-05-03",
      ])
  }

  @Test func aRuleHoldsFromItsFirstDayToBeforeTheDayItEnds() throws {
    var rule = try rule(.sat, "last of month")
    rule.repeats = nil
    (rule.begins, rule.ends) = (try day("2026-03-07"), try day("2026-03-21"))
    #expect(try held(rule, from: "2026-02-20") == ["2026-03-07", "2026-03-14"])
  }

  @Test(arguments: [
    "every 2 weeks from 2026-03-07", "every 52 weeks from 2024-02-29", "1st of month",
    "2nd of month", "3rd of month", "4th of month", "5th of month", "last of month",
  ])
  func aRecurrenceIsWrittenAsItIsRead(text: String) {
    #expect(Recurrence(exactly: text)?.description == text)
  }

  @Test(arguments: [
    "", "every 1 weeks from 2026-03-07", "every 53 weeks from 2026-03-07",
    "every two weeks from 2026-03-07", "every 2 weeks from 2026-02-29", "every 2 weeks",
    "6th of month", "2th of month", "last of  month", "last of month ", "monthly",
  ])
  func whatIsNoRecurrenceIsRefused(text: String) {
    #expect(Recurrence(text: text) == nil)
  }

  @Test func weeksBeginOnMondayAlsoBefore1970() throws {
    #expect(try day("2026-03-01").week + 1 == day("2026-03-02").week)
    #expect(try day("1970-01-01").week == 0 && day("1969-12-29").week == 0)
    #expect(try day("1969-12-28").week == -1)
  }
}
