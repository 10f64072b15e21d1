import HallCore
import Testing

@testable import EventStore

@Suite struct DamagedLogTests {
  private func oneDay(in folder: Folder) throws {
    let script = try Script(in: .create(folder.database))
    try script.fillDay()
  }

  @Test(arguments: [
    "DELETE FROM event WHERE seq = 1",
    "DELETE FROM event WHERE seq = 7",
    "DELETE FROM event WHERE seq < 9",
    "UPDATE event SET seq = seq + 1 WHERE seq = (SELECT max(seq) FROM event)",
    "UPDATE event SET body = substr(body, 2) WHERE seq = 5",
    "UPDATE event SET body = body || ' ' WHERE seq = 5",
    "UPDATE event SET body = CAST(x'7B22FF' AS TEXT) WHERE seq = 5",
    "UPDATE event SET body = '' WHERE seq = 1",
    "UPDATE event SET body = '{}' WHERE seq = 1",
    "UPDATE event SET body = replace(body, 'A001', 'A002') WHERE seq = 5",
    "UPDATE event SET body = replace(body, '\"window\":1', '\"window\":7') WHERE kind = 'called'",
    "UPDATE event SET kind = 'cancelled' WHERE seq = 1",
    "UPDATE event SET kind = 'founded' WHERE seq = 4",
    "UPDATE event SET at = at - 1000000 WHERE seq = 6",
    "UPDATE event SET at = 9223372036854775807 WHERE seq > 5",
    "UPDATE event SET at = -9223372036854775807 - 1 WHERE seq = 1",
    "UPDATE event SET actor = 'window 0' WHERE seq = 5",
    "UPDATE event SET actor = 'window 007' WHERE seq = 5",
    "UPDATE event SET actor = '' WHERE seq = 5",
    "UPDATE event SET hall = 'No hall!'",
    "DROP TABLE event",
  ])
  func aChangedLogIsReportedByOpeningAndByTheCheck(sql: String) throws {
    let folder = try Folder()
    try oneDay(in: folder)
    try folder.sabotage(sql)
    expectDamage {
      let store = try EventStore.open(folder.database)
      for hall in try store.halls() { _ = try LiveHall(hall, in: store) }
    }
    expectDamage { _ = try EventStore.open(folder.database).check() }
  }

  @Test(arguments: [
    "INSERT INTO event SELECT hall, 0, at, actor, kind, version, body FROM event WHERE seq = 1",
    "INSERT INTO event SELECT hall, -5, at, actor, kind, version, body FROM event WHERE seq = 2",
    "DELETE FROM event WHERE seq > 9",
    "DELETE FROM event",
    "INSERT INTO visit SELECT 'other', day, ticket, priority, items, issued, called, ended, ending,"
      + " quote, booked FROM visit",
  ])
  func whatOpeningCannotSeeTheCheckReports(sql: String) throws {
    let folder = try Folder()
    let script = try Script(in: .create(folder.database))
    try script.fillDay()
    try script.act(.pause(window(1), reason: "noon"), id: coded("last"))
    try folder.sabotage(sql)
    expectDamage { _ = try EventStore.open(folder.database).check() }
  }

  @Test(arguments: [
    ("UPDATE event SET kind = 'baked' WHERE seq = 5", "baked", 1),
    ("UPDATE event SET version = 2 WHERE seq = 5", "issued", 2),
    ("UPDATE event SET kind = 'a' || char(10) || 'b', version = 9 WHERE seq = 5", "a b", 9),
  ])
  func anEventOfANewerOneDoorStopsTheReader(sql: String, kind: String, version: Int) throws {
    let folder = try Folder()
    try oneDay(in: folder)
    try folder.sabotage(sql)
    let store = try EventStore.open(folder.database)
    let expected = StoreError.unknownEvent(
      path: folder.database, seq: 5, kind: kind, version: version)
    #expect(failure { _ = try LiveHall(TestHall.id, in: store) } == expected)
    #expect(failure { _ = try store.check() } == expected)
    expectOneLine(expected.words)
  }

  @Test func aHallThatMetDamageReportsItAgainAndGoesOnWhenItIsRepaired() throws {
    let folder = try Folder()
    let script = try Script(in: .create(folder.database))
    let other = Script(try LiveHall(TestHall.id, in: .open(folder.database)))
    try script.fillDay()
    try folder.sabotage("UPDATE event SET body = '#' || body WHERE seq = 6")
    for _ in 0..<2 {
      expectDamage { _ = try other.live.catchUp() }
      expectDamage { try other.take("LDJY-001") }
    }
    try folder.sabotage("UPDATE event SET body = substr(body, 2) WHERE seq = 6")
    #expect(try other.live.catchUp().map(\.seq) == Array(2...script.live.seq))
    #expect(other.live.hall == script.live.hall)
  }
}
