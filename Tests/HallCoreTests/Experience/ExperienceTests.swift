import Testing

@testable import HallCore

@Suite struct ExperienceTests {
  private let item = "LDJY-001"
  /// The queue that it is taken in.
  private let queue = QueueLetter(index: 0)

  @Test func aNewHallGoesByTheCatalogue() throws {
    let living = LearningHall()
    let code = try #require(ItemCode(text: item))
    let minutes = try #require(living.hall.map.minutes(of: code))
    let law = living.hall.experience.handling(of: code, minutes: minutes)
    #expect(law.weight == 0)
    // The mean of a log-normal length is its middle times two to half the variance times ln 2.
    let mean = power(law.location + law.deviation * law.deviation * 0.346_574) / 60_000
    #expect(abs(mean - Double(minutes)) < 0.01)
  }

  @Test func whatADayBringsIsKnownTheNextMorningAndNotBefore() throws {
    var living = LearningHall()
    try living.open(1, with: "an")
    let before = try living.minutes(of: item)
    for _ in 0..<20 { try living.visit(item, minutes: 12) }
    #expect(try living.minutes(of: item) == before)
    try living.sleep()
    let after = try living.minutes(of: item)
    #expect(after > before && after < 12)
    #expect(living.hall.experience.days == 1)
    try living.open(1, with: "an")
    for _ in 0..<20 { try living.visit(item, minutes: 12) }
    try living.sleep()
    let later = try living.minutes(of: item)
    #expect(later > after && later < 12.01)
  }

  @Test func aForgottenFinishHardlyCounts() throws {
    func learnt(_ last: Int) throws -> Double {
      var living = LearningHall()
      try living.open(1, with: "an")
      for _ in 0..<30 { try living.visit(item, minutes: 6) }
      try living.visit(item, minutes: last)
      try living.sleep()
      return try living.minutes(of: item)
    }
    let usual = try learnt(6)
    let forgotten = try learnt(200)
    #expect(forgotten > usual && forgotten < usual * 1.1)
  }

