internal import CSQLite
internal import Glibc
internal import HallCore

/// One connection to one SQLite file, with the settings that keep acknowledged rows safe.
///
/// Not `Sendable`: a process has one loop and one thread.
final class Database {
  let path: String
  private let handle: OpaquePointer
  /// Pages in the write-ahead log after the last commit.
  private(set) var logPages = 0

  /// Opens an existing file, or a database in memory for the path `:memory:`.
  init(path: String, busySeconds: Int) throws(StoreError) {
    self.path = path
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let result = sqlite3_open_v2(path, &opened, flags, nil)
    guard result == SQLITE_OK, let opened else {
      let error = StoreError(
        code: result, systemError: opened.map { sqlite3_system_errno($0) } ?? 0,
        detail: String(cString: sqlite3_errstr(result)), path: path, busySeconds: busySeconds)
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    self.busySeconds = busySeconds
    // SQLite opens what may not be written for reading, and would only fail later.
    guard sqlite3_db_readonly(handle, "main") == 0 else { throw .notPermitted(path: path) }
    sqlite3_busy_timeout(handle, Int32(busySeconds * 1000))
    // From the first moment: not even a file that turns out not to be ours is written to.
    csqlite_no_checkpoint_on_close(handle)
  }

  let busySeconds: Int

  deinit {
    sqlite3_close_v2(handle)
  }

  /// Write-ahead log, every commit on the disk before it is acknowledged, deleted rows overwritten.
  /// Checkpoints happen only when ``checkpoint(_:patience:)`` is called.
  func configure() throws(StoreError) {
    try execute(
      """
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA foreign_keys = ON;
      PRAGMA trusted_schema = OFF;
      """)
    // A hook of our own replaces the one that checkpoints automatically.
    sqlite3_wal_hook(
      handle,
      { context, _, _, pages in
        context.map {
          Unmanaged<Database>.fromOpaque($0).takeUnretainedValue().logPages = Int(pages)
        }
        return SQLITE_OK
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Runs statements that return no rows.
  func execute(_ sql: String) throws(StoreError) {
    try check(sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// Compiles a statement for use again and again.
  func prepare(_ sql: String) throws(StoreError) -> Statement {
    var prepared: OpaquePointer?
    let result = sqlite3_prepare_v3(
      handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    try check(result)
    guard let prepared else { throw error(result) }
    return Statement(prepared, database: self)
  }

  /// How a checkpoint leaves the write-ahead log behind.
  enum Checkpoint {
    /// The next commit begins it again from its start, so that its file stops growing.
    case restart
    /// Its file is empty: nothing that was in it can be read any more.
    case truncate
  }

  /// Moves the write-ahead log into the database file.
  ///
  /// - Parameter patience: For how many milliseconds to wait for those who are reading the log.
  /// - Throws: ``StoreError/locked(path:seconds:)`` if somebody is reading it for longer.
  func checkpoint(_ checkpoint: Checkpoint, patience: Int) throws(StoreError) {
    sqlite3_busy_timeout(handle, Int32(patience))
    defer { sqlite3_busy_timeout(handle, Int32(busySeconds * 1000)) }
    let mode =
      switch checkpoint {
      case .restart: SQLITE_CHECKPOINT_RESTART
      case .truncate: SQLITE_CHECKPOINT_TRUNCATE
      }
    try check(sqlite3_wal_checkpoint_v2(handle, nil, mode, nil, nil))
    logPages = 0
  }

  /// How many rows the last statement that changed any has changed.
  var changes: Int { Int(sqlite3_changes(handle)) }

  /// Throws unless SQLite reported success.
  func check(_ result: Int32) throws(StoreError) {
    switch result & 0xFF {
    case SQLITE_OK, SQLITE_ROW, SQLITE_DONE: return
    default: throw error(result)
    }
  }

  private func error(_ result: Int32) -> StoreError {
    StoreError(
      code: result, systemError: sqlite3_system_errno(handle),
      detail: String(cString: sqlite3_errmsg(handle)), path: path, busySeconds: busySeconds)
  }
}

extension StoreError {
  /// What a result code of SQLite means for people.
  init(code: Int32, systemError: Int32, detail: String, path: String, busySeconds: Int) {
    // SQLite quotes the file, which may be damaged; and it keeps the last error of the system when
    // the next failure is none of the system's.
    let detail = detail.isEmpty ? "code \(code)" : detail.cleaned(limit: 120)
    let isOfSystem = [SQLITE_IOERR, SQLITE_CANTOPEN].contains(code & 0xFF)
    switch (code & 0xFF, isOfSystem ? systemError : 0) {
    case (SQLITE_FULL, _), (SQLITE_IOERR, ENOSPC), (SQLITE_IOERR, EDQUOT), (SQLITE_IOERR, EFBIG):
      self = .full(path: path)
    case (SQLITE_BUSY, _), (SQLITE_LOCKED, _), (SQLITE_PROTOCOL, _):
      self = .locked(path: path, seconds: busySeconds)
    case (SQLITE_CORRUPT, _), (SQLITE_NOTADB, _), (SQLITE_CONSTRAINT, _), (SQLITE_ERROR, _):
      self = .damaged(path: path, detail: detail)
    case (SQLITE_READONLY, _), (SQLITE_PERM, _), (SQLITE_AUTH, _), (_, EACCES), (_, EROFS):
      self = .notPermitted(path: path)
    case (SQLITE_CANTOPEN, ENOENT):
      self = .missing(path: path)
    default:
      self = .failing(path: path, detail: detail)
    }
  }
}
