import Canvas
import Foundation
import Testing

/// One morning in real terminals: each face is a process of its own, and all share one database.
@Suite struct MorningTests {
  @Test func aTicketIsTakenByThreeTouchesCalledByOneKeyAndSeenByAll() throws {
    let hall = try TestHall()
    try hall.prepare("open 3")
    let kiosk = try TerminalSession(hall, ["--lang", "zh", "kiosk"], columns: 120, rows: 40)
    let window = try TerminalSession(hall, ["--lang", "zh", "window", "3"])
    let board = try TerminalSession(hall, ["--lang", "zh", "board"], columns: 120, rows: 40)
    let desk = try TerminalSession(hall, ["--lang", "zh", "desk"], columns: 120, rows: 40)
    try window.wait(for: "现在没有人等")
    try board.wait(for: "09:00")
    try desk.wait(for: "大厅里现在没有人等")

    try kiosk.tap("劳动就业")
    try kiosk.tap("就业登记")
    try kiosk.wait(for: "要带")
    try kiosk.tap("取号")
    try kiosk.wait(for: "您的号 A001")
    try kiosk.wait(until: "the number stands large") { $0.shows(large: "A001") }
    try desk.wait(for: "等候 1 ")
    try desk.wait(until: "the ticket is in the list") {
      $0.line(of: "A001")?.contains("等候") == true
    }

    try window.wait(for: "下一位 A001")
    try window.type(" ")
    try window.wait(until: "the ticket is called") {
      $0.contains("叫号中") && $0.shows(large: "A001")
    }
    try board.wait(for: "请 A001 到 3 号窗口")
    try board.wait(until: "the call stands large") { $0.shows(large: "A001 → 3") }
    try desk.wait(for: "3 号窗口在叫")

    try window.press(.enter)
    try window.wait(for: "办理中")
    try desk.wait(for: "3 号窗口在办")
    try window.type("o")
    try window.wait(for: "办得怎样")
    try window.type("1")
    try window.wait(for: "A001 号办完了")
    try desk.wait(for: "大厅里现在没有人等")
    #expect(
      try LogAudit(hall).entries.dropFirst().map(\.kind)
        == ["windowOpened", "issued", "called", "began", "finished"])
  }

  @Test func whoCallsForHelpAtAKioskIsSeenAndHelpedByTheDesk() throws {
    let hall = try TestHall()
    let desk = try TerminalSession(hall, ["--lang", "zh", "desk"])
    let kiosk = try TerminalSession(hall, ["--lang", "zh", "kiosk", "--place", "east-door"])
    try desk.wait(for: "前台")
    try kiosk.tap("呼叫工作人员")
    try kiosk.wait(for: "请在这里稍等")
    try desk.wait(for: "east-door 叫人")
    try desk.press(.control("g"))
    try desk.wait(for: "已记下:您去 east-door")
    try desk.wait(until: "the call is gone") { !$0.contains("east-door 叫人") }
    try kiosk.press(.enter)
    try kiosk.wait(until: "staff can be called again") { picture in
      picture.contains("呼叫工作人员") && !picture.contains("请在这里稍等")
    }
    #expect(try hall.logged("helpRequested").count == 1)
    #expect(try hall.logged("helpAttended").count == 1)
  }

  /// Three windows press Space at the same moment, round after round, while fewer wait than call.
  @Test func windowsThatCallAtTheSameMomentShareNoTicket() throws {
    let hall = try TestHall(isInMemory: true)
    let windows = [1, 2, 3]
    let rounds = Amount.of("ONEDOOR_ROUNDS", usually: 12)
    try hall.prepare(windows.map { "open \($0)" }.joined(separator: "\n"))
    let terminals = try windows.map {
      try hall.showBarely(FaceInTests(words: "window \($0)", sign: "Window \($0)"))
    }
    let log = try hall.start(["--json", "log", "--follow", "--from", "5"])
    /// Waits for facts of a kind, one from each of so many windows.
    func follow(_ kind: String, _ count: Int) throws {
      for _ in 0..<count {
        let line = try #require(try log.line())
        #expect(line.contains(#""kind":"\#(kind)""#), "\(line)")
      }
    }
    func press(_ keys: String) throws { for one in terminals { try one.send(Array(keys.utf8)) } }

    /// Waits until every window has done what was pressed, also one that nobody was left for: a key that
    /// it reads only now would call somebody of the next round. Ctrl-L is answered after all before it.
    func settle() throws {
      for one in terminals { one.forget() }
      try press("\u{0C}")
      for one in terminals {
        try one.wait(orElse: "paints nothing") { $0.wrote("\u{1B}[2J") }
      }
    }

    for round in 1...rounds {
      let waiting = windows.count - round % 2
      try hall.prepare(Array(repeating: "take LDJY-001", count: waiting).joined(separator: "\n"))
      try follow("issued", waiting)
      try press(" ")
      try follow("called", waiting)
      try press("\r")
      try follow("began", waiting)
      // A window that has no ticket refuses these.
      try press("o1")
      try follow("finished", waiting)
      try settle()
    }
    let audit = try LogAudit(hall)
    audit.expectOneWindowPerTicket()
    let called = audit.entries.filter { $0.kind == "called" }.compactMap(\.ticket)
    let issued = audit.entries.filter { $0.kind == "issued" }.compactMap(\.ticket)
    #expect(Set(called).count == called.count && called.count == issued.count)
  }
}

extension TerminalScreen {
  /// Whether a text stands in block signs of some scale somewhere.
  func shows(large text: String) -> Bool { (1...6).contains { shows(large: text, scale: $0) } }

  private func shows(large text: String, scale: Int) -> Bool {
    let element = BigText(text, scale: scale)
    let size = element.size(within: Size(rows: 200, columns: 400))
    var canvas = Canvas(size)
    element.draw(on: &canvas, in: Rect(size))
    let picture = (0..<size.rows).map { row in
      (0..<size.columns).map { canvas[row, $0].text }.joined()
    }
    func stands(at row: Int, _ column: Int) -> Bool {
      picture.indices.allSatisfy { offset in
        let shown = lines[row + offset].dropFirst(column).prefix(size.columns)
        return shown + String(repeating: " ", count: size.columns - shown.count) == picture[offset]
      }
    }
    guard lines.count >= size.rows else { return false }
    return (0...lines.count - size.rows).contains { row in
      (0..<max(1, lines[row].count)).contains { stands(at: row, $0) }
    }
  }

  /// The first line in which a text stands.
  func line(of text: String) -> String? { lines.first { $0.contains(text) } }
}
