@testable import HallCore
import Testing

@testable import Forecast

private func result(
  _ changes: Scenario.Change..., days: Int = 2, in founding: Founding = Halls.baishiyi.founding
) throws -> SimulationResult {
  Simulation(try Scenario(founding, changes), seed: 5, from: Halls.monday, days: days).play()
}

private func window(_ number: Int) throws -> WindowNumber { try #require(WindowNumber(number)) }
private func queue(_ letter: String) throws -> QueueLetter {
  try #require(QueueLetter(text: letter))
}
private func item(_ code: String) throws -> ItemCode { try #require(ItemCode(text: code)) }

@Test func aClosedWindowDoesNothingAndTheOthersWaitLonger() throws {
  let plain = try result(.arrivals(130))
  let (five, six) = (try window(5), try window(6))
  let closed = try result(.arrivals(130), .closed(five))
  #expect(closed.windows[five]?.open == .zero)
  #expect(closed.windows[six]?.busy ?? .zero > plain.windows[six]?.busy ?? .zero)
  let change = plain.difference(to: closed, in: .waitMean)
  #expect(change.mean > 0)
}

@Test func whoIsAwayIsReplacedWhileSomebodyIsFree() throws {
  let one = try result(.away(try #require(StaffID(text: "sun-deming"))), days: 1)
  let eleven = try window(11)
  #expect(one.windows[eleven]?.open ?? .zero > .minutes(300))
  let all = ["sun-deming", "he-xiaoxue", "gong-dayong"].compactMap { StaffID(text: $0) }
    .map(Scenario.Change.away)
  let nobody = Simulation(
    try Scenario(Halls.baishiyi.founding, all), seed: 5, from: Halls.monday, days: 1
  ).play()
  #expect(nobody.windows[eleven]?.open == .zero)
}

@Test func mergedWindowsDoWhatEachOfThemDid() throws {
  let scenario = try Scenario(
    Halls.baishiyi.founding, [.merged([try window(8), try window(9), try window(11)])])
  let plan = try #require(scenario.founding.profile.windows.first { $0.number.value == 8 })
  #expect(plan.queues.map(\.description).sorted() == ["E", "K", "L", "M", "N"])
  #expect(plan.equipment?.map(\.description) == ["photo-station"])
  #expect(scenario.founding.profile.windows.count == 9)
  let staff = scenario.founding.profile.staff
  #expect(staff.first { $0.id.description == "he-zhiyuan" }?.skills.count == 5)
  #expect(staff.first { $0.id.description == "sun-deming" }?.post == .guidance)
}

@Test func aVillageHallMayMergeFourWindowsIntoTwo() throws {
  var profile = Halls.baoan.profile
  let halves = [
    ["A", "B", "C", "D"], ["E", "F", "G"], ["H", "J", "K", "L"], ["M", "N", "P", "Q"],
  ]
  .map { Set($0.compactMap { QueueLetter(text: $0) }) }
  profile.windows = try halves.enumerated().map { place, queues in
    WindowPlan(
      number: try window(place + 1), name: profile.name, zone: nil, queues: queues, equipment: nil)
  }
  profile.staff = try halves.enumerated().map { place, queues in
    StaffMember(
      id: try #require(StaffID(text: "p\(place + 1)")), name: profile.name, skills: queues,
      post: .window(try window(place + 1)))
  }
  let four = try Founding(profile, catalogue: .shipped)
  let before = try result(days: 4, in: four)
  let after = try result(
    .merged([try window(1), try window(2)]), .merged([try window(3), try window(4)]), days: 4,
    in: four)
  #expect(before.windows.count == 4 && after.windows.count == 2)
  #expect(before.difference(to: after, in: .occupancy).mean > 10)
  #expect(Double(after.all.lost) < 0.1 * Double(after.all.came))
  #expect(abs(after.all.came - before.all.came) * 20 < before.all.came)
}

@Test func aWindowWithOtherQueuesHelpsThere() throws {
  let helped = try result(
    .takes(try window(10), [try queue("C"), try queue("F"), try queue("H"), try queue("P")]))
  let plain = try result()
  let ten = try window(10)
  #expect(helped.windows[ten]?.busy ?? .zero > plain.windows[ten]?.busy ?? .zero)
}

@Test func aWindowMoreTakesWorkOffTheOthers() throws {
  let (six, twelve) = (try window(6), try window(12))
  let queues = try #require(
    Halls.baishiyi.founding.profile.windows.first { $0.number == six }?.queues)
  let plain = try result(.arrivals(130))
  let added = try result(.arrivals(130), .added(twelve, queues))
  #expect(added.windows[twelve]?.busy ?? .zero > .minutes(60))
  #expect(added.windows[six]?.busy ?? .zero < plain.windows[six]?.busy ?? .zero)
  #expect(plain.difference(to: added, in: .waitMean).mean < 0)
}

@Test func somebodyMoreSitsWhereSomebodyIsMissing() throws {
  let ids = ["sun-deming", "he-xiaoxue", "gong-dayong"].compactMap { StaffID(text: $0) }
  let away = ids.map(Scenario.Change.away)
  let eleven = try window(11)
  let queues = try #require(
    Halls.baishiyi.founding.profile.windows.first { $0.number == eleven }?.queues)
  let scenario = try Scenario(Halls.baishiyi.founding, away + [.hired(queues), .hired(queues)])
  let names = scenario.founding.profile.staff.suffix(2).map(\.id.description)
  #expect(names[0] != names[1] && names.allSatisfy { $0.hasPrefix("new-") })
  let day = Simulation(scenario, seed: 5, from: Halls.monday, days: 1).day(0)
  #expect(day.windows[eleven]?.open ?? .zero > .minutes(300))
}

@Test func aMovedItemIsCalledInItsNewQueue() throws {
  let moves = Halls.baishiyi.founding.queues.first { $0.letter.description == "M" }?.minutes.keys
  let changes = try #require(moves).map { Scenario.Change.moved($0, try! queue("L")) }
  let moved = Simulation(
    try Scenario(Halls.baishiyi.founding, changes), seed: 5, from: Halls.monday, days: 2
  ).play()
  let plain = try result()
  let (l, m) = (try queue("L"), try queue("M"))
  #expect(moved.queues[m] == nil)
  let before = [l, m].reduce(0) { $0 + (plain.queues[$1]?.came ?? 0) }
  #expect(abs((moved.queues[l]?.came ?? 0) - before) * 10 <= before)
}

@Test func moreWhoDoNotComeMeansMoreWhoGoWithout() throws {
  let few = try result(.noShow(0))
  let many = try result(.noShow(40))
  #expect(few.difference(to: many, in: .lost).mean > 5)
}

@Test func constantHandlingIsCalmerThanAWideLaw() throws {
  let calm = try result(.handling(DurationLaw(.constant, percent: 120)), days: 4)
  let wide = try result(
    .handling(DurationLaw(.logNormal, percent: 120, variation: 150)), days: 4)
  #expect(calm.difference(to: wide, in: .waitMean).mean > 0)
  let regular = try result(.gaps(DurationLaw(.constant)), .booking(0))
  #expect(regular.days.allSatisfy { abs($0.came - (regular.days.first?.came ?? 0)) < 40 })
}

@Test func everyRoutingRuleFavoursWhomItSays() throws {
  func elderly(_ rule: Routing) throws -> Double {
    try result(.arrivals(160), .routing(rule)).classes[.elderly]?.waits.mean ?? 0
  }
  let (due, fifo, priority) = (try elderly(.due), try elderly(.fifo), try elderly(.priority))
  #expect(priority < fifo && due < fifo)
  let longest = try result(.arrivals(160), .routing(.longest))
  let usual = try result(.arrivals(160))
  #expect(longest != usual)
}

@Test func theHallOfTheoryLosesNoTimeAndNobody() throws {
  let ideal = try result(.ideal, .booking(0))
  #expect(ideal.all.lost == 0)
  let plain = try result(.booking(0))
  #expect(ideal.all.waits.mean < plain.all.waits.mean)
}

@Test func inWhichOrderChangesAreWrittenMakesNoDifference() throws {
  let law = Scenario.Change.handling(DurationLaw(.constant))
  #expect(try result(.ideal, law, days: 1) == result(law, .ideal, days: 1))
}

@Test func whatTheHallDoesNotHaveCannotBeChanged() throws {
  let hall = Halls.baishiyi.founding
  let nobody = try #require(StaffID(text: "nobody"))
  for (change, problem) in [
    (.away(nobody), .unknownStaff(nobody)),
    (.closed(try window(12)), .unknownWindow(try window(12))),
    (.merged([try window(3)]), .nothingToMerge),
    (.merged([try window(3), try window(3)]), .nothingToMerge),
    (.merged([try window(3), try window(12)]), .unknownWindow(try window(12))),
    (.takes(try window(3), [try queue("Z")]), .unknownQueue(try queue("Z"))),
    (.added(try window(3), [try queue("A")]), .windowExists(try window(3))),
    (.added(try window(12), [try queue("Z")]), .unknownQueue(try queue("Z"))),
    (.hired([try queue("Z")]), .unknownQueue(try queue("Z"))),
    (.moved(try item("DWFW-003"), try queue("A")), .unknownItem(try item("DWFW-003"))),
    (.moved(try item("LDJY-001"), try queue("Z")), .unknownQueue(try queue("Z"))),
  ] as [(Scenario.Change, ScenarioProblem)] {
    #expect(throws: problem) { try Scenario(hall, [change]) }
  }
  // Window 10 is the only one for queue F besides the general one, which cannot do it without L.
  #expect(throws: ScenarioProblem.self) {
    try Scenario(
      Halls.baoan.founding,
      [.takes(try window(1), [try queue("A")]), .takes(try window(2), [try queue("A")])])
  }
}
