import HallCore
import Testing

@Suite struct StatisticsTests {
  private static let nine = Instant(milliseconds: 1_772_413_200_000)

  /// A visit that waited and was then handled for so many minutes, at window 1 by `li-min`.
  private func visit(
    _ ticket: String, wait: Int?, handled: [Int], ending: Ticket.Ending = .finished,
    at hour: Int = 0
  ) throws -> Visit {
    let issued = Self.nine + .minutes(hour * 60)
    let called = wait.map { issued + .minutes($0) }
    let began = called ?? issued
    let item = try #require(ItemCode(text: "LDJY-001"))
    let (window, staff) = (try #require(WindowNumber(1)), try #require(StaffID(text: "li-min")))
    return Visit(
      day: try #require(Day("2026-03-02")), ticket: try #require(TicketNumber(text: ticket)),
      priority: .walkIn, items: [item], issued: issued, called: called, ended: began + .minutes(60),
      ending: ending,
      handlings: handled.map {
        Handling(
          item: item, window: window, staff: staff, called: began, began: began,
          ended: began + .minutes($0), conclusion: .finished(.completed))
      })
  }

  @Test func percentilesAreOfTheNearestRank() {
    let ten = Distribution((1...10).reversed().map { TimeSpan.minutes($0) })
    #expect(ten.median == .minutes(5))
    #expect(ten.ninetieth == .minutes(9))
    #expect(ten.longest == .minutes(10))
    #expect(ten.mean == .seconds(330))
    let eleven = Distribution((1...11).map { TimeSpan.minutes($0) })
    #expect(eleven.median == .minutes(6))
    #expect(eleven.ninetieth == .minutes(10))
  }

  @Test func nothingSumsUpToZero() {
    let none = Distribution([TimeSpan]())
    #expect(none.count == 0 && none.mean == .zero && none.longest == .zero)
    let lines = Statistics([Visit](), offset: .china).lines
    #expect(lines.map(\.group) == [.all])
    #expect(lines[0].total == 0)
  }

  @Test func visitsAreCountedByEndingAndWaitsOnlyOfThoseThatWereCalled() throws {
    let lines = Statistics(
      [
        try visit("A001", wait: 4, handled: [6, 8]),
        try visit("A002", wait: nil, handled: [], ending: .abandoned),
        try visit("B001", wait: 10, handled: [2], at: 1),
      ], offset: .china
    ).lines
    #expect(lines[0].visits == [.finished: 2, .abandoned: 1])
    #expect(lines[0].wait.count == 2 && lines[0].wait.longest == .minutes(10))
    #expect(lines[0].handling.count == 3 && lines[0].handling.longest == .minutes(8))
    let keys = lines.dropFirst().map { "\($0.group.rawValue) \($0.key) \($0.total)" }
    #expect(
      keys == [
        "queue A 2", "queue B 1", "item LDJY-001 2", "window 01 2", "staff li-min 2",
        "hour 09:00 2", "hour 10:00 1",
      ])
  }
}
