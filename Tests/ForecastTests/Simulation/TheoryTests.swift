import HallCore
import Testing

@testable import Forecast

// Means of the simulator against what theory says: inside intervals that hold it 99 times of a hundred.
// The seeds are fixed, so these tests give the same answer every time.

private func waits(
  _ founding: Founding, _ changes: [Scenario.Change] = [], seed: UInt64 = 1, days: Int,
  of priority: PriorityClass? = nil
) throws -> ConfidenceInterval {
  let simulation = try TheoryHall.simulation(founding, changes, seed: seed, days: days)
  let means = simulation.days.indices.map { number in
    let day = simulation.day(number)
    let tally = priority.map { day.classes[$0] ?? VisitTally() } ?? day.all
    return tally.waits.mean / 60_000
  }
  return ConfidenceInterval(means, .ninetyNine)
}

@Test(arguments: [(1, 0.5), (3, 0.7), (11, 0.8)])
func exponentialArrivalsAndHandlingWaitAsErlangSays(_ windows: Int, _ load: Double) throws {
  let found = try waits(
    try TheoryHall.founding(windows: windows, load: load), days: windows == 11 ? 3 : 6)
  let expected = TheoryHall.erlangC(windows, load) / (Double(windows) * (1 - load))
  #expect(found.range.contains(expected), "\(found) \(expected)")
  #expect(found.margin < expected)
}

@Test func erlangsFormulaIsThatOfTheTables() {
  for (load, expected) in [(0.8, 0.176431), (0.9, 0.594497), (0.95, 1.485615)] {
    let wait = TheoryHall.erlangC(11, load) / (11 * (1 - load))
    #expect(abs(wait - expected) < 1e-6)
  }
}

/// Source: A. Cobham, "Priority assignment in waiting line problems", Operations Research 2, 1954.
@Test func twoClassesWaitAsCobhamSays() throws {
  let founding = try TheoryHall.founding(windows: 3, load: 0.8, classes: #"{"elderly": 40}"#)
  let free = TheoryHall.erlangC(3, 0.8) / 3
  let expected: [PriorityClass: Double] = [
    .elderly: free / (1 - 0.32), .walkIn: free / ((1 - 0.32) * (1 - 0.8)),
  ]
  for (priority, wait) in expected {
    let found = try waits(founding, [.routing(.priority)], days: 6, of: priority)
    #expect(found.range.contains(wait), "\(priority) \(found) \(wait)")
    #expect(found.margin < wait / 2)
  }
}

/// Source: F. Pollaczek, "Über eine Aufgabe der Wahrscheinlichkeitstheorie", Mathematische Zeitschrift
/// 32, 1930.
@Test(arguments: [
  (#"{"law": "constant", "seconds": 60}"#, 0.0),
  (#"{"law": "logNormal", "seconds": 60, "variation": 80}"#, 0.64),
])
func otherHandlingTimesWaitAsPollaczekSays(_ law: String, _ squaredVariation: Double) throws {
  let founding = try TheoryHall.founding(windows: 1, load: 0.6, handling: law)
  let expected = 0.6 * (1 + squaredVariation) / (2 * (1 - 0.6))
  let found = try waits(founding, days: 10)
  #expect(found.range.contains(expected), "\(found) \(expected)")
  #expect(found.margin < expected / 2)
}

@Test func windowsAreAsBusyAsTheLoadAndNobodyIsLost() throws {
  let simulation = try TheoryHall.simulation(
    try TheoryHall.founding(windows: 3, load: 0.7), days: 2)
  let result = simulation.play()
  #expect((68...72).contains(result.interval(of: .occupancy).mean))
  #expect(result.all.lost == 0)
  #expect(abs(result.all.came - 2 * 19 * 126) < 250)
}
