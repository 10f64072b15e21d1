import Testing

@testable import HallCore

@Suite struct UndoTests {
  /// A window has called, and then each act on the ticket is taken back.
  @Test(arguments: [
    ("", "call 1", "an idle", "call"),
    ("call 1", "begin 1", "an calling A001", "begin"),
    ("call 1", "miss 1", "an calling A001", "miss"),
    ("call 1; begin 1", "finish 1 completed", "an serving A001", "finish"),
    ("call 1; begin 1", "hold 1 visitor", "an serving A001", "hold"),
    ("call 1; begin 1", "hold 1 window", "an serving A001", "hold"),
    ("call 1; begin 1", "hold 1 09:30", "an serving A001", "hold"),
    ("call 1; begin 1", "transfer 1 to queue B : note", "an serving A001", "transfer"),
    ("call 1; begin 1", "transfer 1 to 2 returns", "an serving A001", "transfer"),
    ("call 1; begin 1; transfer 1 to queue B", "call 1 A001", "an idle", "call"),
  ])
  func everyActOnATicketCanBeTakenBack(
    before: String, act: String, window: String, undoable: String
  ) throws {
    var play = play("09:00 open 1\n09:00 open 2\n09:00 take LDJY-001,SHBZ-001")
    func step(_ command: String) throws {
      let text = "09:01 \(command)"
      for line in try ScriptLine.lines(of: text) {
        if let actual = try play.play(line) { Issue.record("\(text)\ngave \(actual)") }
      }
    }
    for command in before.split(separator: ";") { try step(String(command)) }
    let number = try #require(TicketNumber(text: "A001"))
    var ticket = try #require(play.hall.ticket(number))
    let waiting = play.hall.waiting
    try step(act)
    try step("undoable 1 = \(undoable) A001 60")
    try step("undo 1 = 1 undone A001")
    try step("window 1 = \(window)")
    try step("undoable 1 = nothing")
    try step("undo 1 ! nothingToUndo")
    let undone = try #require(play.hall.ticket(number))
    #expect(undone.revision == ticket.revision + 2)
    ticket.revision = undone.revision
    #expect(undone == ticket)
    #expect(play.hall.waiting.map(\.number) == waiting.map(\.number))
    try step("tick =")
  }

  @Test func aPauseAndItsEndCanBeTakenBack() {
    play(
      """
      09:00 open 1
      09:00 undo 1                             ! nothingToUndo
      09:01 pause 1 tea                        = 1 paused tea
      09:01:20 undoable 1                      = pause 40
      09:01:20 undo 1                          = 1 undone
      09:01 window 1                           = an idle
      09:02 pause 1 tea
      09:03 open 1                             = 1 reopened
      09:03 undoable 1                         = reopen 60
      09:03 undo 1                             = 1 undone
      09:03 window 1                           = an paused tea
      """)
  }

  @Test func afterTheSecondsOfTheHallItIsTooLate() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001                      = A001
      09:00 take LDJY-001                      = A002
      09:01 call 1                             = A001
      09:02 undo 1                             = 1 undone A001
      09:03 call 1                             = A001
      09:04 undoable 1                         = call A001 0
      09:04:01 undoable 1                      = nothing
      09:04:01 undo 1                          ! undoTooLate
      """)
  }

  @Test func onceSomebodyElseHasActedOnTheTicketItStays() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001                      = A001
      09:01 call 1
      09:01 prioritise A001 elderly frail
      09:01 undo 1                             ! undoActedUpon
      09:01 begin 1
      09:01 hold 1 visitor
      09:01 undoable 1                         = hold A001 60
      09:01 resume A001
      09:01 undoable 1                         = nothing
      09:01 undo 1                             ! undoActedUpon
      09:01 call 2                             = A001
      09:01 undo 1                             ! undoActedUpon
      09:02 undo 2
      09:02 call 1 A001
      09:02 begin 1
      09:02 transfer 1 to 2
      09:02 close 2
      09:02 undo 1                             ! undoActedUpon
      """)
  }

  @Test func anActThatCannotBeTakenBackHidesTheOneBefore() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001                      = A001
      09:01 call 1
      09:01 recall 1
      09:01 undo 1                             ! nothingToUndo
      09:01 miss 1
      09:01 close 1
      09:01 undo 1                             ! windowIsClosed
      09:01 open 1
      09:01 undo 1                             ! nothingToUndo
      09:01 undo 9                             ! unknownWindow
      """)
  }

  @Test func midnightAndTheEndOfAHoldTakeTheChanceAway() {
    play(
      """
      23:58 open 1
      23:58 take LDJY-001                      = A001
      23:58 call 1                             = A001
      23:58 begin 1
      23:58:30 hold 1 23:59
      23:58:30 undoable 1                      = hold A001 29
      23:59 undoable 1                         = nothing
      23:59:30 call 1                          = A001 resumed; A001
      23:59:30 undoable 1                      = call A001 29
      2026-03-03 00:00 undoable 1              = nothing
      23:59:59 undoable 9                      = nothing
      23:59:59 closeDay
      23:59:59 undoable 1                      = nothing
      """, in: TestHalls.everOpen)
  }

  @Test func aCallTakenBackToAWindowThatHasClosedWaitsWithTheOthers() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001
      09:01 call 1
      09:01 begin 1
      09:01 hold 1 window
      09:01 close 1
      09:02 open 4 an
      09:02 resume A001
      09:02 call 4                             = A001
      09:02 undo 4                             = 4 undone A001
      09:02 windows A001                       = 2 4
      """)
  }
}
