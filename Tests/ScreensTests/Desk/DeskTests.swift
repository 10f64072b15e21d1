import Canvas
import HallCore
import Testing

@testable import Screens

/// What happens at the front desk of a busy morning, by keys and by touches.
@Suite struct DeskTests {
  private var desk = Journey(Desk(), in: StaffMorning.full.scene())

  private func ticket(_ number: String) -> Ticket? {
    desk.scene.hall.ticket(Samples.coded(number))
  }

  /// Goes to the list and selects a ticket there.
  private mutating func select(_ number: String) {
    desk.type(number)
    desk.press(.enter)
  }

  // Somebody who waits at the wrong place.

  @Test mutating func aWaitingTicketIsSentToAWindowAndBack() {
    select("A004")
    desk.type("t")
    desk.see("A004 号转到哪里", "3 号 王芳", "本来的队")
    desk.touch("3 号 王芳")
    desk.see("A004 号改到 3 号窗口")
    #expect(ticket("A004")?.route == .window(Samples.window(3)))
    desk.type("t0")
    #expect(ticket("A004")?.route == .item)
    desk.see("A004 号回到队里")
  }

  @Test mutating func theKeyOfAWindowIsItsOwnNumber() {
    select("A004")
    // Windows 4 to 7 are closed, so 8 is the fourth of those that are open.
    desk.type("t8")
    #expect(ticket("A004")?.route == .window(Samples.window(8)))
    desk.type("t4")
    desk.see("A004 号转到哪里")
    #expect(ticket("A004")?.route == .window(Samples.window(8)))
  }

  @Test mutating func theKeysGoOnMeaningWhoWasSelected() {
    desk.press(.tab)
    desk.see("▸ B002")
    desk.happen(.call(Samples.window(3), nil))
    desk.type("x")
    desk.see("取消 B002 号?")
  }

  @Test mutating func whoDoesNotWaitIsSentNowhere() {
    select("A002")
    desk.type("t")
    #expect(desk.screen.sheet == nil)
  }

  // Somebody who cannot stay.

  @Test mutating func whoGoesAwayForAWhileKeepsThePlace() {
    select("A004")
    desk.touch("S 稍后再来")
    desk.see("A004 号几点前回来", "前面 0 人")
    desk.touch("10:20 前回来")
    desk.see("A004 号位置留着,10:20 前回来")
    guard case .away(let until)? = ticket("A004")?.state else {
      Issue.record("A004 is not away")
      return
    }
    #expect(until == BusyHall.at("10:20"))
    desk.type("s")
    #expect(desk.screen.sheet == nil)
    desk.type("r")
    desk.see("A004 号回到队里")
  }

  // From a few letters to a ticket.

  @Test mutating func aTicketTakesTwoKeysAfterTyping() {
    desk.type("sbk")
    desk.see("社会保障卡申领  社保卡", "前面 3 人 · 约 ", " 分 · 3 号窗口", "□ 近期免冠照片")
    desk.press(.enter)
    desk.see("普通", "取号")
    desk.press(.enter)
    desk.see("请告诉来办事的人", "前面 3 人 · 约 ", " 分 · 3 号窗口")
    #expect(ticket("B005")?.items == [Samples.coded("SHBZ-017")])
    #expect(ticket("B005")?.priority == .walkIn)
    #expect(desk.refusals == [])
  }

  @Test mutating func aTouchDoesWhatAKeyDoes() {
    desk.type("sbk")
    desk.touch("社会保障卡挂失")
    desk.touch("老年人")
    desk.touch("取号")
    #expect(ticket("B005")?.priority == .elderly)
    desk.touch("Tab 名单")
    desk.touch("A004")
    desk.touch("P 优先")
    desk.touch("残疾人")
    desk.touch("看过证件")
    #expect(ticket("A004")?.priority == .disabled)
    desk.touch("A002")
    desk.touch("R 恢复/取回")
    desk.see("A002 号回到队里")
    desk.touch("X 取消")
    desk.touch("取消这个号")
    desk.see("A002 号取消了")
    desk.touch("B003")
    desk.touch("E 改事项")
    desk.type("sbkgs")
    desk.touch("社会保障卡挂失")
    desk.touch("1 社会保障卡密码修改")
    desk.touch("改好了")
    #expect(ticket("B003")?.items == [Samples.coded("SHBZ-020")])
    #expect(desk.refusals == [])
  }

