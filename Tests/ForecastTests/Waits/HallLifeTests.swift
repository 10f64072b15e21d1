import HallCore
import Testing

@testable import Forecast

/// Promises of a hall that learns, over some weeks; the benchmark plays many more of them.
@Suite struct HallLifeTests {
  private func promises(_ changes: [Scenario.Change]) throws -> [HallLife.Promise] {
    let scenario = try Scenario(Halls.baishiyi.founding, changes)
    var life = HallLife(scenario, seed: 3, from: Halls.monday, days: 18)
    for _ in 0..<9 { _ = life.playDay(promisingEach: 11) }
    return (0..<9).flatMap { _ in life.playDay(promisingEach: 11) }
  }

  @Test func aboutEightPromisesInTenAreKept() throws {
    let promises = try promises([])
    #expect(promises.count > 200)
    let kept = promises.count { $0.quote.holds(for: $0.wait) }
    let share = Double(kept) / Double(promises.count)
    // Two standard errors of so few promises are about five in a hundred.
    #expect((0.73...0.87).contains(share), "\(share)")
  }

  @Test func theLikelyWaitIsNearerThanWhatTheClassicRulesSay() throws {
    let promises = try promises([.arrivals(120)])
    func error(_ said: (HallLife.Promise, ClassicPredictions) -> TimeSpan) -> Double {
      promises.reduce(0) { sum, promise in
        guard let classics = promise.classics else { return sum }
        let away = said(promise, classics).milliseconds - promise.wait.milliseconds
        return sum + Double(away) * Double(away)
      }
    }
    let own = error { promise, _ in promise.expected }
    #expect(own > 0)
    #expect(own < 0.6 * error { $1.queueLength })
    #expect(own < 0.6 * error { $1.lastToEnter })
    #expect(own < 0.6 * error { $1.headOfLine })
    #expect(own < 0.6 * error { $1.fixedAverage })
  }

  @Test func aLifeEndsWithItsDays() throws {
    let scenario = try Scenario(Halls.baishiyi.founding)
    var life = HallLife(scenario, seed: 1, from: Halls.monday, days: 1)
    #expect(!life.playDay(promisingEach: 60).isEmpty)
    #expect(life.playDay().isEmpty)
  }
}
