/// S3: 64 terminals at the pace of people, each with an act every two seconds. Of three rounds the
/// middle one is quoted, since a disk may stall for reasons of its own; the worst wait is of all.
enum PaceBench {
  static func measure(_ folder: Folder) throws -> [Figure] {
    let rounds = try (0..<3).map { try round("\(folder.path)/pace-\($0).db", folder) }
    let middle = rounds.sorted { $0.percentile(0.99) < $1.percentile(0.99) }[1]
    let worst = rounds.compactMap(\.sorted.last).max() ?? 0
    return [
      Figure(
        "S3 64 terminals, an act every 2 s", middle.text,
        peer: "worst of 3 rounds \(Samples.milliseconds(worst)) ms",
        toReach: "p99 <= 50 ms, worst <= 1000 ms")
    ]
  }

  private static func round(_ path: String, _ folder: Folder) throws -> Samples {
    _ = try BenchHall.found(at: path)
    let start = nanoseconds() + 2_000_000_000
    let outputs = (0..<64).map { "\(folder.path)/samples-\($0)" }
    let workers = try outputs.enumerated().map { number, output in
      try Worker.start(
        "take", database: path, output: output, number: number, at: start, seconds: 8,
        pauseMilliseconds: 2000)
    }
    for worker in workers { try Process.wait(worker) }
    return Samples(outputs.flatMap(SampleFile.read))
  }
}
