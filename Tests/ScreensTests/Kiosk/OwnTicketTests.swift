import Canvas
import HallCore
import Testing

@testable import Screens

/// A resident looks after their own ticket: by its number, in whatever state it is.
@Suite struct OwnTicketTests {
  private let first: TicketNumber = Samples.coded("A001")
  private let window = Samples.window(1)

  /// A kiosk that shows the ticket A001, found with a finger.
  private func shown(after acts: Act...) throws -> Journey<Kiosk> {
    var journey = try KioskSamples.journey()
    for act in acts { journey.happen(act) }
    for text in ["我的号", "A", "0", "0", "1", "查我的号"] { journey.touch(text) }
    return journey
  }

  @Test func oneWhoWaitsLearnsHowManyAreBefore() throws {
    var journey = try KioskSamples.journey()
    journey.choose("我的号")
    journey.type("a003")
    journey.press(.enter)
    journey.see("A003 号", "前面还有 2 人", "1、2 号", "取消这个号")
  }

  @Test func oneWhoIsNextLearnsThat() throws {
    try shown().see("下一个就是您")
  }

  @Test func oneWhoIsCalledIsSentToTheWindow() throws {
    try shown(after: .call(window, nil)).see("请到 1 号窗口")
  }

  @Test func thePageGoesOnWithTheHall() throws {
    var journey = try shown()
    journey.happen(.call(window, nil))
    journey.see("请到 1 号窗口")
    journey.happen(.begin(window))
    journey.see("正在 1 号窗口办")
    journey.happen(.finish(window, .completed))
    journey.see("都办好了", "重新取号")
  }

  @Test func aMissedTicketIsBroughtBackOnce() throws {
    var journey = try shown(after: .call(window, nil), .miss(window))
    journey.see("叫过您了,没等到", "排在后面 3 位之后")
    journey.touch("恢复排队")
    journey.see("A001 号恢复排队了")
    journey.touch("好")
    journey.see("前面还有 2 人")
    journey.happen(.call(window, first))
    journey.happen(.miss(window))
    journey.see("已经恢复过 1 次", "重新取号")
    #expect(!journey.sees("恢复排队"))
  }

  @Test func whoHoldsThePapersIsTold() throws {
    let begun: [Act] = [.call(window, nil), .begin(window)]
    for (kind, words) in [
      (Hold.Kind.visitor, "材料在您手上"), (.window, "材料在 1 号窗口"),
      (.step(until: Samples.nine + .minutes(90)), "10:30 以后再叫您"),
    ] {
      try shown(after: begun[0], begun[1], .hold(window, kind)).see("先放着,号还在", words)
    }
  }

  @Test func givingATicketBackIsAskedTwice() throws {
    var journey = try shown()
    journey.touch("取消这个号")
    journey.see("要取消 A001 号吗?", "不能恢复")
    journey.touch("不取消")
    #expect(journey.scene.hall.ticket(first)?.isOver == false)
    journey.touch("取消这个号")
    journey.touch("取消这个号")
    journey.see("A001 号已取消")
    #expect(journey.scene.hall.ticket(first)?.isOver == true)
    journey.press(.enter)
    journey.see("这个号取消了", "重新取号")
  }

  @Test func aNumberThatWasNotGivenOutIsNotFound() throws {
    var journey = try KioskSamples.journey()
    journey.choose("我的号")
    journey.type("a099")
    journey.press(.enter)
    journey.see("今天没有 A099 号", "请对一对号码")
    journey.press(.enter)
    journey.see("返回", "呼叫工作人员")
    journey.touch("重输")
    journey.touch("B")
    journey.touch("查我的号")
    journey.see("请输完号码")
    #expect(journey.screen.spot == .lookup)
  }

  @Test func onlyLettersOfTheHallAndDigitsAreTaken() throws {
    var journey = try KioskSamples.journey()
    journey.choose("我的号")
    journey.type("1?z中é٣")
    #expect(journey.screen.number == "")
    journey.type("b0z1中é٣b2")
    #expect(journey.screen.number == "B2")
    journey.type("1234567")
    #expect(journey.screen.number == "B2123")
    journey.press(.backspace)
    #expect(journey.screen.number == "B212")
  }
}
