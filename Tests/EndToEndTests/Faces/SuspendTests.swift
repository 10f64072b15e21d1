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
      let (_, picture) = try shell.start(face, of: hall)
      let modes = try terminal.modes()
      #expect(modes.isAlternateScreen && modes.reportsMouse, "\(face)")

      try terminal.press(.control("z"))
      try terminal.wait(for: "Stopped")
      try shell.expectTerminal()
      try shell.run("fg")
      try terminal.wait(until: "\(face) is there again") {
        // The demo's time goes on, and a supervisor's past may not have been read at first.
        ["demo", "supervisor"].contains(face.words) ? $0.contains(face.sign) : $0 == picture
      }
      #expect(try terminal.modes() == modes, "\(face)")

      try terminal.press(.control("q"))
      try terminal.wait(until: "\(face) is left") { _ in try shell.children().isEmpty }
      try shell.expectTerminal()
    }
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
    // Ctrl with @ to _: among them C, D, Q, S, Z, \, and Escape alone; then the same keys pressed with Alt.
    for code in UInt8(0)...31 { try terminal.send([code]) }
    for code in UInt8(0)...31 { try terminal.send([0x1B, code]) }
    try terminal.send([0x7F, 0x9B, 0x9C])
    for signal in [SIGINT, SIGQUIT, SIGTSTP] { kill(process, signal) }
    #expect(try shell.children() == [process])
    let state = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    #expect(!state.contains(") T "))
  }
}
