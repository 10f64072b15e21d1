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
      ? CrewPlanner.crew(for: jobs, on: day, in: hall).keepingPromises(on: day, in: hall) : nil
  }
}

extension Crew {
  /// The crew, with more of those who would come anyway where the hall's own way of giving windows to
  /// bookings would break a promise with fewer: what is confirmed is always honoured.
  func keepingPromises(on day: Day, in hall: Hall) -> Crew {
    let present = hall.rota(on: day)
    var duties = self.duties
    while let broken = try? hall.promisesBroken(by: .setRota(day, duties), at: hall.now).first {
      let time = broken.start.timeOfDay(offset: hall.offset)
      guard let window = broken.window, let staff = present.staff(at: window, at: time),
        !duties.contains(where: { $0.staff == staff || $0.window == window })
      else { return self }
      duties += present.duties(of: staff).filter { $0.window == window }
    }
    return Crew(
      duties: Rota(on: day, planned: duties).duties, unserved: unserved, bound: bound, apart: apart)
  }
}
