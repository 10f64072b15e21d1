internal import HallCore

/// What has been settled of a day in a hall, beyond what it is founded on.
struct SettledDay: Hashable, Sendable {
  /// When it is open, where that is not as usual.
  let exception: DayException?
  /// Who does what, where somebody has planned it.
  let duties: [Duty]?
  /// Who is on leave.
  let away: [StaffID]

  /// What is settled of a day; `nil` if nothing is, or if the day is over there.
  ///
  /// - Parameter usual: A hall of which nothing is known but what it is founded on.
  init?(_ day: Day, in hall: Hall, against usual: Hall) {
    guard hall.day <= day else { return nil }
    let schedule = hall.schedule(on: day)
    let isUsual = schedule.sessions == usual.schedule(on: day).sessions
    exception = isUsual ? nil : DayException(schedule)
    duties = hall.plannedDays.contains(day) ? hall.rota(on: day).duties : nil
    away = hall.leaves.filter { $0.contains(day) }.map(\.staff)
    if exception == nil, duties == nil, away.isEmpty { return nil }
  }
}

extension DayException {
  /// The sessions of a day, whatever has made them so.
  fileprivate init(_ schedule: DaySchedule) {
    let sessions = schedule.sessions.map {
      DaySession(from: $0.from, to: $0.to, admission: $0.admission, walkInShare: $0.walkInShare)
    }
    self = sessions.isEmpty ? .closed(reason: .none) : .open(sessions, reason: .none)
  }
}
