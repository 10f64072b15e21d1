/// The tables of a database, and which version of them this OneDoor knows.
enum Schema {
  /// `PRAGMA user_version`: rises whenever an older OneDoor could not read the tables any more.
  static let version = 3
  /// `PRAGMA application_id`: the letters "1dor".
  static let applicationID = 0x31_64_6F_72

  /// Makes an empty database one of ours.
  static func create(in database: Database) throws(StoreError) {
    try database.execute(
      """
      BEGIN IMMEDIATE;
      CREATE TABLE event (
        hall TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL,
        kind TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (hall, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE command (
        hall TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL,
        first INTEGER NOT NULL, last INTEGER NOT NULL,
        PRIMARY KEY (hall, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE snapshot (
        hall TEXT NOT NULL PRIMARY KEY, seq INTEGER NOT NULL, version INTEGER NOT NULL,
        founding TEXT NOT NULL, image BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE visit (
        hall TEXT NOT NULL, day TEXT NOT NULL, ticket TEXT NOT NULL, priority TEXT NOT NULL,
        items TEXT NOT NULL, issued INTEGER NOT NULL, called INTEGER, ended INTEGER NOT NULL,
        ending TEXT NOT NULL, quote TEXT, booked INTEGER,
        PRIMARY KEY (hall, day, ticket)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE handling (
        hall TEXT NOT NULL, day TEXT NOT NULL, ticket TEXT NOT NULL, part INTEGER NOT NULL,
        item TEXT NOT NULL, window INTEGER NOT NULL, staff TEXT NOT NULL,
        called INTEGER NOT NULL, began INTEGER NOT NULL, ended INTEGER NOT NULL,
        conclusion TEXT NOT NULL,
        PRIMARY KEY (hall, day, ticket, part)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE personal (
        hall TEXT NOT NULL, visitor TEXT NOT NULL, expires INTEGER NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (hall, visitor)
      ) STRICT, WITHOUT ROWID;
      PRAGMA application_id = \(applicationID);
      PRAGMA user_version = \(version);
      COMMIT;
      """)
  }

  /// Throws unless the database is one of ours and not newer than this OneDoor.
  static func check(_ database: Database) throws(StoreError) {
    guard try !isBlank(database) else { throw .missing(path: database.path) }
    let id = try number("application_id", in: database)
    guard id == applicationID else {
      throw .damaged(path: database.path, detail: "not a OneDoor database")
    }
    let found = try number("user_version", in: database)
    guard found <= version else {
      throw .newer(path: database.path, version: found, known: version)
    }
  }

  /// Whether an older OneDoor made the tables.
  static func isOlder(_ database: Database) throws(StoreError) -> Bool {
    try number("user_version", in: database) < version
  }

  /// Brings the tables of an older OneDoor to the present version; what they did not hold, a check
  /// rebuilds from the log. Whoever does so holds the lock; another process may have been faster.
  static func upgrade(_ database: Database) throws(StoreError) {
    guard try isOlder(database) else { return }
    // Version 1 knew nothing of promised waits, and version 2 nothing of what was booked.
    let knowsWaits = try number("user_version", in: database) > 1
    try database.execute(
      """
      BEGIN IMMEDIATE;
      \(knowsWaits ? "" : "ALTER TABLE visit ADD COLUMN quote TEXT;")
      ALTER TABLE visit ADD COLUMN booked INTEGER;
      PRAGMA user_version = \(version);
      COMMIT;
      """)
  }

  /// Whether nobody has made anything of the database yet: it is new, or whoever made it was cut
  /// off before the tables were there.
  static func isBlank(_ database: Database) throws(StoreError) -> Bool {
    guard try number("application_id", in: database) == 0 else { return false }
    return try value("SELECT count(*) FROM sqlite_schema", in: database) == 0
  }

  private static func number(_ pragma: String, in database: Database) throws(StoreError) -> Int {
    try value("PRAGMA \(pragma)", in: database)
  }

  private static func value(_ query: String, in database: Database) throws(StoreError) -> Int {
    var value = 0
    try database.prepare(query).rows { (row) throws(StoreError) in
      value = row.int(0)
      return true
    }
    return value
  }
}
