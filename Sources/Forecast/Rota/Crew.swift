public import HallCore

/// Work that is booked: it begins at a time and takes some minutes of one window.
public struct BookedJob: Hashable, Sendable {
  /// What it is; one window has to do all of it.
  public let lanes: Set<ServiceLane>
  /// When it begins.
  public let from: TimeOfDay
  /// When it ends.
  public let to: TimeOfDay

  /// A job that begins at a time; it ends before midnight in any case.
  public init(_ lanes: Set<ServiceLane>, from: TimeOfDay, minutes: Int) {
    self.lanes = lanes
    self.from = from
    to = TimeOfDay(minutes: min(1440, from.minutes + max(0, min(minutes, 1440))))
  }
}

extension BookedJob: Comparable {
  /// Orders jobs by time, then by what they are.
  public static func < (left: BookedJob, right: BookedJob) -> Bool {
    guard (left.from, left.to) == (right.from, right.to) else {
      return (left.from, left.to) < (right.from, right.to)
    }
    return left.names.lexicographicallyPrecedes(right.names)
  }

  private var names: [String] {
    lanes.map { lane in
      "\(lane.queue) " + lane.equipment.map(\.description).sorted().joined(separator: " ")
    }.sorted()
  }
}

extension BookedJob {
  /// The work as people name it: `10:00-10:15 queue A`.
  public func words(in hall: Hall) -> Words {
    let works = hall.competence.lanes.filter(lanes.contains).map { $0.words(in: hall) }
    return Words(
      zh: "\(from)-\(to)" + works.map(\.zh).joined(separator: "、"),
      en: "\(from)-\(to) " + works.map(\.en).joined(separator: ", "))
  }
}

/// The people who are needed for what is booked.
public struct Crew: Hashable, Sendable {
  /// Their duties: each at one window from the beginning of the day's sessions to the end.
  public let duties: [Duty]
  /// Booked work that nobody of the crew does.
  public let unserved: [BookedJob]
  /// How many people.
  public var people: Int { Set(duties.map(\.staff)).count }
  /// A bound: fewer people cannot do all that this crew does.
  public let bound: Int
  /// Work of which no two pieces can be one person's, in the order of time: as many people are needed.
  public let apart: [BookedJob]

  /// Whether no smaller crew could do it.
  public var isProvenFewest: Bool { people == bound }
}
