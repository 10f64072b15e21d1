/// What the visits of some days amount to: in all, and by queue, item, window, staff and hour.
public struct Statistics: Hashable, Sendable {
  /// What a line of a report is about.
  public enum Group: String, CaseIterable, Sendable {
    case all, queue, item, window, staff, hour
  }

  /// One line of a report.
  public struct Line: Hashable, Sendable {
    /// What kind of line it is.
    public let group: Group
    /// Which queue, item, window, person or hour; empty for all.
    public let key: String
    /// How many visits ended, by ending. A line by item, window or staff counts the visits that
    /// were handled there, one by hour those whose ticket was taken in that hour.
    public let visits: [Ticket.Ending: Int]
    /// From taking the ticket to the first call, of those that were called.
    public let wait: Distribution
    /// From beginning to end of each piece of work at a window.
    public let handling: Distribution
    /// What has become of the waits that were promised.
    public let promises: PromiseCount

    /// How many visits there were, however they ended.
    public var total: Int { visits.values.reduce(0, +) }
  }

  /// All lines: first the one of everything, then the groups in order, each sorted by key.
  public let lines: [Line]

  /// Sums up visits; hours are those of a clock beside `offset`.
  public init(_ visits: some Sequence<Visit>, offset: UTCOffset) {
    var tallies: [Group: [String: Tally]] = [.all: ["": Tally()]]
    func count(_ visit: Visit, _ group: Group, _ key: String, _ handlings: [Handling]) {
      tallies[group, default: [:]][key, default: Tally()].add(visit, handlings)
    }
    for visit in visits {
      count(visit, .all, "", visit.handlings)
      count(visit, .queue, visit.ticket.queue.description, visit.handlings)
      let hour = visit.issued.timeOfDay(offset: offset).minutes / 60
      count(visit, .hour, digits(hour, 2) + ":00", visit.handlings)
      for (item, parts) in Dictionary(grouping: visit.handlings, by: \.item) {
        count(visit, .item, item.description, parts)
      }
      for (window, parts) in Dictionary(grouping: visit.handlings, by: \.window) {
        count(visit, .window, digits(window.value, 2), parts)
      }
      for (staff, parts) in Dictionary(grouping: visit.handlings, by: \.staff) {
        count(visit, .staff, staff.description, parts)
      }
    }
    lines = Group.allCases.flatMap { group in
      (tallies[group] ?? [:]).sorted { $0.key < $1.key }.map { $1.line(group, $0) }
    }
  }

  private struct Tally {
    var visits: [Ticket.Ending: Int] = [:]
    var waits: [TimeSpan] = []
    var handlings: [TimeSpan] = []
    var promises = PromiseCount()

    mutating func add(_ visit: Visit, _ parts: [Handling]) {
      visits[visit.ending, default: 0] += 1
      if let wait = visit.wait { waits.append(wait) }
      handlings += parts.map(\.duration)
      promises.count(visit.isPromiseKept)
    }

    func line(_ group: Group, _ key: String) -> Line {
      Line(
        group: group, key: key, visits: visits, wait: Distribution(waits),
        handling: Distribution(handlings), promises: promises)
    }
  }
}
