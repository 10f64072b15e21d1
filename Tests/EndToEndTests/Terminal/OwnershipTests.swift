import Foundation
import Glibc
import Testing

/// While a face has the terminal it is the face's alone; afterwards it is the shell's, as it was.
@Suite struct OwnershipTests {
  @Test func aFaceThatIsLeftGivesTheTerminalBack() throws {
    let face = try FaceInTerminal()
    #expect(
      try face.terminal.modes()
        == TerminalModes(isAlternateScreen: true, reportsMouse: true, showsCursor: false))
    try face.terminal.type("q")
    try face.expectGivenBack(0)
  }

  @Test(
    arguments: [
      SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGUSR1,
    ])
  func aFaceThatIsKilledGivesTheTerminalBackAndEndsByThatSignal(signal: Int32) throws {
    let face = try FaceInTerminal()
    kill(try face.process(), signal)
    try face.expectGivenBack(128 + signal)
  }

  @Test func whatIsPastedBehindTheEndOfAFaceIsNoCommand() throws {
    let face = try FaceInTerminal()
    let process = try face.process()
    let device = try face.device()
    defer { close(device) }
    kill(process, SIGSTOP)
    let pasted = "echo pasted\r"
    try face.terminal.type(pasted)
    try face.terminal.wait(until: "it waits to be read") { _ in
      var count: Int32 = 0
      return ioctl(device, UInt(FIONREAD), &count) == 0 && Int(count) == pasted.utf8.count
    }
    for signal in [SIGTERM, SIGCONT] { kill(process, signal) }
    try face.expectGivenBack(128 + SIGTERM)
    try face.terminal.type("typed\r")
    let screen = try face.terminal.wait(for: "typed")
    #expect(!screen.contains("pasted"))
  }

  @Test func aTerminalThatTakesNothingHoldsUpNobodyWhoIsToldToEnd() throws {
    let face = try FaceInTerminal()
    let process = try face.process()
    let device = try face.device()
    defer { close(device) }
    tcflow(device, TCOOFF)
    try face.terminal.type("?")
    try face.terminal.wait(until: "the face has something to write") { _ in
      // It waits for nothing else than for room.
      let call = try String(contentsOfFile: "/proc/\(process)/syscall", encoding: .utf8)
      return call.hasPrefix("271 ") && call.split(separator: " ")[2] == "0x1"
    }
    kill(process, SIGTERM)
    try face.terminal.wait(until: "the face is over") { _ in
      FaceInTerminal.processes(with: face.hall.database).isEmpty
    }
    tcflow(device, TCOON)
    try face.terminal.wait(for: "same modes")
  }

  @Test func aTerminalThatPausesGetsTheWholePictureAfterwards() throws {
    let face = try FaceInTerminal()
    let device = try face.device()
    defer { close(device) }
    tcflow(device, TCOOFF)
    try face.terminal.type("?")
    tcflow(device, TCOON)
    try face.terminal.wait(for: "close the help")
  }

  @Test func whatAnotherWroteOnTheScreenIsGoneWhenAStoppedFaceGoesOn() throws {
    let face = try FaceInTerminal()
    let (before, process) = (try face.terminal.screen(), try face.process())
    kill(process, SIGSTOP)
    let device = try face.device()
    let junk = "\u{1B}[?1000l\u{1B}[5;5Hnobody asked for this"
    #expect(write(device, junk, junk.utf8.count) == junk.utf8.count)
    close(device)
    try face.terminal.wait(for: "nobody asked for this")
    kill(process, SIGCONT)
    try face.terminal.wait(until: "the picture is whole again") { $0 == before }
    #expect(try face.terminal.modes().reportsMouse)
    try face.terminal.type("q")
    try face.expectGivenBack(0)
  }

  @Test func whatAnotherWroteOnTheScreenIsGoneWhenSomebodyAsksForIt() throws {
    let face = try FaceInTerminal()
    let before = try face.terminal.screen()
    let device = try face.device()
    let junk = "\u{1B}[5;5Hnobody asked for this"
    #expect(write(device, junk, junk.utf8.count) == junk.utf8.count)
    close(device)
    try face.terminal.wait(for: "nobody asked for this")
    try face.terminal.press(.control("l"))
    try face.terminal.wait(until: "the picture is whole again") { $0 == before }
  }

  @Test func aFaceInTheBackgroundWaitsForTheTerminal() throws {
    let hall = try TestHall()
    let terminal = try TerminalSession(
      ["/bin/bash", "--norc", "--noprofile", "-i"], environment: ["PS1": "% "])
    try terminal.wait(for: "%")
    let command = [Tool.path] + hall.common + FaceInTerminal.words + ["&"]
    try terminal.type(command.joined(separator: " ") + "\r")
    try terminal.type("echo $((6 * 7)) is the answer\r")
    try terminal.wait(for: "42 is the answer")
    for command in ["fg\r", "\u{1A}", "bg\r", "fg\r"] {
      try terminal.type(command)
      let isShown = command == "fg\r"
      try terminal.wait(until: "\(command.debugDescription) is done") { screen in
        try terminal.modes().isAlternateScreen == isShown
          && (!isShown || screen.contains(FaceInTerminal.sign))
      }
    }
    try terminal.type("q")
    try terminal.wait(until: "the shell has its turn") { _ in
      try terminal.modes() == TerminalModes()
    }
  }
}
