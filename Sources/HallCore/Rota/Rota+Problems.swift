extension Rota {
  /// What a supervisor should know about this rota, in the order of ``RotaProblem``: nothing of it
  /// keeps the rota from being set. A standing rota does not say when people rest.
  public func problems(in hall: Hall) -> [RotaProblem] {
    let schedule = hall.schedule(on: day)
    return uncovered(schedule, hall)
      + (isPlanned ? withoutBreak(hall) : [])
      + Set(absent.map(\.staff)).sorted().map { .onLeave($0) }
      + lackingSkills(hall) + outsideHours(schedule) + outsideShift(schedule, hall)
  }

  /// Sessions by booking are left out: what nobody serves there cannot be booked.
  private func uncovered(_ schedule: DaySchedule, _ hall: Hall) -> [RotaProblem] {
    let competence = hall.competence
    let staff = Dictionary(uniqueKeysWithValues: competence.staff.enumerated().map { ($1, $0) })
    let windows = Dictionary(
      uniqueKeysWithValues: competence.windows.enumerated().map { ($1, $0) })
    var seats: [(duty: Duty, lanes: LaneSet)] = []
    for duty in duties {
      guard let person = staff[duty.staff], let window = duty.window.flatMap({ windows[$0] })
      else { continue }
      seats.append((duty, competence.lanes(staff: person, window: window)))
    }
    var problems: [RotaProblem] = []
    for session in schedule.sessions where session.admission == .walkIn {
      let times = Set(
        seats.flatMap { [$0.duty.from, $0.duty.to] }.filter { session.from < $0 && $0 < session.to }
          + [session.from, session.to]
      ).sorted()
      for (place, lane) in competence.lanes.enumerated() {
        var since: TimeOfDay?
        for time in times {
          let isCovered =
            time == session.to
            || seats.contains { $0.duty.covers(time) && $0.lanes.contains(place) }
          if !isCovered {
            since = since ?? time
          } else if let from = since {
            problems.append(.uncovered(lane, from: from, to: time))
            since = nil
          }
        }
      }
    }
    return problems
  }

  private func withoutBreak(_ hall: Hall) -> [RotaProblem] {
    let settings = hall.settings.rota
    return Set(duties.map(\.staff)).sorted()
      .filter { !hasBreak(duties(of: $0).filter { $0.task != .rest }, settings) }
      .map { .withoutBreak($0) }
  }

  /// Whether what somebody works is short, or leaves a gap for a break in the noon hours.
  private func hasBreak(_ work: [Duty], _ settings: RotaSettings) -> Bool {
    let minutes = work.reduce(0) { $0 + $1.to.minutes - $1.from.minutes }
    guard minutes > settings.breakAfterMinutes else { return true }
    return zip(work, work.dropFirst()).contains { before, after in
      let from = max(before.to, settings.breaksFrom)
      let to = min(after.from, settings.breaksUntil)
      return to.minutes - from.minutes >= settings.breakMinutes
    }
  }

  private func lackingSkills(_ hall: Hall) -> [RotaProblem] {
    var seen: Set<RotaProblem> = []
    return duties.compactMap { duty in
      guard let number = duty.window, let window = hall.window(number),
        hall.staffMember(duty.staff)?.skills.isDisjoint(with: window.queues) != false
      else { return nil }
      let problem = RotaProblem.lacksSkills(duty.staff, number)
      return seen.insert(problem).inserted ? problem : nil
    }
  }

  private func outsideHours(_ schedule: DaySchedule) -> [RotaProblem] {
    let open = schedule.hours(margin: Hall.rotaMargin).open
    return duties.filter { duty in
      duty.task != .rest && !open.contains { $0.contains(duty) }
    }.map { .outsideHours($0.staff, from: $0.from, to: $0.to) }
  }

  /// Shifts are those of days that are open to everybody: who works in a session by booking has been
  /// asked to.
  private func outsideShift(_ schedule: DaySchedule, _ hall: Hall) -> [RotaProblem] {
    schedule.sessions.filter { $0.admission == .walkIn }.flatMap { session in
      duties.compactMap { duty in
        guard duty.task != .rest, let shift = hall.staffMember(duty.staff)?.shift else {
          return nil
        }
        let (from, to) = (max(duty.from, session.from), min(duty.to, session.to))
        return from < to && !shift.contains(from, to)
          ? .outsideShift(duty.staff, from: from, to: to) : nil
      }
    }
  }
}
