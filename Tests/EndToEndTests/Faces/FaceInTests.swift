import Foundation
import Testing

/// A face as the command line knows it, with what shows that it is there.
struct FaceInTests: Sendable, CustomStringConvertible {
  /// Its words on the command line.
  let words: String
  /// Something that stands on its first picture in English, in ASCII.
  let sign: String

  var description: String { words }

  static let kiosk = FaceInTests(words: "kiosk", sign: "Take a ticket")
  static let desk = FaceInTests(words: "desk", sign: "Front desk")
  static let window = FaceInTests(words: "window 3", sign: "Window 3")
  static let board = FaceInTests(words: "board", sign: "09:00")
  static let supervisor = FaceInTests(words: "supervisor", sign: "2 Windows")
  static let launcher = FaceInTests(words: "launcher", sign: "Supervisor")
  static let demo = FaceInTests(words: "demo", sign: "F1")

  /// Those that staff may leave.
  static let ofStaff = [desk, window, board, supervisor, launcher, demo]
  static let all = [kiosk] + ofStaff
}

extension TestHall {
  /// The words that show a face of this hall.
  func command(_ words: String, lang: String) -> [String] {
    [Tool.path] + common + ["--lang", lang] + Transcript.words(words)
  }

  /// A face in a terminal of its own, once it shows what it shows first.
  func show(
    _ face: FaceInTests, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws -> TerminalSession {
    let terminal = try TerminalSession(
      command(face.words, lang: "en"), columns: columns, rows: rows, environment: environment)
    try terminal.wait(for: face.sign)
    return terminal
  }

  /// A face on a bare pseudo terminal, once it shows what it shows first.
  func showBarely(
    _ face: FaceInTests, columns: Int = 80, rows: Int = 24, isControlling: Bool = true
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      command(face.words, lang: "en"), columns: columns, rows: rows,
      environment: environment.merging(["LC_ALL": "C.UTF-8", "TERM": "xterm-256color"]) { $1 },
      isControlling: isControlling)
    try terminal.wait(orElse: "shows no \(face.sign)") { $0.wrote(face.sign) }
    return terminal
  }

  /// What of a kind stands in the log.
  func logged(_ kind: String) throws -> [LogAudit.Entry] {
    try LogAudit(self).entries.filter { $0.kind == kind }
  }
}

/// How much is done: a little on every run of the tests, more where the environment asks for it.
enum Amount {
  /// A number of the environment, or the usual one.
  static func of(_ name: String, usually usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? usual
  }

  /// How many sizes each face is given.
  static let resizes = of("ONEDOOR_RESIZES", usually: 60)
  /// How many bytes each face is given.
  static let stormBytes = of("ONEDOOR_STORM_BYTES", usually: 30_000)
  /// Whether somebody waits for figures.
  static let isLong = stormBytes > 1_000_000 || resizes > 1000
  /// Where the random bytes begin.
  static let seed = UInt64(of("ONEDOOR_SEED", usually: 1))
}
