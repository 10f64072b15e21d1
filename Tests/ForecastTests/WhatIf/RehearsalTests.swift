import HallCore
import Testing

@testable import Forecast

/// A Monday of Baishiyi's, played until a time.
private func hall(at time: String, seed: UInt64 = 7) throws -> (hall: Hall, moment: Instant) {
  let scenario = try Scenario(
    Halls.baishiyi.founding, [.arrivals(130), .away(try staff("luo-chunmei"))])
  let simulation = Simulation(scenario, seed: seed, from: Halls.monday, days: 1)
  var day = PlayedDay(simulation, on: Halls.monday)
  let time = try #require(TimeOfDay(time))
  let moment = Instant(Halls.monday, time, offset: day.hall.offset)
  day.play(until: moment)
  return (day.hall, moment)
}

private func staff(_ id: String) throws -> StaffID { try #require(StaffID(text: id)) }

private func played(
  _ question: WhatIf = WhatIf(), in hall: Hall, at moment: Instant, plays: Int = Rehearsal.plays
) throws -> Rehearsal {
  var rehearsal = try #require(Rehearsal(question, in: hall, at: moment))
  for _ in 0..<plays { rehearsal.play() }
  return rehearsal
}

@Test func aa() throws {
  let (hall, moment) = try hall(at: "10:30")
  print(hall.waitingCount, hall.ticketCount, hall.windows.count { $0.staff != nil })
  var question = WhatIf()
  question.changes = [.close(try #require(WindowNumber(2)))]
  let clock = ContinuousClock()
  var rehearsal: Rehearsal!
  print(try clock.measure { rehearsal = try played(question, in: hall, at: moment) })
  for (m, b) in zip(rehearsal.moments, zip(rehearsal.asIs.bands, rehearsal.changed!.bands)) {
    print(
      m.timeOfDay(offset: hall.offset), b.0.low, b.0.middle, b.0.high, "|", b.1.low, b.1.middle,
      b.1.high)
  }
  print(
    rehearsal.saving!, rehearsal.asIs.people, rehearsal.changed!.people,
    rehearsal.asIs.end!.timeOfDay(offset: hall.offset))
  var contest = Contest(rehearsal)
  print(clock.measure { while !contest.isDone { contest.play() } })
  for s in contest.suggestions { print(s) }
}
