import Foundation
import Glibc
import Testing

/// A window, whose picture changes only by what is done there, in a real terminal; started by a shell
/// that notes the terminal's modes before and afterwards.
struct FaceInTerminal {
  let hall: TestHall
  let terminal: TerminalSession
  /// The verb of the face, and what it always shows.
  static let words = ["window", "1"]
  static let sign = "This window is closed"

  /// Starts the face, through a program such as `strace` if need be, and waits until it is shown.
  init(through prefix: String = "", _ place: SourceLocation = #_sourceLocation) throws {
    hall = try TestHall()
    let command = ([prefix, Tool.path] + hall.common + Self.words).joined(separator: " ")
    let script = """
      cd "$HOME"; tty > tty; stty -g > before
      \(command); echo "over $?"
      stty -g > after; cmp before after && echo same modes; exec cat
      """
    // Swift's own handler would stop in the middle of a crash and ask what to do.
    terminal = try TerminalSession(
      ["/bin/sh", "-c", script], environment: ["SWIFT_BACKTRACE": "enable=no"])
    try waitForPicture(place)
  }

  /// Waits until the face has the terminal and shows something there.
  func waitForPicture(_ place: SourceLocation = #_sourceLocation) throws {
    try terminal.wait(until: "the face is shown", place) { screen in
      try terminal.modes().isAlternateScreen && screen.contains(Self.sign)
    }
  }

  /// A file that the script has written.
  func file(_ name: String) throws -> String {
    let text = try String(contentsOfFile: terminal.home + "/" + name, encoding: .utf8)
    return text.trimmingCharacters(in: .newlines)
  }

  /// The terminal's own device.
  func device() throws -> Int32 {
    open(try file("tty"), O_RDWR | O_NOCTTY | O_CLOEXEC)
  }

  /// The process of the face.
  func process() throws -> pid_t {
    try #require(FaceInTerminal.processes(with: hall.database).max())
  }

  /// The processes of the tool whose command line has a text.
  static func processes(with text: String) -> [pid_t] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.compactMap(pid_t.init).filter { process in
      let words = try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
      return words?.hasPrefix(Tool.path) == true && words?.contains(text) == true
    }
  }

  /// Waits until the face is over and the terminal is as it was.
  ///
  /// - Parameter code: The exit code that the shell has seen.
  func expectGivenBack(_ code: Int32, _ place: SourceLocation = #_sourceLocation) throws {
    try terminal.wait(for: "over \(code)", place)
    try terminal.wait(for: "same modes", place)
    #expect(try terminal.modes() == TerminalModes(), sourceLocation: place)
  }
}
