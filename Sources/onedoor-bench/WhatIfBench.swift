internal import Forecast
internal import HallCore

/// How long a supervisor waits for the hours to come: the whole of a day from its busiest hour on, as it is
/// and as it would be, and then the changes that would help most.
enum WhatIfBench {
  static func measure() throws -> [Figure] {
    let morning = try BenchHall.start()
    let founding = try BenchHall.founding()
    var hall = Hall(founding, at: morning)
    func act(_ act: Act, _ moment: Instant) throws {
      for event in try decide(Command(act, by: .commandLine, at: moment), in: hall) {
        try hall.evolve(event)
      }
    }
    for window in hall.windows.dropLast(2) { try act(.open(window.number, nil), morning) }
    let items = hall.profile.items
    for count in 0..<60 {
      let moment = morning + .seconds(45 * count)
      try act(
        .take([items[count * 37 % items.count]], priority: .walkIn, visitor: nil), moment)
    }
    var question = WhatIf()
    if let window = hall.windows.first { question.changes = [.close(window.number)] }
    var (whole, first, contest): ([Double], [Double], [Double]) = ([], [], [])
    for round in 0..<9 {
      let began = nanoseconds()
      guard
        var rehearsal = Rehearsal(
          question, in: hall, at: hall.now + .seconds(round))
      else { throw BenchError("no hours to come") }
      for _ in 0..<3 { rehearsal.play() }
      first.append(Double(nanoseconds() - began) / 1e6)
      while !rehearsal.isDone { rehearsal.play() }
      whole.append(Double(nanoseconds() - began) / 1e6)
      let second = nanoseconds()
      var changes = Contest(rehearsal)
      while !changes.isDone { changes.play() }
      contest.append(Double(nanoseconds() - second) / 1e6)
    }
    func figure(_ name: String, _ samples: [Double], _ toReach: String) -> Figure {
      let sorted = samples.sorted()
      return Figure(
        name, "p50 \(rounded(sorted[4], 0)) ms, most \(rounded(sorted[8], 0)) ms",
        toReach: toReach)
    }
    return [
      figure("what if, first picture", first, "-"),
      figure("what if, 60 plays with and without", whole, "< 1000 ms"),
      figure("what would help most, after that", contest, "-"),
    ]
  }
}
