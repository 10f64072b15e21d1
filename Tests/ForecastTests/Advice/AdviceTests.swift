import HallCore
import Testing

@testable import Forecast

@Suite struct AdviceTests {
  /// A hall with many waiting, where window 3 is closed and its person is free.
  private func crowded(closing closed: Int = 3, waiting: Int = 60) throws -> (Hall, StaffID) {
    var hall = try WaitingHall(tickets: waiting, seed: 9).hall
    let window = try #require(WindowNumber(closed))
    let staff = try #require(hall.window(window)?.staff)
    try hall.act(.close(window))
    return (hall, staff)
  }

  @Test func theBestChangeOpensTheWindowThatIsMissed() throws {
    let (hall, staff) = try crowded()
    let best = try #require(Advice.suggestions(in: hall, at: hall.now).first)
    guard case .open(let window, let person) = best.change else {
      Issue.record("\(best.change)")
      return
    }
    #expect(window.value == 3)
    #expect(best.after < best.before)
    #expect(best.saving >= .minutes(1))
    #expect(hall.staffMember(person) != nil)
    _ = staff
  }

  @Test func everySuggestionCanBeDoneAndTheyAreInOrder() throws {
    let (hall, _) = try crowded()
    let suggestions = Advice.suggestions(in: hall, at: hall.now, limit: 20)
    #expect(!suggestions.isEmpty)
    for suggestion in suggestions { #expect(suggestion.change.made(in: hall, at: hall.now) != nil) }
    let savings = suggestions.map(\.saving)
    #expect(savings == savings.sorted(by: >))
  }

  @Test func aWindowThatPausesComesBack() throws {
    var hall = try WaitingHall(tickets: 60, seed: 10).hall
    let window = try #require(WindowNumber(2))
    try hall.act(.pause(window, reason: "茶"))
    #expect(Advice.changes(in: hall).contains(.resume(window)))
  }

  @Test func whereNobodyWaitsNothingIsSuggested() throws {
    let (hall, _) = try crowded(waiting: 0)
    #expect(Advice.suggestions(in: hall, at: hall.now) == [])
    let night = Halls.baishiyi
    #expect(Advice.suggestions(in: night, at: night.now) == [])
  }

  @Test func whoeverIsOnLeaveIsNotSuggested() throws {
    var (hall, staff) = try crowded()
    try hall.act(.setLeave(staff, from: hall.day, through: hall.day))
    let opens = Advice.changes(in: hall).contains { change in
      if case .open(_, staff) = change { true } else { false }
    }
    #expect(!opens)
  }
}

extension Hall {
  /// A supervisor's act at the time of the last event.
  fileprivate mutating func act(_ act: Act) throws {
    for event in try decide(Command(act, by: .supervisor, at: now), in: self) { try evolve(event) }
  }
}
