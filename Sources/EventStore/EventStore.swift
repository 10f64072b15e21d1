public import HallCore

/// The database of one or several halls: their logs of events and what is derived from them.
///
/// Several processes may use one file at the same time. Readers never wait. Every write, commit and
/// checkpoint happens while holding one lock, and a commit is on the disk before it is acknowledged.
public final class EventStore {
  let database: Database
  private let lock: HallLock?
  private let bell: Bell?
  private let begin: Statement
  private let commit: Statement
  private let rollback: Statement
  private let insertEvent: Statement
  private let selectEvents: Statement
  private let selectLast: Statement
  private let insertCommand: Statement
  private let selectCommand: Statement
  let selectSnapshotSeq: Statement
  let insertVisit: Statement
  let deleteVisit: Statement
  let insertHandling: Statement
  let deleteHandlings: Statement
  private var hasWritten = false
  /// Whether the write-ahead log still holds what was erased from the tables.
  private var holdsErased = false

  /// How many pages the write-ahead log may grow to before it is moved into the database.
  var checkpointPages = 1000
  /// At how many pages to try next, when somebody read the log for too long the last time.
  private var nextCheckpoint = 0

  /// How many events, at least, lie between two snapshots of a day.
  var snapshotInterval = 1000

  /// How many seconds a process waits for the others before it gives up.
  public static let patience = 10

  private init(database: Database, lock: HallLock?, bell: Bell?) throws(StoreError) {
    self.database = database
    self.lock = lock
    self.bell = bell
    begin = try database.prepare("BEGIN IMMEDIATE")
    commit = try database.prepare("COMMIT")
    rollback = try database.prepare("ROLLBACK")
    insertEvent = try database.prepare(
      "INSERT INTO event (hall, seq, at, actor, kind, version, body) VALUES (?, ?, ?, ?, ?, ?, ?)")
    selectEvents = try database.prepare(
      "SELECT seq, at, actor, kind, version, body FROM event WHERE hall = ? AND seq > ? "
        + "ORDER BY seq")
    selectLast = try database.prepare("SELECT max(seq) FROM event WHERE hall = ?")
    insertCommand = try database.prepare(
      "INSERT INTO command (hall, id, at, first, last) VALUES (?, ?, ?, ?, ?)")
    selectCommand = try database.prepare(
      "SELECT first, last FROM command WHERE hall = ? AND id = ?")
    selectSnapshotSeq = try database.prepare(
      "SELECT seq FROM snapshot WHERE hall = ? AND version = ?")
    insertVisit = try database.prepare(
      "INSERT INTO visit (hall, day, ticket, priority, items, issued, called, ended, ending, "
        + "quote, booked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    deleteVisit = try database.prepare(
      "DELETE FROM visit WHERE hall = ? AND day = ? AND ticket = ?")
    insertHandling = try database.prepare(
      "INSERT INTO handling (hall, day, ticket, part, item, window, staff, called, began, ended, "
        + "conclusion) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    deleteHandlings = try database.prepare(
      "DELETE FROM handling WHERE hall = ? AND day = ? AND ticket = ?")
  }

  /// A database in memory, for one process: demos and tests.
  public static func inMemory() throws(StoreError) -> EventStore {
    let database = try Database(path: ":memory:", busySeconds: 0)
    try database.configure()
    try Schema.create(in: database)
    return try EventStore(database: database, lock: nil, bell: nil)
  }

  /// Opens the database at a path.
  ///
  /// - Throws: ``StoreError/missing(path:)`` if there is none, and every other case that opening can
  ///   meet.
  public static func open(
    _ path: String, patience: Int = EventStore.patience
  ) throws(StoreError) -> EventStore {
    let database = try connect(path, patience: patience)
    try Schema.check(database)
    let file = try SharedFile.resolved(path)
    let lock = try HallLock(beside: file, path: path, seconds: patience)
    let bell = try Bell(beside: file)
    try database.configure()
    if try Schema.isOlder(database) {
      try lock.acquire()
      defer { lock.release() }
      try Schema.upgrade(database)
    }
    return try EventStore(database: database, lock: lock, bell: bell)
  }

