import HallCore
import Testing

@testable import Forecast

@Suite struct WaitForecastTests {
  @Test func theSameHallGivesTheSameAnswerInEveryProcess() throws {
    let hall = try WaitingHall(tickets: 60, seed: 1).hall
    let copy = try Hall(hall.founding, image: hall.image)
    // Within ten seconds, a moment is as good as another.
    let later = hall.now + .seconds(3)
    let (one, two) = (WaitForecast(hall, at: later), WaitForecast(copy, at: later + .seconds(4)))
    for ticket in hall.waiting {
      #expect(one.wait(for: ticket.number) == two.wait(for: ticket.number))
    }
    #expect(one.moment == two.moment)
  }

  @Test func moreAheadIsALongerWaitAndHurryAShorterOne() throws {
    func likely(_ tickets: Int, _ priority: PriorityClass) throws -> TimeSpan {
      let hall = try WaitingHall(tickets: tickets, seed: 2).hall
      let item = try #require(hall.profile.items.first)
      let wait = WaitForecast(hall, at: hall.now).wait(ofNew: item, priority: priority)
      return try #require(wait).quantile(0.5)
    }
    let (few, many) = (try likely(30, .walkIn), try likely(150, .walkIn))
    #expect(few < many)
    #expect(try likely(150, .elderly) < many)
  }

  @Test func whoWaitsIsToldLessAndLessAndNothingWhenCalled() throws {
    var hall = try WaitingHall(tickets: 40, seed: 3).hall
    let last = try #require(hall.waiting.last)
    let before = try #require(WaitForecast(hall, at: hall.now).wait(for: last.number))
    for window in hall.windows where window.staff != nil {
      let call = Command(.call(window.number, nil), by: .supervisor, at: hall.now)
      for event in (try? decide(call, in: hall)) ?? [] { try hall.evolve(event) }
    }
    let after = try #require(WaitForecast(hall, at: hall.now).wait(for: last.number))
    // What the windows have in hand now had to be done before as well.
    #expect(abs(after.mean.milliseconds - before.mean.milliseconds) < 120_000)
    let called = try #require(hall.windows.compactMap(\.ticket).first)
    #expect(WaitForecast(hall, at: hall.now).wait(for: called) == nil)
  }

  @Test func atNightTheWaitLastsUntilTheWindowsOpen() throws {
    let hall = Hall(Halls.baishiyi.founding, at: Halls.baishiyi.now)
    let night = WaitForecast(hall, at: hall.now)
    let item = try #require(hall.profile.items.first)
    let wait = try #require(night.wait(ofNew: item, priority: .walkIn))
    #expect(wait.quantile(0.1) > .minutes(8 * 60))
    let unknown = try #require(ItemCode(text: "QQQQ-999"))
    #expect(night.wait(ofNew: unknown, priority: .walkIn) == nil)
  }

  @Test func aQuoteHasItsEndsAroundTheLikelyWaitInWholeMinutes() throws {
    for tickets in [0, 5, 30, 120] {
      let hall = try WaitingHall(tickets: tickets, seed: 4).hall
      let forecast = WaitForecast(hall, at: hall.now)
      for item in hall.profile.items {
        let quote = try #require(forecast.quote(ofNew: item, priority: .walkIn))
        #expect(quote.low < quote.high)
        for end in [quote.low, quote.likely, quote.high] {
          #expect(end.milliseconds % 60_000 == 0)
        }
      }
    }
  }

  @Test func theOrderStatisticsOfASampleAreThose() {
    let sample = WaitSample((1...99).shuffled().map { Float($0) })
    #expect(sample.quantile(0.1) == .seconds(10))
    #expect(sample.quantile(0.5) == .seconds(50))
    #expect(sample.quantile(0.9) == .seconds(90))
    #expect(sample.quantile(0) == .seconds(1))
    #expect(sample.quantile(1) == .seconds(99))
    #expect(sample.mean == .seconds(50))
  }
}

@Suite struct ChanceTests {
  @Test func normalNumbersAreNormal() {
    var chance = Chance(seed: 5)
    let numbers = (0..<100_000).map { _ in chance.normal() }
    let mean = numbers.reduce(0, +) / 100_000
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100_000
    #expect(abs(mean) < 0.015)
    #expect(abs(variance - 1) < 0.02)
    let sorted = numbers.sorted()
    #expect(abs(sorted[10_000] + 1.2816) < 0.02)
    #expect(abs(sorted[90_000] - 1.2816) < 0.02)
    #expect(abs(sorted[99_000] - 2.3263) < 0.05)
  }

  @Test func powersOfTwoAreRight() {
    for exponent in stride(from: -10.0, through: 40, by: 0.37) {
      let whole = Int(exponent.rounded(.down))
      var root = 2.0
      var expected = Double(sign: .plus, exponent: whole, significand: 1)
      var rest = exponent - Double(whole)
      for _ in 0..<40 {
        root = root.squareRoot()
        rest *= 2
        if rest >= 1 {
          expected *= root
          rest -= 1
        }
      }
      #expect(abs(PowerOfTwo.value(exponent) / expected - 1) < 2e-6)
    }
  }

  @Test func whatIsLeftIsWhatTheLawLeaves() {
    var chance = Chance(seed: 6)
    // The middle is 2¹⁷ milliseconds; of those longer than that, half lie beyond the third quarter.
    let law = Chance.Law(location: 17, deviation: 0.5)
    let rests = (0..<20_000).map { _ in chance.rest(of: law, after: 131_072) }.sorted()
    let median = rests[10_000]
    #expect(abs(median / (131_072 * (1.2634 - 1)) - 1) < 0.05)
    #expect(rests[0] >= 0)
    #expect(chance.rest(of: law, after: 1e9) <= 1e9)
  }
}
