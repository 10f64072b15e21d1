import Testing

@testable import HallCore

@Suite struct PromiseTests {
  private let item = "LDJY-001"

  private func quote(_ low: Int, _ likely: Int, _ high: Int) throws -> WaitQuote {
    try #require(
      WaitQuote(low: .minutes(low), likely: .minutes(likely), high: .minutes(high)))
  }

  /// A day of ten visits that were promised four to eight minutes and waited some minutes each.
  private func day(waiting minutes: [Int]) throws -> LearningHall {
    var living = LearningHall()
    try living.open(1, with: "an")
    for wait in minutes {
      try living.visit(
        item, minutes: 2, quote: try quote(4, 6, 8), waits: .minutes(wait))
    }
    return living
  }

  @Test func aQuoteIsKeptWithItsTicketAndItsVisit() throws {
    let living = try day(waiting: [5])
    let ticket = try #require(living.hall.allTickets.map(\.self).first)
    #expect(ticket.quote == (try quote(4, 6, 8)))
    #expect(ticket.isPromiseKept == true)
    let visit = try #require(living.hall.visit(of: ticket.number))
    #expect(visit.quote == ticket.quote)
    #expect(visit.isPromiseKept == true)
    #expect(try Hall(TestHalls.everOpen, image: living.hall.image) == living.hall)
  }

  @Test func soonerIsAsMuchOfAMissAsLater() throws {
    let living = try day(waiting: [3, 4, 8, 9])
    let promises = living.hall.figures(at: living.clock).all.promises
    #expect(promises.given == 4)
    #expect(promises.kept == 2)
    #expect(promises.share == 0.5)
    let visits = living.hall.allTickets.compactMap { living.hall.visit(of: $0.number) }
    let lines = Statistics(visits, offset: living.hall.offset).lines
    #expect(lines.first?.promises == promises)
  }

  @Test func whoWasPromisedNothingIsNotCounted() throws {
    var living = LearningHall()
    try living.open(1, with: "an")
    try living.visit(item, minutes: 2)
    let promises = living.hall.figures(at: living.clock).all.promises
    #expect(promises == PromiseCount())
    #expect(promises.share == nil)
  }

  @Test func promisesMoveTowardsWhereTheyAreKept() throws {
    func record(_ minutes: [Int]) throws -> PromiseRecord {
      var living = try day(waiting: minutes)
      try living.sleep()
      return living.hall.experience.promises
    }
    let late = try record([9, 9, 9, 9, 5, 5, 5, 5, 5, 5])
    #expect(late.highLevel < PromiseRecord.target)
    #expect(late.lowLevel > PromiseRecord.target)
    #expect(late.count.kept == 6)
    let early = try record([3, 3, 3, 5, 5, 5, 5, 5, 5, 5])
    #expect(early.lowLevel < PromiseRecord.target)
    #expect(early.highLevel > PromiseRecord.target)
    let exact = try record([3, 5, 5, 5, 5, 5, 5, 5, 5, 9])
    #expect(exact.lowLevel == PromiseRecord.target)
    #expect(exact.highLevel == PromiseRecord.target)
  }

  @Test func levelsStayWithinTheirBounds() {
    var record = PromiseRecord()
    guard let quote = WaitQuote(low: .minutes(4), likely: .minutes(6), high: .minutes(8)) else {
      Issue.record("a quote")
      return
    }
    for _ in 0..<200 {
      record.learn(Array(repeating: (quote, TimeSpan.minutes(20)), count: 100))
    }
    #expect(record.highLevel == PromiseRecord.levels.lowerBound)
    #expect(record.lowLevel == PromiseRecord.levels.upperBound)
  }

  @Test func whereNobodyMayHaveToWaitTwoInTenMayWaitLonger() throws {
    let quote = try #require(WaitQuote(low: .zero, likely: .minutes(1), high: .minutes(3)))
    var record = PromiseRecord()
    let waits = [0, 0, 0, 1, 1, 1, 2, 2, 9, 9].map { TimeSpan.minutes($0) }
    record.learn(waits.map { (quote, $0) })
    #expect(record.highLevel == PromiseRecord.target)
    #expect(record.lowLevel == PromiseRecord.target)
  }

  @Test func aQuoteIsInOrderAndInWholeSeconds() throws {
    let quote = try #require(
      WaitQuote(
        low: TimeSpan(milliseconds: 1499), likely: TimeSpan(milliseconds: 1500),
        high: .seconds(3)))
    #expect(quote.description == "1 2 3")
    #expect(WaitQuote(text: "1 2 3") == quote)
    for text in ["", "1 2", "1 2 3 4", "3 2 1", "1 2 86400", "-1 2 3", "1  2", "a b c"] {
      #expect(WaitQuote(text: text) == nil, "\(text)")
    }
    #expect(WaitQuote(low: .minutes(2), likely: .minutes(1), high: .minutes(3)) == nil)
    #expect(
      WaitQuote(low: TimeSpan(milliseconds: -1), likely: .zero, high: .zero) == nil)
  }
}
