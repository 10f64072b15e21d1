import HallCore
import Testing

@Suite struct TimeTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 11_016), ("2024-02-29", 19_782), ("2026-03-02", 20_514),
    ("1969-12-31", -1),
  ])
  func daysCountFromTheStartOf1970(text: String, number: Int) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "2025-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-01-01", "2026/01/01", "",
  ])
  func aDayThatDoesNotExistIsNoDay(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func everyDayOfFourCenturiesReadsBackAsItself() {
    for number in -10_000..<136_097 {
      let day = Day(number: number)
      let parts = day.civil
      #expect(Day(year: parts.year, month: parts.month, dayOfMonth: parts.dayOfMonth) == day)
    }
  }

  @Test func theSecondOfMarch2026IsAMonday() throws {
    #expect(try #require(Day("2026-03-02")).weekday == .mon)
    #expect(Day(number: -4).weekday == .sun)
  }

  @Test(arguments: [
    ("2026-01-01", "1 月 1 日(周四)", "Thursday 1 January"),
    ("2026-03-09", "3 月 9 日(周一)", "Monday 9 March"),
    ("2026-12-31", "12 月 31 日(周四)", "Thursday 31 December"),
  ])
  func aDayIsNamedAsPeopleNameIt(text: String, zh: String, en: String) throws {
    #expect(try #require(Day(text)).words == Words(zh: zh, en: en))
  }

  @Test func aMomentIsWrittenBesideTheHallsOffsetAndReadBack() throws {
    let text = "2026-03-02T09:00:00.250+08:00"
    let moment = try #require(Instant(iso8601: text))
    #expect(moment.iso8601(offset: .china) == text)
    #expect(moment.iso8601(offset: .utc) == "2026-03-02T01:00:00.250+00:00")
    #expect(moment == Instant(iso8601: "2026-03-02T01:00:00.250Z"))
    #expect(moment.timeOfDay(offset: .china).description == "09:00")
    #expect(Instant(iso8601: "2026-03-02T23:59Z")?.day(offset: .china).description == "2026-03-03")
  }

  @Test func momentsBefore1970KeepTheirMidnight() {
    let moment = Instant(milliseconds: -1)
    #expect(moment.iso8601(offset: .utc) == "1969-12-31T23:59:59.999+00:00")
  }

  @Test(arguments: [
    "2026-03-02", "2026-03-02T25:00Z", "2026-03-02T09:60Z", "2026-03-02T09:00", "2026-03-02T09Z",
    "2026-03-02T09:00:00+8", "2026-03-02T09:00:00.1Z", "x", "T", "2026-02-30T09:00Z",
    "2026-03-02T09:00ZZ",
  ])
  func anythingElseIsNoMoment(text: String) {
    #expect(Instant(iso8601: text) == nil)
  }
}
