import HallCore
import Testing

@testable import EventStore

@Suite struct RebuildTests {
  private static let first: Day = coded("2026-03-02")
  private static let second: Day = coded("2026-03-03")

  struct Sabotage: Sendable {
    let sql: String
    var days: [Day] = [RebuildTests.first]
    var strays = 0
  }

  private static let insert = "INSERT INTO visit SELECT hall,"
  private static let rest =
    "priority, items, issued, called, ended, ending, quote, booked FROM visit"
  private static let here = "day = '2026-03-02' AND ticket = 'A001'"

  @Test(arguments: [
    Sabotage(sql: "DELETE FROM visit WHERE \(here)"),
    Sabotage(sql: "DELETE FROM handling WHERE \(here)"),
    Sabotage(sql: "DELETE FROM visit WHERE day = '2026-03-02'"),
    Sabotage(sql: "DELETE FROM visit; DELETE FROM handling", days: [first, second]),
    Sabotage(sql: "DELETE FROM visit", days: [first, second]),
    Sabotage(sql: "DELETE FROM handling WHERE day = '2026-03-03'", days: [second]),
    Sabotage(sql: "UPDATE visit SET ended = ended + 1 WHERE \(here)"),
    Sabotage(sql: "UPDATE visit SET called = NULL WHERE \(here)"),
    Sabotage(sql: "UPDATE visit SET booked = issued WHERE \(here)"),
    Sabotage(sql: "UPDATE visit SET issued = 9223372036854775807 WHERE \(here)"),
    Sabotage(sql: "UPDATE visit SET priority = 'royal' WHERE \(here)"),
    Sabotage(sql: "UPDATE visit SET ending = 'abandoned' WHERE \(here)"),
    Sabotage(sql: "UPDATE visit SET items = '[]' WHERE \(here)"),
    Sabotage(sql: "UPDATE visit SET items = '[\"LDJY-002\"]' WHERE \(here)"),
    Sabotage(sql: "UPDATE visit SET ticket = 'A9' WHERE \(here)"),
    Sabotage(sql: "UPDATE visit SET ticket = 'a1' WHERE \(here)"),
    Sabotage(sql: "UPDATE visit SET ticket = x'FF' || '' WHERE \(here)"),
    Sabotage(sql: "UPDATE handling SET staff = 'li-lei' WHERE \(here)"),
    Sabotage(sql: "UPDATE handling SET window = 100 WHERE \(here)"),
    Sabotage(sql: "UPDATE handling SET conclusion = 'lost' WHERE \(here)"),
    Sabotage(sql: "UPDATE handling SET ticket = 'A077' WHERE \(here)"),
    Sabotage(sql: "\(insert) day, 'A077', \(rest) WHERE \(here)"),
    Sabotage(sql: "\(insert) day, 'a1', \(rest) WHERE \(here)"),
    Sabotage(sql: "\(insert) '2026-03-01', ticket, \(rest) WHERE \(here)", days: [], strays: 1),
    Sabotage(sql: "\(insert) '2031-01-01', ticket, \(rest) WHERE \(here)", days: [], strays: 1),
    Sabotage(sql: "\(insert) 'someday', ticket, \(rest) WHERE \(here)", days: [], strays: 1),
    Sabotage(sql: "UPDATE visit SET day = '2026-04-01' WHERE \(here)", strays: 1),
    Sabotage(
      sql: "INSERT INTO handling SELECT hall, day, 'A003', 1, item, window, staff, called, began, "
        + "ended, conclusion FROM handling WHERE \(here)"),
  ])
  func visitsThatAreWrongAreRebuilt(sabotage: Sabotage) throws {
    let folder = try Folder()
    let script = try Script(in: .create(folder.database))
    for _ in 0..<2 {
      try script.fillDay()
      try script.sleep()
    }
    let store = try EventStore.open(folder.database)
    let right = try store.visits(from: Self.first, to: Self.second)
    #expect(try store.check().map(\.rebuiltDays) == [[]])
    try folder.sabotage(sabotage.sql)
    let report = try #require(try store.check().first)
    #expect(report.hall == TestHall.id)
    #expect(report.rebuiltDays == sabotage.days)
    #expect(report.strays == sabotage.strays)
    #expect(report.visits == 10)
    #expect(report.days == 3)
    #expect(report.events == script.live.seq)
    #expect(try store.visits(from: Self.first, to: Self.second) == right)
    let second = try #require(try store.check().first)
    #expect(second.rebuiltDays == [] && second.strays == 0)
  }

  @Test func theCheckOfAHallInUseFindsItsDayUntouched() throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    try script.fillDay()
    let report = try #require(try store.check().first)
    #expect(report.rebuiltDays == [] && report.strays == 0 && report.visits == 3)
    try script.take("LDJY-001")
  }
}
