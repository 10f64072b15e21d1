internal import EventStore
internal import HallCore

/// S5: how many decisions a second the pure core takes, with 200 tickets waiting.
enum CoreBench {
  static func measure() -> [Figure] {
    do {
      let rates = try (0..<5).map { _ in try round() }.sorted()
      return [
        Figure(
          "S5 decide + evolve, 200 waiting", "\(rounded(rates[2] / 1e6, 2)) M/s",
          ratio: rates[2] / 1e6, toReach: ">= 1 M/s")
      ]
    } catch {
      return [Figure("S5 decide + evolve, 200 waiting", "failed: \(error)", toReach: ">= 1 M/s")]
    }
  }

  /// Keeps 200 waiting: each turn one resident comes and one is called, begun and finished.
  private static func round() throws -> Double {
    let start = try BenchHall.start()
    var hall = Hall(try BenchHall.founding(), at: start)
    let items = hall.profile.items
    let windows = hall.windows.map(\.number)
    var decisions = 0
    func act(_ act: Act) throws {
      let command = Command(act, by: .commandLine, at: start)
      do {
        for event in try decide(command, in: hall) { try hall.evolve(event) }
        decisions += 1
      } catch is Refusal {
        decisions += 1
      }
    }
    for window in windows { try act(.open(window, nil)) }
    var arrivals = 0
    func arrive() throws {
      arrivals += 1
      try act(.take([items[arrivals * 31 % items.count]], priority: .walkIn, visitor: nil))
    }
    for _ in 0..<200 { try arrive() }
    decisions = 0
    let began = nanoseconds()
    for turn in 0..<100_000 {
      let window = windows[turn % windows.count]
      try arrive()
      try act(.call(window, nil))
      try act(.begin(window))
      try act(.finish(window, .completed))
    }
    return Double(decisions) / (Double(nanoseconds() - began) / 1e9)
  }
}
