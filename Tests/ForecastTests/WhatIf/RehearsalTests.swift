import HallCore
import Testing

@testable import Forecast

/// A Monday of Baishiyi's that has been played until a time.
private struct MetDay {
  let played: PlayedDay
  let moment: Instant
  var hall: Hall { played.hall }

  init(until time: String, seed: UInt64 = 7, _ changes: [Scenario.Change] = [.arrivals(130)]) throws
  {
    let scenario = try Scenario(Halls.baishiyi.founding, changes)
    let simulation = Simulation(scenario, seed: seed, from: Halls.monday, days: 1)
    var day = PlayedDay(simulation, on: Halls.monday)
    moment = Instant(Halls.monday, try #require(TimeOfDay(time)), offset: day.hall.offset)
    day.play(until: moment)
    played = day
  }

  func rehearsal(_ question: WhatIf = WhatIf(), plays: Int) throws -> Rehearsal {
    var rehearsal = try #require(Rehearsal(question, in: hall, at: moment))
    for _ in 0..<plays { rehearsal.play() }
    return rehearsal
  }
}

private func window(_ number: Int) throws -> WindowNumber {
  try #require(WindowNumber(number))
}

@Suite struct RehearsalTests {
  @Test func theSameHallIsPlayedTheSameAndNothingThatIsNotChangedDiffers() throws {
    let day = try MetDay(until: "10:30")
    let one = try day.rehearsal(plays: 3)
    #expect(try day.rehearsal(plays: 3).asIs == one.asIs)
    #expect(one.changed == nil)
    var question = WhatIf()
    let queues = try #require(day.hall.window(try window(5))?.queues)
    question.changes = [.take(try window(5), queues)]
    let same = try day.rehearsal(question, plays: 3)
    #expect(same.changed == same.asIs)
    #expect(same.asIs == one.asIs)
    // Each play has other people.
    #expect(Set(one.asIs.courses).count == 3)
  }

  @Test func whoeverIsMetInTheMiddleOfADayIsThroughInTheEvening() throws {
    let day = try MetDay(until: "10:40", seed: 3, [.arrivals(150), .noShow(20), .booking(30)])
    let hall = day.hall
    let states = hall.allTickets.map(\.state)
    #expect(states.contains { if case .missed = $0 { true } else { false } })
    #expect(hall.bookings(on: hall.day).contains { $0.state == .booked })
    let people = People(
      Crowd(hall.founding), Habits(nil), seed: 5, amid: hall, at: day.moment)
    var played = PlayedDay(hall, people)
    played.play()
    #expect(played.hall.allTickets.allSatisfy { $0.isOver })
    #expect(played.hall.ticketCount > hall.ticketCount + 100)
    #expect(played.hall.allTickets.contains { $0.booked != nil && $0.issued > day.moment })
    #expect(played.hall.windows.allSatisfy { $0.staff == nil })
    // Somebody has come back whose call had been missed before.
    let back = played.hall.allTickets.filter { ticket in
      ticket.reinstatements > 0 && ticket.misses.first.map { $0.at < day.moment } ?? false
    }
    #expect(!back.isEmpty)
  }

  @Test func whoeverHasJustBeenCalledForTheFirstTimeMayNotCome() throws {
    let day = try MetDay(until: "10:30")
    let hall = day.hall
    let called = hall.allTickets.filter { ticket in
      guard case .called = ticket.state else { return false }
      return ticket.misses.isEmpty && ticket.handlings.isEmpty
    }
    #expect(!called.isEmpty)
    var demand = DemandSettings()
    demand.noShowPercent = 100
    let people = People(
      Crowd(hall.founding), Habits(demand), seed: 5, amid: hall, at: day.moment)
    var played = PlayedDay(hall, people)
    played.play()
    for ticket in called {
      #expect(played.hall.ticket(ticket.number)?.misses.isEmpty == false, "\(ticket.number)")
    }
  }

