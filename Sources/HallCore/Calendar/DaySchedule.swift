/// When a hall is open on one day, for whom, and why it is as it is.
public struct DaySchedule: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// The sessions of the day, from the morning to the evening; none while the hall stays closed. No
  /// two of them overlap.
  public let sessions: [DaySession]
  /// What makes the day as it is.
  public let basis: Basis
  /// Whether the hall knows the holidays of the day's year; where it does not, weekdays decide.
  public let knowsHolidays: Bool

  /// What makes a day as it is; an exception wins over a holiday, and a holiday over the rules.
  public enum Basis: Hashable, Sendable {
    /// The rules of the profile.
    case rules
    /// A statutory day off, with the name of the holiday: every session of the rules is closed.
    case dayOff(Words)
    /// A workday on a weekend, with the name of the holiday that it makes up for: the sessions are
    /// those of a plain Friday.
    case makeUpWorkday(Words)
    /// What a supervisor has said of this one day, and why.
    case exception(reason: DayReason)
  }

  /// A schedule; by the rules and of a year whose holidays are known unless stated otherwise.
  public init(
    day: Day, sessions: [DaySession], basis: Basis = .rules, knowsHolidays: Bool = true
  ) {
    self.day = day
    self.sessions = sessions
    self.basis = basis
    self.knowsHolidays = knowsHolidays
  }

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
  /// How much of the windows' time is kept for those who come without a booking, in percent, from 0
  /// to 100.
  public let walkInShare: Int
  /// What people call the session, if it has a name.
  public let name: Words?

  /// A session; the share is the usual one of its admission unless stated, and never outside 0 to
  /// 100.
  public init(
    from: TimeOfDay, to: TimeOfDay, admission: Session.Admission, walkInShare: Int? = nil,
    name: Words? = nil
  ) {
    self.from = from
    self.to = to
    self.admission = admission
    self.walkInShare = min(max(walkInShare ?? admission.walkInShare, 0), 100)
    self.name = name
  }

  /// How long it lasts, in minutes.
  public var minutes: Int { to.minutes - from.minutes }
}
