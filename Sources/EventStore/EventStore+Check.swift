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
}

extension EventStore {
  /// Verifies the file and every hall in it, and rebuilds what can be rebuilt from the logs.
  ///
  /// Replays each log from its first event, compares the snapshot and the visits on the way, and
  /// writes only if something derived was wrong.
  public func check() throws(CommandFailure) -> [CheckReport] {
    try storing { () throws(StoreError) in try checkPages() }
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
        if let snapshot = replay.snapshot, snapshot.1 > replay.seq {
          throw .damaged(path: path, detail: "the snapshot of hall \(id) is ahead of its log")
        }
        for (day, visits) in replay.wrong { try replaceVisits(of: day, in: id, by: visits) }
        return CheckReport(
          hall: id, events: replay.seq, days: replay.days, visits: replay.visits,
          rebuiltDays: replay.wrong.map(\.0))
      }
    }
  }
}

/// A walk through a log from its start, which compares what was derived from it on the way.
private struct Replay {
  private let store: EventStore
  private let id: HallID
  private var hall: Hall?
  let snapshot: (Hall, Int)?
  private(set) var seq = 0
  private(set) var days = 0
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
  }

  /// Compares the visits of the day that ends here.
  mutating func endDay() throws(StoreError) {
    guard let hall else { return }
    days += 1
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
    if !isReadable || Set(stored) != Set(replayed) { wrong.append((hall.day, replayed)) }
  }
}
