internal import CSQLite
internal import HallCore

/// What is taken, as a table of a database would have it.
final class SlotTable {
  private let database: OpaquePointer
  private let query: OpaquePointer

  init(_ hall: Hall, windows: Int) throws {
    var opened: OpaquePointer?
    guard sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK, let opened
    else { throw BenchError("SQLite cannot open its memory") }
    database = opened
    func run(_ sql: String) throws {
      guard sqlite3_exec(opened, sql, nil, nil, nil) == SQLITE_OK else {
        throw BenchError("SQLite cannot do \(sql)")
      }
    }
    try run(
      """
      CREATE TABLE slot (start INTEGER PRIMARY KEY);
      CREATE TABLE taken (start INTEGER, window INTEGER, PRIMARY KEY (start, window)) WITHOUT ROWID;
      BEGIN;
      """)
    let days = hall.bookableDays
    for number in days.lowerBound.number...days.upperBound.number {
      for minutes in stride(from: 480, to: 1080, by: 15) {
        let start = Instant(
          Day(number: number), TimeOfDay(minutes: minutes), offset: hall.offset)
        try run("INSERT INTO slot VALUES (\(start.milliseconds))")
      }
    }
    for booking in hall.allBookings {
      try run(
        "INSERT INTO taken VALUES (\(booking.start.milliseconds), \(booking.window?.value ?? 0))")
    }
    try run("COMMIT; ANALYZE;")
    var statement: OpaquePointer?
    let sql = """
      SELECT start FROM slot WHERE start >= \(hall.now.milliseconds)
      AND (SELECT count(*) FROM taken WHERE taken.start = slot.start) < \(windows)
      """
    guard sqlite3_prepare_v2(opened, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw BenchError("SQLite cannot prepare the query")
    }
    query = statement
  }

  deinit {
    sqlite3_finalize(query)
    sqlite3_close_v2(database)
  }

  /// How many slots are free.
  func countFree() -> Int {
    var count = 0
    while sqlite3_step(query) == SQLITE_ROW { count += 1 }
    sqlite3_reset(query)
    return count
  }
}
