public import HallCore

/// Work that is booked: it begins at a time and takes some minutes of one window.
public struct BookedJob: Hashable, Sendable {
  /// What it is.
  public let lane: ServiceLane
  /// When it begins.
  public let from: TimeOfDay
  /// When it ends.
  public let to: TimeOfDay

  /// A job that begins at a time; it ends before midnight in any case.
  public init(_ lane: ServiceLane, from: TimeOfDay, minutes: Int) {
    self.lane = lane
    self.from = from
    to = TimeOfDay(minutes: min(1440, from.minutes + max(0, min(minutes, 1440))))
  }
}

/// The people who are needed for what is booked.
public struct Crew: Hashable, Sendable {
  /// Their duties: each at one window from the beginning of the day's sessions to the end.
  public let duties: [Duty]
  /// Booked work that nobody can do beside the rest.
  public let unserved: [BookedJob]
  /// How many people.
  public let people: Int
  /// A bound: fewer people cannot do all that this crew does.
  public let bound: Int

  /// Whether no smaller crew could do it.
  public var isProvenFewest: Bool { people == bound }
}
