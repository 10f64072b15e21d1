import HallCore
import Testing

@testable import EventStore

@Suite struct VisitTests {
  private static let day: Day = coded("2026-03-02")

  @Test func theRowsOfADayAreTheVisitsOfItsHall() throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    try script.fillDay()
    try script.act(.closeDay)
    let hall = script.live.hall
    let expected = hall.allTickets.compactMap { hall.visit(of: $0.number) }
    let visits = try store.visits(from: Self.day, to: Self.day)
    #expect(visits == expected)
    #expect(visits.map(\.ticket.description) == ["A001", "A002", "A003", "A004", "B001"])
    #expect(
      visits.map(\.ending) == [.finished, .finished, .cancelled, .abandoned, .abandoned])
    #expect(visits.map(\.handlings.count) == [1, 2, 0, 1, 0])
    #expect(
      visits.map(\.handlings.last?.conclusion) == [
        .finished(.completed), .finished(.accepted), nil, .transferred, nil,
      ])
  }

  @Test func theUndoneEndOfAVisitTakesItsRowsBack() throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    try script.act(.open(window(1), nil))
    try script.take("LDJY-001")
    try script.serve(at: 1)
    #expect(try store.visits(from: Self.day, to: Self.day).count == 1)
    try script.act(.undo(window(1)))
    #expect(try store.visits(from: Self.day, to: Self.day) == [])
    try script.act(.finish(window(1), .declined))
    let visits = try store.visits(from: Self.day, to: Self.day)
    #expect(visits.flatMap(\.handlings).map(\.conclusion) == [.finished(.declined)])
    #expect(try store.check().map(\.rebuiltDays) == [[]])
  }

  @Test func visitsComeByDayAndTicketWithinTheRange() throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    for _ in 0..<3 {
      try script.fillDay()
      try script.sleep()
    }
    let days: [Day] = [0, 1, 2].map { Day(number: Self.day.number + $0) }
    #expect(
      try store.visits(from: days[1], to: days[1]).map(\.day) == Array(repeating: days[1], count: 5)
    )
    let all = try store.visits(from: days[0], to: days[2])
    #expect(all.count == 15)
    #expect(all.map(\.day) == all.map(\.day).sorted())
    #expect(all.prefix(5).map(\.ticket) == all.prefix(5).map(\.ticket).sorted())
    #expect(try store.visits(from: days[2], to: days[0]) == [])
    #expect(try store.visits(from: days[2].next, to: coded("9999-12-31")) == [])
  }

  @Test func theThousandthTicketComesAfterTheLastOfThreeDigits() throws {
    let store = try EventStore.inMemory()
    for ticket in ["B001", "A1000", "A101", "A999", "A001"] {
      try store.database.execute(
        """
        INSERT INTO visit (hall, day, ticket, priority, items, issued, called, ended, ending)
        VALUES ('test', '2026-03-02', '\(ticket)', 'walkIn', '["LDJY-001"]', 1, NULL, 2, 'cancelled')
        """)
    }
    let tickets = try store.visits(from: Self.day, to: Self.day).map(\.ticket.description)
    #expect(tickets == ["A001", "A101", "A999", "A1000", "B001"])
  }

  @Test func aPromisedWaitIsInTheRow() throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    let quote: WaitQuote = coded("0 60 180")
    try script.act(
      .take([coded("LDJY-001")], priority: .walkIn, visitor: nil, quote: quote))
    try script.take("LDJY-001")
    try script.act(.closeDay)
    #expect(try store.visits(from: Self.day, to: Self.day).map(\.quote) == [quote, nil])
  }

  @Test func aReaderMayStopByThrowing() throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    try script.fillDay()
    #expect(throws: StoreError.overtaken(after: 0)) {
      try store.visits(of: TestHall.id, from: Self.day, to: Self.day) {
        (_) throws(StoreError) in throw .overtaken(after: 0)
      }
    }
    try script.take("LDJY-001")
    #expect(try store.visits(from: Self.day, to: Self.day).count == 3)
  }

  /// A walk-in and then whoever has booked for half past eight, both served.
  private func serveTwo(in store: EventStore) throws -> Instant {
    let script = try Script(in: store)
    let start = moment("2026-03-02T08:30:00+08:00")
    try script.act(.book([coded("LDJY-001")], at: start, .one, seed: 1))
    let code = try #require(script.live.hall.allBookings.first?.code)
    try script.act(.open(window(1), nil))
    try script.take("LDJY-001")
    try script.act(.checkIn(code))
    for _ in 0..<2 { try script.serve(at: 1) }
    return start
  }

  @Test func aVisitThatWasBookedIsReadWithItsTime() throws {
    let store = try EventStore.inMemory()
    let start = try serveTwo(in: store)
    #expect(try store.visits(from: Self.day, to: Self.day).map(\.booked) == [nil, start])
    #expect(try store.check().map(\.rebuiltDays) == [[]])
  }

  @Test func theTablesOfAnOlderOneDoorAreBroughtUpToDateAndTheCheckFillsThem() throws {
    let folder = try Folder()
    let start = try serveTwo(in: .create(folder.database))
    try folder.sabotage("ALTER TABLE visit DROP COLUMN booked; PRAGMA user_version = 2")
    let store = try EventStore.open(folder.database)
    #expect(try folder.number("PRAGMA user_version") == Schema.version)
    #expect(try store.visits(from: Self.day, to: Self.day).map(\.booked) == [nil, nil])
    #expect(try store.check().map(\.rebuiltDays) == [[Self.day]])
    #expect(try store.visits(from: Self.day, to: Self.day).map(\.booked) == [nil, start])
    #expect(try EventStore.open(folder.database).check().map(\.rebuiltDays) == [[]])
  }
}
