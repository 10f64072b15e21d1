import Foundation
import Testing

/// The database cannot be written or read for a while: the faces say so, go on, and do later what
/// they could not do, once.
@Suite struct DatabaseAwayTests {
  @Test func whileSomebodyHoldsTheDatabaseTheFacesSaySoAndGoOn() throws {
    let hall = try TestHall()
    try hall.prepare("open 3", "take LDJY-001")
    let (kiosk, window) = try (hall.show(.kiosk), hall.show(.window))
    try kiosk.wait(for: "1 waiting now")
    try window.wait(for: "next: A001")
    let holder = try ChildProcess(
      "/bin/sh",
      ["-c", "exec 9>>\"$1\"; flock 9; echo held; read line", "sh", hall.database + "-lock"]
        .map { Array($0.utf8) }, environment: hall.environment)
    #expect(try holder.line() == "held")

    try kiosk.type("2\r")
    try kiosk.wait(for: "That did not work")
    try kiosk.wait(for: "go to the front desk")
    let time = try ContinuousClock().measure {
      // Whoever presses again and again because nothing happens means one call.
      try window.type(String(repeating: " ", count: 20))
      try window.wait(for: "the database hall.db is busy; try again in a moment")
    }
    // A person is told after a second, and a busy machine may take some more; a command line would
    // wait for ten, and twenty calls for twenty.
    #expect(time < .seconds(9))
    #expect(try window.wait(for: "next: A001").contains("idle"))
    // Trying again is no better, and what needs no writing goes on.
    try kiosk.press(.home)
    try kiosk.wait(for: "1 waiting now")
    try kiosk.type("2\r")
    try kiosk.wait(for: "That did not work")
    try window.type("?")
    try window.wait(for: "close the help")
    try window.press(.escape)
    #expect(try hall.logged("issued").count == 1)

    holder.closeInput()
    holder.wait()
    try kiosk.press(.enter)
    try kiosk.wait(for: "Your ticket B001")
    try window.type(" ")
    try window.wait(for: "calling")
    #expect(try hall.logged("issued").compactMap(\.ticket) == ["A001", "B001"])
    #expect(try hall.logged("called").count == 1)
  }

  @Test func aLogThatCannotBeReadIsSaidAndReadWhenItCan() throws {
    let hall = try TestHall()
    try hall.prepare("open 3", "take LDJY-001")
    let faces = try [FaceInTests.kiosk, .window, .desk, .board].map { try hall.show($0) }
    // What a newer version would have written.
    let bad =
      "INSERT INTO event SELECT hall, seq + 1, at, actor, 'teleported', version, body FROM event"
    #expect(try hall.shell("sqlite3 hall.db \"\(bad) WHERE seq = 3\"").code == 0)
    let unknown = "event 4 of hall.db is unknown here; update OneDoor"
    let complaints = [
      "no tickets now; please go to the desk", unknown, unknown, "please listen for your number",
    ]
    for (face, complaint) in zip(faces, complaints) { try face.wait(for: complaint) }
    try faces[0].type("2\r")
    try faces[0].wait(for: "That did not work")
    try faces[1].type(" ")
    try faces[1].wait(until: "it says so twice") { screen in
      screen.lines.count { $0.contains(unknown) } == 2
    }

    #expect(try hall.shell("sqlite3 hall.db \"DELETE FROM event WHERE seq = 4\"").code == 0)
    for (face, complaint) in zip(faces, complaints) {
      try face.wait(until: "the complaint is gone") { screen in
        // What was said of the act at the foot stays for a while.
        !screen.lines.prefix(20).contains { $0.contains(complaint) }
      }
    }
    try faces[0].press(.enter)
    try faces[0].wait(for: "Your ticket B001")
    try faces[1].type(" ")
    try faces[1].wait(for: "calling")
    #expect(
      try LogAudit(hall).entries.dropFirst().map(\.kind)
        == ["windowOpened", "issued", "issued", "called"])
  }

  /// The faces run on a disk that only they see. It is filled, and then emptied again.
  @Test(arguments: [FaceInTests.kiosk, .window])
  func onAFullDiskAnActIsRefusedAndDoneOnceWhenThereIsRoom(_ face: FaceInTests) throws {
    let hall = try TestHall(isFounded: false)
    let script = """
      mount -t tmpfs -o size=1536k none "$HOME" && cd "$HOME" && tool="$1 --db hall.db --clock $2" &&
      $tool found >found && printf 'open 3\\ntake LDJY-001\\n' | $tool batch >>found &&
      $tool --lang en \(face.words); clear; $tool --json log | grep -c -e '"issued"' -e '"called"'; $tool check
      # What is written last may be lost where nobody has read it yet.
      exec cat
      """
    let terminal = try TerminalSession([
      "/usr/bin/unshare", "-rm", "sh", "-c", script, "sh", Tool.path, hall.clock,
    ])
    try terminal.wait(for: face.sign)
    let disk = try "/proc/\(terminal.process())/cwd"
    let (keys, complaint) =
      face.words == "kiosk" ? ("2\r", "That did not work") : (" ", "make room and try again")
    #expect(try hall.shell("cat /dev/zero >\(disk)/ballast").code == 1)
    // What room is left in the log's last blocks is used up first.
    try terminal.type(keys)
    try terminal.wait(for: complaint)
    if face.words == "window 3" { try terminal.wait(for: "next: A001") }

    #expect(try hall.shell("rm \(disk)/ballast").code == 0)
    try terminal.type(face.words == "kiosk" ? "\r" : keys)
    try terminal.wait(for: face.words == "kiosk" ? "Your ticket B001" : "calling")
    try terminal.signalFace(SIGTERM)
    let end = try terminal.wait(for: "sound")
    #expect(end.lines.first == "2")
  }

  /// The log's file system takes the bytes and then fails to say that they are safe.
  @Test func anActWhoseCommitFailedIsDoneOnceWhenItIsTriedAgain() throws {
    let hall = try TestHall()
    let trace = [
      "-o", "/dev/null", "-e", "trace=fdatasync", "-e", "inject=fdatasync:error=EIO:when=1..3",
    ]
    let kiosk = try TerminalSession(["/usr/bin/strace"] + trace + hall.command("kiosk", lang: "en"))
    try kiosk.wait(for: FaceInTests.kiosk.sign)
    try kiosk.type("2\r")
    var failures = 0
    var screen = try answer(of: kiosk)
    while screen.contains("That did not work"), failures < 10 {
      failures += 1
      #expect(try hall.logged("issued").isEmpty)
      try kiosk.press(.home)
      try kiosk.wait(for: FaceInTests.kiosk.sign)
      try kiosk.type("2\r")
      screen = try answer(of: kiosk)
    }
    #expect(screen.contains("Your ticket B001"))
    #expect(failures > 0, "nothing failed: does strace work here?")
    #expect(try hall.logged("issued").count == 1)
  }

  private func answer(of kiosk: TerminalSession) throws -> TerminalScreen {
    try kiosk.wait(until: "it says what came of it") {
      $0.contains("That did not work") || $0.contains("Your ticket")
    }
  }
}

extension TerminalSession {
  /// Sends a signal to what the shell in the terminal has started.
  fileprivate func signalFace(_ signal: Int32) throws {
    for child in try children() { kill(child, signal) }
  }
}
