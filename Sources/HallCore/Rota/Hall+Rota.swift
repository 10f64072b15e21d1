extension Hall {
  /// Who does what on a day: what is planned, without those on leave; else the standing rota. Of days
  /// that are over nothing is kept, and the standing rota is given.
  ///
  /// The standing rota has everybody at their usual post for their shift in sessions for walk-ins, without breaks,
  /// and a crew on call in sessions by booking, which changes from day to day so that each has their
  /// turn: ``Settings/rota`` says how many.
  public func rota(on day: Day) -> Rota {
    rota(on: day, after: rotas.planned[day] == nil ? weekendDuties(before: day) : [:])
  }

  /// The rotas of today and the days up to another one, each worked out after the one before.
  func rotas(through last: Day) -> [Rota] {
    var counts = rotas.weekendDuties
    return (day.number...max(day.number, last.number)).map { number in
      let rota = rota(on: Day(number: number), after: counts)
      count(rota, into: &counts)
      return rota
    }
  }

  /// Who is to sit at a window at a moment; `nil` if nobody.
  public func planned(at window: WindowNumber, at moment: Instant) -> StaffID? {
    rota(on: moment.day(offset: offset))
      .staff(at: window, at: moment.timeOfDay(offset: offset))
  }

  /// The days from today on whose rota somebody has planned, in order.
  public var plannedDays: [Day] { rotas.planned.keys.sorted() }

  /// Leave that is not over: by the first day, then by person.
  public var leaves: [Leave] { rotas.leaves }

  /// The leave on which somebody is on a day; `nil` if they are not away.
  public func leave(of staff: StaffID, on day: Day) -> Leave? {
    rotas.leaves.first { $0.staff == staff && $0.contains(day) }
  }

  /// On how many days before today somebody was on duty in a session by booking: weekends, nearly
  /// everywhere.
  public func weekendDuties(of staff: StaffID) -> Int { rotas.weekendDuties[staff] ?? 0 }

  /// How often each will have worked in a session by booking before a day begins, if all rotas stay
  /// as they are.
  public func weekendDuties(before day: Day) -> [StaffID: Int] {
    var counts = rotas.weekendDuties
    let last = min(day.number, self.day.number + Self.daysLookedAhead)
    guard self.day.number < last else { return counts }
    for number in self.day.number..<last { count(Day(number: number), into: &counts) }
    return counts
  }

  /// How many days' crews are worked out one after the other; those of later days do not count.
  private static var daysLookedAhead: Int { 62 }

  /// Counts who works in a session by booking on a day.
  private func count(_ day: Day, into counts: inout [StaffID: Int]) {
    guard schedule(on: day).sessions.contains(where: { $0.admission == .booking }) else { return }
    count(rota(on: day, after: counts), into: &counts)
  }

  private func count(_ rota: Rota, into counts: inout [StaffID: Int]) {
    let sessions = schedule(on: rota.day).sessions.filter { $0.admission == .booking }
    guard !sessions.isEmpty else { return }
    let working = rota.duties.filter { duty in
      duty.task != .rest && sessions.contains { $0.from < duty.to && duty.from < $0.to }
    }
    for staff in Set(working.map(\.staff)) { counts[staff, default: 0] += 1 }
  }

  /// Counts the days that end, and drops what was planned for them.
  mutating func passDays(until next: Day) {
    var counts = rotas.weekendDuties
    let first = max(day.number, next.number - Self.daysLookedAhead)
    for number in first..<next.number { count(Day(number: number), into: &counts) }
    rotas.weekendDuties = counts
    rotas.forget(before: next)
  }

  private func rota(on day: Day, after counts: [StaffID: Int]) -> Rota {
    guard let planned = rotas.planned[day] else {
      return Rota(
        day: day, duties: standingDuties(on: day, after: counts), isPlanned: false, absent: [])
    }
    return Rota(
      day: day, duties: planned.filter { !rotas.isOnLeave($0.staff, on: day) }, isPlanned: true,
      absent: planned.filter { rotas.isOnLeave($0.staff, on: day) })
  }

  private func standingDuties(on day: Day, after counts: [StaffID: Int]) -> [Duty] {
    let sessions = schedule(on: day).sessions
    let present = profile.staff.filter { !rotas.isOnLeave($0.id, on: day) }
    var duties = sessions.filter { $0.admission == .walkIn }.flatMap { session in
      present.compactMap { $0.duty(in: session) }
    }
    let onDemand = sessions.filter { $0.admission == .booking }
    guard !onDemand.isEmpty else { return duties }
    for seat in onCallSeats(on: day, after: counts) {
      duties += onDemand.map {
        Duty(seat.staff, .at(.window(seat.window)), from: $0.from, to: $0.to)
      }
    }
    return duties
  }

  private func onCallSeats(
    on day: Day, after counts: [StaffID: Int]
  ) -> [(staff: StaffID, window: WindowNumber)] {
    let competence = competence
    let (staff, windows) = (competence.staff, competence.windows)
    let available = staff.indices.filter { !rotas.isOnLeave(staff[$0], on: day) }
      .sorted { (counts[staff[$0]] ?? 0, staff[$0]) < (counts[staff[$1]] ?? 0, staff[$1]) }
    let posts = profile.staff.map { person in
      windows.firstIndex { person.post == .window($0) }
    }
    return OnCallCrew(
      competence, available: available, posts: posts, limit: settings.rota.onDemandStaff
    ).seats.map { (staff[$0.staff], windows[$0.window]) }
  }
}

extension StaffMember {
  /// What somebody does in a session for walk-ins unless it is planned: the usual work, as long as the
  /// shift lasts; `nil` if the two do not meet.
  fileprivate func duty(in session: DaySession) -> Duty? {
    let from = max(session.from, shift?.from ?? session.from)
    let to = min(session.to, shift?.to ?? session.to)
    return from < to ? Duty(id, .at(post), from: from, to: to) : nil
  }
}
