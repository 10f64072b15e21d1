internal import HallCore

// What is kept beside the log in the same transaction: the visits that are over, for history and
// reports.

extension EventStore {
  /// For how long a command's id is remembered.
  private static let commandLifetime = TimeSpan.minutes(24 * 60)

  /// Updates the derived tables after an event that the hall has just taken in.
  func deriveTables(
    from event: Event, in hall: Hall, _ id: HallID, seq: Int
  ) throws(StoreError) {
    switch event.fact {
    case .dayOpened:
      try saveSnapshot(of: hall, id, seq: seq)
      try forget(hall, id)
    case .finished(let ticket, _, _, next: .end), .cancelled(let ticket), .abandoned(let ticket):
      if let visit = hall.visit(of: ticket) { try save(visit, in: id) }
    case .undone(_, let ticket?):
      // Taking back the end of a visit takes back its row.
      try remove(visitOf: ticket, on: hall.day, in: id)
    default:
      break
    }
  }

  /// Forgets the ids of old commands and the personal records whose time has come.
  private func forget(_ hall: Hall, _ id: HallID) throws(StoreError) {
    let horizon = hall.now.milliseconds - Self.commandLifetime.milliseconds
    try database.prepare("DELETE FROM command WHERE hall = ? AND at < ?")
      .run(id.description, Int(horizon))
    try expireRecords(in: id, at: hall.now)
  }

  private func save(_ visit: Visit, in id: HallID) throws(StoreError) {
    let (hall, day, ticket) = (id.description, visit.day.description, visit.ticket.description)
    try insertVisit.run(
      hall, day, ticket, visit.priority.rawValue, VisitText.items(visit.items),
      Int(visit.issued.milliseconds), visit.called.map { Int($0.milliseconds) },
      Int(visit.ended.milliseconds), visit.ending.rawValue,
      visit.quote?.description, visit.booked.map { Int($0.milliseconds) })
    for (part, handling) in visit.handlings.enumerated() {
      try insertHandling.run(
        hall, day, ticket, part + 1, handling.item.description, handling.window.value,
        handling.staff.description, Int(handling.called.milliseconds),
        Int(handling.began.milliseconds), Int(handling.ended.milliseconds),
        handling.conclusion.description)
    }
  }

  private func remove(
    visitOf ticket: TicketNumber, on day: Day, in id: HallID
  ) throws(StoreError) {
    try deleteVisit.run(id.description, day.description, ticket.description)
    try deleteHandlings.run(id.description, day.description, ticket.description)
  }

  /// Makes the visits of a day in the tables exactly these.
  func replaceVisits(of day: Day, in id: HallID, by visits: [Visit]) throws(StoreError) {
    _ = try removeVisits(of: day.description, in: id)
    for visit in visits { try save(visit, in: id) }
  }

  /// Removes what the tables hold for a day, spelt as it is there; tells how many rows it was.
  func removeVisits(of day: String, in id: HallID) throws(StoreError) -> Int {
    var rows = 0
    for table in ["visit", "handling"] {
      try database.prepare("DELETE FROM \(table) WHERE hall = ? AND day = ?")
        .run(id.description, day)
      rows += database.changes
    }
    return rows
  }
}

/// How the list of a visit's items is written in its row: a JSON array.
enum VisitText {
  static func items(_ items: [ItemCode]) -> String {
    "[" + items.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }

  static func items(_ text: String) -> [ItemCode]? {
    guard text.first == "[", text.last == "]" else { return nil }
    var items: [ItemCode] = []
    for part in text.dropFirst().dropLast().split(separator: ",") {
      guard part.first == "\"", part.last == "\"", part.count > 2,
        let item = ItemCode(text: String(part.dropFirst().dropLast()))
      else { return nil }
      items.append(item)
    }
    return items.isEmpty ? nil : items
  }
}
