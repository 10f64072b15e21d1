internal import FoundationEssentials
public import HallCore

extension EventStore {
  /// Keeps a record beside the log, inside ``write(_:)``, for as long as the hall's settings say after
  /// the visitor's last booking, or from now on.
  func keep(
    _ record: PersonalRecord, of visitor: VisitorID, in hall: Hall, _ id: HallID
  ) throws(StoreError) {
    let days = TimeSpan.minutes(hall.settings.personalRecordDays * 24 * 60)
    let last = hall.openBookings(of: visitor).last?.start ?? hall.now
    try database.prepare(
      "INSERT OR REPLACE INTO personal (hall, visitor, expires, body) VALUES (?, ?, ?, ?)"
    ).run(
      id.description, visitor.description, Int((max(hall.now, last) + days).milliseconds),
      FactCodec.encode(record))
  }

  /// The record of a visitor; `nil` if none was left, or it has expired or been erased.
  public func record(
    of visitor: VisitorID, in id: HallID, at now: Instant
  ) throws(StoreError) -> PersonalRecord? {
    var record: PersonalRecord?
    let query = try database.prepare(
      "SELECT body FROM personal WHERE hall = ? AND visitor = ? AND expires > ?")
    try query.rows(id.description, visitor.description, Int(now.milliseconds)) {
      (row) throws(StoreError) in
      record = try? FactCodec.decode(PersonalRecord.self, from: row.bytes(0))
      guard record != nil else {
        throw .damaged(path: self.path, detail: "a personal record cannot be read")
      }
      return false
    }
    return record
  }

  /// The visitor who has left a telephone number; `nil` if nobody has, or the record is erased. So the
  /// same person is the same visitor in the log for as long as the record lasts.
  public func visitor(
    withPhone phone: String, in id: HallID, at now: Instant
  ) throws(StoreError) -> VisitorID? {
    var visitor: VisitorID?
    let query = try database.prepare(
      """
      SELECT visitor FROM personal
      WHERE hall = ? AND expires > ? AND json_extract(body, '$.phone') = ? LIMIT 1
      """)
    try query.rows(id.description, Int(now.milliseconds), phone) { (row) throws(StoreError) in
      visitor = VisitorID(text: row.text(0))
      return false
    }
    return visitor
  }

  /// Erases the record of a visitor for good: from the table and from the write-ahead log. The log
  /// of events stays as it is, and tells nothing of the person any more.
  public func erase(_ visitor: VisitorID, in id: HallID) throws(CommandFailure) {
    try write { () throws(CommandFailure) in
      try storing { () throws(StoreError) in
        try database.prepare("DELETE FROM personal WHERE hall = ? AND visitor = ?")
          .run(id.description, visitor.description)
      }
    }
    try storing { () throws(StoreError) in try truncateLog() }
  }

  /// Erases the records whose time has come; inside ``write(_:)``.
  func expireRecords(in id: HallID, at now: Instant) throws(StoreError) {
    try database.prepare("DELETE FROM personal WHERE hall = ? AND expires <= ?")
      .run(id.description, Int(now.milliseconds))
    if database.changes > 0 { noteErased() }
  }
}
