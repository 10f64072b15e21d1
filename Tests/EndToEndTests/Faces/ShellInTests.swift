import Foundation
import Testing

/// A shell in a real terminal, from which faces are started and to which they give it back.
struct ShellInTests {
  let terminal: TerminalSession
  private static let prompt = "ready>"

  init() throws {
    terminal = try TerminalSession(
      ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"],
      environment: ["PS1": Self.prompt + " ", "LC_ALL": "C.UTF-8"])
    try terminal.wait(for: Self.prompt)
  }

  /// Types a command line.
  func run(_ line: String) throws { try terminal.type(line + "\r") }

  /// Starts a face and waits until it is there; gives its process and its picture.
  func start(
    _ face: FaceInTests, of hall: TestHall
  ) throws -> (process: pid_t, picture: TerminalScreen) {
    try run(hall.command(face.words, lang: "en").map { "'\($0)'" }.joined(separator: " "))
    try terminal.wait(until: "\(face) is there") { _ in try terminal.modes().isAlternateScreen }
    return (try #require(try children().first), try terminal.wait(for: face.sign))
  }

  /// The processes that the shell has started and that live.
  func children() throws -> [pid_t] { try terminal.children() }

  /// Waits until the shell has the terminal again, and makes sure that it is as it was: no other
  /// screen, a cursor, no reports of touches, and modes in which one can type.
  func expectTerminal(_ place: SourceLocation = #_sourceLocation) throws {
    try terminal.wait(until: "the terminal is the shell's", place) { _ in
      try terminal.modes() == TerminalModes()
    }
    let echoed = "wor" + "king-\(UInt32.random(in: 0 ... .max))"
    try run("echo \(echoed.replacingOccurrences(of: "wor", with: "wor''"))")
    try terminal.wait(until: "one sees what one types", place) {
      $0.contains(" echo wor''") && $0.lines.contains(echoed)
    }
    try run(
      "echo modes $(stty -a | tr ' ' '\\n' | grep -cxE 'echo;?|icanon;?|isig|icrnl|opost;?|iexten')"
    )
    try terminal.wait(for: "modes 6", place)
    try run("clear")
    try terminal.wait(until: "it is cleared", place) { !$0.contains("modes") }
  }
}
