/// A rule for opening hours: a stretch of a day, half-open from `from` up to but not including `to`,
/// on some weekdays, every week unless it says otherwise.
public struct Session: Codable, Hashable, Sendable {
  /// Who may come while the session lasts.
  public enum Admission: String, Codable, CaseIterable, Sendable {
    /// Anyone, with a ticket taken on the spot.
    case walkIn = "walk-in"
    /// Only those who have booked.
    case booking
  }

  /// What people call it, if it has a name: the noon session.
  public var name: Words?
  /// The days of the week on which it is held.
  public var days: [Weekday]
  /// When it begins.
  public var from: TimeOfDay
  /// When it ends.
  public var to: TimeOfDay
  /// Who may come.
  public var admission: Admission
  /// How much of the windows' time is kept for those who come without a booking, in percent, where
  /// it is not what is usual for such a session.
  public var walkInShare: Int?
  /// The first day on which the rule holds, if there is one.
  public var begins: Day?
  /// The first day on which it does not hold any more, if there is one.
  public var ends: Day?
  /// In which weeks it is held, where not in all.
  public var repeats: Recurrence?
}

extension Session.Admission {
  /// The usual share for those who come without a booking, in percent: most of a weekday, nothing
  /// of a session that is for bookings alone.
  var walkInShare: Int {
    switch self {
    case .walkIn: 70
    case .booking: 0
    }
  }
}

/// The next time at which a hall opens for walk-ins.
public struct Opening: Hashable, Sendable {
  /// The day on which it opens.
  public let day: Day
  /// When on that day.
  public let time: TimeOfDay
  /// How many days that is from the day on which somebody asked.
  public let daysAhead: Int

  /// The opening as people name it: `今天 13:00`, `tomorrow at 08:30`, `on Monday 9 March at 08:30`.
  public var words: Words {
    let name =
      switch daysAhead {
      case 0: Words(zh: "今天", en: "today")
      case 1: Words(zh: "明天", en: "tomorrow")
      default: Words(zh: day.words.zh, en: "on \(day.words.en)")
      }
    return Words(zh: "\(name.zh) \(time)", en: "\(name.en) at \(time)")
  }
}
