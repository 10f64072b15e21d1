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
  /// - Parameter played: The hall that is played, of which nothing is known but what it is founded on;
  ///   it may have other windows and people.
  init?(_ day: Day, in hall: Hall, for played: Hall) {
    guard hall.day <= day else { return nil }
    let schedule = hall.schedule(on: day)
    let isUsual = schedule.sessions == played.schedule(on: day).sessions
    exception = isUsual ? nil : DayException(schedule)
    duties = hall.plannedDays.contains(day) ? Self.duties(on: day, in: hall, for: played) : nil
    away = hall.leaves.filter { $0.contains(day) }.map(\.staff)
    if exception == nil, duties == nil, away.isEmpty { return nil }
  }

  /// What is planned, as far as the hall that is played has the windows for it. Whoever sits at a window
  /// that the hall itself does not have sits there all day.
  private static func duties(on day: Day, in hall: Hall, for played: Hall) -> [Duty] {
    let possible = hall.rota(on: day).duties.filter { duty in
      guard let number = duty.window else { return true }
      guard let window = played.window(number), let person = played.staffMember(duty.staff) else {
        return false
      }
      return !person.skills.isDisjoint(with: window.queues)
    }
    let working = Set(possible.filter { $0.task != .rest }.map(\.staff))
    let added = played.profile.staff.flatMap { person -> [Duty] in
      guard case .window(let number) = person.post, hall.window(number) == nil else { return [] }
      return hall.schedule(on: day).sessions.map {
        Duty(person.id, .at(person.post), from: $0.from, to: $0.to)
      }
    }
    return possible.filter { working.contains($0.staff) } + added
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
