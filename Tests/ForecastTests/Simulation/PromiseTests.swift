@testable import HallCore
import Testing

@testable import Forecast

@Test func aPromiseIsKeptIfTheCallComesWithinIt() throws {
  var simulation = Simulation(
    try Scenario(Halls.baishiyi.founding), seed: 5, from: Halls.monday, days: 1)
  simulation.quoting = { _, _, _ in
    WaitQuote(low: .zero, likely: .minutes(2), high: .minutes(5))
  }
  let day = simulation.day(0)
  #expect(day.all.promised > 200 && day.all.promised <= day.all.came)
  #expect(day.all.kept > 0 && day.all.kept < day.all.promised)
  simulation.quoting = { _, _, _ in
    WaitQuote(low: .zero, likely: .minutes(2), high: .minutes(1000))
  }
  let sure = simulation.day(0)
  #expect(sure.all.kept <= sure.all.promised && sure.all.kept > day.all.kept)
  #expect(sure.all.waits == day.all.waits)
}

@Test func aPromiseCountsWhenItsTicketIsCalled() throws {
  var simulation = Simulation(
    try Scenario(Halls.baishiyi.founding, [.noShow(0)]), seed: 5, from: Halls.monday, days: 1)
  simulation.quoting = { _, _, _ in
    WaitQuote(low: .minutes(1), likely: .minutes(2), high: .minutes(5))
  }
  let day = simulation.day(0)
  #expect(day.all.promisedRange == .minutes(4 * day.all.promised))
  #expect(day.hours.reduce(0) { $0 + $1.promised } == day.all.promised)
  let measures = DayMeasures(day)
  #expect(measures[.promiseRange] == 4)
  let kept = try #require(measures[.promisesKept])
  #expect(abs(kept - 100 * Double(day.all.kept) / Double(day.all.promised)) < 1e-9)
  simulation.quoting = nil
  let silent = DayMeasures(simulation.day(0))
  #expect(silent[.promisesKept] == nil && silent[.promiseRange] == nil)
}

@Test func promisesRestOnWhatAHallKnowsBeforeItsFirstDay() throws {
  var simulation = Simulation(
    try Scenario(Halls.baoan.founding), seed: 3, from: Halls.monday, days: 15)
  simulation.promiseWaits()
  #expect(simulation.experience?.days == 20)
  let result = simulation.play()
  #expect(result.measures.contains(.promisesKept))
  let kept = Double(result.all.kept) / Double(result.all.promised)
  #expect((0.72...0.88).contains(kept), "\(kept)")
  // Residents do what they would have done without a word.
  simulation.quoting = nil
  #expect(simulation.play().all.waits == result.all.waits)
}

@Test func aHallThatHasLearntPromisesByThat() throws {
  var life = HallLife(try Scenario(Halls.baoan.founding), seed: 9, from: Halls.monday, days: 6)
  for _ in 0..<6 { _ = life.playDay(promisingEach: .max) }
  let hall = Hall(
    Halls.baoan.founding, at: Halls.baoan.now, knowing: try #require(life.experience))
  var simulation = Simulation(
    try Scenario(learntBy: hall), seed: 3, from: Halls.monday, days: 1)
  simulation.promiseWaits()
  #expect(simulation.experience == hall.experience)
}