  /// Opens the database at a path, and makes it first if there is none.
  public static func create(
    _ path: String, patience: Int = EventStore.patience
  ) throws(StoreError) -> EventStore {
    try SharedFile.makeFolder(of: path)
    try SharedFile.makeIfMissing(path)
    let database = try connect(path, patience: patience)
    if try Schema.isBlank(database) {
      let file = try SharedFile.resolved(path)
      let lock = try HallLock(beside: file, path: path, seconds: patience)
      try lock.acquire()
      defer { lock.release() }
      // Whoever held the lock until now may have made the tables.
      if try Schema.isBlank(database) {
        try database.configure()
        try Schema.create(in: database)
      }
    }
    return try open(path, patience: patience)
  }

  /// Connects to a file that exists, whatever is in it.
  private static func connect(_ path: String, patience: Int) throws(StoreError) -> Database {
    guard let size = try SharedFile.size(path) else { throw .missing(path: path) }
    // SQLite would take the file for a new one, and throw its log away.
    if size == 0, let log = try SharedFile.size(path + "-wal"), log > 0 {
      throw .damaged(path: path, detail: "the file is empty, its write-ahead log is not")
    }
    // Nor would it look at less than its smallest page.
    guard size == 0 || size >= 512 else {
      throw .damaged(path: path, detail: "only \(size) bytes long")
    }
    return try Database(path: path, busySeconds: patience)
  }

  /// The file of the database; `:memory:` for one in memory.
  public var path: String { database.path }

  /// A descriptor that becomes readable when something has been appended, by whichever process.
  public func wakeDescriptor() -> Int32? { bell?.listen() }

  /// Takes the wake-ups that have come, before looking at what is new.
  public func drainWakes() { bell?.hush() }

  /// The halls that the database holds, by name.
  public func halls() throws(StoreError) -> [HallID] {
    var halls: [HallID] = []
    // From name to name by the key: a scan would read every event.
    let query = try database.prepare(
      """
      WITH RECURSIVE each (hall) AS (
        SELECT min(hall) FROM event
        UNION ALL SELECT (SELECT min(hall) FROM event WHERE hall > each.hall)
        FROM each WHERE each.hall IS NOT NULL)
      SELECT hall FROM each WHERE hall IS NOT NULL
      """)
    try query.rows { (row) throws(StoreError) in
      let text = row.text(0)
      guard let hall = HallID(text: text) else {
        throw .damaged(path: self.path, detail: "\"\(text.cleaned(limit: 40))\" is no hall's name")
      }
      halls.append(hall)
      return true
    }
    return halls
  }
}

extension EventStore {
  /// Reads the events of a hall after a place in its log, in order. `body` may stop by returning
  /// `false`.
  public func events(
    of hall: HallID, after seq: Int, each body: (RecordedEvent) throws(StoreError) -> Bool
  ) throws(StoreError) {
    var last = seq
    try selectEvents.rows(hall.description, seq) { (row) throws(StoreError) in
      let event = try self.event(in: row)
      guard event.seq == last + 1 else {
        throw .damaged(path: self.path, detail: "event \(last + 1) is missing")
      }
      last = event.seq
      return try body(event)
    }
  }

  private func event(in row: Statement.Row) throws(StoreError) -> RecordedEvent {
    let seq = row.int(0)
    let version = row.int(4)
    guard let actor = Actor(exactly: row.text(2)) else {
      throw .damaged(path: path, detail: "event \(seq) has no known actor")
    }
    guard let at = Instant(logged: row.int(1)) else {
      throw .damaged(path: path, detail: "event \(seq) has no possible time")
    }
    do {
      let fact = try FactCodec.decode(
        kind: row.text(3), version: version, body: row.bytes(5))
      return RecordedEvent(seq: seq, event: Event(at: at, by: actor, fact))
    } catch {
      switch error {
      case .unknown:
        throw .unknownEvent(
          path: path, seq: seq, kind: row.text(3).cleaned(limit: 40), version: version)
      case .malformed(let detail):
        throw .damaged(path: path, detail: "event \(seq): \(detail)")
      }
    }
  }

