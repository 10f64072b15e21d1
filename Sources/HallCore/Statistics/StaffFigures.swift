/// What a member of staff has done today, at whichever windows.
public struct StaffFigures: Hashable, Sendable {
  /// How many visits the person has handled.
  public let visits: Int
  /// From beginning to end of each piece of work.
  public let handling: Distribution
}

extension Hall {
  /// What everybody who has served somebody today has done so far.
  public var staffFigures: [StaffID: StaffFigures] {
    var visits: [StaffID: Int] = [:]
    var spans: [StaffID: [TimeSpan]] = [:]
    for ticket in tickets.all where !ticket.handlings.isEmpty {
      for staff in Set(ticket.handlings.map(\.staff)) { visits[staff, default: 0] += 1 }
      for handling in ticket.handlings {
        spans[handling.staff, default: []].append(handling.duration)
      }
    }
    return spans.reduce(into: [:]) { figures, entry in
      figures[entry.key] = StaffFigures(
        visits: visits[entry.key] ?? 0, handling: Distribution(entry.value))
    }
  }
}
