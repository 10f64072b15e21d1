import EventStore
import Forecast
import HallCore
import Testing

@testable import onedoor

@Test func aWindowThatTheVisitorPlaysIsLeftAlone() throws {
  let living = try livingHall()
  let (three, four) = (try window(3), try window(4))
  try living.advance(to: try living.moment(2, "09:00"))
  living.visit(.window(three))
  #expect(living.isPlayed(three))
  let events = try living.advance(to: try living.moment(2, "17:00"))
  let touched = events.filter { $0.event.by == .window(three) || $0.event.fact.window == three }
  #expect(touched.isEmpty)
  #expect(events.contains { $0.event.by == .window(four) })
}

@Test func aVisitorWhoGoesFromWindowToWindowPlaysTheOneWhereTheyAre() throws {
  let living = try livingHall()
  let (three, four) = (try window(3), try window(4))
  try living.advance(to: try living.moment(2, "09:00"))
  living.visit(.window(three))
  living.visit(.window(four))
  // The clerk lets them get up first.
  #expect(living.isPlayed(three) && living.isPlayed(four))
  try living.advance(to: living.now + .seconds(20))
  #expect(!living.isPlayed(three) && living.isPlayed(four))
  living.visit(.window(three))
  living.visit(.window(four))
  living.visit(.window(three))
  try living.advance(to: living.now + .minutes(60))
  #expect(living.isPlayed(three) && !living.isPlayed(four))
}

/// Whatever a visitor may leave behind at a window.
enum LeftBehind: String, CaseIterable {
  case idle, paused, calling, serving, closed, heldAtTheWindow, undone, anotherPerson
}

@Test(arguments: LeftBehind.allCases)
func theClerkGoesOnFromWhateverTheVisitorLeftBehind(_ left: LeftBehind) throws {
  let living = try livingHall(seed: 6)
  let four = try window(4)
  let me = Actor.window(four)
  try living.advance(to: try living.moment(2, "09:30"))
  try living.advance(until: four, \.isServing)
  living.visit(.window(four))
  let ticket = try #require(living.hall.window(four)?.ticket)
  switch left {
  case .serving: break
  case .heldAtTheWindow: try living.visitor(.hold(four, .window), by: me)
  default: try living.visitor(.finish(four, .completed), by: me)
  }
  switch left {
  case .calling:
    try living.advance(to: living.now + .minutes(20))
    #expect(try living.visitor(.call(four, nil), by: me))
  case .paused: try living.visitor(.pause(four, reason: "gone"), by: me)
  case .undone: try living.visitor(.undo(four), by: me)
  case .closed, .anotherPerson: try living.visitor(.close(four), by: me)
  default: break
  }
  if left == .anotherPerson {
    #expect(try living.visitor(.open(four, StaffID(text: "he-xiaoxue")), by: me))
  }
  living.visit(nil)
  let events = try living.advance(to: living.now + .minutes(120))
  let own = events.filter { $0.event.by == me }
  if left == .closed {
    // Whoever closed it may open it again; the hall does in the morning.
    #expect(own.isEmpty && living.hall.window(four)?.staff == nil)
    try living.advance(to: try living.moment(3, "09:00"))
    #expect(living.hall.window(four)?.staff?.description == "zhao-jing")
  } else {
    #expect(own.count > 10)
    #expect(living.hall.ticket(ticket)?.isOver == true)
  }
}

@Test func theClerkWaitsAWhileAfterAnActOfTheVisitorFromElsewhere() throws {
  let living = try livingHall(seed: 6)
  let four = try window(4)
  try living.advance(to: try living.moment(2, "09:30"))
  try living.advance(until: four, \.isServing)
  #expect(try living.visitor(.finish(four, .advised), by: .window(four)))
  let soon = try living.advance(to: living.now + .seconds(175))
  #expect(living.isPlayed(four))
  #expect(!soon.contains { $0.event.by == .window(four) })
  let later = try living.advance(to: living.now + .minutes(60))
  #expect(!living.isPlayed(four))
  #expect(later.contains { $0.event.by == .window(four) })
}

