import Foundation
import Testing

/// Staff may go back to the shell for a while; residents may not.
@Suite struct SuspendTests {
  @Test func aFaceOfStaffGivesTheShellItsTurnAndComesBackAsItWas() throws {
    let hall = try TestHall()
    try hall.prepare("open 3", "take LDJY-001", "call 3")
    let shell = try ShellInTests()
    let terminal = shell.terminal
    for face in FaceInTests.ofStaff where face.words != "board" {
      _ = try shell.start(face, of: hall)
      let picture = try standing(face, terminal)
      let modes = try terminal.modes()
      #expect(modes.isAlternateScreen && modes.reportsMouse, "\(face)")

      try terminal.press(.control("z"))
      try terminal.wait(for: "Stopped")
      try shell.expectTerminal()
      try shell.run("fg")
      try terminal.wait(until: "\(face) is there again") { $0 == picture }
      #expect(try terminal.modes() == modes, "\(face)")

      try terminal.press(.control("q"))
      try terminal.wait(until: "\(face) is left") { _ in try shell.children().isEmpty }
      try shell.expectTerminal()
    }
  }

  /// The picture of a face once it does not change any more by itself: what a face reads at its first
  /// moment has come before it answers a key, and a demo's time can be stopped.
  private func standing(
    _ face: FaceInTests, _ terminal: TerminalSession
  ) throws -> TerminalScreen {
    if face.words == "demo" {
      try terminal.press(.function(10))
      try terminal.wait(for: "F10 ×0")
    }
    // F1 is a demo's own key, and ? is typed at the desk.
    if face.words == "demo" { try terminal.type("?") } else { try terminal.press(.function(1)) }
    try terminal.wait(for: "close the help")
    try terminal.press(.escape)
    return try terminal.wait(until: "the help is closed") { !$0.contains("close the help") }
  }

  @Test func aFaceThatAnybodyStopsGivesTheShellItsTurnToo() throws {
    let hall = try TestHall()
    let shell = try ShellInTests()
    let (process, picture) = try shell.start(.desk, of: hall)
    kill(process, SIGTSTP)
    try shell.terminal.wait(for: "Stopped")
    try shell.expectTerminal()
    // Told to end while it is stopped, it ends without a picture.
    kill(process, SIGTERM)
    try shell.run("fg")
    try shell.terminal.wait(until: "it has ended") { _ in try shell.children().isEmpty }
    try shell.expectTerminal()
    #expect(!picture.contains("Stopped"))
  }

  @Test func noKeyOrSignalOfAResidentLeavesTheKiosk() throws {
    let hall = try TestHall()
    let shell = try ShellInTests()
    let terminal = shell.terminal
    let (process, _) = try shell.start(.kiosk, of: hall)
    // What stands last on its page is drawn last.
    let picture = try terminal.wait(for: "Call staff")
    // Ctrl with @ to _: among them C, D, Q, S, Z, \, and Escape alone; then the same keys pressed with Alt.
    for code in UInt8(0)...31 { try terminal.send([code]) }
    for code in UInt8(0)...31 { try terminal.send([0x1B, code]) }
    try terminal.send([0x7F, 0x9B, 0x9C])
    for signal in [SIGINT, SIGQUIT, SIGTSTP] { kill(process, signal) }
    // Back home, whatever has been opened: it answers, in two languages.
    for code in [UInt8](repeating: 0x1B, count: 6) { try terminal.send([code]) }
    try terminal.press(.home, .function(8))
    try terminal.wait(for: "我的号")
    try terminal.press(.function(8))
    try terminal.wait(until: "it is as it was") { now in
      // An Enter may have called staff, and others may have taken a ticket.
      zip(now.lines, picture.lines).allSatisfy { now, before in
        now == before || now.contains("n their way") || now.contains(" waiting now")
      }
    }
    #expect(try shell.children() == [process])
    let state = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    #expect(!state.contains(") T "))
  }
}