  @Test(arguments: [
    ("ldjy001", "失业登记"), ("失业", "失业登记"), ("shiye", "失业登记"), ("sydj", "失业登记"),
    ("unemployment", "失业登记"), ("qqqq", "没有找到"),
  ])
  mutating func anItemIsFoundByWhatPeopleCallIt(typed: String, found: String) {
    desk.type(typed)
    desk.see(found)
  }

  @Test mutating func aSecondItemIsTypedOnTop() {
    desk.type("sbk")
    desk.press(.enter)
    desk.type("sydj")
    desk.press(.enter)
    desk.see("1 社会保障卡申领", "2 失业登记", "□ 终止劳动关系证明")
    desk.press(.backspace)
    #expect(!desk.sees("失业登记  ×"))
    desk.type("sydj")
    desk.press(.enter, .enter)
    #expect(ticket("B005")?.items == [Samples.coded("SHBZ-017"), Samples.coded("LDJY-001")])
  }

  @Test mutating func aDigitChoosesTheClass() {
    desk.type("sbk")
    desk.press(.enter)
    desk.type("5")
    desk.see("前面 1 人")
    desk.press(.enter)
    #expect(ticket("B005")?.priority == .pregnant)
  }

  @Test mutating func aLifeEventBringsItsItems() {
    desk.type("退休")
    desk.see("一件事 退休")
    desk.touch("一件事 退休")
    #expect((desk.screen.draft?.items.count ?? 0) > 1)
    desk.press(.enter)
    #expect(desk.screen.issued != nil)
  }

  @Test mutating func anItemThatIsNotOfferedIsAnsweredButGivesNoTicket() {
    desk.type("居民身份证办理")
    desk.see("这里不办")
    desk.press(.enter)
    desk.see("▲ 这里不办 HJDB-001,请从本厅的事项里选")
    desk.press(.enter)
    #expect(desk.screen.issued == nil)
    desk.press(.escape)
    desk.see("劳动就业")
  }

  @Test mutating func whatNoTicketIsGivenForSaysWhyBeforeItIsTried() {
    desk.scene.now = BusyHall.at("19:00")
    desk.draw()
    desk.type("sbk")
    desk.press(.enter)
    desk.see("▲ 大厅现在不开放,明天 08:30 开门")
  }

  @Test mutating func typingStartsTheNextResident() {
    desk.type("sbk")
    desk.press(.enter, .enter)
    desk.type("s")
    #expect(desk.screen.issued == nil)
    desk.press(.escape)
    desk.press(.enter)
    desk.see("请先打几个字母,比如 sbk")
  }

  // Everybody who is in the hall.

  @Test mutating func aTicketIsFoundByItsNumber() {
    desk.type("a3")
    desk.see("A003  失业登记", "前面 0 人")
    desk.press(.enter)
    #expect(desk.screen.pane == .list)
    desk.see("▸ A003", "09:38 取号 · 普通", "失业登记、就业登记")
  }

  @Test mutating func theListSaysWhyAndWhen() {
    desk.press(.tab)
    desk.see("B002", "优先", "12 分", "▲ 09:51")
    desk.see("2 号窗口转来", "等候最久", "过号", "挂起,要取回")
  }

