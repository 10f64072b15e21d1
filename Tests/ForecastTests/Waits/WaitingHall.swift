import HallCore

/// Baishiyi's hall on a Monday morning with some windows open and some people waiting.
struct WaitingHall {
  private(set) var hall: Hall

  init(tickets: Int, windows: Int = 11, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let founding = Halls.baishiyi.founding
    guard let monday = Day("2026-03-02") else { preconditionFailure("a day") }
    let morning =
      Instant(monday, .midnight, offset: founding.profile.utcOffset) + .minutes(9 * 60)
    hall = Hall(founding, at: morning)
    for member in founding.profile.staff {
      guard case .window(let number) = member.post, number.value <= windows,
        Int.random(in: 0..<5, using: &random) > 0 || windows == 11
      else { continue }
      try act(.open(number, member.id), at: morning)
    }
    let items = founding.profile.items
    for place in 0..<tickets {
      let item = items[Int.random(in: 0..<items.count, using: &random)]
      let priority: PriorityClass = Int.random(in: 0..<6, using: &random) == 0 ? .elderly : .walkIn
      let moment = morning + TimeSpan(milliseconds: Int64(place) * 3_001)
      try act(.take([item], priority: priority, visitor: nil), at: moment)
    }
  }

  private mutating func act(_ act: Act, at moment: Instant) throws {
    for event in try decide(Command(act, by: .supervisor, at: moment), in: hall) {
      try hall.evolve(event)
    }
  }
}
