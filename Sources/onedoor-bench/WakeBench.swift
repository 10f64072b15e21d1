internal import EventStore
internal import HallCore
internal import Glibc

/// S4: from an append in one process to the new state in another, and what waiting costs.
enum WakeBench {
  private static let count = 1000

  static func measure(_ folder: Folder) throws -> [Figure] {
    let path = "\(folder.path)/wake.db"
    let live = try BenchHall.found(at: path)
    let output = "\(folder.path)/seen"
    let start = nanoseconds()
    let listener = try Worker.start(
      "listen", database: path, output: output, number: 0, at: start, seconds: 20)
    usleep(500_000)
    var appended: [Int: Int] = [:]
    var commits: [Int] = []
    let at = try BenchHall.start()
    for count in 0..<Self.count {
      let began = nanoseconds()
      _ = try live.perform(BenchHall.take(count, by: 0, at: at))
      commits.append(nanoseconds() - began)
      appended[live.seq] = began
      usleep(5000)
    }
    let usage = try Process.wait(listener)
    let seen = SampleFile.read(output)
    let waits = stride(from: 0, to: seen.count - 1, by: 2).compactMap { index in
      appended[seen[index]].map { seen[index + 1] - $0 }
    }
    guard waits.count == Self.count else { throw BenchError("\(waits.count) wake-ups were seen") }
    let (wake, commit) = (Samples(waits), Samples(commits))
    let cpu =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    return [
      Figure(
        "S4 append here -> state there", wake.text,
        peer: "commit p50 \(Samples.milliseconds(commit.median)) ms",
        ratio: Double(wake.percentile(0.99)) / Double(commit.median), toReach: "p99 <= 5"),
      Figure(
        "S4 CPU of a listener, 20 s, \(Self.count) events", "\(rounded(cpu * 1000, 1)) ms",
        toReach: "no polling"),
    ]
  }
}
