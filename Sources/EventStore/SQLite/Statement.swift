internal import CSQLite

/// A compiled statement. Bind, step through the rows, reset.
final class Statement {
  private let handle: OpaquePointer
  private let database: Database

  init(_ handle: OpaquePointer, database: Database) {
    self.handle = handle
    self.database = database
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Runs a statement that returns no rows.
  func run<each Value: SQLiteValue>(_ values: repeat each Value) throws(StoreError) {
    bind(repeat each values)
    defer { sqlite3_reset(handle) }
    while try step() {}
  }

  /// Runs a query and gives each row to `body`, which may stop the walk by returning `false`.
  func rows<each Value: SQLiteValue>(
    _ values: repeat each Value, each body: (Row) throws(StoreError) -> Bool
  ) throws(StoreError) {
    bind(repeat each values)
    defer { sqlite3_reset(handle) }
    while try step() {
      guard try body(Row(handle: handle)) else { return }
    }
  }

  private func bind<each Value: SQLiteValue>(_ values: repeat each Value) {
    precondition(sqlite3_stmt_busy(handle) == 0, "a statement is not run inside its own rows")
    var index: Int32 = 0
    for value in repeat each values {
      index += 1
      value.bind(to: handle, at: index)
    }
  }

  private func step() throws(StoreError) -> Bool {
    let result = sqlite3_step(handle)
    try database.check(result)
    return result == SQLITE_ROW
  }

  /// The row at which a query stands; valid only inside the closure that it is given to.
  struct Row {
    fileprivate let handle: OpaquePointer

    func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    func isNull(_ column: Int32) -> Bool {
      sqlite3_column_type(handle, column) == SQLITE_NULL
    }

    func text(_ column: Int32) -> String {
      String(decoding: bytes(column), as: UTF8.self)
    }

    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
      let start = sqlite3_column_blob(handle, column)
      return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }
  }
}

/// What a statement can be given.
protocol SQLiteValue {
  func bind(to statement: OpaquePointer, at index: Int32)
}

extension Int: SQLiteValue {
  func bind(to statement: OpaquePointer, at index: Int32) {
    sqlite3_bind_int64(statement, index, Int64(self))
  }
}

extension String: SQLiteValue {
  func bind(to statement: OpaquePointer, at index: Int32) {
    var text = self
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        _ = csqlite_bind_text(statement, index, $0.baseAddress, Int32($0.count))
      }
    }
  }
}

/// UTF-8 text that is bytes already.
extension [UInt8]: SQLiteValue {
  func bind(to statement: OpaquePointer, at index: Int32) {
    withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        _ = csqlite_bind_text(statement, index, $0.baseAddress, Int32($0.count))
      }
    }
  }
}

/// Bytes that are no text.
struct Blob: SQLiteValue {
  let bytes: [UInt8]

  func bind(to statement: OpaquePointer, at index: Int32) {
    bytes.withUnsafeBytes {
      _ = csqlite_bind_blob(statement, index, $0.baseAddress, Int32($0.count))
    }
  }
}

extension Optional: SQLiteValue where Wrapped: SQLiteValue {
  func bind(to statement: OpaquePointer, at index: Int32) {
    if let value = self {
      value.bind(to: statement, at: index)
    } else {
      sqlite3_bind_null(statement, index)
    }
  }
}
