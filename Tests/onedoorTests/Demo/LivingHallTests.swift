import EventStore
import Forecast
import HallCore
import Testing

@testable import onedoor

@Test func theSameSeedGivesTheSameLogWhateverTheSteps() throws {
  let atOnce = try livingHall()
  let end = try atOnce.moment(3, "13:00")
  try atOnce.advance(to: end)
  let log = try atOnce.log
  #expect(log.count > 1500)
  for step in [1, 60, 3601] {
    let living = try livingHall()
    try living.advance(to: end, by: .seconds(step))
    #expect(try living.log == log, "in steps of \(step) s")
  }
}

@Test func theSameActsOfAVisitorGiveTheSameLogWhateverTheSteps() throws {
  func play(by step: TimeSpan) throws -> [RecordedEvent] {
    let living = try livingHall(seed: 3)
    let three = try window(3)
    let codes = living.hall.profile.items
    try living.advance(to: try living.moment(2, "09:12"), by: step)
    try living.visitor(.take([codes[0], codes[20]], priority: .infant, visitor: nil), by: .kiosk)
    try living.visitor(.pause(try window(5), reason: "a look"), by: .supervisor)
    try living.advance(to: try living.moment(2, "10:05"), by: step)
    living.visit(.window(three))
    try living.advance(to: try living.moment(2, "10:31"), by: step)
    try living.visitor(.begin(three), by: .window(three))
    try living.visitor(.finish(three, .completed), by: .window(three))
    try living.visitor(.call(three, nil), by: .window(three))
    try living.advance(to: try living.moment(2, "10:33"), by: step)
    living.visit(nil)
    try living.visitor(.closeDay, by: .kiosk)
    try living.advance(to: try living.moment(3, "09:30"), by: step)
    return try living.log
  }
  let log = try play(by: .minutes(10_000))
  #expect(try play(by: .seconds(1)) == log)
  #expect(try play(by: .seconds(60)) == log)
}

@Test func anotherSeedGivesAnotherDay() throws {
  let one = try livingHall(seed: 1)
  let two = try livingHall(seed: 2)
  let end = try one.moment(2, "10:00")
  try one.advance(to: end)
  try two.advance(to: end)
  #expect(try one.log != two.log)
}

@Test func whatHappenedIsToldOnceAndInOrder() throws {
  let living = try livingHall()
  let told = try living.advance(to: try living.moment(2, "12:00"), by: .seconds(97))
  #expect(try [living.log[0]] + told == living.log)
}

@Test func theDemoBeginsInTheMorningWithFourWeeksBehindIt() throws {
  let living = try LivingHall.inTheMorning(seed: 7, language: .zh)
  #expect(living.now == (try living.moment(31, "09:40")))
  #expect(living.hall.day.description == "2026-03-31")
  #expect(living.hall.ticketCount > 15)
  #expect(living.hall.windows.allSatisfy { $0.staff != nil })
  var visits: [Day: Int] = [:]
  let from = try #require(Day("2026-03-01"))
  try living.live.store.visits(of: living.live.id, from: from, to: living.hall.day) {
    visits[$0.day, default: 0] += 1
  }
  let past = visits.filter { $0.key < living.hall.day }
  #expect(
    past.keys.sorted().map(\.civil.dayOfMonth) == (2...30).filter { $0 % 7 != 0 && $0 % 7 != 1 })
  #expect(past.values.allSatisfy { $0 > 150 })
}

@Test func residentsComeAsOftenAsTheHourHasItAndInTheOpeningHoursAlone() throws {
  let living = try livingHall(seed: 11)
  try living.advance(to: try living.moment(28, "00:00"))
  var hours: [Int: Int] = [:]
  for recorded in try living.log {
    guard case .issued = recorded.event.fact else { continue }
    hours[recorded.event.at.timeOfDay(offset: living.hall.offset).minutes / 60, default: 0] += 1
  }
  #expect(hours.keys.sorted() == Array(8...17))
  // Twenty mornings of about 51 residents an hour: three standard deviations are less than a tenth.
  #expect((910...1130).contains(hours[9] ?? 0))
  #expect((hours[12] ?? 0) < (hours[10] ?? 0))
}
