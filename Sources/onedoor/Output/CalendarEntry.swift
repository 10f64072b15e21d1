internal import HallCore

/// A day of the calendar as the command line shows it.
struct CalendarEntry: Encodable {
  private let schedule: DaySchedule
  /// What the day would be like if no holiday or exception had changed it.
  private let displaced: DaySchedule?

  init(_ schedule: DaySchedule, displaced: DaySchedule?) {
    self.schedule = schedule
    self.displaced = displaced
  }

  /// Day, weekday, sessions, and what makes the day so.
  func cells(_ language: Language) -> [String] {
    let basis = schedule.basisWords[language]
    let before = displaced.map { was in
      let sessions = was.sessionWords
      return Words(zh: ",原为 \(sessions.zh)", en: ", instead of \(sessions.en)")[language]
    }
    return [
      schedule.day.description, schedule.day.weekday.words[language],
      schedule.sessionWords[language], basis + (before ?? ""),
    ]
  }

  private struct SessionEntry: Encodable {
    let from: TimeOfDay
    let to: TimeOfDay
    let admission: HallCore.Session.Admission
    let walkInShare: Int
    let name: Words?

    init(_ session: DaySession) {
      (from, to, admission) = (session.from, session.to, session.admission)
      (walkInShare, name) = (session.walkInShare, session.name)
    }
  }

  private enum CodingKeys: CodingKey {
    case day, weekday, sessions, basis, holiday, reason, knowsHolidays, insteadOf
  }

  /// `basis` is `rules`, `dayOff`, `makeUpWorkday` or `exception`; the first two after `rules` have the
  /// name of the `holiday`, the last one has a `reason`.
  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(schedule.day, forKey: .day)
    try fields.encode(schedule.day.weekday, forKey: .weekday)
    try fields.encode(schedule.sessions.map(SessionEntry.init), forKey: .sessions)
    switch schedule.basis {
    case .rules: try fields.encode("rules", forKey: .basis)
    case .dayOff(let name):
      try fields.encode("dayOff", forKey: .basis)
      try fields.encode(name, forKey: .holiday)
    case .makeUpWorkday(let name):
      try fields.encode("makeUpWorkday", forKey: .basis)
      try fields.encode(name, forKey: .holiday)
    case .exception(let reason):
      try fields.encode("exception", forKey: .basis)
      try fields.encode(reason.description, forKey: .reason)
    }
    try fields.encode(schedule.knowsHolidays, forKey: .knowsHolidays)
    try fields.encodeIfPresent(
      displaced?.sessions.map(SessionEntry.init), forKey: .insteadOf)
  }
}
