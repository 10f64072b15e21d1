import Canvas
import HallCore
import Testing

@testable import Screens

@Suite struct BoardTests {
  private func board(_ acts: Act...) throws -> Journey<Board> {
    var journey = Journey(Board(), in: Samples.scene(try Samples.hall()))
    for act in acts { journey.happen(act) }
    return journey
  }

  private let take = Act.take([Samples.coded("LDJY-001")], priority: .walkIn, visitor: nil)
  private let open = Act.open(Samples.window(1), nil)
  private let call = Act.call(Samples.window(1), nil)

  /// Whether the call that stands large is bright at this moment.
  private func isBright(_ journey: Journey<Board>) -> Bool {
    journey.canvas.cells.contains { $0.style == Style(.digitsNow, .inverse) }
  }

  /// Lets milliseconds pass in quarters of a second, as the board's beat is while it pulses.
  private func wait(_ milliseconds: Int64, _ journey: inout Journey<Board>) {
    journey.scene.uptime += milliseconds
    journey.draw()
  }

  @Test func beforeTheFirstCallItAsksToWait() throws {
    try board(open, take).see("请在这里等候叫号")
  }

  @Test func theLatestCallStandsLargeInBothLanguages() throws {
    let journey = try board(open, take, call)
    journey.see("请 A001 到 1 号窗口", "A001, please go to window 1")
    #expect(journey.canvas.cells.contains { $0.style.role == .digitsNow })
    #expect(journey.wishes == [.ring])
  }

  @Test func aNewCallPulsesThreeTimesAndRests() throws {
    var journey = try board(open, take, call)
    var pulses: [Bool] = []
    for quarter in 0..<16 {
      if pulses.last != isBright(journey) { pulses.append(isBright(journey)) }
      #expect(journey.look.beat == (quarter < 12 ? .pulse : .second))
      wait(250, &journey)
    }
    #expect(pulses == [true, false, true, false, true, false])
  }

  @Test func oneWhoHasComeNoLongerStandsOut() throws {
    var journey = try board(open, take, call)
    wait(5000, &journey)
    #expect(journey.canvas.cells.contains { $0.style.role == .digitsNow })
    journey.happen(.begin(Samples.window(1)))
    #expect(!journey.canvas.cells.contains { $0.style.role == .digitsNow })
    journey.see("请 A001 到 1 号窗口")
  }

  @Test func aRecallPulsesAgain() throws {
    var journey = try board(open, take, call)
    wait(5000, &journey)
    #expect(!isBright(journey))
    journey.happen(.recall(Samples.window(1)))
    #expect(isBright(journey))
    #expect(journey.wishes == [.ring, .ring])
  }

  @Test func callsWithinSecondsStandLargeOneAfterTheOther() throws {
    var journey = try board(
      open, .open(Samples.window(2), nil), take,
      .take([Samples.coded("SHBZ-015")], priority: .walkIn, visitor: nil), call,
      .call(Samples.window(2), nil))
    journey.see("请 A001 到 1 号窗口")
    #expect(!journey.sees("B001"))
    journey.wait(seconds: 3)
    #expect(!journey.sees("B001"))
    journey.wait(seconds: 1)
    journey.see("请 B001 到 2 号窗口", "A001 → 1")
    #expect(isBright(journey))
    #expect(journey.wishes == [.ring, .ring])
  }

  @Test func aCallThatIsTakenBackDisappears() throws {
    var journey = try board(open, take, call)
    journey.happen(.undo(Samples.window(1)))
    #expect(!journey.sees("A001"))
    journey.wait(seconds: 8)
    #expect(!journey.sees("A001"))
  }

  @Test func aCallThatIsTakenBackBeforeItsTurnNeverStandsThere() throws {
    var journey = try board(
      open, .open(Samples.window(2), nil), take,
      .take([Samples.coded("SHBZ-015")], priority: .walkIn, visitor: nil), call,
      .call(Samples.window(2), nil), .undo(Samples.window(2)))
    journey.wait(seconds: 8)
    #expect(!journey.sees("B001 → 2"))
    journey.see("请 A001 到 1 号窗口")
    #expect(journey.wishes == [.ring])
  }

  @Test func manyCallsAtOnceDoNotKeepTheLastOneWaitingForLong() throws {
    var journey = Journey(Board(), in: BusyHall.scene())
    let open = journey.scene.hall.windows.filter { $0.staff != nil }
    for window in open {
      if case .serving? = window.activity { journey.happen(.finish(window.number, .completed)) }
      if case .calling? = window.activity { journey.happen(.miss(window.number)) }
      if !journey.scene.hall.waiting(for: window.number).isEmpty {
        journey.happen(.call(window.number, nil))
      }
    }
    let last = try #require(journey.screen.pending.last)
    journey.wait(seconds: 20)
    journey.see("请 \(last.ticket) 到 \(last.window) 号窗口")
    #expect(journey.screen.pending == [])
  }

