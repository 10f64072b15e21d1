import EventStore
import HallCore
import Testing

@testable import onedoor

@Test func everyWorkingDayServesNearlyEverybodyAndEndsInTheEvening() throws {
  let living = try livingHall(seed: 4)
  try living.advance(to: try living.moment(21, "12:00"))
  let closed = try living.log.compactMap { recorded -> (Day, TimeOfDay)? in
    guard case .dayClosed(let day) = recorded.event.fact else { return nil }
    return (day, recorded.event.at.timeOfDay(offset: living.hall.offset))
  }
  #expect(closed.count == 15)
  let (six, ten) = try (#require(TimeOfDay("18:01")), #require(TimeOfDay("20:02")))
  #expect(closed.allSatisfy { six <= $0.1 && $0.1 <= ten })
  #expect(closed.allSatisfy { ![.sat, .sun].contains($0.0.weekday) })
  var endings: [Ticket.Ending: Int] = [:]
  try living.live.store.visits(of: living.live.id, from: closed[0].0, to: closed[14].0) {
    endings[$0.ending, default: 0] += 1
  }
  let all = endings.values.reduce(0, +)
  #expect(all > 15 * 200)
  #expect((endings[.finished] ?? 0) * 100 > all * 94)
  #expect((endings[.cancelled] ?? 0) > 0)
}

@Test func everythingThatCanHappenInAHallHappensInAWeekOfIt() throws {
  let living = try livingHall(seed: 2)
  try living.advance(to: try living.moment(8, "00:00"))
  let kinds = Set(try living.log.map(\.encoded.kind))
  for kind in [
    "issued", "prioritised", "cancelled", "reinstated", "resumed", "abandoned", "called",
    "recalled", "began", "finished", "missed", "held", "transferred", "undone", "windowOpened",
    "windowPaused", "windowReopened", "windowClosed", "helpRequested", "helpAttended", "booked",
    "checkedIn",
  ] {
    #expect(kinds.contains(kind), "\(kind)")
  }
  let baskets = try living.log.count {
    if case .issued(_, let items, _, _, _, _) = $0.event.fact { items.count > 1 } else { false }
  }
  #expect(baskets > 5)
}

@Test func atNoonEveryClerkEatsForHalfAnHourAndNoWindowIsShut() throws {
  let living = try livingHall(seed: 1)
  try living.advance(to: try living.moment(2, "17:00"))
  let log = try living.log
  for plan in living.hall.profile.windows {
    let people = log.compactMap { recorded -> (at: Instant, who: StaffID?)? in
      switch recorded.event.fact {
      case .windowOpened(plan.number, let who): (recorded.event.at, who)
      case .windowClosed(plan.number): (recorded.event.at, nil)
      default: nil
      }
    }
    // The owner, a free chair that is taken at once, the relief, and the owner again.
    try #require(people.count == 5, "window \(plan.number)")
    let owner = living.hall.profile.staff.first { $0.post == .window(plan.number) }?.id
    #expect(people[0].who == owner && people[4].who == owner)
    #expect(people[1].at == people[2].at && people[3].at == people[4].at)
    #expect(people[3].at - people[2].at >= .minutes(30))
    #expect(people[4].at < (try living.moment(2, "15:30")), "window \(plan.number)")
  }
}

@Test func timeLeapsOverTheNightAndTheWeekendAndNeverByDay() throws {
  let living = try livingHall(seed: 9)
  try living.advance(to: try living.moment(5, "17:00"))
  var clock = DemoClock(at: living.now, real: 0)
  clock.change(to: 600, at: 0)
  var real: Int64 = 0
  var mornings: [Instant] = []
  while living.now < (try living.moment(10, "10:00")) {
    try #require(real < 600_000)
    let before = living.now
    real += 100
    try living.keepUp(with: &clock, at: real)
    #expect(clock.now == living.now)
    guard living.now - before != .minutes(1) else { continue }
    mornings.append(living.now)
    let closing = try living.moment(before.day(offset: .china).civil.dayOfMonth, "18:01")
    #expect(before >= closing)
  }
  #expect(mornings == (try [6, 9, 10].map { try living.moment($0, "08:25") }))
  #expect(living.hall.day.description == "2026-03-10")
}

@Test func aPausedClockLeavesTheHallAsItIs() throws {
  let living = try livingHall()
  try living.advance(to: try living.moment(2, "10:00"))
  var clock = DemoClock(at: living.now, real: 0)
  clock.togglePause(at: 0)
  let seq = living.live.seq
  #expect(try living.keepUp(with: &clock, at: 60_000).isEmpty)
  #expect(living.live.seq == seq)
}

@Test func residentsBookDaysAheadAndComeAtTheirTime() throws {
  let living = try livingHall(seed: 3)
  try living.advance(to: try living.moment(14, "00:00"))
  var bookings: [BookingCode: (made: Instant, start: Instant)] = [:]
  var came = 0
  var late = 0
  for recorded in try living.log {
    switch recorded.event.fact {
    case .reserved(let code, _, let start, _, _, _): bookings[code] = (recorded.event.at, start)
    case .checkedIn(let code, _, _, _):
      let booking = try #require(bookings[code])
      came += 1
      #expect(booking.made.day(offset: .china) < booking.start.day(offset: .china))
      if recorded.event.at - booking.start > .minutes(5) { late += 1 }
    default: break
    }
  }
  #expect(came > 60 && late == 0)
  #expect(came < bookings.count)
}
