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
      ? CrewPlanner.crew(for: jobs, on: day, in: hall) : nil
  }
}
