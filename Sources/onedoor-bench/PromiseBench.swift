internal import Forecast
internal import Glibc
internal import HallCore

/// F3 and F4: how many promised waits hold, how wide they are, and how far the likely wait is off beside
/// the classic rules, in six kinds of days. Lives of a hall are played: it learns for some weeks, and
/// then its promises count.
enum PromiseBench {
  /// Lives of each kind; `ONEDOOR_LIVES` plays more of them.
  private static let lives =
    getenv("ONEDOOR_LIVES").flatMap { Int(String(cString: $0)) }.map { max(1, $0) } ?? 2
  private static let learning = 20
  private static let counted = 40
  private static let promisingEach = 3

  private static let kinds: [(name: String, changes: [Scenario.Change])] = [
    ("steady", []),
    ("rush", [.arrivals(125)]),
    ("understaffed", windows([9, 10]).map { .closed($0) }),
    ("many bookings", [.booking(35)]),
    // Everything takes nearly twice as long as the catalogue says, and fewer come.
    (
      "wrong catalogue minutes",
      [.handling(DurationLaw(.logNormal, percent: 190, variation: 60)), .arrivals(65)]
    ),
    (
      "staff absent",
      ["zhang-qiang", "huang-xiulan"].compactMap { StaffID(text: $0) }.map { .away($0) }
    ),
  ]

  private static func windows(_ numbers: [Int]) -> [WindowNumber] {
    numbers.compactMap { WindowNumber($0) }
  }

  static func measure() throws -> [Figure] {
    try kinds.flatMap { try measure($0.name, $0.changes) }
  }

  private static func measure(
    _ name: String, _ changes: [Scenario.Change]
  ) throws -> [Figure] {
    guard let day = Day("2026-03-02") else { throw BenchError("a day") }
    let founding = try BenchHall.founding()
    let scenario: Scenario
    do throws(ScenarioProblem) {
      scenario = try Scenario(founding, changes)
    } catch {
      throw BenchError(error.words.en)
    }
    var tally = PromiseTally()
    for seed in 1...lives {
      var life = HallLife(
        scenario, seed: UInt64(seed), from: day, days: learning + counted)
      for _ in 0..<learning { _ = life.playDay(promisingEach: promisingEach) }
      for _ in 0..<counted { tally.add(life.playDay(promisingEach: promisingEach)) }
    }
    return tally.figures(name, days: lives * counted)
  }
}
