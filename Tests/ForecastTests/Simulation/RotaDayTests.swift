import Testing

@testable import Forecast
@testable import HallCore

private let saturday = Day(number: Halls.monday.number + 5)

private func staff(_ id: String) throws -> StaffID { try #require(StaffID(text: id)) }
private func window(_ number: Int) throws -> WindowNumber { try #require(WindowNumber(number)) }

/// A day of Baishiyi's on which people sit where duties such as `li-min window 1 08:30-12:00` have them.
private func played(
  _ duties: [String], on day: Day = Halls.monday, _ changes: [Scenario.Change] = []
) throws -> PlayedDay {
  var hall = Halls.baishiyi
  let act = Act.setRota(day, try duties.map { try #require(Duty(text: $0)) })
  for event in try decide(Command(act, by: .supervisor, at: hall.now), in: hall) {
    try hall.evolve(event)
  }
  let simulation = Simulation(
    try Scenario(hall.founding, changes), seed: 4, from: day, days: 1, settledIn: hall)
  var played = PlayedDay(simulation, on: simulation.days[0])
  played.play()
  #expect(played.hall.windows.allSatisfy { $0.staff == nil })
  return played
}

private func handlings(_ day: PlayedDay, at number: Int) throws -> [Handling] {
  let window = try window(number)
  return day.hall.allTickets.flatMap(\.handlings).filter { $0.window == window }
}

private func time(_ handling: Handling) -> TimeOfDay {
  handling.called.timeOfDay(offset: .china)
}

@Suite struct RotaDayTests {
  @Test func onADayByBookingThoseComeWhoHaveBookedAndACrewServesThem() throws {
    let scenario = try Scenario(Halls.baishiyi.founding, [.booking(30)])
    let plain = Simulation(scenario, seed: 1, from: saturday, days: 2)
    #expect(plain.days.allSatisfy { !$0.weekday.isWeekend })
    let simulation = Simulation(scenario, seed: 1, from: saturday, days: 2, evenByBooking: true)
    #expect(simulation.days == [saturday, saturday.next])
    let result = simulation.day(0)
    #expect(result.all.came > 20 && result.booked == result.all.came)
    #expect(result.all.finished * 10 >= result.all.came * 8)
    let open = result.windows.values.filter { $0.open > .zero }
    #expect((1...6).contains(open.count))
    #expect(open.allSatisfy { $0.open > .minutes(7 * 60) })
    #expect(simulation.day(1).all.came > 20)
    // Who books follows from the day alone.
    #expect(simulation.day(0) == result)
    let none = Simulation(
      try Scenario(Halls.baishiyi.founding, [.booking(0)]), seed: 1, from: saturday, days: 1,
      evenByBooking: true)
    #expect(none.day(0).all.came == 0)
    // Such a day says nothing of waits, and does not make the mean of the others better.
    let empty = DayMeasures(none.day(0))
    #expect([Measure.waitMean, .waitP90, .inTime, .lost].allSatisfy { empty[$0] == nil })
    #expect(empty[.finished] == 0)
  }

  @Test func aHallThatIsOpenOnADayOfTheMonthHasAsManyDaysAsAreAskedFor() throws {
    var profile = Halls.baoan.profile
    profile.hours = [
      Session(
        name: nil, days: [.mon], from: try #require(TimeOfDay("09:00")),
        to: try #require(TimeOfDay("12:00")), admission: .walkIn,
        repeats: Recurrence(text: "2nd of month"))
    ]
    let founding = try Founding(profile, catalogue: .shipped)
    let simulation = Simulation(try Scenario(founding), seed: 1, from: Halls.monday, days: 30)
    #expect(simulation.days.count == 30)
    #expect(simulation.days.last.map { $0.number - Halls.monday.number } ?? 0 > 29 * 28)
  }

  @Test func aHallThatHasLearntIsBookedAtWeekendsAsOnOtherDays() throws {
    var life = HallLife(
      try Scenario(Halls.baishiyi.founding, [.booking(30)]), seed: 9, from: Halls.monday, days: 5)
    for _ in 0..<5 { _ = life.playDay(promisingEach: .max) }
    let hall = Hall(
      Halls.baishiyi.founding, at: Halls.baishiyi.now, knowing: try #require(life.experience))
    let simulation = Simulation(
      try Scenario(learntBy: hall), seed: 1, from: saturday, days: 1, evenByBooking: true)
    #expect(simulation.day(0).all.came > 20)
  }

  @Test func exceptionsAndLeaveOfTheHallHold() throws {
    var hall = Halls.baishiyi
    let (monday, tuesday) = (Halls.monday, Halls.monday.next)
    let nine = DaySession(
      from: try #require(TimeOfDay("09:00")), to: try #require(TimeOfDay("11:00")),
      admission: .walkIn)
    for act in [
      .except(monday, .closed(reason: .listed(.repairs))),
      .except(saturday, .open([nine], reason: .none)),
      .setLeave(try staff("sun-deming"), from: saturday, through: saturday),
    ] as [Act] {
      for event in try decide(Command(act, by: .supervisor, at: hall.now), in: hall) {
        try hall.evolve(event)
      }
    }
    let simulation = Simulation(
      try Scenario(hall.founding), seed: 4, from: monday, days: 5, settledIn: hall)
    #expect(simulation.days.first == tuesday && simulation.days.last == saturday)
    var day = PlayedDay(simulation, on: saturday)
    day.play()
    let times = day.hall.allTickets.filter { $0.booked == nil }
      .map { $0.issued.timeOfDay(offset: .china) }
    #expect(times.count > 40 && times.allSatisfy { nine.from <= $0 && $0 < nine.to })
    let away = try staff("sun-deming")
    #expect(!day.hall.allTickets.flatMap(\.handlings).contains { $0.staff == away })
  }

  @Test func whoeverIsPlannedSitsAtTheWindowAndNobodyElse() throws {
    let day = try played([
      "li-min window 1 08:30-12:00", "zhang-qiang window 1 12:00-18:00",
    ])
    let all = try handlings(day, at: 1)
    #expect(all.count > 20)
    #expect(day.hall.allTickets.flatMap(\.handlings).count == all.count)
    let noon = try #require(TimeOfDay("12:00"))
    for handling in all {
      let isEarly = time(handling) < noon
      // Whoever is being served at noon is served to the end first.
      let late = try #require(TimeOfDay("13:00"))
      if isEarly { #expect(handling.staff == (try staff("li-min"))) }
      if time(handling) >= late { #expect(handling.staff == (try staff("zhang-qiang"))) }
    }
    #expect(Set(all.map(\.staff)).count == 2)
  }

  @Test func somebodyNewTakesThePlaceOfWhoeverIsMissing() throws {
    let duties = ["wang-fang window 3 08:30-12:00", "zhang-qiang window 2 08:30-18:00"]
    let queues = try #require(Halls.baishiyi.window(try window(3))?.queues)
    let away = Scenario.Change.away(try staff("wang-fang"))
    #expect(try handlings(try played(duties, [away]), at: 3).isEmpty)
    let day = try played(duties, [.hired(queues), away])
    let morning = try handlings(day, at: 3)
    #expect(!morning.isEmpty)
    #expect(morning.allSatisfy { $0.staff.description == "new-1" })
    #expect(try handlings(day, at: 2).allSatisfy { $0.staff == (try staff("zhang-qiang")) })
    // Whoever does not know the work does not sit there, and where nobody is missing nobody new does.
    let others = Set(Halls.baishiyi.founding.queues.map(\.letter)).subtracting(queues)
    #expect(try handlings(try played(duties, [.hired(others), away]), at: 3).isEmpty)
    let full = try played(duties, [.hired(queues)])
    #expect(try handlings(full, at: 3).allSatisfy { $0.staff == (try staff("wang-fang")) })
  }

  @Test func twoPeopleChangePlacesAndAWindowClosesForABreak() throws {
    let day = try played([
      "li-min window 1 08:30-12:00", "zhang-qiang window 2 08:30-12:00",
      "li-min window 2 12:00-15:00", "zhang-qiang window 1 12:00-18:00",
      "li-min break 15:00-16:00", "li-min window 2 16:00-18:00",
    ])
    let (one, two) = (try handlings(day, at: 1), try handlings(day, at: 2))
    let (late, rest, back) = (
      try #require(TimeOfDay("13:00")), try #require(TimeOfDay("15:00")),
      try #require(TimeOfDay("16:00"))
    )
    #expect(one.contains { time($0) > late })
    #expect(two.contains { time($0) > late && time($0) < rest })
    #expect(two.contains { time($0) >= back })
    for handling in one where time(handling) > late {
      #expect(handling.staff == (try staff("zhang-qiang")))
    }
    for handling in two where time(handling) > late {
      #expect(handling.staff == (try staff("li-min")))
      let isInBreak = time(handling) > (TimeOfDay("15:30") ?? rest) && time(handling) < back
      #expect(!isInBreak, "\(time(handling))")
    }
  }
}
