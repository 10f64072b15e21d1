import HallCore
import Testing

@testable import Forecast

/// What whoever gets a ticket is told, and what the ticket keeps of it.
@Suite struct ActPromiseTests {
  private var hall: Hall
  private let item: ItemCode

  init() throws {
    hall = try WaitingHall(tickets: 60, seed: 5).hall
    item = try #require(ItemCode(text: "LDJY-001"))
  }

  private mutating func perform(_ act: Act) throws {
    for event in try decide(Command(act, by: .desk, at: hall.now), in: hall) {
      try hall.evolve(event)
    }
  }

  private mutating func book(minutesAhead minutes: Int) throws -> BookingCode {
    let start = Instant(hall.day, .midnight, offset: hall.offset) + .minutes(9 * 60 + minutes)
    try perform(.book([item], at: start, VisitorID(bits: 7), seed: 1))
    return try #require(hall.bookings(on: hall.day).first?.code)
  }

  @Test func aTicketKeepsWhatItsOwnerIsTold() throws {
    let take = Act.take([item], priority: .elderly, visitor: nil)
    let quote = WaitForecast(hall, at: hall.now).quote(ofNew: item, priority: .elderly)
    #expect(quote != nil)
    #expect(
      take.promising(in: hall, at: hall.now)
        == .take([item], priority: .elderly, visitor: nil, quote: quote))
  }

  @Test mutating func whoeverHasBookedIsToldTheWaitThatTheirTicketHas() throws {
    let code = try book(minutesAhead: 15)
    try perform(Act.checkIn(code).promising(in: hall, at: hall.now))
    guard case .checkedIn(let number)? = hall.booking(code)?.state else {
      Issue.record("nobody has checked in")
      return
    }
    let quote = try #require(hall.ticket(number)?.quote)
    #expect(quote == WaitForecast(hall, at: hall.now).quote(for: number))
  }

  @Test mutating func whoeverCannotCheckInIsToldNothing() throws {
    let code = try book(minutesAhead: 8 * 60)
    #expect(Act.checkIn(code).promising(in: hall, at: hall.now) == .checkIn(code))
    #expect(Act.closeDay.promising(in: hall, at: hall.now) == .closeDay)
  }
}