  @Test func languagesTakeTurns() throws {
    var journey = try board(open, take)
    journey.see("保安村便民服务站", "等 1 人")
    wait(6000, &journey)
    journey.see("Bao'an Village Service Point", "1 waits")
    wait(6000, &journey)
    journey.see("保安村便民服务站")
  }

  @Test func aTerminalWithoutChineseSpeaksEnglishAlone() throws {
    var journey = try board(open, take, call)
    journey.scene.abilities = Abilities(repertoire: .ascii, depth: .eight)
    journey.scene.language = .en
    for _ in 0..<3 {
      journey.draw()
      journey.see("A001, please go to window 1", "Bao'an Village Service Point")
      #expect(!journey.picture.contains("?"))
      wait(6000, &journey)
    }
  }

  @Test func noticesTakeTurns() {
    var journey = Journey(Board(), in: BusyHall.scene())
    let notices = BusyHall.morning.profile.notices
    for notice in notices + notices.prefix(1) {
      journey.see(notice.zh)
      wait(12_000, &journey)
    }
  }

  /// What is to be said to somebody who joins the first queue.
  private func said(_ journey: Journey<Board>) throws -> String {
    let queue = try #require(journey.scene.hall.founding.queues.first)
    return try #require(journey.scene.quote(ofNewIn: queue)).saidShortly.zh
  }

  @Test func waitsFollowTheClockAndWhoComesInTheSameMoment() throws {
    var journey = try board(open, take, call, .begin(Samples.window(1)), take)
    let first = try said(journey)
    journey.see("等 1 人", first)
    journey.happen(take)
    let second = try said(journey)
    #expect(second != first)
    journey.see("等 2 人", second)
    journey.scene.now = journey.scene.now + .minutes(6)
    journey.draw()
    let later = try said(journey)
    #expect(later != second)
    journey.see("等 2 人", later)
  }

  @Test func queuesSayHowManyWait() {
    let hall = BusyHall.morning
    let journey = Journey(Board(), in: BusyHall.scene(rows: 40, columns: 120))
    for queue in hall.founding.queues {
      let count = hall.waiting.count { $0.number.queue == queue.letter }
      #expect(journey.sees("\(queue.letter) \(queue.name.zh)") == (count > 0))
      if count > 0 { journey.see("等 \(count) 人") }
    }
  }

  @Test func aQueueWithALongNameHasTheRoomForIt() throws {
    var journey = Journey(Board(), in: BusyHall.scene(rows: 40, columns: 120, language: .en))
    journey.happen(.take([Samples.coded("NYNC-001")], priority: .walkIn, visitor: nil))
    journey.see("Agriculture and countryside", "Medical insurance", "Social security")
  }

  @Test func aClosedHallSaysWhenItOpens() {
    let journey = Journey(Board(), in: BusyHall.scene(BusyHall.early, at: "08:00"))
    journey.see("现在关门,今天 08:30 开门")
    #expect(!journey.sees("等 "))
  }

  @Test func whoeverIsLeftAfterHoursIsStillCalled() {
    let journey = Journey(Board(), in: BusyHall.scene(at: "18:20"))
    #expect(!journey.sees("关门"))
    journey.see("等 ")
  }

  @Test func troubleSaysThatCallsAreMadeByVoice() throws {
    var journey = try board(open, take, call)
    journey.scene.trouble = Words(zh: "数据库打不开", en: "the database cannot be opened")
    journey.draw()
    journey.see("屏幕暂时没有更新,请听窗口叫号", "请 A001 到 1 号窗口")
  }

  @Test func itCanBeLeft() throws {
    var journey = try board()
    journey.press(.character("q"))
    #expect(journey.wishes == [.leave])
  }

  @Test func itSurvivesAnySize() throws {
    var journey = try board(open, take, call)
    for rows in [1, 2, 3, 5, 8, 13, 24, 80] {
      for columns in [1, 2, 3, 5, 20, 79, 300] { journey.resize(rows: rows, columns: columns) }
    }
    for seed in 1...4 { journey.shake(seed: UInt64(seed)) }
  }

  @Test(arguments: [(24, 80), (40, 120), (80, 300)], Language.allCases)
  func itLooksLikeThis(size: (rows: Int, columns: Int), language: Language) {
    let scene = BusyHall.scene(rows: size.rows, columns: size.columns, language: language)
    let (rows, columns) = size
    var journey = Journey(Board(), in: scene)
    Golden.expect(journey.canvas, "board/resting-\(columns)x\(rows)-\(language)")
    journey.happen(.finish(Samples.window(8), .completed))
    journey.happen(.call(Samples.window(8), nil))
    Golden.expect(journey.canvas, "board/calling-\(columns)x\(rows)-\(language)")
  }

  @Test(arguments: Language.allCases)
  func itLooksLikeThisWhenClosed(language: Language) {
    let scene = BusyHall.scene(BusyHall.early, at: "08:00", language: language)
    Golden.expect(Journey(Board(), in: scene).canvas, "board/closed-80x24-\(language)")
  }
}
