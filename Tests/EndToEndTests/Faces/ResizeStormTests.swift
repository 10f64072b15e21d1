import Foundation
import Glibc
import HallCore
import Testing

/// Every face gets size after size, from a single cell to a wall, each as soon as it has painted the one
/// before, and then shows what a face shows that was started at the last one.
@Test(arguments: FaceInTests.all)
func aFaceIsRightAfterAStormOfSizes(_ face: FaceInTests) throws {
  let hall = try TestHall(isInMemory: true)
  try hall.prepare(
    "open 1", "open 3", Array(repeating: "take LDJY-001", count: 12).joined(separator: "\n"),
    "take SHBZ-001", "call 3", "begin 3", "call 1")
  let terminal = try TerminalSession(hall.command(face.words, lang: "zh"))
  try terminal.wait(until: "\(face) is there") { $0.contains { $0 != " " } }
  let painter = try Painter(of: terminal.process())
  var random = SplitMix64(seed: Amount.seed)
  for number in 1...Amount.resizes {
    let most = number % 3 == 0 ? (24, 12) : (300, 80)
    try painter.resize(
      columns: .random(in: 1...most.0, using: &random),
      rows: .random(in: 1...most.1, using: &random))
  }
  for (columns, rows) in [
    (Int.random(in: 1...40, using: &random), Int.random(in: 1...12, using: &random)), (81, 25),
    (Int.random(in: 60...200, using: &random), Int.random(in: 20...60, using: &random)), (300, 80),
    (120, 40),
  ] {
    try terminal.resize(columns: columns, rows: rows)
    let fresh = try TerminalSession(
      hall.command(face.words, lang: "zh"), columns: columns, rows: rows)
    try terminal.wait(until: "\(face) shows at \(columns)×\(rows) what it shows there first") {
      // The demo's own day goes on.
      if face.words == "demo" { return $0.lines.last?.contains("F1") == true || columns < 3 }
      return try $0.contains { $0 != " " } && $0 == fresh.screen()
    }
  }
  #expect(try terminal.ending() == nil)
}

/// The terminal of a process, to give it sizes that its own server does not know of.
private struct Painter {
  private let process: pid_t
  private let terminal: String

  init(of process: pid_t) throws {
    self.process = process
    terminal = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/fd/0")
  }

  /// Gives a size and waits until the process has written something, which it does for each size.
  func resize(columns: Int, rows: Int) throws {
    let before = try written()
    let descriptor = open(terminal, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize()
    _ = ioctl(descriptor, UInt(TIOCGWINSZ), &size)
    let isNew = size.ws_col != UInt16(columns) || size.ws_row != UInt16(rows)
    (size.ws_col, size.ws_row) = (UInt16(columns), UInt16(rows))
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    close(descriptor)
    guard isNew else { return }
    for _ in 0..<200_000 {
      if try written() != before { return }
      usleep(100)
    }
    throw ChildProcess.Failure("nothing is painted at \(columns)×\(rows)")
  }

  /// How much the process has written since it began.
  private func written() throws -> Substring {
    let figures = try String(contentsOfFile: "/proc/\(process)/io", encoding: .utf8)
    return figures.split(separator: "\n").first { $0.hasPrefix("wchar") } ?? ""
  }
}

extension TerminalScreen {
  /// Whether some character is as asked.
  fileprivate func contains(_ condition: (Character) -> Bool) -> Bool {
    lines.contains { $0.contains(where: condition) }
  }
}
