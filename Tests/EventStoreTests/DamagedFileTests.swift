import Foundation
import HallCore
import Testing

@testable import EventStore

@Suite struct DamagedFileTests {
  /// The bytes of a database with two days in it and nothing left in its log.
  private static func sound(in folder: Folder) throws -> Data {
    let script = try Script(in: .create(folder.database))
    for _ in 0..<2 {
      try script.fillDay()
      for _ in 0..<40 { try script.take("SHBZ-001") }
      try script.sleep()
    }
    try script.live.store.truncateLog()
    return folder.bytes()
  }

  /// Does all that a hall's start and a check do.
  private static func openAndCheck(_ path: String) throws {
    let store = try EventStore.open(path, patience: 1)
    for hall in try store.halls() {
      let script = Script(try LiveHall(hall, in: store))
      try? script.fillDay()
    }
    _ = try store.check()
  }

  @Test func everyPageThatIsOverwrittenIsReported() throws {
    let folder = try Folder()
    let sound = try Self.sound(in: folder)
    let size = 4096
    #expect(sound.count % size == 0 && sound.count > 8 * size)
    for page in 0..<sound.count / size {
      var bytes = sound
      bytes.replaceSubrange(
        page * size..<(page + 1) * size, with: Data(repeating: 0xA5, count: size))
      try folder.replaceDatabase(with: bytes)
      expectDamage { try Self.openAndCheck(folder.database) }
    }
  }

  @Test func everyTruncationIsReported() throws {
    let folder = try Folder()
    let sound = try Self.sound(in: folder)
    let lengths = [
      1, 15, 16, 99, 100, 511, 512, 4095, 4096, 4097, 8192, sound.count / 2,
      sound.count - 4096,
    ]
    for length in lengths {
      try folder.replaceDatabase(with: sound.prefix(length))
      let error = failure { try Self.openAndCheck(folder.database) }
      #expect(error?.name == "damaged", "\(length) of \(sound.count) bytes")
    }
  }

  @Test func changedBytesAnywhereNeverCrashAReader() throws {
    let folder = try Folder()
    let sound = try Self.sound(in: folder)
    var random = SplitMix64(seed: 4)
    var reported = 0
    for _ in 0..<120 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: .min ... .max, using: &random)
      }
      try folder.replaceDatabase(with: bytes)
      guard let error = failure({ try Self.openAndCheck(folder.database) }) else { continue }
      reported += 1
      expectOneLine(error.words)
    }
    #expect(reported > 20)
  }

  @Test func anEmptyFileIsNoDatabaseYet() throws {
    let folder = try Folder()
    try folder.replaceDatabase(with: Data())
    let expected = StoreError.missing(path: folder.database)
    #expect(failure { _ = try EventStore.open(folder.database) } == expected)
    _ = try Script(in: .create(folder.database))
  }

  @Test func whoeverWasCutOffWhileMakingADatabaseLeavesOneThatCanBeMade() throws {
    let folder = try Folder()
    try folder.replaceDatabase(with: Data())
    // The first page is written before the tables are.
    try Database(path: folder.database, busySeconds: 1).configure()
    #expect(folder.bytes().count > 0)
    let expected = StoreError.missing(path: folder.database)
    #expect(failure { _ = try EventStore.open(folder.database) } == expected)
    _ = try Script(in: .create(folder.database))
  }

  @Test func anEmptiedFileBesideItsLogIsDamaged() throws {
    let folder = try Folder()
    try Script(in: .create(folder.database)).fillDay()
    let log = folder.bytes(of: "hall.db-wal")
    #expect(log.count > 0)
    try Data().write(to: URL(fileURLWithPath: folder.database))
    expectDamage { _ = try EventStore.open(folder.database) }
    expectDamage { _ = try EventStore.create(folder.database) }
    #expect(folder.bytes(of: "hall.db-wal") == log)
  }

  @Test(arguments: ["Dear diary,\nnothing happened.\n", "SQLite format 3", "SQLite format 3\0"])
  func aFileThatIsNoDatabaseIsLeftAlone(text: String) throws {
    let folder = try Folder()
    let bytes = Data(String(repeating: text, count: 100).utf8)
    try folder.replaceDatabase(with: bytes)
    expectDamage { _ = try EventStore.open(folder.database) }
    expectDamage { _ = try EventStore.create(folder.database) }
    #expect(folder.bytes() == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["hall.db"])
  }

  @Test(arguments: ["PRAGMA application_id = 7", "CREATE TABLE contact (name TEXT)"])
  func theDatabaseOfAnotherProgramIsLeftAlone(sql: String) throws {
    let folder = try Folder()
    try folder.replaceDatabase(with: Data())
    try folder.sabotage("CREATE TABLE note (text TEXT); " + sql)
    let bytes = folder.bytes()
    expectDamage { _ = try EventStore.open(folder.database) }
    expectDamage { _ = try EventStore.create(folder.database) }
    #expect(folder.bytes() == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["hall.db"])
  }

  @Test func theDatabaseOfANewerOneDoorIsNotOpened() throws {
    let folder = try Folder()
    _ = try Script(in: .create(folder.database))
    try folder.sabotage("PRAGMA user_version = \(Schema.version + 1)")
    let expected = StoreError.newer(
      path: folder.database, version: Schema.version + 1, known: Schema.version)
    #expect(failure { _ = try EventStore.open(folder.database) } == expected)
    #expect(failure { _ = try EventStore.create(folder.database) } == expected)
  }

  @Test func aFolderIsNoDatabase() throws {
    let folder = try Folder()
    let error = failure { _ = try EventStore.open(folder.path) }
    #expect(error?.name == "failing")
  }

  @Test func whereThereIsNoDatabaseNothingIsMade() throws {
    let folder = try Folder()
    for path in [folder.database, folder.path + "/no/such/hall.db"] {
      #expect(failure { _ = try EventStore.open(path) } == .missing(path: path))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}