  @Test func whoeverEatsComesBackAndTheOthersEatAfterThem() throws {
    let day = try MetDay(until: "12:30")
    let relief = Set(day.hall.profile.staff.filter { $0.post == .relief }.map(\.id))
    func relieved(in hall: Hall) -> Set<WindowNumber> {
      Set(hall.windows.filter { $0.staff.map(relief.contains) == true }.map(\.number))
    }
    let eating = relieved(in: day.hall)
    let future = try day.rehearsal(plays: 0).future
    var played = PlayedDay(
      future.hall,
      People(future.crowd, future.habits, seed: 1, amid: future.hall, at: future.moment))
    var after: Set<WindowNumber> = []
    for minutes in stride(from: 5, through: 240, by: 5) {
      played.play(until: day.moment + .minutes(minutes))
      let now = relieved(in: played.hall)
      // Nobody eats for an hour.
      if minutes >= 60 { #expect(now.isDisjoint(with: eating)) }
      after.formUnion(now.subtracting(eating))
    }
    #expect(!eating.isEmpty && after.count >= 4)
    #expect(relieved(in: played.hall).isEmpty)
    // They take turns: who has eaten when the hours begin does not eat again.
    let noon = People.noon(of: day.hall)
    let done = Set(
      day.hall.allTickets.flatMap(\.handlings)
        .filter { $0.called >= noon && relief.contains($0.staff) }.map(\.window))
    #expect(!done.subtracting(eating).isEmpty && after.isDisjoint(with: done))
  }

  @Test func theBandHoldsWhatReallyComes() throws {
    var (held, all) = (0, 0)
    for seed in 1...10 as ClosedRange<UInt64> {
      let day = try MetDay(until: "10:30", seed: seed)
      var question = WhatIf()
      question.arrivalsPercent = 130
      let rehearsal = try day.rehearsal(question, plays: 20)
      var real = day.played
      for place in [6, 12, 18] {
        real.play(until: rehearsal.moments[place])
        let band = rehearsal.outlook.bands[place]
        all += 1
        if (band.low...band.high).contains(real.hall.waitingCount) { held += 1 }
      }
    }
    // Four in five are meant; neighbours go together, so there is some play.
    #expect((20...29).contains(held), "\(held) of \(all)")
  }

  @Test func withAWindowClosedPeopleWaitLongerAndWhoeverIsServedThereIsServedFirst() throws {
    let day = try MetDay(until: "10:30")
    var question = WhatIf()
    let number = try #require(
      day.hall.windows.first { if case .serving? = $0.activity { true } else { false } }?.number)
    let served = try #require(day.hall.window(number)?.ticket)
    question.changes = [.close(number)]
    let rehearsal = try day.rehearsal(question, plays: 12)
    let saving = try #require(rehearsal.saving)
    #expect(saving.isDistinct && saving.mean < 0)
    let future = rehearsal.future
    var played = PlayedDay(
      future.hall,
      People(future.crowd, future.habits, seed: 1, amid: future.hall, at: future.moment))
    played.play(until: day.moment + .minutes(60))
    #expect(played.hall.window(number)?.staff == nil)
    #expect(played.hall.ticket(served)?.handlings.isEmpty == false)
    played.play()
    let after = played.hall.allTickets.flatMap(\.handlings).filter { $0.window == number }
    #expect(after.allSatisfy { $0.called <= day.moment })
  }

  @Test func whoeverGoesHomeEndsTheirWorkAndDoesNotComeBack() throws {
    let day = try MetDay(until: "10:30")
    let open = try #require(day.hall.windows.first { $0.ticket != nil })
    let staff = try #require(open.staff)
    var question = WhatIf()
    question.changes = [.leave(staff, from: open.number, on: day.hall.day)]
    let future = try day.rehearsal(question, plays: 0).future
    var played = PlayedDay(
      future.hall,
      People(future.crowd, future.habits, seed: 1, amid: future.hall, at: future.moment))
    played.play()
    let calls = played.hall.allTickets.flatMap(\.handlings).filter { $0.staff == staff }
    #expect(!calls.isEmpty && calls.allSatisfy { $0.called <= day.moment })
  }

