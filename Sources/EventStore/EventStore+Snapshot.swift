internal import HallCore

// A snapshot of each hall, kept beside the log in the same transaction, so that a start reads the
// last events and not a year of them, at any time of the day.

extension EventStore {
  /// The version of a snapshot's form; one of another version is passed over.
  static let snapshotVersion = 8

  /// Whether so much has happened since the last snapshot that a new one is wanted.
  ///
  /// The more tickets a day has seen, the larger is its image, and the less often it is written, so
  /// that the cost for each event stays the same: two tickets' worth of bytes. Half of the tickets,
  /// because a queue in which nobody is served has no more events than tickets.
  func isSnapshotDue(of hall: Hall, seq: Int, after last: Int) -> Bool {
    seq - last >= max(snapshotInterval, hall.ticketCount / 2)
  }

  /// Writes a snapshot if one is due, after the events of a command. `last` is the place of the
  /// newest that the caller knows of; only when that is long ago is the table asked for a newer one.
  func renewSnapshot(
    of hall: Hall, _ id: HallID, seq: Int, after last: inout Int
  ) throws(StoreError) {
    guard isSnapshotDue(of: hall, seq: seq, after: last) else { return }
    last = 0
    try selectSnapshotSeq.rows(id.description, Self.snapshotVersion) { (row) throws(StoreError) in
      last = row.int(0)
      return false
    }
    guard isSnapshotDue(of: hall, seq: seq, after: last) else { return }
    try saveSnapshot(of: hall, id, seq: seq)
    last = seq
  }

  func saveSnapshot(of hall: Hall, _ id: HallID, seq: Int) throws(StoreError) {
    let image = Blob(bytes: hall.image)
    try database.prepare(
      "UPDATE snapshot SET seq = ?, image = ? WHERE hall = ? AND version = ?"
    ).run(seq, image, id.description, Self.snapshotVersion)
    guard database.changes == 0 else { return }
    // A founding is long and never changes: it is written once.
    try database.prepare(
      "INSERT OR REPLACE INTO snapshot (hall, seq, version, founding, image) VALUES (?, ?, ?, ?, ?)"
    ).run(id.description, seq, Self.snapshotVersion, FactCodec.encode(hall.founding), image)
  }

  /// The hall at its last snapshot and the place of that in the log; `nil` if there is none that
  /// this OneDoor can read.
  func snapshot(of id: HallID) throws(StoreError) -> (Hall, Int)? {
    var found: (Hall, Int)?
    let query = try database.prepare(
      "SELECT seq, version, founding, image FROM snapshot WHERE hall = ?")
    try query.rows(id.description) { (row) throws(StoreError) in
      guard row.int(1) == Self.snapshotVersion else { return false }
      guard row.int(0) > 1,
        let founding = try? FactCodec.decode(Founding.self, from: row.bytes(2)),
        let hall = try? Hall(founding, image: Array(row.bytes(3)))
      else { throw .damaged(path: self.path, detail: "the snapshot of hall \(id)") }
      found = (hall, row.int(0))
      return false
    }
    return found
  }
}
