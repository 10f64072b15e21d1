import Foundation
import Testing

/// A folder of its own for a test, with a database in it. It is removed when the test is over.
final class TestHall {
  let folder: String
  var database: String { folder + "/hall.db" }
  /// A Monday morning on which the hall is open; the clock stands still.
  static let morning = "2026-03-02T09:00:00+08:00,0"
  var clock: String

  /// Makes the folder, and founds Baishiyi there unless told not to.
  ///
  /// In memory a commit takes no time: right for tests of many commits that end processes and not the
  /// machine.
  init(
    clock: String = TestHall.morning, isFounded: Bool = true, isInMemory: Bool = false
  ) throws {
    self.clock = clock
    let memory = URL(fileURLWithPath: "/dev/shm", isDirectory: true)
    let canUseMemory = isInMemory && FileManager.default.isWritableFile(atPath: memory.path)
    let parent = canUseMemory ? memory : FileManager.default.temporaryDirectory
    let made = parent.appendingPathComponent("onedoor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    folder = made.path
    if isFounded {
      let founding = try run(["found"])
      #expect(founding.code == 0, "\(founding.errors)")
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// An environment that holds nothing of the tester's.
  var environment: [String: String] {
    ["HOME": folder, "PATH": "/usr/bin:/bin", "LANG": "C", "TZ": "UTC"]
  }

  /// The words before every verb: this database and this clock.
  var common: [String] { ["--db", database, "--clock", clock] }

  /// Starts the tool on this database.
  func start(_ words: [String]) throws -> ChildProcess {
    try ChildProcess(
      Tool.path, (common + words).map { Array($0.utf8) }, environment: environment)
  }

  /// Runs the tool on this database to its end.
  func run(
    _ words: [String], input: String = "", _ place: SourceLocation = #_sourceLocation
  ) throws -> Run {
    try Run(of: start(words), input: input, place)
  }

  /// Runs a command line of plain words.
  @discardableResult
  func run(_ line: String, _ place: SourceLocation = #_sourceLocation) throws -> Run {
    try run(Transcript.words(line), place)
  }

  /// Runs command lines that are expected to succeed, as one batch.
  func prepare(_ lines: String..., place: SourceLocation = #_sourceLocation) throws {
    let run = try run(["batch"], input: lines.joined(separator: "\n") + "\n", place)
    #expect(run.code == 0, "\(run.errors)", sourceLocation: place)
  }

  /// Runs another program, such as a shell, in this hall's folder.
  func shell(
    _ script: String, _ place: SourceLocation = #_sourceLocation
  ) throws -> Run {
    let process = try ChildProcess(
      "/bin/sh", [Array("-c".utf8), Array("cd \"$HOME\"\n\(script)".utf8)],
      environment: environment.merging(["ONEDOOR": Tool.path, "CLOCK": clock]) { $1 })
    process.closeInput()
    return try Run(of: process, place)
  }
}
