extension Hall {
  /// When the hall is open on a day, and for whom.
  public func schedule(on day: Day) -> DaySchedule {
    let sessions = profile.hours.filter { $0.days.contains(day.weekday) }
      .map {
        DaySession(
          from: $0.from, to: $0.to, admission: $0.admission,
          walkInShare: $0.walkInShare ?? $0.admission.walkInShare)
      }
    return DaySchedule(day: day, sessions: sessions.sorted { $0.from < $1.from })
  }

  /// The session that is on at a moment; `nil` while the hall is closed.
  public func session(at moment: Instant) -> DaySession? {
    schedule(on: moment.day(offset: offset)).session(at: moment.timeOfDay(offset: offset))
  }

  /// Who may come at a moment; `nil` while the hall is closed.
  public func admission(at moment: Instant) -> Session.Admission? {
    session(at: moment)?.admission
  }

  /// When the hall next begins to give out tickets after a moment; `nil` if no session of the week
  /// is for walk-ins.
  public func nextOpening(after moment: Instant) -> Opening? {
    let today = moment.day(offset: offset)
    let time = moment.timeOfDay(offset: offset)
    for ahead in 0...7 {
      let day = Day(number: today.number + ahead)
      let starts = schedule(on: day).sessions.filter { $0.admission == .walkIn }.map(\.from)
      if let first = starts.first(where: { ahead > 0 || $0 > time }) {
        return Opening(day: day, time: first, daysAhead: ahead)
      }
    }
    return nil
  }
}
