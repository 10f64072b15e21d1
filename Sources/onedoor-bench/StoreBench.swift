internal import EventStore
internal import HallCore

/// S1 and S2: durable tickets a second, alone and in a crowd, against raw SQLite in the same run.
enum StoreBench {
  private static let seconds = 2.0
  private static let rounds = 5

  /// S1: one process; rounds of raw and ours alternate, and the medians are compared.
  static func measureOne(_ folder: Folder) throws -> [Figure] {
    let live = try BenchHall.found(at: "\(folder.path)/ours.db")
    let raw = try RawStore(path: "\(folder.path)/raw.db")
    var ours: [[Int]] = []
    var theirs: [[Int]] = []
    var taken = 0
    var inserted = 0
    let at = try BenchHall.start()
    for _ in 0..<rounds {
      theirs.append(
        try Self.loop {
          inserted += 1; try insert(inserted, into: raw)
        })
      ours.append(
        try Self.loop {
          taken += 1
          _ = try live.perform(BenchHall.take(taken, by: 0, at: at))
        })
    }
    let (our, their) = (Round(ours), Round(theirs))
    return [
      Figure(
        "S1 durable tickets, one process", "\(Int(our.rate))/s", peer: "raw \(Int(their.rate))/s",
        ratio: our.rate / their.rate, toReach: ">= 0.8"),
      Figure(
        "S1 latency of an act", our.samples.text, peer: "raw \(their.samples.text)",
        ratio: Double(our.samples.percentile(0.99)) / Double(their.samples.percentile(0.99)),
        toReach: "p99 <= 2"),
    ]
  }

  /// S2: 8 and 64 processes in a closed loop on one hall.
  static func measureMany(_ folder: Folder) throws -> [Figure] {
    let raw = try RawStore(path: "\(folder.path)/raw.db")
    var inserted = 0
    var figures: [Figure] = []
    for crowd in [8, 64] {
      var totals: [Double] = []
      var fairness: [Double] = []
      var raws: [Double] = []
      var worst = 0
      for round in 0..<3 {
        let loop = try Self.loop {
          inserted += 1; try insert(inserted, into: raw)
        }
        raws.append(Double(loop.count) / Self.seconds)
        let counts = try crowdRound(crowd, "\(folder.path)/\(crowd)-\(round).db", folder)
        totals.append(Double(counts.map(\.count).reduce(0, +)) / (Self.seconds * 2))
        let sizes = counts.map(\.count)
        fairness.append(Double(sizes.min() ?? 0) / Double(max(1, sizes.max() ?? 1)))
        worst = max(worst, counts.flatMap { $0 }.max() ?? 0)
      }
      let (total, peer) = (totals.sorted()[1], raws.sorted()[1])
      figures += [
        Figure(
          "S2 durable tickets, \(crowd) processes", "\(Int(total))/s in all",
          peer: "raw, one process \(Int(peer))/s", ratio: total / peer, toReach: ">= 0.6"),
        Figure(
          "S2 least busy ÷ busiest of \(crowd)", rounded(fairness.sorted()[1], 2),
          peer: "worst wait \(Samples.milliseconds(worst)) ms", ratio: fairness.sorted()[1],
          toReach: ">= 0.7"),
      ]
    }
    return figures
  }

  private static func crowdRound(
    _ crowd: Int, _ path: String, _ folder: Folder
  ) throws -> [[Int]] {
    _ = try BenchHall.found(at: path)
    let start = nanoseconds() + 1_000_000_000
    let outputs = (0..<crowd).map { "\(folder.path)/samples-\($0)" }
    let workers = try outputs.enumerated().map { number, output in
      try Worker.start(
        "take", database: path, output: output, number: number, at: start,
        seconds: Self.seconds * 2)
    }
    for worker in workers { try Process.wait(worker) }
    return outputs.map(SampleFile.read)
  }

  /// Inserts the row that a ticket makes.
  private static func insert(_ seq: Int, into raw: RawStore) throws {
    let digits = String(1000 + seq % 1000).dropFirst()
    let body =
      "{\"ticket\":\"A\(digits)\",\"items\":[\"LDJY-001\"],\"priority\":\"walkIn\","
      + "\"due\":1772414100031,\"visitor\":null}"
    raw.append(seq: seq, at: 1_772_414_100_031, kind: "issued", body: Array(body.utf8))
  }

  /// Repeats an act for a while and gives how long each took.
  private static func loop(_ act: () throws -> Void) throws -> [Int] {
    var samples: [Int] = []
    let until = nanoseconds() + Int(seconds * 1e9)
    while nanoseconds() < until {
      let began = nanoseconds()
      try act()
      samples.append(nanoseconds() - began)
    }
    return samples
  }

  /// Several rounds of one contender: the median of their rates, and all their samples.
  private struct Round {
    let rate: Double
    let samples: Samples

    init(_ rounds: [[Int]]) {
      let rates = rounds.map { Double($0.count) / StoreBench.seconds }.sorted()
      rate = rates[rates.count / 2]
      samples = Samples(rounds.flatMap { $0 })
    }
  }
}
