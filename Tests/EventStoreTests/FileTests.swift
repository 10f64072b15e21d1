import Foundation
import HallCore
import Testing

@testable import EventStore

@_silgen_name("setfsuid") private func setFileSystemUser(_ user: UInt32) -> Int32

/// Runs `body` with the file permissions of a user who is not root. The kernel keeps the user of
/// file accesses for each thread, so that other tests do not notice.
private func withoutPrivileges<Value>(_ body: () throws -> Value) rethrows -> Value {
  guard getuid() == 0 else { return try body() }
  _ = setFileSystemUser(65_534)
  defer { _ = setFileSystemUser(0) }
  return try body()
}

/// The file mode creation mask belongs to the whole process, hence one test after the other.
@Suite(.serialized) struct FileTests {
  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  private func allow(_ mode: Int, _ paths: String...) throws {
    for path in paths {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
  }

  @Test(arguments: [mode_t(0o000), 0o022, 0o077])
  func filesAreForTheGroupAndNobodyElse(mask: mode_t) throws {
    let folder = try Folder()
    let path = folder.path + "/state/onedoor/hall.db"
    let previous = umask(mask)
    defer { umask(previous) }
    let script = try Script(in: .create(path))
    try script.fillDay()
    #expect(try mode(folder.path + "/state") == 0o770)
    #expect(try mode(folder.path + "/state/onedoor") == 0o770)
    for suffix in ["", "-wal", "-shm", "-lock", "-bell"] {
      #expect(try mode(path + suffix) == 0o660, "\(suffix)")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state/onedoor").count == 6
    )
  }

  @Test func aFolderThatIsThereKeepsItsMode() throws {
    let folder = try Folder()
    try allow(0o755, folder.path)
    _ = try EventStore.create(folder.database)
    #expect(try mode(folder.path) == 0o755)
  }

  @Test func aPathThroughALinkSharesTheLockAndTheBell() throws {
    let folder = try Folder()
    try Script(in: .create(folder.database)).fillDay()
    let link = folder.path + "/link.db"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "hall.db")
    let store = try EventStore.open(link)
    #expect(try LiveHall(TestHall.id, in: store).seq > 1)
    #expect(!FileManager.default.fileExists(atPath: link + "-lock"))
    #expect(store.path == link)
  }

  @Test func aFolderThatMayNotBeEnteredIsNotPermitted() throws {
    let folder = try Folder()
    _ = try EventStore.create(folder.database)
    try allow(0o000, folder.path)
    defer { try? allow(0o700, folder.path) }
    withoutPrivileges {
      let error = failure { _ = try EventStore.open(folder.database) }
      #expect(error == .notPermitted(path: folder.database))
      #expect(failure { _ = try EventStore.create(folder.database) }?.name == "notPermitted")
    }
  }

  @Test func aFolderThatMayNotBeWrittenIsNotPermitted() throws {
    let folder = try Folder()
    try allow(0o555, folder.path)
    defer { try? allow(0o700, folder.path) }
    withoutPrivileges {
      for path in [folder.database, folder.path + "/deeper/hall.db"] {
        let error = failure { _ = try EventStore.create(path) }
        #expect(error?.name == "notPermitted")
        if let error { expectOneLine(error.words) }
      }
    }
  }

  @Test(arguments: [0o000, 0o444])
  func filesThatMayNotBeWrittenAreNotPermitted(mode: Int) throws {
    for suffixes in [["", "-wal", "-shm", "-lock", "-bell"], [""], ["-lock"], ["-bell"]] {
      let folder = try Folder()
      try Script(in: .create(folder.database)).fillDay()
      try allow(0o777, folder.path)
      for suffix in ["", "-wal", "-shm", "-lock", "-bell"] {
        try allow(suffixes.contains(suffix) ? mode : 0o666, folder.database + suffix)
      }
      withoutPrivileges {
        let error = failure {
          try Script(LiveHall(TestHall.id, in: .open(folder.database))).act(.tick)
        }
        #expect(error?.name == "notPermitted", "\(suffixes)")
      }
    }
  }
}
