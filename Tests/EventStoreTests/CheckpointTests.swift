import HallCore
import Testing

@testable import EventStore

@Suite struct CheckpointTests {
  private static let page = 4096 + 24

  @Test func theWriteAheadLogStaysBounded() throws {
    let folder = try Folder()
    let store = try EventStore.create(folder.database)
    store.checkpointPages = 50
    let script = try Script(in: store)
    try script.act(.open(window(1), nil))
    for _ in 0..<100 {
      try script.take("LDJY-001")
      try script.serve(at: 1)
    }
    // The last commit before a checkpoint may add a few pages.
    #expect(folder.bytes(of: "hall.db-wal").count < 70 * Self.page)
    #expect(folder.bytes().count > 50 * 4096 / 4)
    #expect(try LiveHall(TestHall.id, in: .open(folder.database)).hall == script.live.hall)
  }

  @Test func theLogOfSeveralWritersStaysBounded() throws {
    let folder = try Folder()
    _ = try Script(in: .create(folder.database))
    let scripts = try (0..<3).map { _ in
      let store = try EventStore.open(folder.database)
      store.checkpointPages = 50
      return Script(try LiveHall(TestHall.id, in: store))
    }
    for round in 0..<200 { try scripts[round % 3].take("LDJY-001") }
    #expect(folder.bytes(of: "hall.db-wal").count < 70 * Self.page)
  }

  @Test func aReaderInTheMiddleDelaysTheCheckpointAndIsNotDisturbed() throws {
    let folder = try Folder()
    let store = try EventStore.create(folder.database)
    store.checkpointPages = 20
    let script = try Script(in: store)
    for _ in 0..<10 { try script.take("LDJY-001") }
    let reader = try EventStore.open(folder.database)
    var seen = 0
    try reader.events(of: TestHall.id, after: 0) { (_) throws(StoreError) in
      if seen == 3 {
        #expect(failure { for _ in 0..<60 { try script.take("LDJY-001") } } == nil)
      }
      seen += 1
      return true
    }
    #expect(seen == 11)
    #expect(folder.bytes(of: "hall.db-wal").count > 60 * Self.page)
    for _ in 0..<60 { try script.take("LDJY-001") }
    #expect(try reader.log().count == 131)
    #expect(try reader.check().map(\.events) == [131])
  }

  @Test func closingTheLastConnectionMovesNothing() throws {
    let folder = try Folder()
    var script: Script? = try Script(in: .create(folder.database))
    try script?.fillDay()
    let (database, log) = (folder.bytes(), folder.bytes(of: "hall.db-wal"))
    script = nil
    #expect(folder.bytes() == database)
    #expect(folder.bytes(of: "hall.db-wal") == log)
    // Nor does whoever looks at a file that turns out to be too new.
    try folder.sabotage("PRAGMA user_version = 4")
    let newer = folder.bytes(of: "hall.db-wal")
    #expect(throws: StoreError.self) { try EventStore.open(folder.database) }
    #expect(folder.bytes(of: "hall.db-wal") == newer)
  }
}
