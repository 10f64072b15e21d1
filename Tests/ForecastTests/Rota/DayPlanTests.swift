import Testing

@testable import Forecast
@testable import HallCore

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

  @Test func thoseWhoCameOnSuchDaysAreTheWorkThatIsExpected() throws {
    var hall = Halls.baishiyi
    let item = items[0]
    let handling = try #require(hall.expectedHandling(of: item))
    #expect(Demand(expectedOn: hall.day, in: hall) == Demand())
    var counts = Array(
      repeating: Array(repeating: 0, count: hall.founding.queues.count),
      count: ArrivalRecord.halfHours)
    (counts[20][0], counts[21][1]) = (3, 1)
    hall.experience.arrivals.add(counts, on: hall.day.weekday)
    // Every second one has two of it.
    hall.experience.asked[item] = 6
    hall.experience.leaving.cases = 4
    let demand = Demand(expectedOn: hall.day, in: hall)
    let lane = try #require(hall.serviceLane(of: item))
    let each = 1.5 * Double(handling.milliseconds) / 60_000
    #expect(demand.lanes == [lane])
    #expect(abs(demand.minutes(of: lane, halfHour: 20) - 3 * each) < 1e-6)
    #expect(abs(demand.minutes(halfHour: 21) - each) < 1e-6)
    #expect(demand.minutes(halfHour: 19) == 0 && demand.minutes(halfHour: 22) == 0)
    #expect(Demand(expectedOn: hall.day.next, in: hall) == Demand(), "such a day was never seen")
  }

  @Test func whoHasBookedIsNotExpectedOnceMore() throws {
    var hall = Halls.baishiyi
    let day = hall.day
    func act(_ act: Act, at time: String) throws {
      let time = try #require(TimeOfDay(text: time))
      let at = Instant(hall.day, time, offset: hall.offset)
      for event in try decide(Command(act, by: .commandLine, at: at), in: hall) {
        try hall.evolve(event)
      }
    }
    let slot = Instant(day, TimeOfDay(minutes: 600), offset: hall.offset)
    try act(.book([items[0]], at: slot, VisitorID(bits: 1), seed: 1), at: "06:00")
    let code = try #require(hall.allBookings.first?.code)
    try act(.take([items[0]], priority: .walkIn, visitor: nil), at: "09:50")
    try act(.checkIn(code), at: "09:52")
    #expect(hall.ticketCount == 2)
    try act(.closeDay, at: "18:00")
    let people = (0..<ArrivalRecord.halfHours).map {
      hall.experience.arrivals.mean(on: day.weekday, halfHour: $0)
    }
    #expect(people.reduce(0, +) == 1)
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
