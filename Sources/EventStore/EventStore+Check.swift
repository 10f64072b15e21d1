public import HallCore

/// What a check of a hall's log has found; everything that is not repaired is thrown as an error.
public struct CheckReport: Hashable, Sendable {
  /// The hall.
  public let hall: HallID
  /// How many events its log holds, all of them read and replayed.
  public let events: Int
  /// How many business days the log spans.
  public let days: Int
  /// How many visits are over.
  public let visits: Int
  /// The days whose visits were wrong in the tables, and are rebuilt now.
  public let rebuiltDays: [Day]
  /// Whether the snapshot from which a start goes on was missing, and is there now.
  public let rebuiltSnapshot: Bool
  /// How many rows of visits the tables held for days that the log does not have; they are removed
  /// now.
  public let strays: Int
}

extension EventStore {
  /// Verifies the file and every hall in it, and rebuilds what can be rebuilt from the logs.
  ///
  /// Replays each log from its first event, compares the snapshot and the visits on the way, and
  /// writes only if something derived was wrong.
  public func check() throws(CommandFailure) -> [CheckReport] {
    try storing { () throws(StoreError) in
      try checkPages()
      try checkOwners()
    }
    var reports: [CheckReport] = []
    for hall in try storing({ () throws(StoreError) in try halls() }) {
      reports.append(try check(hall))
    }
    return reports
  }

  private func checkPages() throws(StoreError) {
    var problem: String?
    try database.prepare("PRAGMA integrity_check(1)").rows { (row) throws(StoreError) in
      if row.text(0) != "ok" { problem = row.text(0).cleaned(limit: 120) }
      return true
    }
    if let problem { throw .damaged(path: path, detail: problem) }
  }

  /// Whatever is kept for a hall is kept beside its log.
  private func checkOwners() throws(StoreError) {
    let query = try database.prepare(
      """
      SELECT hall FROM (SELECT hall FROM snapshot UNION SELECT hall FROM command
        UNION SELECT hall FROM visit UNION SELECT hall FROM handling
        UNION SELECT hall FROM personal) AS owner
      WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.hall = owner.hall)
      """)
    try query.rows { (row) throws(StoreError) in
      throw .damaged(
        path: self.path, detail: "the log of hall \(row.text(0).cleaned(limit: 40)) is missing")
    }
  }

  private func check(_ id: HallID) throws(CommandFailure) -> CheckReport {
    // One transaction, so that log, snapshot and visits are of the same moment; what it finds wrong
    // is put right before anybody else can write.
    try write { () throws(CommandFailure) in
      try storing { () throws(StoreError) in
        var replay = try Replay(id, in: self)
        try events(of: id, after: 0) { (recorded) throws(StoreError) in
          try replay.take(recorded)
          return true
        }
        try replay.endDay()
        try checkEnds(of: replay)
        for (day, visits) in replay.wrong { try replaceVisits(of: day, in: id, by: visits) }
        let missing = replay.missingSnapshot
        if let missing { try saveSnapshot(of: missing.hall, id, seq: missing.seq) }
        return CheckReport(
          hall: id, events: replay.seq, days: replay.days.count, visits: replay.visits,
          rebuiltDays: replay.wrong.map(\.0), rebuiltSnapshot: missing != nil,
          strays: try removeStrays(in: id, but: replay.days))
      }
    }
  }

  /// Nothing stands before the first event, and nothing speaks of one after the last.
  private func checkEnds(of replay: Replay) throws(StoreError) {
    if let snapshot = replay.snapshot, snapshot.1 > replay.seq {
      throw .damaged(path: path, detail: "the snapshot of hall \(replay.id) is ahead of its log")
    }
    let query = try database.prepare(
      """
      SELECT (SELECT min(seq) FROM event WHERE hall = ?1),
        (SELECT max(last) FROM command WHERE hall = ?1)
      """)
    try query.rows(replay.id.description) { (row) throws(StoreError) in
      guard row.int(0) == 1 else {
        throw .damaged(path: self.path, detail: "event \(row.int(0)) stands before the first")
      }
      guard row.int(1) <= replay.seq else {
        throw .damaged(path: self.path, detail: "event \(row.int(1)) is missing")
      }
      return false
    }
  }

