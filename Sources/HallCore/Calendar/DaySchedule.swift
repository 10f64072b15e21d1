/// When a hall is open on one day, and for whom.
public struct DaySchedule: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// The sessions of the day, from the morning to the evening; none while the hall stays closed.
  public let sessions: [DaySession]

  /// The session that is on at a time; `nil` while the hall is closed.
  public func session(at time: TimeOfDay) -> DaySession? {
    sessions.first { $0.from <= time && time < $0.to }
  }
}

/// A session on a day: half-open, from `from` up to but not including `to`.
public struct DaySession: Hashable, Sendable {
  /// When it begins.
  public let from: TimeOfDay
  /// When it ends.
  public let to: TimeOfDay
  /// Who may come.
  public let admission: Session.Admission
  /// How much of the windows' time is kept for those who come without a booking, in percent.
  public let walkInShare: Int
}
