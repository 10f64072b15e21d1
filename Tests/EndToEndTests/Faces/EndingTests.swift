import Foundation
import Testing

/// Every way out of a face, and what it leaves behind.
@Suite struct EndingTests {
  @Test(arguments: [SIGTERM, SIGHUP])
  func aFaceThatIsToldToEndGivesTheTerminalBack(_ signal: Int32) throws {
    let hall = try TestHall()
    let shell = try ShellInTests()
    for face in FaceInTests.all {
      let (process, _) = try shell.start(face, of: hall)
      kill(process, signal)
      try shell.terminal.wait(until: "\(face) has ended") { _ in try shell.children().isEmpty }
      try shell.expectTerminal()
    }
  }

  @Test func aFaceWhoseTerminalGoesAwayEndsAtOnce() throws {
    let hall = try TestHall()
    for face in FaceInTests.all { try hall.show(face).hangUp() }
  }

  /// A shell that was behind it is told the same, so nobody is left who would want the terminal.
  @Test func aFaceWhoseTerminalHangsUpEndsByThatSignal() throws {
    let hall = try TestHall()
    for face in FaceInTests.all {
      #expect(try hall.showBarely(face).endAfterHangUp() == .killed(SIGHUP), "\(face)")
    }
  }

  /// The terminal is not the one that would send SIGHUP, so that only its end of file tells.
  @Test func aFaceThatNobodyTellsOfItsTerminalsEndEndsToo() throws {
    let hall = try TestHall()
    for face in FaceInTests.all {
      let terminal = try hall.showBarely(face, isControlling: false)
      #expect(terminal.endAfterHangUp() == .exited(0), "\(face)")
    }
    // A demo inside the launcher.
    let nested = try hall.showBarely(.launcher, isControlling: false)
    nested.forget()
    try nested.send(Array("6".utf8))
    try nested.wait(orElse: "shows no demo") { $0.wrote("F10") }
    #expect(nested.endAfterHangUp() == .exited(0))
  }

  @Test func aWindowThatIsKilledComesBackToItsTicket() throws {
    let hall = try TestHall()
    try hall.prepare("open 3", "take LDJY-001", "take LDJY-002")
    let window = try hall.show(.window)
    try window.type(" ")
    try window.wait(for: "calling")
    try window.press(.enter)
    let before = try window.wait(for: "serving")
    let log = try hall.run("--json log").output
    try window.signal(SIGKILL)
    #expect(try window.waitForEnd() == .killed(SIGKILL))
    #expect(try hall.run("--json log").output == log)
    try window.restart(hall.command("window 3", lang: "en"))
    try window.wait(until: "it is as it was") {
      // What was pressed a moment ago is the process's own.
      $0.lines.prefix(8) == before.lines.prefix(8)
    }
    try window.type("o1")
    try window.wait(for: "A001 is done")
    #expect(try hall.logged("finished").count == 1)
  }

  /// A kiosk is killed at any moment of taking a ticket: a ticket that was shown is in the log, and the
  /// hall is sound.
  @Test func aTicketThatWasShownSurvivesTheKiosksEnd() throws {
    let hall = try TestHall(isInMemory: true)
    var shown: [String] = []
    for round in 1...Amount.of("ONEDOOR_ROUNDS", usually: 8) {
      let kiosk = try hall.showBarely(.kiosk)
      kiosk.forget()
      try kiosk.send(Array("1".utf8))
      try kiosk.wait(orElse: "shows no item") { $0.wrote("What to bring") }
      kiosk.forget()
      try kiosk.send(Array("\r".utf8))
      let number = "B" + String(("000\(shown.count + 1)").suffix(3))
      if round % 2 == 0 {
        try kiosk.wait(orElse: "shows no ticket") { $0.wrote("Your ticket ") }
      }
      kiosk.signal(SIGKILL)
      _ = try kiosk.waitForEnd()
      let issued = try hall.logged("issued").compactMap(\.ticket)
      if kiosk.wrote("Your ticket ") { #expect(issued.last == number, "round \(round)") }
      #expect(issued.prefix(shown.count) == shown[...])
      shown = issued
    }
    try LogAudit(hall).expectTicketNumbersWithoutGaps()
    #expect(try hall.run("check").code == 0)
    let kiosk = try hall.show(.kiosk)
    try kiosk.wait(for: "\(shown.count) waiting now")
  }
}