  @Test func whereTheHallClosesEarlierFewerComeAndTheLastOneLeavesEarlier() throws {
    let day = try MetDay(until: "10:30")
    var question = WhatIf()
    question.closing = TimeOfDay("15:00")
    let rehearsal = try day.rehearsal(question, plays: 6)
    let changed = try #require(rehearsal.changed)
    #expect(changed.people.came < rehearsal.asIs.people.came - 20)
    let (early, usual) = (try #require(changed.end), try #require(rehearsal.asIs.end))
    #expect(early < usual)
    question.closing = TimeOfDay("19:30")
    let longer = try day.rehearsal(question, plays: 1)
    let last = try #require(longer.moments.last)
    #expect(last.timeOfDay(offset: day.hall.offset).minutes == 20 * 60)
  }

  @Test func bookingsThatAnEarlierEndBreaksAreCounted() throws {
    let day = try MetDay(until: "10:30", [.booking(40)])
    let (three, five) = (try #require(TimeOfDay("15:00")), try #require(TimeOfDay("17:00")))
    let late = day.hall.bookings(on: day.hall.day).filter {
      $0.state == .booked && $0.start.timeOfDay(offset: day.hall.offset) >= three
    }
    #expect(!late.isEmpty)
    var question = WhatIf()
    #expect(try day.rehearsal(question, plays: 0).brokenBookings == (0, 0))
    question.closing = three
    let early = try day.rehearsal(question, plays: 0).brokenBookings
    // Whoever would still be served then is among them.
    #expect(early.asIs == 0 && (late.count...late.count + 4).contains(early.changed))
    question.closing = five
    #expect(try day.rehearsal(question, plays: 0).brokenBookings.changed < late.count)
  }

  @Test func aUsualDayBeginsWhenTheDoorsOpenWithEverybodyAtTheirWindows() throws {
    let day = try MetDay(until: "10:30")
    var question = WhatIf()
    question.start = .usual(.thu)
    let rehearsal = try day.rehearsal(question, plays: 2)
    #expect(rehearsal.hall.day.weekday == .thu)
    #expect(rehearsal.start.timeOfDay(offset: day.hall.offset) == TimeOfDay("08:30"))
    #expect(rehearsal.hall.windows.allSatisfy { $0.staff != nil })
    #expect(rehearsal.hall.allTickets.allSatisfy { $0.booked != nil })
    #expect(rehearsal.asIs.people.came > 150)
    question.start = .usual(.sun)
    let sunday = Rehearsal(question, in: day.hall, at: day.moment)
    let isNothing = sunday == nil
    #expect(isNothing)
  }

  @Test func whereTodayIsOverThereIsNothingToPlay() throws {
    let day = try MetDay(until: "23:00")
    let rehearsal = Rehearsal(WhatIf(), in: day.hall, at: day.moment)
    let isNothing = rehearsal == nil
    #expect(isNothing)
  }

  @Test func ofAllChangesTheOneThatIsNeededWins() throws {
    // Window 7 alone takes what its owner is needed for, and its owner is there but does nothing.
    let day = try MetDay(until: "10:30", [.closed(try window(7)), .arrivals(120)])
    let rehearsal = try day.rehearsal(plays: 32)
    var contest = Contest(rehearsal)
    while !contest.isDone { contest.play() }
    let best = try #require(contest.suggestions.first)
    guard case .open(let number, _) = best.change else {
      Issue.record("\(best.change) is no opening")
      return
    }
    #expect(number.value == 7)
    #expect(best.saving > .minutes(3))
    #expect(contest.suggestions.count <= Contest.winners)
    var question = WhatIf()
    question.changes = [best.change]
    let saving = try #require(try day.rehearsal(question, plays: 8).saving)
    #expect(saving.isDistinct && saving.mean > 0)
  }
}
