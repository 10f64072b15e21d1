import Testing

@testable import HallCore

@Suite struct PromiseAlertTests {
  private let saturday = Day(number: ScriptLine.monday.number + 5)

  private func at(_ day: Int, _ time: String) -> Instant {
    Instant(
      Day(number: ScriptLine.monday.number + day), TimeOfDay(time) ?? .midnight, offset: .china)
  }

  private func booked() throws -> Hall {
    var hall = Hall(TestHalls.founding(of: TestHalls.baishiyi.profile), at: at(0, "08:00"))
    let item = try #require(ItemCode(text: "LDJY-001"))
    try hall.happen(
      .book([item], at: at(5, "10:00"), VisitorID(bits: 1), seed: 1), at: at(0, "08:00"))
    return hall
  }

  @Test func aWeekendIsAskedForADayBeforeItsCutOffUntilSomebodyPlansIt() throws {
    var hall = try booked()
    #expect(hall.alerts(at: at(3, "16:59")) == [])
    let wanted = Alert.openRota(saturday, booked: 1, cutOff: at(4, "17:00"))
    #expect(hall.alerts(at: at(3, "17:00")) == [wanted])
    #expect(hall.alerts(at: at(4, "20:00")) == [wanted])
    #expect(hall.alerts(at: at(5, "17:00")) != [wanted])
    try hall.happen(.setRota(saturday, hall.rota(on: saturday).duties), at: at(3, "18:00"))
    #expect(hall.alerts(at: at(3, "18:00")) == [])
  }

  @Test func aBrokenPromiseIsTold() throws {
    var hall = try booked()
    let closed = Act.except(saturday, .closed(reason: .none))
    #expect(
      try hall.promisesBroken(by: closed, at: at(0, "09:00")).map(\.start) == [at(5, "10:00")])
    #expect(hall.brokenBookings == [])
    try hall.happen(closed, at: at(0, "09:00"))
    #expect(
      hall.alerts(at: at(0, "22:00")) == [.brokenPromises(count: 1, first: at(5, "10:00"))])
    #expect(try hall.promisesBroken(by: .except(saturday, nil), at: at(0, "09:00")) == [])
  }
}

extension Hall {
  fileprivate mutating func happen(_ act: Act, at moment: Instant) throws {
    for event in try decide(Command(act, by: .supervisor, at: moment), in: self) {
      try evolve(event)
    }
  }
}
