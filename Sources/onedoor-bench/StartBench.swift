internal import EventStore
internal import Glibc
internal import HallCore

/// Cold start: a process that opens a hall with a year's log, against one that opens a hall without.
enum StartBench {
  private static let events = 1_500_000

  static func measure(_ folder: Folder) throws -> [Figure] {
    let empty = "\(folder.path)/empty.db"
    _ = try BenchHall.found(at: empty)
    let year = "\(folder.path)/year.db"
    let count = try YearLog.write(to: year, events: Self.events)
    let tool = try Process.onedoor()
    var ours: [Int] = []
    var theirs: [Int] = []
    for _ in 0..<31 {
      theirs.append(try time(tool, empty))
      ours.append(try time(tool, year))
    }
    let memory = try residentMemory(of: tool, with: year)
    let (our, their) = (Samples(ours), Samples(theirs))
    return [
      Figure(
        "T4 start to state, \(count) events", "p50 \(Samples.milliseconds(our.median)) ms",
        peer: "empty hall p50 \(Samples.milliseconds(their.median)) ms",
        ratio: Double(our.median) / Double(their.median), toReach: "<= 1.5"),
      Figure(
        "T5 resident memory with a year's log", "\(rounded(Double(memory) / 1024, 1)) MB",
        toReach: "<= 16 MB"),
    ]
  }

  private static func time(_ tool: String, _ database: String) throws -> Int {
    let began = nanoseconds()
    let process = try Process.start(
      tool, ["--db", database, "--json", "status"], output: "/dev/null")
    try Process.wait(process)
    return nanoseconds() - began
  }

  /// The resident memory, in kilobytes, of a process that follows a hall and waits for news. What
  /// `wait4` tells would not do: it counts what the process shared with this bench before it became
  /// the tool.
  private static func residentMemory(of tool: String, with database: String) throws -> Int {
    let process = try Process.start(
      tool, ["--db", database, "log", "--follow", "--from", "999999999"], output: "/dev/null")
    defer { Process.kill(process) }
    var last = 0
    var looks = 0
    // Ready once it listens; then its memory stays as it is.
    for _ in 0..<500 {
      usleep(20_000)
      let memory = try Process.residentKilobytes(process)
      looks = memory == last && Process.isListening(process) ? looks + 1 : 0
      if looks == 10 { return memory }
      last = memory
    }
    throw BenchError("\(tool) does not come to rest")
  }
}
