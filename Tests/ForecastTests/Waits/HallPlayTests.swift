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

  // Pieces of work of a minute each, in a hall of one desk a lane.

  private static let minute = Chance.Law(location: 15.872_674_880_270_605, deviation: 0)

  private func play(
    _ waiting: [Int], lanes: Int = 1, noShow: Double = 0, reinstated: Double = 0,
    detour: Double = 0
  ) -> HallPlay {
    let nothing = Chance.Law(location: -40, deviation: 0)
    var play = HallPlay(
      lanes: lanes,
      habits: HallPlay.Habits(
        coming: nothing, turning: nothing, patience: nothing, pausing: nothing, noShow: noShow,
        reinstated: reinstated, leaving: 0, detour: detour, pause: 0), seed: 3)
    play.behind = 3
    for lane in 0..<lanes {
      play.able[lane] = 1 << UInt128(lane)
      play.desks.append(HallPlay.Desk(activity: .idle, from: 0, to: HallPlay.never, pace: 0))
    }
    for (place, lane) in waiting.enumerated() {
      play.jobs.append(HallPlay.Job(lane: lane, law: Self.minute))
      play.works.append(
        HallPlay.Work(place: place, due: Double(place), lane: lane, jobs: place..<(place + 1)))
    }
    return play
  }

  /// The mean waits in minutes, of one after the other.
  private func means(_ play: HallPlay) -> [Double] {
    var play = play
    let waits = play.waits(plays: 500)
    return play.works.indices.map { place in
      stride(from: place, to: waits.count, by: play.works.count)
        .reduce(0) { $0 + Double(waits[$1]) } / 500 / 60_000
    }
  }

  @Test func whatAWindowCannotDoAfterwardsDoesNotKeepItBusy() {
    var play = play([0, 1, 1], lanes: 2)
    let first = play.jobs.count
    play.jobs += [0, 1].map { HallPlay.Job(lane: $0, law: Self.minute) }
    play.desks[0] = HallPlay.Desk(
      activity: .serving(first..<(first + 2), since: 0, due: -1), from: 0, to: HallPlay.never,
      pace: 0)
    let waits = means(play)
    #expect(abs(waits[0] - 1) < 0.01)
    // The other desk calls somebody at once, and then whoever comes from the first one.
    #expect(abs(waits[1]) < 0.01)
    #expect(abs(waits[2] - 2) < 0.01)
  }

  @Test func whoeverMissesACallComesBackBehindTheNextThree() {
    let lane = Array(repeating: 0, count: 30)
    let (gone, back) = (
      means(play(lane, noShow: 0.2)), means(play(lane, noShow: 0.2, reinstated: 1))
    )
    // One in five of those before goes, or is served later on after all, but for a second miss.
    #expect(abs(gone[29] - 29 * 0.8) < 0.5)
    #expect(abs(back[29] - 25 * 0.96 - 4 * 0.8) < 0.6)
    #expect(abs(back[3] - gone[3]) < 0.15)
  }

  @Test func aDetourIsOnePieceOfWorkMore() {
    let lane = Array(repeating: 0, count: 30)
    #expect(abs(means(play(lane, detour: 0.1))[29] - 29 * 1.1) < 0.6)
  }
}

extension HallPlay {
  /// Everybody comes at once, nobody stays away, and what an item takes is known: each a little
  /// different, so that no two windows are ever free at the same moment.
  fileprivate mutating func forgetChance() {
    let nothing = Chance.Law(location: -40, deviation: 0)
    habits = Habits(
      coming: nothing, turning: nothing, patience: nothing, pausing: nothing, noShow: 0,
      reinstated: 0, leaving: 0, detour: 0, pause: 0)
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
