import Foundation
import Testing

/// The terminal that other tests rely on, with programs whose answers are known.
@Suite struct TerminalSessionTests {
  @Test func everyKeyByteAndTouchReachesTheProgramAsItIs() throws {
    let terminal = try shell("stty raw -echo; printf 'ready:'; exec cat -v")
    try terminal.wait(for: "ready:")
    try terminal.type("a你")
    // Ctrl-B is the key that tmux would keep for itself.
    try terminal.press(.up, .function(1), .control("b"), .escape)
    try terminal.send([0x00, 0xC3, 0xFF])
    try terminal.tap(column: 9, row: 4)
    try terminal.wheel(up: false, column: 0, row: 0)
    try terminal.wait(
      for: "ready:aM-dM-=M- ^[[A^[OP^B^[^@M-CM-^?^[[<0;10;5M^[[<0;10;5m^[[<65;1;1M")
  }

  @Test func aProgramIsToldItsSizeAndEveryNewOne() throws {
    let terminal = try shell(
      "trap 'stty size' WINCH; stty size; while :; do sleep 9 & wait $!; done",
      columns: 120, rows: 40)
    try terminal.wait(for: "40 120")
    try terminal.resize(columns: 61, rows: 7)
    let screen = try terminal.wait(for: "7 61")
    #expect(screen.lines.count == 7)
  }

  @Test func aProgramSeesAnXtermAndNothingOfTheTester() throws {
    // The shell adds a variable of its own, and stays until what it has written is read.
    let terminal = try TerminalSession(
      ["/bin/sh", "-c", "/usr/bin/env -u PWD; exec cat"],
      environment: ["NO_COLOR": "1", "WORDS": "a;b $HOME 'c'\n#{pane_id}\\;"])
    let expected: Set = [
      "HOME=\(terminal.home)", "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC",
      "TERM=xterm-256color", "NO_COLOR=1", "WORDS=a;b $HOME 'c'", "#{pane_id}\\;",
    ]
    try terminal.wait(until: "it says what it sees") { screen in
      Set(screen.lines.filter { !$0.isEmpty }) == expected
    }
  }

  @Test func aScreenIsReadInCellsAndColours() throws {
    let terminal = try shell(#"printf 'x\n \033[31m红\033[0m门 A\033[?1049h\033[?1000h'; exec cat"#)
    try terminal.wait(until: "the other screen is there") { _ in
      try terminal.modes() == TerminalModes(isAlternateScreen: true, reportsMouse: true)
    }
    try terminal.restart(["/bin/sh", "-c", #"printf 'x\n \033[31m红\033[0m门 A'; exec cat"#])
    let screen = try terminal.wait(for: "红门 A")
    #expect(screen.lines.count == 24)
    #expect(screen.lines.prefix(3) == ["x", " 红门 A", ""])
    let cells = try #require(screen.cells(of: "门"))
    #expect(cells == (3..<5, 1))
    #expect(screen.cells(of: "窗") == nil)
    #expect(try terminal.colouredLines()[1].hasPrefix(" \u{1B}[31m红"))
    #expect(try terminal.modes() == TerminalModes())
  }

  @Test func theEndOfAProgramIsToldAndAnotherCanFollow() throws {
    // What a program wrote and nobody has read yet may be lost with it, so this one waits for a word.
    let terminal = try shell("echo one; read -r word; exit 7")
    try terminal.wait(for: "one")
    try terminal.type("end\r")
    #expect(try terminal.waitForEnd() == .exited(7))
    try terminal.restart(["/bin/cat"])
    #expect(try terminal.ending() == nil)
    try terminal.signal(SIGKILL)
    #expect(try terminal.waitForEnd() == .killed(SIGKILL))
    try terminal.restart(["/bin/cat"])
    try terminal.type("again\r")
    let screen = try terminal.wait(until: "it is echoed and printed") {
      $0.lines.prefix(2) == ["again", "again"]
    }
    #expect(!screen.contains("one"))
  }

  @Test func aPictureThatComesInPiecesIsWaitedForWhole() throws {
    let painting = "printf half; i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; printf whole"
    // By the program itself, and by one that it has started.
    for script in [painting, "sh -c '\(painting)'"] {
      let terminal = try shell("\(script); exec cat")
      let screen = try terminal.wait(for: "half")
      #expect(screen.lines.first == "halfwhole", "\(script)")
    }
  }

  @Test func whoWaitsInVainIsToldWhatTheScreenShows() throws {
    let terminal = try shell("echo something else; exec cat")
    try terminal.wait(for: "something else")
    terminal.patience = 50
    let failure = #expect(throws: ChildProcess.Failure.self) { try terminal.wait(for: "the hall") }
    let words = try #require(failure).description
    #expect(words.contains("TerminalSessionTests.swift"))
    #expect(words.contains("until it shows the hall\n│something else\n"))
  }

  @Test func aProgramThatOutlivesItsTerminalIsFoundOut() throws {
    let good = try shell("echo ready; exec cat")
    try good.wait(for: "ready")
    try good.hangUp()

    let bad = try shell("trap '' HUP; echo ready; while :; do sleep 1; done")
    try bad.wait(for: "ready")
    let process = try bad.process()
    bad.patience = 50
    #expect(throws: ChildProcess.Failure.self) { try bad.hangUp() }
    #expect(isGone(process))
  }

  @Test func nothingIsLeftOfASession() throws {
    var terminal: TerminalSession? = try shell("trap '' HUP TERM; echo ready; sleep 99 & cat; wait")
    try terminal?.wait(for: "ready")
    let home = try #require(terminal?.home)
    let process = try #require(try terminal?.process())
    terminal = nil
    #expect(isGone(process))
    #expect(!FileManager.default.fileExists(atPath: home))
  }

  private func shell(
    _ script: String, columns: Int = 80, rows: Int = 24
  ) throws -> TerminalSession {
    try TerminalSession(["/bin/sh", "-c", script], columns: columns, rows: rows)
  }

  /// Waits until a process runs no more: it is gone, or dead and not yet buried.
  private func isGone(_ process: pid_t) -> Bool {
    for _ in 0..<2000 {
      let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      if stat?.contains(") Z ") ?? true { return true }
      usleep(5000)
    }
    return false
  }
}
