internal import Forecast
internal import HallCore

/// F2: how long it takes to say how long everybody will wait, and which change would help whom.
enum WaitBench {
  static func measure() throws -> [Figure] { try [quotes(), suggestions()] }

  private static func quotes() throws -> Figure {
    let hall = try busyHall(waiting: 200)
    var samples: [Double] = []
    guard let item = hall.profile.items.first else { throw BenchError("no items") }
    for round in 0..<200 {
      let began = nanoseconds()
      // Another ten seconds each time, so that nothing is remembered.
      let forecast = WaitForecast(hall, at: hall.now + .seconds(10 * round))
      guard forecast.quote(ofNew: item, priority: .walkIn) != nil else {
        throw BenchError("no quote")
      }
      samples.append(Double(nanoseconds() - began) / 1e6)
    }
    samples.sort()
    return Figure(
      "F2 all quotes, 200 waiting, 11 windows",
      "p50 \(rounded(samples[100], 2)) ms, p99 \(rounded(samples[197], 2)) ms",
      toReach: "<= 1 ms")
  }

  private static func suggestions() throws -> Figure {
    let hall = try busyHall(waiting: 100, windows: 6)
    let changes = Advice.changes(in: hall, for: Set(hall.founding.queues.map(\.letter))).count
    var samples: [Double] = []
    for round in 0..<40 {
      let began = nanoseconds()
      let advice = Advice(hall, at: hall.now + .seconds(10 * round))
      guard hall.founding.queues.contains(where: { advice.suggestion(for: $0.letter) != nil })
      else { throw BenchError("no suggestion") }
      samples.append(Double(nanoseconds() - began) / 1e6)
    }
    samples.sort()
    return Figure(
      "\(changes) changes tried, 100 waiting",
      "p50 \(rounded(samples[20], 1)) ms, p99 \(rounded(samples[39], 1)) ms",
      toReach: "<= 50 ms")
  }

  private static func busyHall(waiting: Int, windows: Int = 11) throws -> Hall {
    let start = try BenchHall.start()
    var hall = Hall(try BenchHall.founding(), at: start)
    func act(_ act: Act) throws {
      for event in try decide(Command(act, by: .commandLine, at: start), in: hall) {
        try hall.evolve(event)
      }
    }
    for window in hall.windows.prefix(windows) { try act(.open(window.number, nil)) }
    let items = hall.profile.items
    for count in 0..<(waiting + hall.windows.count) {
      let priority: PriorityClass = count % 6 == 0 ? .elderly : .walkIn
      try act(.take([items[count * 37 % items.count]], priority: priority, visitor: nil))
    }
    for window in hall.windows where !hall.waiting(for: window.number).isEmpty {
      try act(.call(window.number, nil))
      try act(.begin(window.number))
    }
    return hall
  }
}
