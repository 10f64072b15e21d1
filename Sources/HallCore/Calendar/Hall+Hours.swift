extension Hall {
  /// The session that is on at a moment; `nil` while the hall is closed.
  public func session(at moment: Instant) -> Session? {
    let day = moment.day(offset: offset)
    let time = moment.timeOfDay(offset: offset)
    return profile.hours.first { $0.covers(day, time) }
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
      let starts = profile.hours
        .filter { $0.admission == .walkIn && $0.days.contains(day.weekday) }
        .map(\.from)
        .filter { ahead > 0 || $0 > time }
      if let first = starts.min() { return Opening(day: day, time: first, daysAhead: ahead) }
    }
    return nil
  }
}
