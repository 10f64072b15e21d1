public import HallCore

/// What a planner proposes for a day: for sessions for walk-ins a rota against what is expected, for
/// sessions by booking the fewest people for what is booked.
public struct DayPlan: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// The part for walk-ins; `nil` where the day has no such session.
  public let plan: Plan?
  /// The part for bookings; `nil` where the day has no session by booking.
  public let crew: Crew?
  /// How many bookings the crew is for.
  public let bookings: Int

  /// All duties, to be set as they are or changed by hand.
  public var duties: [Duty] {
    Rota(on: day, planned: (plan?.duties ?? []) + (crew?.duties ?? [])).duties
  }
}

extension DayPlan {
  /// The plan of a day; `nil` while the hall is closed on it.
  ///
  /// - Parameter demand: What is expected in the sessions for walk-ins.
  public init?(for day: Day, in hall: Hall, demand: Demand) {
    let sessions = hall.schedule(on: day).sessions
    guard !sessions.isEmpty else { return nil }
    self.day = day
    plan =
      sessions.contains { $0.admission == .walkIn }
      ? RotaPlanner.plan(for: day, in: hall, demand: demand) : nil
    let jobs = BookedJob.jobs(on: day, admitting: .booking, in: hall)
    bookings = jobs.count
    crew =
      sessions.contains { $0.admission == .booking }
      ? CrewPlanner.crew(for: jobs, on: day, in: hall).keepingPromises(on: day, in: hall)
        .withBreaks(on: day, in: hall).asSeated(jobs, on: day, in: hall) : nil
  }
}

extension Crew {
  /// The crew, changed where the hall's own way of giving windows to bookings would break a promise
  /// with it: with more of those who would come anyway, else with all of them whose window holds a
  /// booking, so that each keeps its place. What is confirmed is always honoured.
  func keepingPromises(on day: Day, in hall: Hall) -> Crew {
    func broken(by duties: [Duty]) -> Booking? {
      (try? hall.promisesBroken(by: .setRota(day, duties), at: hall.now))?.first
    }
    let present = hall.rota(on: day)
    var duties = self.duties
    while let booking = broken(by: duties) {
      let time = booking.start.timeOfDay(offset: hall.offset)
      guard let window = booking.window, let staff = present.staff(at: window, at: time),
        !duties.contains(where: { $0.staff == staff || $0.window == window })
      else {
        let held = Set(hall.bookings(on: day).filter(\.isOpen).compactMap(\.window))
        duties = present.duties.filter { duty in duty.window.map(held.contains) == true }
        break
      }
      duties += present.duties(of: staff).filter { $0.window == window }
    }
    return working(duties, on: day)
  }

  private func working(_ duties: [Duty], on day: Day) -> Crew {
    Crew(
      duties: Rota(on: day, planned: duties).duties, unserved: unserved, bound: bound, apart: apart)
  }

  /// The crew with what it leaves undone as the hall itself would seat it, which gives out windows one
  /// booking after the other: it may find room where the search found none, or none where the search
  /// did. The bound is then for what is served.
  fileprivate func asSeated(_ jobs: [BookedJob], on day: Day, in hall: Hall) -> Crew {
    guard let broken = try? hall.brokenBookings(after: .setRota(day, duties), at: hall.now) else {
      return self
    }
    let left = broken.filter { $0.start.day(offset: hall.offset) == day }
      .map { BookedJob($0, in: hall) }.filter(jobs.contains).sorted()
    guard left != unserved.sorted() else { return self }
    var served = jobs
    for job in left {
      if let index = served.firstIndex(of: job) { served.remove(at: index) }
    }
    let fewest = CrewPlanner.crew(for: served, on: day, in: hall)
    return Crew(duties: duties, unserved: left, bound: fewest.bound, apart: fewest.apart)
  }

  /// The crew with a break for everybody who works for long, at a time at which no promise needs them
  /// and the fewest others rest; who is needed all through noon has none.
  func withBreaks(on day: Day, in hall: Hall) -> Crew {
    let settings = hall.settings.rota
    let starts = stride(
      from: settings.breaksFrom.minutes,
      through: settings.breaksUntil.minutes - settings.breakMinutes, by: 30)
    var duties = self.duties
    for problem in Rota(on: day, planned: duties).problems(in: hall) {
      guard case .withoutBreak(let staff) = problem else { continue }
      let choices = starts.map { start in
        duties.resting(
          staff, from: TimeOfDay(minutes: start),
          to: TimeOfDay(minutes: start + settings.breakMinutes))
      }
      let free = choices.filter { choice in
        (try? hall.promisesBroken(by: .setRota(day, choice), at: hall.now).isEmpty) == true
      }
      guard let best = free.min(by: { $0.mostResting < $1.mostResting }) else { continue }
      duties = best
    }
    return working(duties, on: day)
  }
}

extension [Duty] {
  /// The duties with a break of somebody cut out of their work.
  fileprivate func resting(_ staff: StaffID, from: TimeOfDay, to: TimeOfDay) -> [Duty] {
    flatMap { duty -> [Duty] in
      guard duty.staff == staff, duty.from < from, to < duty.to else { return [duty] }
      return [
        Duty(staff, duty.task, from: duty.from, to: from), Duty(staff, .rest, from: from, to: to),
        Duty(staff, duty.task, from: to, to: duty.to),
      ]
    }
  }

  /// How many rest at once at most.
  fileprivate var mostResting: Int {
    let breaks = filter { $0.task == .rest }
    return breaks.map { one in breaks.count { $0.covers(one.from) } }.max() ?? 0
  }
}
