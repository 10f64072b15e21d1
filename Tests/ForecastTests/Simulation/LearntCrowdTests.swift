import Testing

@testable import Forecast
@testable import HallCore

/// A hall whose residents and staff are not as usual, and what it learns of them in some weeks.
private enum OddHall {
  static let founding: Founding = {
    var profile = Halls.baishiyi.profile
    var demand = DemandSettings()
    // Most come early or late, and two queues are asked for far more than the others.
    demand.perHour =
      Array(repeating: 0, count: 9) + [42, 22, 18, 12, 14, 20, 40, 28]
      + Array(
        repeating: 0, count: 7)
    demand.weekdays = [.mon: 125, .thu: 75]
    var items: [ItemCode: Int] = [:]
    for queue in Halls.baishiyi.founding.queues {
      for item in queue.minutes.keys {
        items[item] = ["C", "L"].contains(queue.letter.description) ? 8 : 2
      }
    }
    demand.items = items
    demand.classes = [.elderly: 22]
    (demand.noShowPercent, demand.bookingPercent, demand.basketPercent) = (14, 15, 0)
    demand.leavePercent = 12
    demand.handling = DurationLaw(.logNormal, percent: 130, variation: 80)
    profile.demand = demand
    do { return try Founding(profile, catalogue: .shipped) } catch { fatalError("\(error)") }
  }()

  /// The hall on the morning after some days.
  static func hall(after days: Int) throws -> Hall {
    var life = HallLife(try Scenario(founding), seed: 11, from: Halls.monday, days: days)
    for _ in 0..<days { _ = life.playDay(promisingEach: .max) }
    return Hall(
      founding, at: Instant(Halls.monday, .midnight, offset: .china),
      knowing: try #require(life.experience))
  }
}

private func played(_ scenario: Scenario, days: Int = 20) -> SimulationResult {
  Simulation(scenario, seed: 77, from: Halls.monday, days: days).play()
}

private func window(_ number: Int) throws -> WindowNumber {
  try #require(WindowNumber(number))
}

@Suite struct LearntCrowdTests {
  @Test func aHallThatIsPlayedFromWhatItHasLearntIsLikeTheOneItWas() throws {
    let hall = try OddHall.hall(after: 20)
    let (was, own) = (
      played(try Scenario(OddHall.founding)), played(try Scenario(learntBy: hall))
    )
    var usual = OddHall.founding.profile
    usual.demand = nil
    let stranger = played(try Scenario(try Founding(usual, catalogue: .shipped)))

    /// How far two halls are apart in something, against what it was.
    func away(_ result: SimulationResult, _ figure: (SimulationResult) -> Double) -> Double {
      abs(figure(result) / figure(was) - 1)
    }
    let figures: [(String, within: Double, (SimulationResult) -> Double)] = [
      ("came", 0.06, { Double($0.all.came) }),
      ("went without", 0.2, { Double($0.all.lost) / Double($0.all.came) }),
      ("mean wait", 0.2, \.all.waits.mean),
      ("called in time", 0.09, { Double($0.all.inTime) / Double($0.all.came) }),
      ("nine in ten wait", 0.2, { Double($0.all.waits.percentile(90).milliseconds) }),
      ("elderly", 0.1, { Double($0.classes[.elderly]?.came ?? 0) / Double($0.all.came) }),
      (
        "busy", 0.06,
        { Double($0.windows.values.reduce(0) { $0 + $1.busy.milliseconds }) / Double($0.all.came) }
      ),
    ]
    for (name, within, figure) in figures {
      #expect(away(own, figure) < within, "\(name): \(figure(own)) against \(figure(was))")
      #expect(away(stranger, figure) > within, "\(name) would be the same in any hall")
    }
    for (letter, tally) in was.queues {
      let share = Double(tally.came) / Double(was.all.came)
      let learnt = Double(own.queues[letter]?.came ?? 0) / Double(own.all.came)
      #expect(abs(learnt - share) < 0.02, "queue \(letter): \(learnt) against \(share)")
    }
  }

  @Test func everybodyComesAtTheirTimeOfTheirDay() throws {
    let crowd = Crowd(learntBy: try OddHall.hall(after: 20))
    // Walk-ins and those who book: 42 an hour from nine o'clock on, 125 % of it on Mondays.
    func people(_ weekday: Weekday, _ hours: Range<Int>) -> Double {
      crowd.rates(on: weekday)[hours.lowerBound * 2..<hours.upperBound * 2].reduce(0, +) / 2
    }
    #expect(abs(people(.mon, 9..<17) / (196 * 1.25) - 1) < 0.1)
    #expect(abs(people(.thu, 9..<17) / (196 * 0.75) - 1) < 0.2)
    #expect(abs(people(.tue, 9..<10) / 42 - 1) < 0.2)
    #expect(abs(people(.tue, 12..<13) / 12 - 1) < 0.4)
    #expect(people(.tue, 0..<8) == 0 && people(.tue, 20..<24) == 0)
    #expect(abs(crowd.bookingShare - 0.15) < 0.03)
  }