  @Test func whoTakesLongerIsKnownFromWhatTakesLonger() throws {
    var living = LearningHall()
    try living.open(1, with: "an")
    try living.open(2, with: "bo")
    for _ in 0..<20 {
      try living.visit(item, at: 1, minutes: 5)
      try living.visit(item, at: 2, minutes: 10)
    }
    try living.sleep()
    let an = living.hall.experience.pace(of: try #require(StaffID(text: "an")))
    let bo = living.hall.experience.pace(of: try #require(StaffID(text: "bo")))
    #expect(bo - an > 0.25)
    #expect(living.hall.experience.pace(of: try #require(StaffID(text: "cai"))) == 0)
    let minutes = try living.minutes(of: item)
    #expect((5...10).contains(minutes))
  }

  @Test func comingAndTurningAreTheirOwnTimes() throws {
    var living = LearningHall()
    try living.open(1, with: "an")
    let code = try #require(ItemCode(text: item))
    for _ in 0..<40 { try living.act(.take([code], priority: .walkIn, visitor: nil)) }
    let window = living.number(1)
    for _ in 0..<40 {
      try living.act(.call(window, nil), after: .seconds(4))
      try living.act(.begin(window), after: .seconds(64))
      try living.act(.finish(window, .completed), after: .minutes(5))
    }
    let guess = living.hall.experience
    try living.sleep()
    let learnt = living.hall.experience
    #expect(learnt.comingTime.location > guess.comingTime.location + 0.5)
    #expect(learnt.turningTime.location < guess.turningTime.location - 0.5)
    // The first call had nothing to follow, so there are as many gaps as calls but one.
    #expect(abs(learnt.turningTime.weight - 39) < 1)
  }

  @Test func aMissedCallIsNoTimeOfTurning() throws {
    var living = LearningHall()
    try living.open(1, with: "an")
    let code = try #require(ItemCode(text: item))
    for _ in 0..<40 { try living.act(.take([code], priority: .walkIn, visitor: nil)) }
    let window = living.number(1)
    for _ in 0..<20 {
      try living.act(.call(window, nil), after: .seconds(8))
      try living.act(.miss(window), after: .minutes(3))
      try living.act(.call(window, nil), after: .seconds(8))
      try living.act(.begin(window), after: .seconds(20))
      try living.act(.finish(window, .completed), after: .minutes(5))
    }
    let guess = living.hall.experience.turningTime
    try living.sleep()
    let learnt = living.hall.experience.turningTime
    // Eight seconds each, as the guess has it: 39 of them, and none of three minutes.
    #expect(abs(learnt.location - guess.location) < 1e-6)
    #expect(abs(learnt.weight - 39) < 1)
  }

  @Test func sharesAreLearnt() throws {
    var living = LearningHall()
    try living.open(1, with: "an")
    let code = try #require(ItemCode(text: item))
    let window = living.number(1)
    for _ in 0..<20 {
      try living.act(.take([code], priority: .elderly, visitor: nil))
      try living.act(.call(window, nil))
      try living.act(.miss(window), after: .minutes(3))
      try living.act(.take([code], priority: .walkIn, visitor: nil))
      let last = try #require(living.hall.waiting.last)
      try living.act(.cancel(last.number), after: .minutes(1))
      try living.act(.pause(window, reason: ""))
      try living.act(.open(window, nil), after: .minutes(8))
    }
    let guess = living.hall.experience
    try living.sleep()
    let learnt = living.hall.experience
    #expect(learnt.noShowShare > 0.4)
    #expect(learnt.leavingShare > 0.2)
    // Twenty have waited for a minute until they left, and twenty were called at once; the guess counts
    // as 200 minutes and less than half a person.
    #expect(abs(learnt.leavingsPerMinute - 20.4 / 220) < 1e-9)
    #expect(learnt.tickets == 40)
    #expect(learnt.reinstatedShare < guess.reinstatedShare)
    #expect(learnt.share(of: .elderly) > 0.2)
    #expect(learnt.patienceTime.location > guess.patienceTime.location)
    #expect(guess.pauseTime.location > LearningHall().hall.experience.pauseTime.location)
    let all = PriorityClass.allCases.reduce(0) { $0 + learnt.share(of: $1) }
    #expect(abs(all - 1) < 1e-9)
  }

  @Test func arrivalsAreOfTheirWeekdayAndHalfHour() throws {
    var living = LearningHall()
    try living.open(1, with: "an")
    for _ in 0..<3 {
      // Each visit takes six minutes and a half: four of them begin before half past nine.
      for _ in 0..<6 { try living.visit(item, minutes: 6) }
      try living.sleep()
      try living.open(1, with: "an")
    }
    let arrivals = living.hall.experience.arrivals
    #expect(abs(arrivals.expected(on: .mon, halfHour: 18, queue: queue) - 5) < 1e-9)
    #expect(abs(arrivals.expected(on: .mon, halfHour: 19, queue: queue) - 1) < 1e-9)
    #expect(arrivals.expected(on: .mon, halfHour: 20, queue: queue) == 0)
    #expect(arrivals.expected(on: .mon, halfHour: 18, queue: QueueLetter(index: 1)) == 0)
    // Nobody has seen a Tuesday: it is taken to be like the other days.
    #expect(abs(arrivals.expected(on: .tue, halfHour: 18, queue: queue) - 5) < 1e-9)
    #expect(arrivals.days(of: .tue) == 0)
    #expect(arrivals.count(of: .mon) == 3 && arrivals.count(of: .tue) == 0)
    // Alone, each weekday is the mean of its own days.
    #expect(abs(arrivals.mean(on: .mon, halfHour: 18) - 5) < 1e-9)
    #expect(arrivals.mean(on: .mon, halfHour: 20) == 0)
    #expect(arrivals.mean(on: .tue, halfHour: 18) == 0)
    for halfHour in [-1, 48] { #expect(arrivals.mean(on: .mon, halfHour: halfHour) == 0) }
    for halfHour in [-1, 48] {
      #expect(arrivals.expected(on: .mon, halfHour: halfHour, queue: queue) == 0)
    }
    #expect(arrivals.expected(on: .mon, halfHour: 18, queue: QueueLetter(index: 25)) == 0)
  }

  /// On weekends by booking nobody comes without one; working days are not busier or calmer for that.
  @Test func daysOnWhichNobodyWalksInAreNoUsualDays() {
    func day(_ people: Int) -> [[Int]] {
      (0..<ArrivalRecord.halfHours).map { [$0 == 20 ? people : 0] }
    }
    var arrivals = ArrivalRecord(queues: [queue])
    for _ in 0..<4 {
      arrivals.add(day(8), on: .mon)
      arrivals.add(day(0), on: .sat)
    }
    #expect(abs(arrivals.expected(on: .mon, halfHour: 20, queue: queue) - 8) < 1e-9)
    #expect(arrivals.expected(on: .sat, halfHour: 20, queue: queue) < 2)
  }

  @Test func daysAreCountedAlthoughTheyFade() {
    var arrivals = ArrivalRecord(queues: [queue])
    let nobody = Array(repeating: [0], count: ArrivalRecord.halfHours)
    for count in 1...60 {
      arrivals.add(nobody, on: .wed)
      #expect(arrivals.count(of: .wed) == count)
    }
    for _ in 0..<1000 { arrivals.add(nobody, on: .wed) }
    #expect((60...100).contains(arrivals.count(of: .wed)))
  }

  @Test func aDayWithoutVisitsTeachesNothing() throws {
    var living = LearningHall()
    try living.sleep()
    #expect(living.hall.experience == LearningHall().hall.experience)
  }

  @Test func logarithmsAreRight() {
    for seconds in [1, 2, 3, 10, 59, 600, 3601, 100_000] {
      let span = TimeSpan.seconds(seconds)
      let back = power(span.logarithm)
      #expect(abs(back / (Double(seconds) * 1000) - 1) < 2e-5, "\(seconds)")
    }
    #expect(TimeSpan(milliseconds: 1024).logarithm == 10)
    #expect(TimeSpan.zero.logarithm == TimeSpan.seconds(1).logarithm)
    #expect(TimeSpan(milliseconds: .max).logarithm > 62.99)
  }
}
