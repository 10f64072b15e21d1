public import HallCore

extension EventStore {
  /// Reads the visits of a range of days, both included, by day and ticket.
  public func visits(
    of hall: HallID, from: Day, to: Day, each body: (Visit) throws(StoreError) -> Void
  ) throws(StoreError) {
    let range = (hall.description, from.description, to.description)
    var handlings = try HandlingRows(self, range)
    let query = try database.prepare(
      "SELECT day, ticket, priority, items, issued, called, ended, ending FROM visit "
        + "WHERE hall = ? AND day BETWEEN ? AND ? ORDER BY day, ticket")
    try query.rows(range.0, range.1, range.2) { (row) throws(StoreError) in
      let key = HandlingRows.Key(day: row.text(0), ticket: row.text(1))
      guard let day = Day(key.day), let ticket = TicketNumber(text: key.ticket),
        let priority = PriorityClass(rawValue: row.text(2)),
        let items = VisitText.items(row.text(3)), let ending = Ticket.Ending(rawValue: row.text(7))
      else { throw .damaged(path: self.path, detail: "visit \(key.day) \(key.ticket)") }
      try body(
        Visit(
          day: day, ticket: ticket, priority: priority, items: items, issued: row.instant(4),
          called: row.optionalInt(5).map { Instant(milliseconds: Int64($0)) },
          ended: row.instant(6), ending: ending, handlings: handlings.take(key)))
      return true
    }
  }
}

/// The handlings of a range of days, by visit.
private struct HandlingRows {
  struct Key: Hashable {
    let day: String
    let ticket: String
  }

  private var byVisit: [Key: [Handling]] = [:]

  init(_ store: EventStore, _ range: (String, String, String)) throws(StoreError) {
    let query = try store.database.prepare(
      "SELECT day, ticket, item, window, staff, called, began, ended, conclusion FROM handling "
        + "WHERE hall = ? AND day BETWEEN ? AND ? ORDER BY day, ticket, part")
    var found: [Key: [Handling]] = [:]
    try query.rows(range.0, range.1, range.2) { (row) throws(StoreError) in
      let key = Key(day: row.text(0), ticket: row.text(1))
      guard let item = ItemCode(text: row.text(2)), let window = WindowNumber(row.int(3)),
        let staff = StaffID(text: row.text(4)),
        let conclusion = Handling.Conclusion(text: row.text(8))
      else { throw .damaged(path: store.path, detail: "handling \(key.day) \(key.ticket)") }
      found[key, default: []].append(
        Handling(
          item: item, window: window, staff: staff, called: row.instant(5), began: row.instant(6),
          ended: row.instant(7), conclusion: conclusion))
      return true
    }
    byVisit = found
  }

  mutating func take(_ key: Key) -> [Handling] {
    byVisit.removeValue(forKey: key) ?? []
  }
}

extension Statement.Row {
  fileprivate func instant(_ column: Int32) -> Instant {
    Instant(milliseconds: Int64(int(column)))
  }
}
