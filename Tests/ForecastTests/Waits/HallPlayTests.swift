import HallCore
import Testing

@testable import Forecast

/// What the forecast plays is what the due rule does: with lengths that are known, both call everybody
/// at the same moment.
@Suite struct HallPlayTests {
  @Test func whoIsCalledWhenIsWhatTheDueRuleSays() throws {
    var random = SplitMix64(seed: 7)
    var called = 0
    for round in 0..<60 {
      let waiting = Int.random(in: 1...40, using: &random)
      let hall = try WaitingHall(tickets: waiting, seed: UInt64(round)).hall
      var play = HallPlay(hall, at: hall.now, waiting: hall.waiting, asking: [])
      play.forgetChance()
      let lengths = play.jobs.map {
        TimeSpan(milliseconds: Int64(PowerOfTwo.value($0.law.location)))
      }
      var rule = DueRule(
        hall, Dictionary(uniqueKeysWithValues: zip(hall.waiting.map(\.number), lengths)))
      let expected = try rule.calls()
      let waits = play.waits(plays: 1)
      for (ticket, wait) in zip(hall.waiting, waits) {
        guard let moment = expected[ticket.number] else {
          #expect(Double(wait) == HallPlay.never, "\(round) \(ticket.number)")
          continue
        }
        called += 1
        let exact = (moment - hall.now).milliseconds
        #expect(abs(Double(wait) - Double(exact)) < 100, "\(round) \(ticket.number)")
      }
    }
    #expect(called > 500)
  }
}

extension HallPlay {
  /// Everybody comes at once, nobody stays away, and what an item takes is known: each a little
  /// different, so that no two windows are ever free at the same moment.
  fileprivate mutating func forgetChance() {
    let nothing = Chance.Law(location: -40, deviation: 0)
    habits = Habits(
      coming: nothing, turning: nothing, patience: nothing, pausing: nothing, noShow: 0, leaving: 0,
      pause: 0)
    jobs = jobs.enumerated().map { place, job in
      let location = job.law.location + Double(place) * 1e-3
      return Job(lane: job.lane, law: Chance.Law(location: location, deviation: 0))
    }
  }
}

/// The real core, with windows that call as soon as they are free.
private struct DueRule {
  private var hall: Hall
  private let lengths: [TicketNumber: TimeSpan]
  private var free: [WindowNumber: Instant] = [:]

  init(_ hall: Hall, _ lengths: [TicketNumber: TimeSpan]) {
    self.hall = hall
    self.lengths = lengths
    for window in hall.windows where window.staff != nil { free[window.number] = hall.now }
  }

  mutating func calls() throws -> [TicketNumber: Instant] {
    var calls: [TicketNumber: Instant] = [:]
    while let (window, moment) = free.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      guard let next = hall.waiting(for: window).first else {
        free[window] = nil
        continue
      }
      calls[next.number] = moment
      try act(.call(window, nil), at: moment)
      try act(.begin(window), at: moment)
      // The core keeps its own time: it is told of the end at once, and the window stays busy.
      try act(.finish(window, .left), at: moment)
      free[window] = moment + (lengths[next.number] ?? .zero)
    }
    return calls
  }

  private mutating func act(_ act: Act, at moment: Instant) throws {
    for event in try decide(Command(act, by: .supervisor, at: moment), in: hall) {
      try hall.evolve(event)
    }
  }
}
