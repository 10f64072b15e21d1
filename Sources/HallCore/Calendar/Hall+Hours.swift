extension Hall {
  /// When the hall is open on a day, for whom, and why.
  public func schedule(on day: Day) -> DaySchedule {
    day == self.day ? today : calendar.schedule(on: day)
  }

  /// What a day would be like by the rules alone, where a holiday or an exception has changed that;
  /// for an exception on a holiday, what the holiday would have made of it.
  public func displaced(by schedule: DaySchedule) -> DaySchedule? {
    let day = schedule.day
    switch schedule.basis {
    case .rules: return nil
    case .exception: return calendar.ordinarySchedule(on: day)
    case .dayOff, .makeUpWorkday:
      return DaySchedule(
        day: day, sessions: calendar.ruleSessions(on: day), knowsHolidays: schedule.knowsHolidays)
    }
  }

  /// The State's holidays as the hall knows them; `nil` where it knows of none.
  public var holidays: HolidayTable? { calendar.holidays }

  /// The session that is on at a moment; `nil` while the hall is closed.
  public func session(at moment: Instant) -> DaySession? {
    let day = moment.day(offset: offset)
    let time = moment.timeOfDay(offset: offset)
    // Every ticket asks for today, whose schedule is ready.
    return day == self.day
      ? today.session(at: time) : calendar.schedule(on: day).session(at: time)
  }

  /// Who may come at a moment; `nil` while the hall is closed.
  public func admission(at moment: Instant) -> Session.Admission? {
    guard moment.day(offset: offset) == day else { return session(at: moment)?.admission }
    let time = moment.timeOfDay(offset: offset)
    for place in today.sessions.indices
    where today.sessions[place].from <= time && time < today.sessions[place].to {
      return today.sessions[place].admission
    }
    return nil
  }

  /// When the hall next begins to give out tickets after a moment; `nil` if there is no session for
  /// walk-ins within the calendar's outlook, which is longer than a year.
  public func nextOpening(after moment: Instant) -> Opening? {
    guard calendar.isEverForWalkIns else { return nil }
    let today = moment.day(offset: offset)
    let time = moment.timeOfDay(offset: offset)
    for ahead in 0...OpeningCalendar.outlook {
      let day = Day(number: today.number + ahead)
      let first = schedule(on: day).sessions.first {
        $0.admission == .walkIn && (ahead > 0 || $0.from > time)
      }
      if let first { return Opening(day: day, time: first.from, daysAhead: ahead) }
    }
    return nil
  }
}