@Test(arguments: [1, 2, 3] as [UInt64])
func theTicketsThatTheVisitorTookAreCalledAndServed(_ seed: UInt64) throws {
  let living = try livingHall(seed: seed)
  let items = living.hall.profile.items
  var numbers: [TicketNumber] = []
  for place in 0..<15 {
    try living.advance(to: try living.moment(2, "09:00") + .minutes(20 * place))
    #expect(
      try living.visitor(.take([items[place * 9]], priority: .walkIn, visitor: nil), by: .kiosk))
    let latest = try #require(living.hall.allTickets.max { $0.issued < $1.issued })
    numbers.append(latest.number)
  }
  try living.advance(to: try living.moment(2, "17:59"))
  for number in numbers {
    let ticket = try #require(living.hall.ticket(number))
    guard case .ended(.finished, _) = ticket.state else {
      Issue.record("\(number) is \(ticket.state)")
      continue
    }
    #expect(ticket.misses.isEmpty, "\(number)")
  }
}

@Test func aResidentWhoIsCalledByTheVisitorComesToTheWindow() throws {
  let living = try livingHall(seed: 6)
  let one = try window(1)
  try living.advance(to: try living.moment(2, "10:00"))
  try living.advance(until: one, \.isIdle)
  living.visit(.window(one))
  var came = 0
  for _ in 0..<20 {
    try living.advance(to: living.now + .minutes(2))
    guard try living.visitor(.call(one, nil), by: .window(one)) else { continue }
    let ticket = try #require(living.hall.window(one)?.ticket)
    try living.advance(to: living.now)
    #expect(!living.hasCome(ticket))
    try living.advance(to: living.now + .seconds(60))
    came += living.hasCome(ticket) ? 1 : 0
    try living.visitor(.begin(one), by: .window(one))
    try living.visitor(.finish(one, .completed), by: .window(one))
  }
  #expect(came > 3)
}

@Test func aWindowThatASupervisorPausesWaitsUntilItIsToldToGoOn() throws {
  let living = try livingHall(seed: 6)
  let four = try window(4)
  try living.advance(to: try living.moment(2, "09:30"))
  try living.advance(until: four, \.isIdle)
  #expect(try living.visitor(.pause(four, reason: "a word"), by: .supervisor))
  try living.advance(to: try living.moment(2, "15:00"))
  #expect(living.hall.window(four)?.activity?.isPaused == true)
  #expect(try living.visitor(.open(four, nil), by: .supervisor))
  let events = try living.advance(to: try living.moment(2, "16:00"))
  #expect(events.contains { $0.event.by == .window(four) })
}

@Test func theDayThatTheVisitorClosesIsOverAndTheNextBeginsInTheMorning() throws {
  let living = try livingHall()
  try living.advance(to: try living.moment(6, "11:00"))
  #expect(try living.visitor(.closeDay, by: .supervisor))
  #expect(try living.advance(to: living.now + .seconds(119)).isEmpty)
  #expect(living.restsUntil == nil)
  #expect(try living.advance(to: living.now + .seconds(1)).isEmpty)
  #expect(living.restsUntil == (try living.moment(9, "08:25")))
  try living.advance(to: try living.moment(9, "10:00"))
  #expect(living.restsUntil == nil)
  #expect(living.hall.day.description == "2026-03-09" && living.hall.ticketCount > 10)
}

@Test func callsForHelpWaitForTheVisitorAtTheDesk() throws {
  let living = try livingHall(seed: 2)
  try living.advance(to: try living.moment(2, "09:00"))
  living.visit(.desk)
  try living.visitor(.requestHelp(try #require(PlaceID(text: "kiosk-1"))), by: .kiosk)
  let events = try living.advance(to: try living.moment(2, "12:00"))
  #expect(!events.contains { $0.event.by == .desk })
  #expect(living.hall.helpRequests.first?.place.description == "kiosk-1")
  living.visit(nil)
  try living.advance(to: living.now + .minutes(2))
  #expect(!living.hall.helpRequests.contains { $0.place.description == "kiosk-1" })
}

extension Fact {
  /// The window that the fact is about, if it is about one.
  fileprivate var window: WindowNumber? {
    switch self {
    case .windowOpened(let window, _), .windowPaused(let window, _), .windowReopened(let window),
      .windowClosed(let window), .called(_, let window, _), .recalled(_, let window),
      .began(_, let window), .finished(_, let window, _, _), .missed(_, let window):
      window
    default: nil
    }
  }
}
