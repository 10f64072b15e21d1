import Testing

@testable import HallCore

@Suite struct OnCallTests {
  private let saturday = Day(number: ScriptLine.monday.number + 5)

  private func baishiyi(_ break: (inout Profile) -> Void = { _ in }) -> Hall {
    var profile = TestHalls.baishiyi.profile
    `break`(&profile)
    return Hall(
      TestHalls.founding(of: profile),
      at: Instant(ScriptLine.monday, .midnight, offset: .china))
  }

  /// The kinds of work that a rota serves.
  private func served(_ rota: Rota, in hall: Hall) -> Set<ServiceLane> {
    let competence = hall.competence
    var served: Set<ServiceLane> = []
    for duty in rota.duties {
      guard let staff = competence.staff.firstIndex(of: duty.staff),
        let window = competence.windows.firstIndex(where: { $0 == duty.window })
      else { continue }
      let lanes = competence.lanes(staff: staff, window: window)
      for (place, lane) in competence.lanes.enumerated() where lanes.contains(place) {
        served.insert(lane)
      }
    }
    return served
  }

  @Test func aCrewServesEverythingForWholeSessionsWithAtMostSixPeople() {
    let hall = baishiyi()
    let rota = hall.rota(on: saturday)
    #expect(rota.duties.count == 6)
    #expect(Set(rota.duties.map(\.staff)).count == 6)
    #expect(Set(rota.duties.map(\.window)).count == 6 && !rota.duties.contains { $0.window == nil })
    #expect(rota.duties.allSatisfy { "\($0.from)-\($0.to)" == "09:00-17:00" })
    #expect(served(rota, in: hall) == Set(hall.competence.lanes))
  }

  @Test func theSettingLimitsTheCrew() {
    for limit in [1, 3, 11, 50] {
      let hall = baishiyi { $0.settings.rota.onDemandStaff = limit }
      #expect(hall.rota(on: saturday).duties.count == min(limit, 11))
    }
  }

  /// What is said of a weekend today is what comes, whether one looks each day or only then.
  @Test func weekendsGoRoundAndAreKnownBeforehand() throws {
    var hall = baishiyi()
    let foreseen = (0..<8).map { hall.rota(on: Day(number: saturday.number + 7 * $0)).duties }
    var worked: [StaffID: Int] = [:]
    for number in hall.day.number..<(hall.day.number + 56) {
      let day = Day(number: number)
      let at = Instant(day, TimeOfDay(minutes: 600), offset: .china)
      for event in try decide(Command(.tick, by: .hall, at: at), in: hall) {
        try hall.evolve(event)
      }
      let duties = hall.rota(on: day).duties
      if day.weekday == .sat { #expect(duties == foreseen[(number - saturday.number) / 7]) }
      for person in hall.profile.staff {
        #expect(hall.weekendDuties(of: person.id) == worked[person.id] ?? 0)
      }
      if hall.schedule(on: day).sessions.contains(where: { $0.admission == .booking }) {
        for duty in duties { worked[duty.staff, default: 0] += 1 }
        let isOpen = !hall.schedule(on: day).sessions.isEmpty
        #expect(
          served(hall.rota(on: day), in: hall) == (isOpen ? Set(hall.competence.lanes) : []))
      }
    }
    // Eight weekends without that of Qingming, of six people among 18.
    let counts = hall.profile.staff.map { worked[$0.id] ?? 0 }
    #expect(counts.reduce(0, +) == 14 * 6)
    #expect(counts.allSatisfy { $0 > 0 })
    #expect(counts.max()! < 16, "nobody has to come every time: \(counts)")
  }

  @Test func aDayThatNobodyLookedAtCountsToo() throws {
    var hall = baishiyi()
    let crew = Set(hall.rota(on: saturday).duties.map(\.staff))
    let at = Instant(Day(number: saturday.number + 1), .midnight, offset: .china)
    for event in try decide(Command(.tick, by: .hall, at: at), in: hall) { try hall.evolve(event) }
    for person in hall.profile.staff {
      #expect(hall.weekendDuties(of: person.id) == (crew.contains(person.id) ? 1 : 0))
    }
  }

  @Test func whoeverIsOnLeaveIsNotOnCall() throws {
    var hall = baishiyi()
    let first = try #require(hall.rota(on: saturday).duties.first?.staff)
    let leave = Act.setLeave(first, from: saturday, through: saturday)
    for event in try decide(Command(leave, by: .supervisor, at: hall.now), in: hall) {
      try hall.evolve(event)
    }
    let rota = hall.rota(on: saturday)
    #expect(rota.duties.count == 6 && !rota.duties.contains { $0.staff == first })
  }

  @Test func aPlannedSaturdayCountsForThoseWhoWorkOnIt() {
    let hall = play(
      """
      08:00 rota 2026-03-07 an window 1 09:00-12:00, bo guidance 08:00-09:00, eve break 09:00-10:00, \
      eve window 4 10:00-11:00
      2026-03-08 08:00 tick
      """
    ).hall
    let counts = hall.profile.staff.map { hall.weekendDuties(of: $0.id) }
    #expect(counts == [1, 0, 0, 0, 1], "bo has left before the session begins")
  }
}
