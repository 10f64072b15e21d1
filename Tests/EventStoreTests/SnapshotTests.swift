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

  @Test func aSnapshotOfAnotherVersionIsPassedOver() throws {
    let folder = try Folder()
    let script = try threeDays(in: folder)
    try folder.sabotage("UPDATE snapshot SET version = 2, body = 'something new'")
    let store = try EventStore.open(folder.database)
    #expect(try LiveHall(TestHall.id, in: store).hall == script.live.hall)
    #expect(try store.check().map(\.rebuiltDays) == [[]])
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
    "UPDATE snapshot SET body = '{}'",
    "UPDATE snapshot SET body = ''",
    "UPDATE snapshot SET body = replace(body, '\"number\":2', '\"number\":1')",
    "UPDATE snapshot SET body = replace(body, '\"queues\":[[', '\"queues\":[[],[')",
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
    _ = try threeDays(in: folder)
    try folder.sabotage("UPDATE snapshot SET body = replace(body, '[\"B\"]]', '[\"A\"]]')")
    expectDamage { _ = try EventStore.open(folder.database).check() }
  }
}
