public import HallCore

extension EventStore {
  /// Reads the visits of a range of days, both included, by day and ticket.
  ///
  /// All of them are of one moment, however long `body` takes. It must not read visits itself.
  public func visits(
    of hall: HallID, from: Day, to: Day, each body: (Visit) throws(StoreError) -> Void
  ) throws(StoreError) {
    var pending: VisitRow?
    let query = try database.prepare(
      """
      SELECT v.day, v.ticket, v.priority, v.items, v.issued, v.called, v.ended, v.ending,
        h.item, h.window, h.staff, h.called, h.began, h.ended, h.conclusion,
        v.quote, v.booked
      FROM visit AS v LEFT JOIN handling AS h USING (hall, day, ticket)
      WHERE v.hall = ? AND v.day BETWEEN ? AND ?
      ORDER BY v.day, substr(v.ticket, 1, 1), length(v.ticket), v.ticket, h.part
      """)
    try query.rows(hall.description, from.description, to.description) {
      (row) throws(StoreError) in
      let (day, ticket) = (row.text(0), row.text(1))
      if let complete = pending, complete.day != day || complete.ticket != ticket {
        try body(complete.visit)
        pending = nil
      }
      guard var visit = pending ?? VisitRow(row, day: day, ticket: ticket), visit.add(row) else {
        throw .damaged(path: self.path, detail: "visit \(day) \(ticket)".cleaned(limit: 60))
      }
      pending = visit
      return true
    }
    if let pending { try body(pending.visit) }
  }
}

/// A visit while the rows of its handlings are being read.
private struct VisitRow {
  let day: String
  let ticket: String
  private(set) var visit: Visit

  init?(_ row: Statement.Row, day: String, ticket: String) {
    self.day = day
    self.ticket = ticket
    guard let date = Day(day), let number = TicketNumber(text: ticket),
      let priority = PriorityClass(rawValue: row.text(2)), let items = VisitText.items(row.text(3)),
      let issued = row.instant(4), let ended = row.instant(6),
      let ending = Ticket.Ending(rawValue: row.text(7))
    else { return nil }
    let called = row.instant(5)
    let quote = row.isNull(15) ? nil : WaitQuote(exactly: row.text(15))
    let booked = row.instant(16)
    guard called != nil || row.isNull(5), quote != nil || row.isNull(15),
      booked != nil || row.isNull(16)
    else { return nil }
    visit = Visit(
      day: date, ticket: number, priority: priority, items: items, booked: booked, issued: issued,
      called: called, quote: quote, ended: ended, ending: ending, handlings: [])
  }

  /// Adds the handling of a row, if there is one; `false` if it cannot be read.
  mutating func add(_ row: Statement.Row) -> Bool {
    if row.isNull(8) { return true }
    guard let item = ItemCode(text: row.text(8)), let window = WindowNumber(row.int(9)),
      let staff = StaffID(text: row.text(10)), let called = row.instant(11),
      let began = row.instant(12), let ended = row.instant(13),
      let conclusion = Handling.Conclusion(text: row.text(14))
    else { return false }
    let handling = Handling(
      item: item, window: window, staff: staff, called: called, began: began, ended: ended,
      conclusion: conclusion)
    visit = Visit(
      day: visit.day, ticket: visit.ticket, priority: visit.priority, items: visit.items,
      booked: visit.booked, issued: visit.issued, called: visit.called, quote: visit.quote,
      ended: visit.ended,
      ending: visit.ending, handlings: visit.handlings + [handling])
    return true
  }
}

extension Statement.Row {
  /// A moment; `nil` if there is none, or none that can be meant.
  fileprivate func instant(_ column: Int32) -> Instant? {
    isNull(column) ? nil : Instant(logged: int(column))
  }
}
