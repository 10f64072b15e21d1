internal import HallCore

/// What has been settled of a day in a hall, beyond what it is founded on.
struct SettledDay: Hashable, Sendable {
  /// When it is open, where that is not as usual.
  let exception: DayException?
  /// Who does what, where somebody has planned it.
  let duties: [Duty]?
  /// Who is not there.
  let away: [StaffID]

  /// What is settled of a day; `nil` if nothing is, or if the day is over there.
  ///
  /// - Parameters:
  ///   - played: The hall that is played, of which nothing is known but what it is founded on; it may have
  ///     other windows and people.
  ///   - away: Who is not there on any day.
  init?(_ day: Day, in hall: Hall, for played: Hall, without away: [StaffID]) {
    guard hall.day <= day else { return nil }
    let schedule = hall.schedule(on: day)
    let isUsual = schedule.sessions == played.schedule(on: day).sessions
    exception = isUsual ? nil : DayException(schedule)
    self.away = Set(away + hall.leaves.filter { $0.contains(day) }.map(\.staff)).sorted()
    duties =
      hall.plannedDays.contains(day)
      ? Self.duties(on: day, in: hall, for: played, without: self.away) : nil
    if exception == nil, duties == nil, self.away.isEmpty { return nil }
  }

  /// What is planned, as far as the hall that is played has the windows for it. Whoever sits at a window
  /// that the hall itself does not have sits there all day; who is missing has a substitute among those
  /// whom it does not have either.
  private static func duties(
    on day: Day, in hall: Hall, for played: Hall, without away: [StaffID]
  ) -> [Duty] {
    let planned = hall.rota(on: day).duties
    let substitutes = substitutes(for: away, planned, in: hall, for: played)
    let possible = planned.map { duty in
      Duty(substitutes[duty.staff] ?? duty.staff, duty.task, from: duty.from, to: duty.to)
    }.filter { duty in
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

  /// Somebody new without a window takes the place of the first one missing some of whose work they know.
  private static func substitutes(
    for away: [StaffID], _ planned: [Duty], in hall: Hall, for played: Hall
  ) -> [StaffID: StaffID] {
    var missing = away
    var substitutes: [StaffID: StaffID] = [:]
    for person in played.profile.staff
    where person.post == .relief && hall.staffMember(person.id) == nil {
      let place = missing.firstIndex { id in
        planned.contains { duty in
          guard duty.staff == id, let window = duty.window.flatMap(played.window) else {
            return false
          }
          return !person.skills.isDisjoint(with: window.queues)
        }
      }
      if let place { substitutes[missing.remove(at: place)] = person.id }
    }
    return substitutes
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
