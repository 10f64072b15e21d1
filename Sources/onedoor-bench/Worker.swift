internal import EventStore
internal import Glibc
internal import HallCore

/// What the bench's other processes do: `worker ROLE PATH OUTPUT NUMBER START SECONDS PAUSE`. Each writes
/// its samples, one number a line, into a file of its own.
enum Worker {
  /// Starts a worker.
  static func start(
    _ role: String, database: String, output: String, number: Int, at start: Int,
    seconds: Double, pauseMilliseconds: Int = 0
  ) throws -> pid_t {
    try Process.start(
      "/proc/self/exe",
      [
        "worker", role, database, output, "\(number)", "\(start)", "\(seconds)",
        "\(pauseMilliseconds)",
      ])
  }

  static func run(_ words: [String]) {
    guard words.count == 7, let number = Int(words[3]), let start = Int(words[4]),
      let seconds = Double(words[5]), let pause = Int(words[6])
    else { exit(2) }
    do {
      let until = start + Int(seconds * 1e9)
      switch words[0] {
      case "take":
        try take(words[1], words[2], number, start, until, pause)
      case "listen":
        try listen(words[1], words[2], until)
      default: exit(2)
      }
    } catch {
      let bytes = Array("worker: \(error)\n".utf8)
      _ = write(STDERR_FILENO, bytes, bytes.count)
      exit(1)
    }
  }

  /// Takes tickets in a closed loop, or one every `pause` milliseconds, and writes how long each took.
  private static func take(
    _ path: String, _ output: String, _ number: Int, _ start: Int, _ until: Int, _ pause: Int
  ) throws {
    let live = try BenchHall.join(at: path)
    let at = try BenchHall.start()
    var samples: [Int] = []
    sleep(until: start + (pause > 0 ? number * pause * 1_000_000 / 64 : 0))
    while nanoseconds() < until {
      let began = nanoseconds()
      _ = try live.perform(BenchHall.take(samples.count, by: number, at: at))
      samples.append(nanoseconds() - began)
      if pause > 0 { sleep(until: began + pause * 1_000_000) }
    }
    SampleFile.write(samples, to: output)
  }

  /// Follows the log and writes when each event had become part of the state: sequence and time.
  private static func listen(_ path: String, _ output: String, _ until: Int) throws {
    let live = try BenchHall.join(at: path)
    guard let wake = live.store.wakeDescriptor() else { throw BenchError("no wake-up") }
    var seen: [Int] = []
    while nanoseconds() < until {
      var descriptor = pollfd(fd: wake, events: Int16(POLLIN), revents: 0)
      poll(&descriptor, 1, 200)
      live.store.drainWakes()
      let news = try live.catchUp()
      let time = nanoseconds()
      for recorded in news { seen += [recorded.seq, time] }
    }
    SampleFile.write(seen, to: output)
  }

  private static func sleep(until deadline: Int) {
    let wait = deadline - nanoseconds()
    if wait > 0 { usleep(UInt32(wait / 1000)) }
  }
}

/// Samples in a file, one number a line.
enum SampleFile {
  static func write(_ samples: [Int], to path: String) {
    guard let file = fopen(path, "w") else { return }
    for sample in samples { fputs("\(sample)\n", file) }
    fclose(file)
  }

  static func read(_ path: String) -> [Int] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var samples: [Int] = []
    var line = [CChar](repeating: 0, count: 64)
    while fgets(&line, 64, file) != nil { samples.append(atol(line)) }
    return samples
  }
}
