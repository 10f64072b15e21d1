internal import CSQLite

/// The peer of the event store: SQLite as bare as it gets, with the same table, the same bytes and
/// the same settings, one insert a transaction.
final class RawStore {
  private let database: OpaquePointer
  private let begin: OpaquePointer
  private let insert: OpaquePointer
  private let commit: OpaquePointer

  init(path: String) throws {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(path, &opened, flags, nil) == SQLITE_OK, let opened else {
      throw BenchError("raw SQLite cannot open \(path)")
    }
    database = opened
    sqlite3_busy_timeout(opened, 10_000)
    let set = """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
      CREATE TABLE IF NOT EXISTS event (
        hall TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL,
        kind TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (hall, seq)) STRICT, WITHOUT ROWID;
      """
    guard sqlite3_exec(opened, set, nil, nil, nil) == SQLITE_OK else {
      throw BenchError("raw SQLite cannot be set up")
    }
    func prepare(_ sql: String) throws -> OpaquePointer {
      var statement: OpaquePointer?
      guard sqlite3_prepare_v2(opened, sql, -1, &statement, nil) == SQLITE_OK, let statement
      else { throw BenchError("raw SQLite cannot prepare \(sql)") }
      return statement
    }
    begin = try prepare("BEGIN IMMEDIATE")
    insert = try prepare("INSERT INTO event VALUES ('baishiyi', ?, ?, 'kiosk', ?, 1, ?)")
    commit = try prepare("COMMIT")
  }

  deinit {
    for statement in [begin, insert, commit] { sqlite3_finalize(statement) }
    sqlite3_close_v2(database)
  }

  /// One row, on the disk when this returns.
  func append(seq: Int, at: Int64, kind: String, body: [UInt8]) {
    step(begin)
    add(seq: seq, at: at, kind: kind, body: body)
    step(commit)
  }

  /// Many rows in one transaction, to fill a database quickly.
  func fill(_ rows: () -> Void) {
    step(begin)
    rows()
    step(commit)
  }

  func add(seq: Int, at: Int64, kind: String, body: [UInt8]) {
    sqlite3_bind_int64(insert, 1, Int64(seq))
    sqlite3_bind_int64(insert, 2, at)
    _ = kind.withCString { csqlite_bind_text(insert, 3, $0, Int32(kind.utf8.count)) }
    body.withUnsafeBytes {
      _ = csqlite_bind_text(
        insert, 4, $0.bindMemory(to: CChar.self).baseAddress, Int32(body.count))
    }
    step(insert)
  }

  private func step(_ statement: OpaquePointer) {
    let result = sqlite3_step(statement)
    precondition(result == SQLITE_DONE, "raw SQLite failed with \(result)")
    sqlite3_reset(statement)
  }
}