  /// Removes the visits of days that a log does not have; tells how many rows they were.
  private func removeStrays(in id: HallID, but days: Set<String>) throws(StoreError) -> Int {
    var strays: [String] = []
    let query = try database.prepare(
      "SELECT day FROM visit WHERE hall = ?1 UNION SELECT day FROM handling WHERE hall = ?1")
    try query.rows(id.description) { (row) throws(StoreError) in
      if !days.contains(row.text(0)) { strays.append(row.text(0)) }
      return true
    }
    var rows = 0
    for day in strays { rows += try removeVisits(of: day, in: id) }
    return rows
  }
}

/// A walk through a log from its start, which compares what was derived from it on the way.
private struct Replay {
  private let store: EventStore
  let id: HallID
  private var hall: Hall?
  let snapshot: (Hall, Int)?
  /// The hall where its last snapshot stands or ought to stand.
  private var newest: (hall: Hall, seq: Int)?
  private(set) var seq = 0
  private(set) var days: Set<String> = []
  private(set) var visits = 0
  private(set) var wrong: [(Day, [Visit])] = []

  init(_ id: HallID, in store: EventStore) throws(StoreError) {
    self.store = store
    self.id = id
    snapshot = try store.snapshot(of: id)
  }

  mutating func take(_ recorded: RecordedEvent) throws(StoreError) {
    if case .dayOpened = recorded.event.fact { try endDay() }
    if case .founded(let founding) = recorded.event.fact, recorded.seq == 1 {
      hall = Hall(founding, at: recorded.event.at)
    } else {
      guard hall != nil else {
        throw .damaged(path: store.path, detail: "event 1 does not found the hall")
      }
      do {
        try hall?.evolve(recorded.event)
      } catch {
        throw .damaged(path: store.path, detail: "event \(recorded.seq): \(error.reason)")
      }
    }
    seq = recorded.seq
    if let snapshot, snapshot.1 == seq, snapshot.0 != hall {
      throw .damaged(
        path: store.path, detail: "the snapshot of hall \(id) is not what its log says")
    }
    if isAtSnapshot(recorded.event.fact), let hall { newest = (hall, seq) }
  }

  /// Whether a snapshot stands after this event, or would if the hall had been in use until here.
  private func isAtSnapshot(_ fact: Fact) -> Bool {
    if case .dayOpened = fact { return true }
    guard let hall else { return false }
    return seq == snapshot?.1 || store.isSnapshotDue(of: hall, seq: seq, after: newest?.seq ?? 0)
  }

  /// The hall where a snapshot ought to stand and none does.
  var missingSnapshot: (hall: Hall, seq: Int)? {
    newest?.seq == snapshot?.1 ? nil : newest
  }

  /// Compares the visits of the day that ends here.
  mutating func endDay() throws(StoreError) {
    guard let hall else { return }
    days.insert(hall.day.description)
    let replayed = hall.allTickets.compactMap { hall.visit(of: $0.number) }
    visits += replayed.count
    var stored: [Visit] = []
    var isReadable = true
    do throws(StoreError) {
      try store.visits(of: id, from: hall.day, to: hall.day) { stored.append($0) }
    } catch {
      guard case .damaged = error else { throw error }
      isReadable = false
    }
    if !isReadable || stored != replayed { return wrong.append((hall.day, replayed)) }
    if try hasOrphans(hall.day) { wrong.append((hall.day, replayed)) }
  }

  /// Whether there are handlings of a day that belong to no visit.
  private func hasOrphans(_ day: Day) throws(StoreError) -> Bool {
    var hasOrphans = false
    let query = try store.database.prepare(
      """
      SELECT 1 FROM handling AS h WHERE hall = ? AND day = ? AND NOT EXISTS (SELECT 1 FROM visit
        WHERE visit.hall = h.hall AND visit.day = h.day AND visit.ticket = h.ticket) LIMIT 1
      """)
    try query.rows(id.description, day.description) { (_) throws(StoreError) in
      hasOrphans = true
      return false
    }
    return hasOrphans
  }
}