  /// Appends events after a place in the log of a hall, inside ``write(_:)``.
  ///
  /// - Throws: ``StoreError/overtaken(after:)`` if the log has grown since.
  func append(_ events: [Event], to hall: HallID, after seq: Int) throws(StoreError) {
    var last = 0
    try selectLast.rows(hall.description) { (row) throws(StoreError) in
      last = row.int(0)
      return true
    }
    guard last <= seq else { throw .overtaken(after: seq) }
    guard last == seq else {
      throw .damaged(path: path, detail: "event \(last + 1) is missing")
    }
    for (index, event) in events.enumerated() {
      let (kind, body) = FactCodec.encode(event.fact)
      try insertEvent.run(
        hall.description, seq + 1 + index, Int(event.at.milliseconds), event.by.description,
        kind.rawValue, FactKind.version, body)
    }
    hasWritten = true
  }

  /// The places in the log of what a command has done already; `nil` if it has not been applied.
  func applied(_ id: CommandID, in hall: HallID) throws(StoreError) -> ClosedRange<Int>? {
    var range: ClosedRange<Int>?
    try selectCommand.rows(hall.description, id.description) { (row) throws(StoreError) in
      let (first, last) = (row.int(0), row.int(1))
      guard first <= last else {
        throw .damaged(path: self.path, detail: "command \(id) has no events")
      }
      range = first...last
      return false
    }
    return range
  }

  /// Remembers that a command has been applied.
  func note(
    _ id: CommandID, in hall: HallID, at: Instant, as events: ClosedRange<Int>
  ) throws(StoreError) {
    try insertCommand.run(
      hall.description, id.description, Int(at.milliseconds), events.lowerBound, events.upperBound)
  }

  /// Runs `body` as one transaction, alone: all of it is on the disk when this returns, or none.
  /// `prepare` runs before it, while another process may still be writing.
  func write<Value>(
    preparing prepare: () throws(StoreError) -> Void = {},
    _ body: () throws(CommandFailure) -> Value
  ) throws(CommandFailure) -> Value {
    try storing { () throws(StoreError) in try lock?.acquire(preparing: prepare) }
    defer { lock?.release() }
    try storing { () throws(StoreError) in try begin.run() }
    hasWritten = false
    do throws(CommandFailure) {
      let value = try body()
      try storing { () throws(StoreError) in try commit.run() }
      if hasWritten { afterCommit() }
      return value
    } catch {
      // A failed commit may have rolled back by itself; then this fails, and that is all right.
      try? rollback.run()
      throw error
    }
  }

  private func afterCommit() {
    bell?.ring()
    // What was acknowledged is safe in the log; a checkpoint that fails is tried again later.
    if holdsErased {
      holdsErased = (try? database.checkpoint(.truncate, patience: 0)) == nil
    } else if database.logPages >= max(checkpointPages, nextCheckpoint) {
      // A file that is written from its start again needs no new blocks from the file system, which
      // would make every commit slower. Whoever reads is done in a moment, or is not waited for.
      let isDone = (try? database.checkpoint(.restart, patience: 20)) != nil
      nextCheckpoint = isDone ? 0 : 2 * database.logPages
    }
  }

  /// Marks the running transaction as one that has erased what must not be found any more.
  func noteErased() { holdsErased = true }

  /// Empties the write-ahead log into the database, so that erased records are gone from both.
  func truncateLog() throws(StoreError) {
    try lock?.acquire()
    defer { lock?.release() }
    try database.checkpoint(.truncate, patience: database.busySeconds * 1000)
    holdsErased = false
  }
}

/// Why a command was not done.
public enum CommandFailure: Error, Hashable, Sendable {
  /// A rule of the hall refused it.
  case refused(Refusal)
  /// The store failed.
  case failed(StoreError)
}

/// Runs work of the store where commands are done.
func storing<Value>(
  _ body: () throws(StoreError) -> Value
) throws(CommandFailure) -> Value {
  do { return try body() } catch { throw .failed(error) }
}
