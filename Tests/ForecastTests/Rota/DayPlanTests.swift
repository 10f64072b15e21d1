import HallCore
import Testing

@testable import Forecast

/// What is planned for a day is what the hall then does.
@Suite struct DayPlanTests {
  private let items: [ItemCode] = ["LDJY-001", "SHBZ-001", "YLBZ-001"].compactMap {
    ItemCode(text: $0)
  }

  /// A small hall that opens by booking, with some bookings for tomorrow, after which somebody may have
  /// gone on leave: some of the promises may be broken.
  private func bookedHall(_ count: Int, by random: inout SplitMix64) throws -> Hall {
    var hall = Halls.random(
      people: 4, windows: 3, from: "09:00", to: "12:00", admission: .booking, by: &random)
    func act(_ act: Act) throws {
      for event in try decide(Command(act, by: .desk, at: hall.now), in: hall) {
        try hall.evolve(event)
      }
    }
    for visitor in 0..<count {
      let item = try #require(items.randomElement(using: &random))
      let free = hall.freeSlots(
        for: [item], on: hall.day.next...hall.day.next, channel: .desk, at: hall.now)
      guard let slot = free.randomElement(using: &random) else { continue }
      try act(
        .book([item], at: slot.start, VisitorID(bits: UInt64(visitor)), seed: UInt64(visitor)))
    }
    if Bool.random(using: &random) {
      let away = try #require(hall.profile.staff.dropFirst().randomElement(using: &random))
      try act(.setLeave(away.id, from: hall.day.next, through: hall.day.next))
    }
    return hall
  }

  /// Whoever stands in for a crew that would break a promise, the plan says what the hall then leaves
  /// undone, and no fewer people than its bound could do the rest.
  @Test func whatAPlanSaysOfABookedDayHoldsOnceItIsSet() throws {
    var random = SplitMix64(seed: 11)
    var broken = 0
    for _ in 0..<80 {
      let hall = try bookedHall(5, by: &random)
      let day = hall.day.next
      let plan = try #require(DayPlan(for: day, in: hall, demand: Demand()))
      let crew = try #require(plan.crew)
      let left = try hall.brokenBookings(after: .setRota(day, crew.duties), at: hall.now)
        .map { BookedJob($0, in: hall) }
      #expect(crew.unserved.sorted() == left.sorted())
      #expect(try hall.promisesBroken(by: .setRota(day, crew.duties), at: hall.now) == [])
      var served = BookedJob.jobs(on: day, admitting: .booking, in: hall)
      for job in left { served.remove(at: try #require(served.firstIndex(of: job))) }
      #expect(crew.bound <= crew.people)
      #expect(
        crew.bound == 0 || !BruteForce.canServe(served, by: crew.bound - 1, on: day, in: hall))
      broken += left.isEmpty ? 0 : 1
    }
    #expect(broken > 0, "some promises cannot be kept at all")
  }

  @Test func onlyWalkInsTellWhatIsToBeExpectedBesideTheBookings() throws {
    let hall = Halls.baishiyi
    let item = items[0]
    let handling = try #require(hall.expectedHandling(of: item))
    let day = Day(number: hall.day.number - 7)
    let arrivals = [(3, false), (6, true)].map { people, isBooked in
      Arrivals(on: day, hour: 10, items: [item], isBooked: isBooked, people: people)
    }
    let demand = Demand(expectedOn: hall.day, arrivals: arrivals, in: hall)
    let minutes = (0..<Demand.halfHours).reduce(0) { $0 + demand.minutes(halfHour: $1) }
    #expect(abs(minutes - 3 * Double(handling.milliseconds) / 60_000) < 1e-6)
  }

  @Test func whoHasCheckedInIsWorkUntilTheyAreDone() throws {
    var hall = Halls.baishiyi
    let start = Instant(hall.day, TimeOfDay(minutes: 600), offset: hall.offset)
    func act(_ act: Act, at time: Int) throws {
      let at = Instant(hall.day, TimeOfDay(minutes: time), offset: hall.offset)
      for event in try decide(Command(act, by: .commandLine, at: at), in: hall) {
        try hall.evolve(event)
      }
    }
    func jobs() -> Int { BookedJob.jobs(on: hall.day, admitting: .walkIn, in: hall).count }
    try act(.book([items[0]], at: start, VisitorID(bits: 1), seed: 1), at: 300)
    let code = try #require(hall.allBookings.first?.code)
    #expect(jobs() == 1)
    try act(.checkIn(code), at: 590)
    #expect(jobs() == 1)
    let ticket = try #require(hall.waiting.first?.number)
    try act(.cancel(ticket), at: 591)
    #expect(jobs() == 0)
  }
}
