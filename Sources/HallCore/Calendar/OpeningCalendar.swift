/// All that decides when a hall is open: its rules, the State's holidays, and what supervisors have
/// said of single days.
struct OpeningCalendar: Hashable, Sendable {
  /// The sessions of the profile.
  let rules: [Session]
  /// The days that the State has moved; `nil` where the hall knows of none.
  var holidays: HolidayTable?
  /// What has been said of days that are not past yet.
  private(set) var exceptions: [Day: DayException] = [:]

  /// For how many days ahead, today not counted, a hall makes exceptions, and looks for its next
  /// opening.
  static let outlook = 400

  init(_ founding: Founding) {
    rules = founding.profile.hours
    holidays = founding.holidays
  }

  /// When the hall is open on a day.
  func schedule(on day: Day) -> DaySchedule {
    guard let exception = exceptions[day] else { return ordinarySchedule(on: day) }
    return DaySchedule(
      day: day, sessions: exception.sessions, basis: .exception(reason: exception.reason),
      knowsHolidays: knowsHolidays(of: day))
  }

  /// When the hall would be open on a day of which nobody has said anything.
  func ordinarySchedule(on day: Day) -> DaySchedule {
    guard let holiday = holidays?[day] else {
      return DaySchedule(
        day: day, sessions: ruleSessions(on: day), knowsHolidays: knowsHolidays(of: day))
    }
    switch holiday.kind {
    case .dayOff:
      return DaySchedule(day: day, sessions: [], basis: .dayOff(holiday.name))
    case .makeUpWorkday:
      let sessions = rules.filter { $0.isHeld(onMakeUpWorkday: day) }.map(\.daySession)
      return DaySchedule(
        day: day, sessions: sessions.sorted { $0.from < $1.from },
        basis: .makeUpWorkday(holiday.name), knowsHolidays: knowsHolidays(of: day))
    }
  }

  /// The sessions that the rules alone give a day.
  func ruleSessions(on day: Day) -> [DaySession] {
    rules.filter { $0.isHeld(on: day) }.map(\.daySession).sorted { $0.from < $1.from }
  }

  private func knowsHolidays(of day: Day) -> Bool {
    holidays?.years.contains(day.civil.year) ?? false
  }

  /// Whether there are walk-ins on any day at all.
  var isEverForWalkIns: Bool {
    rules.contains { $0.admission == .walkIn }
      || exceptions.values.contains { $0.sessions.contains { $0.admission == .walkIn } }
  }

  /// Says something of a day, or takes back what was said.
  mutating func except(_ day: Day, _ exception: DayException?) { exceptions[day] = exception }

  /// Forgets what was said of days before this one.
  mutating func forgetExceptions(before day: Day) {
    guard !exceptions.isEmpty else { return }
    exceptions = exceptions.filter { $0.key >= day }
  }
}