  @Test func whoWouldComeOnceTheHallHasClosedDoesNotComeBefore() throws {
    var hall = try OddHall.hall(after: 5)
    let crowd = Crowd(learntBy: hall)
    let (half, ten) = (try #require(TimeOfDay("09:30")), try #require(TimeOfDay("10:00")))
    func people() -> Double {
      (1...40 as ClosedRange<UInt64>).reduce(0) { sum, seed in
        let draws = Draws(seed: seed, day: hall.day)
        var stream = ArrivalStream(.resident, of: crowd, on: hall.day, in: hall, draws)
        var count = 0.0
        while let next = stream.next() {
          let time = next.at.timeOfDay(offset: .china)
          if half <= time, time < ten, hall.admission(at: next.at) != nil { count += 1 }
        }
        return sum + count
      }
    }
    let whole = people()
    let session = DaySession(
      from: try #require(TimeOfDay("08:30")), to: try #require(TimeOfDay("09:45")),
      admission: .walkIn)
    let act = Act.except(hall.day, .open([session], reason: .none))
    for event in try decide(Command(act, by: .supervisor, at: hall.now), in: hall) {
      try hall.evolve(event)
    }
    #expect(abs(people() / whole - 0.5) < 0.1)
  }

  @Test func whoeverIsSlowIsSlowWhateverIsDrawn() throws {
    var hall = try OddHall.hall(after: 1)
    let (slow, quick) = (hall.profile.staff[0].id, hall.profile.staff[1].id)
    for _ in 0..<400 {
      hall.experience.pace[slow, default: LogMoments()].add(0.5)
      hall.experience.pace[quick, default: LogMoments()].add(-0.5)
    }
    let crowd = Crowd(learntBy: hall)
    let item = try #require(hall.profile.items.first)
    func minutes(_ staff: StaffID?, _ share: Double) -> Double {
      let length = crowd.handlingTime(of: item, expected: .minutes(9), by: staff, share: share)
      return Double(length.milliseconds) / 60_000
    }
    for share in [0.05, 0.3, 0.5, 0.8, 0.99] {
      // Both are half a doubling away from usual, less what the guess of thirty cases takes off.
      #expect(abs(minutes(slow, share) / minutes(quick, share) - 1.9) < 0.1)
      #expect(minutes(quick, share) < minutes(nil, share))
      #expect(minutes(nil, share) < minutes(slow, share))
      #expect(minutes(slow, share) < minutes(slow, share + 0.005))
    }
  }

  @Test func whatIsChangedWinsOverWhatIsLearnt() throws {
    let hall = try OddHall.hall(after: 10)
    func result(_ changes: Scenario.Change...) throws -> SimulationResult {
      played(try Scenario(learntBy: hall, changes), days: 5)
    }
    let plain = try result()
    #expect(try result(.noShow(0)).all.lost * 2 < plain.all.lost)
    let more = try result(.arrivals(140))
    #expect(abs(Double(more.all.came) / Double(plain.all.came) - 1.4) < 0.08)
    #expect(try result(.closed(try window(5))).windows[try window(5)]?.open == .zero)
  }

  @Test func anotherScatterLeavesTheMeanThatWasLearnt() throws {
    let hall = try OddHall.hall(after: 10)
    let item = try #require(hall.profile.items.first)
    let staff = hall.profile.staff[0].id
    func mean(_ changes: Scenario.Change...) throws -> Double {
      let crowd = try Scenario(learntBy: hall, changes).crowd
      let minutes = (0..<2000).map { place in
        crowd.handlingTime(
          of: item, expected: .minutes(8), by: staff, share: (Double(place) + 0.5) / 2000
        ).milliseconds
      }
      return Double(minutes.reduce(0, +)) / 2000
    }
    let own = try mean()
    #expect(abs(try mean(.handling(DurationLaw(.constant))) / own - 1) < 0.01)
    #expect(abs(try mean(.handling(DurationLaw(.exponential))) / own - 1) < 0.01)
    #expect(abs(try mean(.handling(DurationLaw(.constant, percent: 150))) / own - 1.5) < 0.01)
  }

  @Test func aHallThatHasSeenNoDayIsPlayedAsItsProfileSays() throws {
    let hall = Hall(OddHall.founding, at: Instant(Halls.monday, .midnight, offset: .china))
    #expect(
      played(try Scenario(learntBy: hall), days: 2)
        == played(try Scenario(OddHall.founding), days: 2))
  }
}
