import HallCore
import Testing

@testable import EventStore

@Suite struct SnapshotTests {
  private func threeDays(in folder: Folder) throws -> Script {
    let script = try Script(in: .create(folder.database))
    for _ in 0..<3 {
      try script.fillDay()
      try script.sleep()
    }
    try script.take("LDJY-001")
    return script
  }

  @Test func aHallThatIsOpenedFromASnapshotIsTheHallOfTheWholeLog() throws {
    let folder = try Folder()
    let script = try threeDays(in: folder)
    let store = try EventStore.open(folder.database)
    let opened = try LiveHall(TestHall.id, in: store)
    #expect(opened.hall == script.live.hall)
    #expect(opened.hall == (try store.replayed()))
    #expect(try store.check().map(\.days) == [4])
  }

  @Test func openingReadsNoDayBeforeTheLast() throws {
    let folder = try Folder()
    let script = try threeDays(in: folder)
    try folder.sabotage("UPDATE event SET body = '{' WHERE seq BETWEEN 1 AND 20")
    let store = try EventStore.open(folder.database)
    #expect(try LiveHall(TestHall.id, in: store).hall == script.live.hall)
    #expect(throws: CommandFailure.self) { try store.check() }
  }

  @Test(arguments: [EventStore.snapshotVersion - 1, EventStore.snapshotVersion + 1])
  func aSnapshotOfAnotherVersionIsPassedOver(version: Int) throws {
    let folder = try Folder()
    let script = try threeDays(in: folder)
    try folder.sabotage("UPDATE snapshot SET version = \(version), founding = 'something else'")
    let store = try EventStore.open(folder.database)
    #expect(try LiveHall(TestHall.id, in: store).hall == script.live.hall)
    #expect(try store.check().map(\.rebuiltDays) == [[]])
  }

  @Test(arguments: ["DELETE FROM snapshot", "UPDATE snapshot SET version = 0"])
  func aMissingSnapshotIsRebuiltByTheCheck(sql: String) throws {
    let folder = try Folder()
    let script = try threeDays(in: folder)
    let store = try EventStore.open(folder.database)
    let place = try folder.number("SELECT seq FROM snapshot")
    #expect(try store.check().map(\.rebuiltSnapshot) == [false])
    try folder.sabotage(sql)
    #expect(try store.check().map(\.rebuiltSnapshot) == [true])
    #expect(
      try folder.number("SELECT seq FROM snapshot WHERE version = \(EventStore.snapshotVersion)")
        == place)
    #expect(try store.check().map(\.rebuiltSnapshot) == [false])
    #expect(try LiveHall(TestHall.id, in: store).hall == script.live.hall)
  }

  @Test func assignedQueuesLastOverNight() throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    try script.act(.assign(window(1), [coded("A"), coded("B")]))
    try script.sleep()
    let opened = try LiveHall(TestHall.id, in: store)
    #expect(opened.hall.window(window(1))?.queues == [coded("A"), coded("B")])
    #expect(opened.hall == (try store.replayed()))
  }

  @Test(arguments: [
    "UPDATE snapshot SET founding = '{}'",
    "UPDATE snapshot SET founding = ''",
    "UPDATE snapshot SET founding = replace(founding, '\"number\":2', '\"number\":1')",
    "UPDATE snapshot SET image = x''",
    "UPDATE snapshot SET image = substr(image, 2)",
    "UPDATE snapshot SET image = substr(image, 1, length(image) - 1)",
    "UPDATE snapshot SET image = CAST(image || x'00' AS BLOB)",
    "UPDATE snapshot SET seq = 0",
    "UPDATE snapshot SET seq = seq - 1",
    "UPDATE snapshot SET seq = seq + 1",
    "UPDATE snapshot SET seq = seq + 100",
    "UPDATE snapshot SET seq = -9223372036854775807 - 1",
    "UPDATE snapshot SET seq = 9223372036854775807",
    "DELETE FROM event WHERE seq >= (SELECT seq FROM snapshot)",
  ])
  func aDamagedSnapshotIsReportedAtOnce(sql: String) throws {
    let folder = try Folder()
    _ = try threeDays(in: folder)
    try folder.sabotage(sql)
    let store = try EventStore.open(folder.database)
    expectDamage { _ = try LiveHall(TestHall.id, in: store) }
    expectDamage { _ = try store.check() }
  }

  @Test func aSnapshotThatSaysSomethingElseIsFoundByTheCheck() throws {
    let folder = try Folder()
    let script = try threeDays(in: folder)
    func replaceFigure(_ old: Int, by new: Int) throws {
      try folder.sabotage(
        "UPDATE snapshot SET founding = replace(founding, 'Seconds\":\(old)', 'Seconds\":\(new)')")
    }
    try replaceFigure(60, by: 61)
    expectDamage { _ = try EventStore.open(folder.database).check() }
    try replaceFigure(61, by: 60)
    #expect(try EventStore.open(folder.database).check().map(\.rebuiltSnapshot) == [false])
    var other = script.live.hall
    try other.evolve(Event(at: other.now, by: .hall, .windowAssigned(window(1), queues: [])))
    let image = other.image.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    try folder.sabotage(
      "UPDATE snapshot SET seq = \(script.live.seq), image = x'\(image.joined())'")
    expectDamage { _ = try EventStore.open(folder.database).check() }
  }
}
