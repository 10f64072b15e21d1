import Foundation
import Testing

/// Where somebody begins who has only just built the program.
@Suite struct LauncherTests {
  @Test func whereThereIsNoHallOneKeyFoundsItAndTheFacesAreThere() throws {
    let hall = try TestHall(isFounded: false)
    // No verb at all, as somebody would type it first. A shell stays behind, so that what is written
    // last is read.
    let words = [Tool.path] + hall.common + ["--lang", "zh"]
    let terminal = try TerminalSession(
      ["/bin/sh", "-c", "\"$@\"; echo over $?; exec cat", "sh"] + words)
    try terminal.wait(for: "这里还没有大厅")
    #expect(try hall.run("status").code == 1)
    try terminal.tap("建立大厅")
    try terminal.wait(for: "值班主任")
    #expect(try hall.run("status").code == 0)
    #expect(try hall.logged("founded").count == 1)

    try terminal.type("1")
    try terminal.wait(for: "正在等候 0 人")
    try terminal.type("2\r")
    try terminal.wait(for: "您的号 B001")
    // A kiosk that was opened from here can be left again.
    try terminal.press(.control("q"))
    try terminal.wait(for: "值班主任")
    try terminal.tap("前台")
    try terminal.wait(until: "the ticket is known") { $0.contains("等候 1 ·") }
    try terminal.press(.control("q"))
    try terminal.wait(for: "值班主任")
    try terminal.type("q")
    try terminal.wait(for: "over 0")
    #expect(try terminal.modes() == TerminalModes())
  }

  @Test func aWindowIsChosenByItsNumber() throws {
    let hall = try TestHall()
    let terminal = try hall.show(.launcher)
    try terminal.type("3")
    try terminal.wait(for: "General window")
    try terminal.type("3")
    try terminal.wait(for: "Window 3")
    try terminal.type("1")
    try terminal.wait(for: "Nobody waits now")
    #expect(try hall.logged("windowOpened").map(\.window) == [3])
  }

  @Test func theDemoShowsEveryFaceAndItsTimeObeys() throws {
    let hall = try TestHall(isFounded: false)
    let terminal = try TerminalSession(hall, ["--lang", "zh", "demo"], columns: 120, rows: 40)
    try terminal.wait(for: "F1 取号机")
    for (key, sign) in [
      (1, "正在等候"), (2, "过号"), (3, "1 号窗口"), (4, "please go to window"), (5, "值班主任"), (6, "白 市 驿"),
    ] {
      try terminal.press(.function(key))
      try terminal.wait(for: sign)
    }
    try terminal.wait(for: "×10 ")
    try terminal.press(.function(11))
    try terminal.wait(until: "time goes faster") { !$0.contains("×10 ") && $0.contains("×") }
    try terminal.press(.function(9))
    try terminal.wait(for: "×10 ")
    try terminal.press(.function(10))
    try terminal.wait(for: "停住")
    let clock = try #require(terminal.screen().lines.last?.firstMatch(of: /\d\d:\d\d/)?.output)
    try terminal.press(.function(10))
    try terminal.wait(until: "time goes on") { $0.lines.last?.contains(clock) == false }

    // The visitor calls somebody at a window that nobody else serves now.
    try terminal.press(.function(1))
    try terminal.wait(for: "正在等候")
    try terminal.type("2\r")
    // It asks first where many wait, and how many that is depends on how long the test has taken.
    let asked = try terminal.wait(until: "it has answered") {
      $0.contains("您的号 ") || $0.contains("还是取号")
    }
    if asked.contains("还是取号") { try terminal.press(.enter) }
    try terminal.wait(for: "您的号 ")
    try terminal.type("q")
    try terminal.wait(for: "白 市 驿")
    try terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    // Nothing is left of it.
    #expect(try FileManager.default.contentsOfDirectory(atPath: hall.folder).isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: terminal.home) == ["tmux"])
  }

  @Test func theDemoIsOpenedFromTheLauncherAndLeftToIt() throws {
    let hall = try TestHall()
    let terminal = try hall.show(.launcher)
    try terminal.type("6")
    try terminal.wait(for: "F10")
    try terminal.type("q")
    try terminal.wait(until: "the launcher is there") {
      !$0.contains("F10") && $0.contains("Supervisor")
    }
    try terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(try LogAudit(hall).entries.count == 1)
  }
}
