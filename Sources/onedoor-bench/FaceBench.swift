internal import EventStore
internal import Glibc
internal import HallCore

/// T4 to T6: what a face costs before anybody has pressed a key.
enum FaceBench {
  // MARK: Start

  /// T4: from the start of the process to the first whole frame, with a year's log and with none.
  static func measureStart(_ folder: Folder) throws -> [Figure] {
    let year = "\(folder.path)/year.db"
    let events = try YearLog.write(to: year, events: 1_500_000)
    let hall = try BenchHall.join(at: year).hall
    // The last day of the year is open, and both halls are looked at on that day.
    let morning = Instant(hall.day, hall.profile.hours[0].from, offset: hall.offset)
    let empty = "\(folder.path)/empty.db"
    _ = try BenchHall.found(at: empty)
    let pairs = try zip(
      TerminalProgram.faces(of: year, at: morning), TerminalProgram.faces(of: empty, at: morning))
    let faces = Array(pairs)
    let peers = TerminalProgram.installed([.dialog])
    let programs = faces.flatMap { [$0.0, $0.1] } + peers
    var times = [[Int]](repeating: [], count: programs.count)
    for _ in 0..<31 {
      for (index, program) in programs.enumerated() {
        let pty = try Pty(program.command, columns: 120, rows: 40, home: folder)
        times[index].append(try pty.firstFrame().nanoseconds)
      }
    }
    let medians = times.map { Samples($0).median }
    let dialog = peers.isEmpty ? nil : medians.last
    let figures = faces.indices.map { index in
      startFigures(
        faces[index].0.name, year: medians[2 * index], empty: medians[2 * index + 1],
        dialog: dialog, events)
    }
    return figures.flatMap { $0 }
      + (dialog.map {
        [Figure("T4 start to frame, dialog", "p50 \(Samples.milliseconds($0)) ms", toReach: "-")]
      } ?? [])
  }

  private static func startFigures(
    _ name: String, year: Int, empty: Int, dialog: Int?, _ events: Int
  ) -> [Figure] {
    func figure(_ peer: String, _ median: Int?, _ limit: String) -> Figure {
      Figure(
        "T4 start to frame, \(name)", "p50 \(Samples.milliseconds(year)) ms, \(events) events",
        peer: median.map { "\(peer) p50 \(Samples.milliseconds($0)) ms" } ?? "-",
        ratio: median.map { Double(year) / Double($0) }, toReach: limit)
    }
    return [figure("dialog", dialog, "<= 5"), figure("empty hall", empty, "<= 1.5")]
  }

  // MARK: Memory

  /// T5: the memory of a face that shows a hall in which people wait.
  static func measureMemory(_ folder: Folder) throws -> [Figure] {
    let programs =
      try TerminalProgram.faces(in: folder) + TerminalProgram.installed([.dialog, .htop])
    let memories = try programs.map { try $0.start(home: folder).residentKilobytes() }
    let dialog = zip(programs, memories).first { $0.0.name == TerminalProgram.dialog.name }?.1
    func megabytes(_ kilobytes: Int) -> String { "\(rounded(Double(kilobytes) / 1024, 1)) MB" }
    return zip(programs, memories).map { program, memory in
      Figure(
        "T5 resident memory, \(program.name)", megabytes(memory),
        peer: dialog.map { "dialog \(megabytes($0))" } ?? "-",
        ratio: dialog.map { Double(memory) / Double($0) },
        toReach: program.toReach("<= 16 MB"))
    }
  }

  // MARK: Idleness

  /// T6: what faces take of a core while nobody touches them, all at once for 20 seconds.
  static func measureIdleness(_ folder: Folder) throws -> [Figure] {
    let programs = try TerminalProgram.faces(in: folder) + TerminalProgram.installed([.dialog])
    let running = try programs.map { try $0.start(home: folder) }
    let began = nanoseconds()
    let before = try running.map { try Process.processorTime($0.process) }
    // What they paint by themselves is taken off their hands, or they would wait for it.
    while nanoseconds() - began < 20_000_000_000 {
      usleep(100_000)
      for pty in running { try pty.drain() }
    }
    let used = try running.map { try Process.processorTime($0.process) }
    let span = Double(nanoseconds() - began)
    return programs.indices.map { index in
      let share = Double(used[index] - before[index]) / span * 100
      return Figure(
        "T6 idle, \(programs[index].name)", "\(rounded(share, 3)) % of a core",
        toReach: programs[index].toReach("<= 0.2 %"))
    }
  }
}