  @Test(
    arguments: [
      ("b00", ["B002", "B003", "B004"], ["A004"]), ("12", [], ["A004"]),
      ("E", ["E001"], ["A004"]), ("sydj", ["A003", "A004"], ["B002"]),
      ("社会保障", ["B002", "B004"], ["A004"]), ("employment", ["A003"], ["B002"]),
      ("b1", ["B001"], ["B002"]),
    ] as [(String, [String], [String])])
  mutating func theListIsFiltered(typed: String, shown: [String], hidden: [String]) {
    desk.press(.tab)
    desk.type("/")
    desk.type(typed)
    let rows = desk.canvas.lines.map { String($0.dropFirst(3).prefix(4)) }
    for number in shown { #expect(rows.contains(number)) }
    for number in hidden { #expect(!rows.contains(number)) }
    desk.press(.enter)
    desk.see("只看“\(typed)”")
    desk.press(.escape)
    desk.see("A004")
  }

  @Test mutating func priorityIsGrantedWithItsReason() {
    select("a4")
    desk.type("p1")
    desk.see("60 周岁以上,出示身份证")
    desk.type("1")
    desk.see("A004 号优先(老年人),09:50 前叫")
    desk.type("p")
    desk.see("这样不会让 A004 号更早,不必更改")
  }

  @Test mutating func aReasonCanBeWritten() {
    select("a4")
    desk.type("p24")
    desk.press(.enter)
    desk.see("请写明原因")
    desk.type("坐轮椅来的")
    desk.press(.enter)
    #expect(ticket("A004")?.priority == .disabled)
  }

  @Test mutating func aCancelledTicketIsAskedForFirst() {
    select("a4")
    desk.type("x")
    desk.see("取消 A004 号?", "取消以后不能恢复,只能重新取号")
    desk.press(.enter)
    desk.press(.escape)
    #expect(ticket("A004")?.isOver == false)
    desk.type("xy")
    #expect(ticket("A004")?.isOver == true)
  }

  @Test mutating func aMissedTicketComesBackAndAHeldOneToo() {
    select("a2")
    desk.type("r")
    desk.see("A002 号回到队里,前面 1 人")
    desk.type("r")
    desk.see("A002 号没有过号,不用恢复")
    desk.press(.tab)
    select("c1")
    desk.type("r")
    desk.see("C001 号回到队里,前面 0 人")
  }

  @Test mutating func theItemsOfATicketAreChanged() {
    select("a3")
    desk.type("e")
    desk.see("A003 号改成", "1 失业登记", "2 就业登记")
    desk.type("1")
    desk.type("sbkgs")
    desk.press(.enter, .enter)
    #expect(ticket("A003")?.items == [Samples.coded("LDJY-002"), Samples.coded("SHBZ-020")])
    desk.see("A003 号的事项改好了")
  }

  @Test mutating func anItemInHandStaysTheFirst() {
    desk.happen(.call(Samples.window(3), Samples.coded("B003")))
    select("b3")
    desk.see("3 号窗口在叫")
    desk.type("e1")
    desk.type("sbkgs")
    desk.press(.enter)
    desk.see("▲ SHBZ-022 正在办理,请把它放在第一个")
  }

  @Test mutating func aTicketThatIsGoneLeavesItsPlaceToTheNext() {
    select("a4")
    desk.happen(.cancel(Samples.coded("A004")), by: .supervisor)
    desk.see("▸ B003")
  }

  // Help.

  @Test mutating func whoCallsForHelpStandsOutUntilSomebodyGoes() {
    desk.happen(.requestHelp(Samples.coded("kiosk-2")), by: .kiosk)
    #expect(desk.wishes == [.ring])
    desk.see("▲ kiosk-2 叫人 · 0 分 Ctrl-G")
    #expect(desk.look.beat == .pulse)
    desk.wait(seconds: 180)
    desk.see("▲ kiosk-2 叫人 · 3 分 Ctrl-G")
    #expect(desk.look.beat == .minute)
    desk.happen(.requestHelp(Samples.coded("kiosk-1")), by: .kiosk)
    desk.press(.control("g"))
    desk.see("已记下:您去 kiosk-2", "▲ kiosk-1 叫人 · 0 分 Ctrl-G")
    desk.touch("kiosk-1 叫人")
    #expect(!desk.sees("叫人"))
  }

  @Test mutating func fiveCallsForHelpFitTheLine() {
    for place in 1...5 { desk.happen(.requestHelp(Samples.coded("k\(place)")), by: .kiosk) }
    desk.see("k1 叫人", "k3 叫人", "还有 2 处")
  }

  // Trouble.

  @Test mutating func troubleIsSaidAndEverythingStays() {
    desk.type("sbk")
    desk.scene.trouble = Words(zh: "数据库暂时不可用,请看网线", en: "the database is away")
    desk.draw()
    desk.see("▲ 数据库暂时不可用,请看网线", "社会保障卡申领")
    desk.press(.enter, .enter)
    #expect(desk.screen.issued == nil)
    #expect(desk.screen.draft != nil)
    desk.scene.trouble = nil
    desk.press(.enter)
    #expect(desk.screen.issued != nil)
  }

  @Test(arguments: [(24, 80), (40, 120)])
  mutating func aPlainTerminalShowsEverything(rows: Int, columns: Int) {
    desk.scene = desk.scene.onPlainTerminal
    desk.resize(rows: rows, columns: columns)
    for text in ["", "sbk", "\n", "\n", "\t", "p", "1", "\u{1B}", "x"] {
      for character in text {
        switch character {
        case "\n": desk.press(.enter)
        case "\t": desk.press(.tab)
        case "\u{1B}": desk.press(.escape)
        default: desk.press(.character(character))
        }
      }
      #expect(desk.unknownGlyphs == 0, "\(desk.picture)")
    }
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  mutating func nothingAnybodyDoesStopsIt(seed: UInt64) {
    desk.shake(seed: seed)
    desk.resize(rows: 24, columns: 80)
    desk.press(.escape, .escape, .escape, .escape)
    desk.see(desk.scene(Words(zh: "前台", en: "Front desk")))
  }
}
