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
  private let insertCommand: Statement
  private let selectCommand: Statement
  let insertVisit: Statement
  let deleteVisit: Statement
  let insertHandling: Statement
  let deleteHandlings: Statement
  private var hasWritten = false

  /// How many pages the write-ahead log may grow to before it is moved into the database.
  private static let checkpointPages = 1000

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
    insertCommand = try database.prepare(
      "INSERT INTO command (hall, id, at, first, last) VALUES (?, ?, ?, ?, ?)")
    selectCommand = try database.prepare(
      "SELECT first, last FROM command WHERE hall = ? AND id = ?")
    insertVisit = try database.prepare(
      "INSERT INTO visit (hall, day, ticket, priority, items, issued, called, ended, ending) "
        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
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
    guard SharedFile.exists(path) else { throw .missing(path: path) }
    let database = try Database(path: path, busySeconds: patience)
    // Before anything else, so that no file is put beside what is not ours.
    try Schema.check(database)
    let lock = try HallLock(database: path, seconds: patience)
    let bell = try Bell(path: path + "-bell")
    try database.configure()
    return try EventStore(database: database, lock: lock, bell: bell)
  }

  /// Opens the database at a path, and makes it first if there is none.
  public static func create(
    _ path: String, patience: Int = EventStore.patience
  ) throws(StoreError) -> EventStore {
    try SharedFile.makeFolder(of: path)
    let lock = try HallLock(database: path, seconds: patience)
    try lock.acquire()
    defer { lock.release() }
    try SharedFile.make(path)
    let database = try Database(path: path, busySeconds: patience)
    // Also where an earlier founding was cut short.
    if try Schema.isMissing(in: database) {
      try database.configure()
      try Schema.create(in: database)
    }
    return try open(path, patience: patience)
  }

  /// The file of the database; `:memory:` for one in memory.
  public var path: String { database.path }

  /// A descriptor that becomes readable when another process has appended something.
  public func wakeDescriptor() -> Int32? { bell?.listen() }

  /// Takes the wake-ups that have come, before looking at what is new.
  public func drainWakes() { bell?.hush() }

  /// The halls that the database holds, by name.
  public func halls() throws(StoreError) -> [HallID] {
    var halls: [HallID] = []
    let query = try database.prepare("SELECT DISTINCT hall FROM event WHERE seq = 1 ORDER BY hall")
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
    guard let actor = Actor(text: row.text(2)) else {
      throw .damaged(path: path, detail: "event \(seq) has no known actor")
    }
    do {
      let fact = try FactCodec.decode(
        kind: row.text(3), version: version, body: row.bytes(5))
      let at = Instant(milliseconds: Int64(row.int(1)))
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
    var isLast = true
    try selectEvents.rows(hall.description, seq) { (_) throws(StoreError) in
      isLast = false
      return false
    }
    guard isLast else { throw .overtaken(after: seq) }
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
  func write<Value>(
    _ body: () throws(CommandFailure) -> Value
  ) throws(CommandFailure) -> Value {
    try storing { () throws(StoreError) in try lock?.acquire() }
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
    if database.logPages >= Self.checkpointPages { try? database.checkpoint() }
  }

  /// Marks the running transaction as one that others should hear of.
  func noteWritten() { hasWritten = true }

  /// Empties the write-ahead log into the database, so that erased records are gone from both.
  func truncateLog() throws(StoreError) {
    try lock?.acquire()
    defer { lock?.release() }
    try database.checkpoint(truncate: true)
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
