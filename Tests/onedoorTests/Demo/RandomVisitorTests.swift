import EventStore
import Forecast
import HallCore
import Testing

@testable import onedoor

/// A visitor who does anything at all, wherever they are.
private struct RandomVisitor {
  var random: SplitMix64
  let living: LivingHall

  mutating func actOnce() throws {
    let windows = living.hall.windows.map(\.number)
    let number = windows.randomElement(using: &random)!
    switch Int.random(in: 0..<24, using: &random) {
    case 0, 1: living.visit(.window(number))
    case 2: living.visit(.desk)
    case 3: living.visit(nil)
    default:
      let actors: [Actor] = [.kiosk, .desk, .supervisor, .window(number), .window(number)]
      try living.visitor(act(at: number), by: actors.randomElement(using: &random)!)
    }
  }

  private mutating func act(at number: WindowNumber) -> Act {
    let hall = living.hall
    let ticket =
      Array(hall.allTickets).randomElement(using: &random)?.number ?? TicketNumber(text: "A001")!
    let staff = hall.profile.staff.randomElement(using: &random)!.id
    let items = Array(hall.profile.items.shuffled(using: &random).prefix(2))
    let queues = Set(hall.founding.queues.shuffled(using: &random).prefix(3).map(\.letter))
    switch Int.random(in: 0..<22, using: &random) {
    case 0: return .take(items, priority: .pregnant, visitor: nil)
    case 1: return .prioritise(ticket, .elderly, reason: "old")
    case 2: return .amend(ticket, items)
    case 3: return .cancel(ticket)
    case 4: return .reinstate(ticket)
    case 5: return .resume(ticket)
    case 6: return .open(number, staff)
    case 7: return .open(number, nil)
    case 8: return .pause(number, reason: "why not")
    case 9: return .close(number)
    case 10: return .assign(number, queues)
    case 11: return .call(number, Bool.random(using: &random) ? ticket : nil)
    case 12: return .recall(number)
    case 13: return .begin(number)
    case 14: return .finish(number, .declined)
    case 15: return .miss(number)
    case 16: return .hold(number, .window)
    case 17: return .hold(number, .step(until: living.now + .minutes(9)))
    case 18: return .transfer(number, to: .staff(staff), note: "?", returns: true)
    case 19: return .undo(number)
    case 20: return .requestHelp(PlaceID(text: "kiosk-2")!)
    default:
      // The day is closed early once in a while.
      return Int.random(in: 0..<40, using: &random) == 0
        ? .closeDay : .attend(PlaceID(text: "kiosk-2")!)
    }
  }
}

@Test(arguments: 1...6 as ClosedRange<UInt64>)
func theHallCopesWithWhateverAVisitorDoes(_ seed: UInt64) throws {
  let living = try livingHall(seed: seed)
  var visitor = RandomVisitor(random: SplitMix64(seed: seed), living: living)
  let evening = try living.moment(6, "22:00")
  while living.now < evening {
    let events = try living.advance(
      to: living.now + .seconds(Int.random(in: 1...600, using: &visitor.random)))
    // Ten minutes of eleven windows; the evening closes many tickets at once.
    #expect(events.count < 800)
    for _ in 0..<Int.random(in: 0...3, using: &visitor.random) { try visitor.actOnce() }
  }
  // When they have gone and the windows take again what they took, it is a hall like any other.
  living.visit(nil)
  try living.advance(to: try living.moment(9, "08:25"))
  for plan in living.hall.profile.windows {
    try living.visitor(.assign(plan.number, plan.queues), by: .supervisor)
  }
  try living.advance(to: try living.moment(9, "23:00"))
  #expect(living.hall.isDayOver)
  let finished = living.hall.allTickets.count {
    if case .ended(.finished, _) = $0.state { true } else { false }
  }
  #expect(living.hall.ticketCount > 150)
  #expect(finished * 100 > living.hall.ticketCount * 90)
}
