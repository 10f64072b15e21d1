import Foundation

@testable import EventStore

/// A temporary folder that is removed with everything in it when the test lets go of it.
final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/onedoor-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Where the database of a test lies.
  var database: String { path + "/hall.db" }

  /// The bytes of a file of this folder; none if there is no such file.
  func bytes(of name: String = "hall.db") -> Data {
    FileManager.default.contents(atPath: path + "/" + name) ?? Data()
  }

  /// Puts these bytes into the database file, and leaves no log beside it.
  func replaceDatabase(with bytes: Data) throws {
    for name in ["hall.db-wal", "hall.db-shm"] {
      try? FileManager.default.removeItem(atPath: path + "/" + name)
    }
    try bytes.write(to: URL(fileURLWithPath: database))
  }

  /// Changes the database behind the store's back.
  func sabotage(_ sql: String) throws {
    try Database(path: database, busySeconds: 5).execute(sql)
  }

  /// One number that the database holds.
  func number(_ query: String) throws -> Int {
    var number = 0
    try Database(path: database, busySeconds: 5).prepare(query).rows { row in
      number = row.int(0)
      return false
    }
    return number
  }
}
