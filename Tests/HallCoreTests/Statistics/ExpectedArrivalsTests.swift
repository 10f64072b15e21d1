import Testing

@testable import HallCore

@Suite struct ExpectedArrivalsTests {
  /// Monday.
  private let today = ScriptLine.monday

  private func people(_ count: Int, at hour: Int, _ daysAgo: Int) -> Arrivals {
    Arrivals(on: Day(number: today.number - daysAgo), hour: hour, items: [], people: count)
  }

  private func expected(_ arrivals: Arrivals...) -> ExpectedArrivals {
    ExpectedArrivals(arrivals, on: today)
  }

  @Test func theyAreTheMeanOfTheSameWeekdaysBefore() {
    let arrivals = expected(
      people(10, at: 9, 7), people(20, at: 9, 14), people(3, at: 10, 14), people(6, at: 8, 28))
    #expect(arrivals.weekday == .mon)
    #expect(arrivals.days == 3)
    #expect(arrivals.perHour.count == 24)
    #expect(arrivals.perHour[9] == 10)
    #expect(arrivals.perHour[10] == 1)
    #expect(arrivals.perHour[8] == 2)
    #expect(arrivals.perHour[0] == 0)
  }

  @Test func otherWeekdaysTodayAndTheFutureDoNotCount() {
    let arrivals = expected(
      people(10, at: 9, 1), people(10, at: 9, 6), people(10, at: 9, 0), people(10, at: 9, -7))
    #expect(arrivals.days == 0)
    #expect(arrivals.perHour == [])
  }

  @Test func nothingIsExpectedWhereThereIsNothingToGoBy() {
    #expect(expected().days == 0)
    #expect(expected().perHour == [])
  }

  @Test func theDaysThatTellOfADayAreThoseOfItsWeekdayInTheFourWeeksBefore() {
    func daysAgo(like ahead: Int) -> [Int] {
      let day = Day(number: today.number + ahead)
      return ExpectedArrivals.days(like: day, before: today).map { today.number - $0.number }
    }
    #expect(daysAgo(like: 0) == [7, 14, 21, 28])
    #expect(daysAgo(like: 6) == [1, 8, 15, 22])
    #expect(daysAgo(like: 8) == [6, 13, 20, 27])
  }
}
