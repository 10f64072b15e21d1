import Testing

@testable import HallCore

@Suite struct ExpectedArrivalsTests {
  /// Monday.
  private let today = ScriptLine.monday

  private func visits(_ daysAgo: Int, at hour: Int, _ count: Int) -> [Visit] {
    let day = Day(number: today.number - daysAgo)
    let issued = Instant(day, .midnight, offset: .china) + .minutes(hour * 60 + 59)
    let queue = QueueLetter(index: 0)
    return (0..<count).map { index in
      Visit(
        day: day, ticket: TicketNumber(queue: queue, ordinal: index + 1), priority: .walkIn,
        items: [], issued: issued, called: nil, ended: issued, ending: .finished, handlings: [])
    }
  }

  private func expected(_ visits: [Visit]) -> ExpectedArrivals {
    ExpectedArrivals(visits, on: today, offset: .china)
  }

  @Test func theyAreTheMeanOfTheSameWeekdaysBefore() {
    let arrivals = expected(
      visits(7, at: 9, 10) + visits(14, at: 9, 20) + visits(14, at: 10, 3) + visits(28, at: 8, 6))
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
      visits(1, at: 9, 10) + visits(6, at: 9, 10) + visits(0, at: 9, 10) + visits(-7, at: 9, 10))
    #expect(arrivals.days == 0)
    #expect(arrivals.perHour == [])
  }

  @Test func nothingIsExpectedWhereThereIsNothingToGoBy() {
    #expect(expected([]).days == 0)
    #expect(expected([]).perHour == [])
  }
}
