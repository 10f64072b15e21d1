import Canvas
import HallCore
import Testing

@testable import Screens

/// What happens at window 3 of a busy morning, by keys and by touches.
@Suite struct CounterTests {
  private static let three = Samples.window(3)
  private var window = Journey(Counter(three), in: StaffMorning.full.scene())

  private var ticket: TicketNumber? { window.scene.hall.window(Self.three)?.ticket }

  private func state(_ ticket: String) -> Ticket.State? {
    window.scene.hall.ticket(Samples.coded(ticket))?.state
  }

  @Test mutating func aTicketTakesOneKeyAnAct() {
    window.see("下一位 B002 社会保障卡申领", "优先(老年人) · 等了 12 分")
    window.press(.space)
    window.see("叫号中", "0:00", "重呼 0/3", "老年人")
    #expect(ticket == Samples.coded("B002"))
    window.wait(seconds: 42)
    window.see("0:42")
    window.press(.enter)
    window.see("办理中", "0:00 / 约 10 分")
    window.wait(seconds: 372)
    window.see("6:12 / 约 10 分")
    window.press(.enter)
    window.see("B002 号办完了", "空闲")
    #expect(window.refusals == [])
    #expect(
      window.scene.hall.ticket(Samples.coded("B002"))?.handlings.last?.conclusion
        == .finished(.accepted), "the item is promised, not done at once")
  }

  @Test mutating func aPlaceOnAnotherPageIsReachedByTouch() {
    window.touch("叫下一位")
    window.touch("开始办理")
    window.touch("T 转出")
    #expect(!window.sees("李敏"))
    window.touch("›")
    window.touch("›")
    window.touch("‹")
    window.touch("李敏")
    window.see("转到 李敏,留句话")
    window.touch("转出")
    let staff: StaffID = Samples.coded("li-min")
    #expect(window.scene.hall.ticket(Samples.coded("B002"))?.route == .staff(staff))
  }

  @Test mutating func aFingerHitsEveryDigit() {
    window.touch("叫下一位")
    window.touch("开始办理")
    window.touch("H 挂起")
    window.touch("到几点回来")
    for digit in "0123456789" {
      let message = AnyHashable(Counter.Message.type(.character(digit)))
      let area = window.canvas.targets.first { $0.message == message }?.area
      #expect(area.map { $0.rows >= 3 && $0.columns >= 8 } == true)
    }
  }

  @Test mutating func whatHappenedToATicketIsToldWhole() {
    window.scene.language = .en
    window.draw()
    window.press(.space, .character("m"))
    window.happen(.reinstate(Samples.coded("B002")))
    window.press(.character("c"))
    window.type("B002")
    window.press(.enter)
    window.see("waited 12 min", "missed 1")
  }

  @Test mutating func aTouchDoesWhatAKeyDoes() {
    window.touch("叫下一位")
    window.touch("开始办理")
    window.touch("居民身份证")
    window.see("☑ 1 居民身份证")
    window.wait(seconds: 60)
    window.touch("受理")
    window.touch("叫下一位")
    window.touch("M 过号")
    #expect(state("A003").isMissed)
    window.touch("U 撤销过号")
    window.touch("开始办理")
    window.touch("H 挂起")
    window.touch("材料留在这里")
    window.touch("P 暂停")
    window.touch("用餐")
    window.see("暂停叫号 · 用餐")
    window.touch("恢复叫号")
    window.touch("C 点号")
    window.touch("B003")
    #expect(ticket == Samples.coded("B003"))
    window.touch("开始办理")
    window.touch("T 转出")
    window.touch("1 号窗口")
    window.touch("办完回这里")
    window.touch("转出")
    window.touch("X 关窗")
    window.touch("2 田文杰")
    window.see("田文杰", "空闲")
    #expect(window.refusals == [])
  }

  @Test mutating func everythingCanBeReachedByTheFocusToo() {
    window.choose("叫下一位")
    window.choose("开始办理")
    window.choose("近期免冠照片")
    window.see("☑ 2 近期免冠照片")
    window.choose("H 挂起")
    window.choose("10 分后回来", by: .right)
    window.see("B002 号挂起,10:08 回来")
  }

  @Test mutating func enterPressedTwiceCountsOnce() {
    window.press(.space, .enter, .enter, .enter)
    window.see("连按只算一次,要办结请再按回车", "办理中")
    #expect(ticket == Samples.coded("B002"))
    window.wait(seconds: 2)
    window.press(.enter)
    #expect(ticket == nil)
  }

  @Test mutating func enterPressedTwiceFinishesOneItemOfABasket() {
    window.press(.space, .enter)
    window.wait(seconds: 2)
    window.press(.enter, .space, .enter)
    window.wait(seconds: 2)
    window.see("第 1/2 项 · 然后 就业登记", "2 号窗口留言:“先查社保缴费”")
    window.press(.enter, .enter)
    window.see("第 2/2 项", "连按只算一次")
    #expect(ticket == Samples.coded("A003"))
  }

  @Test mutating func aWrongKeySaysWhyItDoesNothing() {
    window.press(.enter)
    window.see("3 号窗口还没有叫号,请先叫号")
    window.press(.space, .space)
    window.see("3 号窗口正有 B002 号,请先办结、挂起或标过号")
    window.type("h")
    window.see("3 号窗口还没开始办 B002 号,请先开始")
    window.type("rrrr")
    window.see("B002 号已重呼 3 次,请标过号")
    for key in "ijklnvwyz09;-=" { window.press(.character(key)) }
    #expect(ticket == Samples.coded("B002"))
    #expect(window.screen.sheet == nil)
  }

  @Test mutating func anItemThatTakesTooLongIsAmberWithAWord() {
    window.press(.space, .enter)
    window.wait(seconds: 599)
    window.see("9:59 / 约 10 分")
    #expect(!window.sees("▲"))
    window.wait(seconds: 1)
    window.see("▲ 到时间了")
    window.wait(seconds: 60)
    window.see("▲ 超 1 分", "11:00 / 约 10 分")
  }

  @Test mutating func outcomesAreChosenByADigit() {
    window.press(.space, .enter)
    window.type("o4")
    #expect(
      window.scene.hall.ticket(Samples.coded("B002"))?.handlings.last?.conclusion
        == .finished(.incomplete))
  }

  @Test mutating func aHoldEndsAtATimeThatIsTyped() {
    window.press(.space, .enter)
    window.type("h7")
    window.type("9")
    window.press(.enter)
    window.see("请打四个数字,比如 1430")
    window.press(.backspace)
    window.type("0930")
    window.press(.enter)
    window.see("挂起的时间要在今天、现在以后")
    window.press(.delete)
    window.touch("1")
    window.type("130")
    window.see("11:30")
    window.press(.enter)
    window.see("B002 号挂起,11:30 回来")
  }

  @Test mutating func aTicketGoesToAnotherWindowWithANote() {
    window.press(.space, .enter)
    window.type("t2")
    window.press(.enter)
    window.type("差一张照片")
    window.press(.tab)
    window.see("☑ 办完回这里")
    window.press(.enter)
    window.see("B002 号请到等候区,等 2 号窗口叫")
    let ticket = window.scene.hall.ticket(Samples.coded("B002"))
    #expect(ticket?.note == "差一张照片")
    #expect(ticket?.returnsTo == [Self.three])
  }

  @Test(arguments: [("b", "B 队"), ("张强", "张强"), ("zhang", "张强"), ("医疗", "C 队"), ("8", "8 号窗口")])
  mutating func aPlaceToTransferToIsFoundByWhatPeopleCallIt(typed: String, found: String) {
    window.press(.space, .enter)
    window.type("t")
    window.type(typed)
    window.press(.enter)
    window.see("转到 \(found)")
  }

  @Test mutating func somebodyIsCalledByNumber() {
    window.type("c")
    window.type("b4")
    window.press(.enter)
    #expect(ticket == Samples.coded("B004"))
    window.type("u")
    window.type("ce1")
    window.see("3 号窗口办不了 E001 号的事项,请转给别的窗口")
    window.press(.enter)
    #expect(ticket == nil)
    window.press(.escape)
    #expect(window.screen.sheet == nil)
  }

  @Test mutating func theSecondInLineIsCalledFromTheList() {
    window.type("c")
    window.press(.down, .enter)
    #expect(ticket == Samples.coded("A003"))
  }

  @Test mutating func whoeverMissedACallHereIsCalledAgainInOneGo() {
    window.type("c")
    window.see("A002   就业登记", "过号 · 54 分")
    window.type("a2")
    window.press(.enter)
    #expect(ticket == Samples.coded("A002"))
    window.see("过号 1 次")
    #expect(window.refusals == [])
  }

  @Test mutating func whoeverWasPutAsideHereIsCalledAgainInOneGo() {
    window.press(.space, .enter)
    window.type("h2")
    window.see("等候 4 · 挂起 1")
    window.wait(seconds: 120)
    window.type("cb2")
    window.see("挂起 · 2 分")
    window.press(.enter)
    #expect(ticket == Samples.coded("B002"))
    window.see("等候 4   ")
  }

  @Test mutating func nobodyIsCalledWhoCannotComeBack() {
    for _ in 0..<2 {
      window.type("ca2")
      window.press(.enter)
      window.type("m")
    }
    window.type("ca2")
    window.press(.enter)
    window.see("A002 号已恢复过 1 次,请重新取号")
    #expect(ticket == nil)
    window.press(.space)
    #expect(ticket == Samples.coded("B002"), "nothing is left of the wish to call A002")
  }

  @Test mutating func undoIsOfferedWhileItIsPossible() {
    #expect(!window.sees("撤销"))
    window.press(.space)
    window.see("U 撤销叫号(60 秒)")
    window.wait(seconds: 18)
    window.see("U 撤销叫号(42 秒)")
    window.type("u")
    window.see("空闲", "等候 5")
    window.press(.space)
    window.wait(seconds: 61)
    #expect(!window.sees("撤销"))
  }

  @Test mutating func aClosedWindowOpensWithOneKey() {
    window.type("x")
    window.see("窗口关着", "1 王芳  本岗", "王芳开窗")
    window.press(.space)
    window.see("3 号窗口关着,请先打开")
    window.type("o")
    window.see("王芳", "空闲")
  }

  @Test mutating func aPauseEndsWithTheSameKey() {
    window.type("p6")
    window.see("暂停叫号 · 陪办")
    window.press(.space)
    window.see("3 号窗口已暂停,请先打开")
    window.type("p")
    window.see("空闲")
  }

  @Test mutating func itShowsWhatTheWindowHasDoneToday() {
    window.see("今天  办 2   平均 9 分   过号 1   忙 25%")
  }

  @Test mutating func troubleIsSaidAndEverythingStays() {
    window.press(.space, .enter)
    window.scene.trouble = Words(zh: "数据库暂时不可用,请看电源和网线", en: "the database is away")
    window.draw()
    window.see("▲ 数据库暂时不可用,请看电源和网线", "社会保障卡申领", "办理中")
    window.wait(seconds: 5)
    window.press(.enter)
    window.see("0:05 / 约 10 分")
    #expect(window.screen.toast?.words == window.scene.trouble)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  mutating func nothingAnybodyDoesStopsIt(seed: UInt64) {
    window.shake(seed: seed)
    window.resize(rows: 24, columns: 80)
    window.press(.escape, .escape, .escape)
    window.see("3 号窗口")
  }

  @Test(arguments: [(24, 80), (40, 120)])
  mutating func aPlainTerminalShowsEverything(rows: Int, columns: Int) {
    window.scene = window.scene.onPlainTerminal
    window.resize(rows: rows, columns: columns)
    var steps: [[Key]] = [[.space], [.enter], [.character("1")]]
    for dialog in "otch" { steps.append([.escape, .character(dialog)]) }
    steps.append([.character("7")])
    for step in steps {
      for key in step { window.press(key) }
      #expect(window.unknownGlyphs == 0, "\(window.picture)")
    }
  }

  @Test mutating func itSpeaksEnglish() {
    window.press(.function(8))
    window.see("Window 3", "next: B002 Social security card application", "5 waiting")
    window.press(.space)
    window.see("calling", "recalls 0/3")
  }
}

extension Ticket.State? {
  fileprivate var isMissed: Bool {
    if case .missed? = self { true } else { false }
  }
}
