/// S3: 64 terminals at the pace of people, each with an act every two seconds.
enum PaceBench {
  static func measure(_ folder: Folder) throws -> [Figure] {
    let path = "\(folder.path)/pace.db"
    _ = try BenchHall.found(at: path)
    let start = nanoseconds() + 2_000_000_000
    let outputs = (0..<64).map { "\(folder.path)/samples-\($0)" }
    let workers = try outputs.enumerated().map { number, output in
      try Worker.start(
        "take", database: path, output: output, number: number, at: start, seconds: 10,
        pauseMilliseconds: 2000)
    }
    for worker in workers { try Process.wait(worker) }
    let samples = Samples(outputs.flatMap(SampleFile.read))
    return [
      Figure(
        "S3 64 terminals, an act every 2 s", samples.text, toReach: "p99 <= 50 ms, max <= 1000 ms")
    ]
  }
}
