import HallCore
import Testing

@testable import Forecast

private func simulation(
  _ changes: [Scenario.Change] = [], seed: UInt64 = 1, days: Int = 1,
  in founding: Founding = Halls.baishiyi.founding
) throws -> Simulation {
  Simulation(try Scenario(founding, changes), seed: seed, from: Halls.monday, days: days)
}

private func window(_ number: Int) throws -> WindowNumber { try #require(WindowNumber(number)) }

/// Who came on a day: when, what for, and their class when they took their ticket.
private func arrivals(_ simulation: Simulation) -> [String] {
  var day = PlayedDay(simulation, on: simulation.days[0])
  day.play()
  return day.hall.allTickets.filter { $0.booked == nil }
    .map { "\($0.issued.milliseconds) \($0.items.map(\.description))" }.sorted()
}

@Test func theSameSeedGivesTheSameDaysInWhateverOrderTheyArePlayed() throws {
  let one = try simulation(days: 3)
  let forwards = one.days.indices.map(one.day)
  let again = try simulation(days: 3)
  let backwards = again.days.indices.reversed().map(again.day)
  #expect(forwards == backwards.reversed())
  var merged = SimulationResult(one.scenario.founding)
  for day in forwards { merged.add(day) }
  #expect(one.play() == merged)
  #expect(try simulation(seed: 2, days: 3).play() != merged)
  #expect(forwards[0].all != forwards[1].all)
}

@Test func daysOnWhichTheHallIsClosedAreLeftOut() throws {
  let days = try simulation(days: 7).days
  #expect(days.count == 7)
  #expect(days.allSatisfy { !$0.weekday.isWeekend })
  #expect(days[5].number - days[0].number == 7)
}

@Test func anotherScenarioHasTheSameResidents() throws {
  let plain = try arrivals(simulation())
  #expect(plain.count > 200)
  for changes in [
    [.closed(try window(3))], [.routing(.longest)], [.noShow(40)],
    [.handling(DurationLaw(.constant))], [.merged([try window(8), try window(9)])],
  ] as [[Scenario.Change]] {
    let other = try arrivals(simulation(changes))
    // Somebody may have booked another time, or come at the last minute in one of them only.
    #expect(Set(other).intersection(plain).count * 100 >= plain.count * 95, "\(changes)")
  }
  let more = try arrivals(simulation([.booking(0), .arrivals(150)]))
  let usual = try arrivals(simulation([.booking(0)]))
  let fewer = try arrivals(simulation([.booking(0), .arrivals(60)]))
  // Somebody may wait for help at a kiosk that is free in one of them only.
  #expect(Set(usual).subtracting(more).count * 50 <= usual.count)
  #expect(Set(fewer).subtracting(usual).count * 50 <= fewer.count)
  #expect((130...170).contains(more.count * 100 / usual.count))
  #expect((50...70).contains(fewer.count * 100 / usual.count))
}

@Test func everybodyWhoComesIsThroughInTheEveningAndEveryWindowIsClosed() throws {
  for seed in 1...4 as ClosedRange<UInt64> {
    let changes: [Scenario.Change] =
      seed % 2 == 0 ? [.arrivals(140), .closed(try window(1)), .booking(40)] : [.noShow(20)]
    let simulation = try simulation(changes, seed: seed)
    var day = PlayedDay(simulation, on: simulation.days[0])
    day.play()
    #expect(day.hall.allTickets.allSatisfy { $0.isOver })
    #expect(day.hall.windows.allSatisfy { $0.staff == nil })
    let result = DayResult(day, simulation)
    #expect(result.all.came == day.hall.ticketCount)
    #expect(result.all.finished + result.all.lost == result.all.came)
    #expect(result.queues.values.reduce(0) { $0 + $1.came } == result.all.came)
    #expect(result.classes.values.reduce(0) { $0 + $1.came } == result.all.came)
    #expect(result.windows.values.allSatisfy { .zero <= $0.busy && $0.busy <= $0.open })
  }
}

@Test func residentsBookAndComeAtTheirTime() throws {
  let many = try simulation([.booking(30)])
  var day = PlayedDay(many, on: many.days[0])
  day.play()
  let booked = day.hall.allTickets.filter { $0.booked != nil }
  #expect(booked.count > 20)
  let waits = booked.compactMap { ticket in
    ticket.firstCalled.map { ($0 - (ticket.booked ?? ticket.issued)).wholeMinutes }
  }
  #expect(waits.reduce(0, +) / waits.count < 10)
  #expect(DayResult(day, many).booked == booked.count)
  #expect(try simulation([.booking(0)]).day(0).booked == 0)
}
