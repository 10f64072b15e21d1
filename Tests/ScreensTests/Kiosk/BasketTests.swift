import Canvas
import HallCore
import Testing

@testable import Screens

/// Several items on one ticket, a claim to be called sooner, and the question whether to wait.
@Suite struct BasketTests {
  private let first: ItemCode = Samples.coded("LDJY-001")
  private let second: ItemCode = Samples.coded("SHBZ-017")

  private func choose(_ items: String..., in journey: inout Journey<Kiosk>) {
    for item in items {
      journey.touch(item)
      journey.touch("加到一起办")
      journey.touch("首页")
    }
  }

  @Test func severalItemsGoOnOneTicketAndEachPaperIsNamedOnce() throws {
    var journey = try KioskSamples.journey()
    choose("失业登记", "社会保障卡申领", in: &journey)
    journey.touch("一起办 2 项")
    journey.see("一起办 2 项", "一共要带")
    #expect(journey.canvas.places(of: "□ 居民身份证").count == 1)
    journey.touch("取号")
    journey.see("您的号 A004", "失业登记 等 2 项")
    #expect(journey.scene.hall.ticket(Samples.coded("A004"))?.items == [first, second])
    #expect(journey.screen.basket == [])
  }

  @Test func anItemCanBeLeftOutAgain() throws {
    var journey = try KioskSamples.journey()
    choose("失业登记", "社会保障卡申领", in: &journey)
    journey.touch("一起办 2 项")
    journey.press(.character("1"))
    journey.see("一起办 1 项")
    #expect(journey.screen.basket == [second])
    journey.touch("点一下去掉")
    journey.see("还没有选事项", "分类找")
  }

  @Test func aFullBasketSaysWhatToDo() throws {
    var journey = try KioskSamples.journey(KioskSamples.hall { $0.settings.basketLimit = 1 })
    choose("失业登记", in: &journey)
    journey.touch("社会保障卡申领")
    journey.touch("加到一起办")
    journey.see("一张号最多办 1 项", "请先取号,或去掉一项")
    journey.touch("好")
    #expect(journey.screen.basket == [first])
  }

  @Test func someOfAnOccasionCanBeChosen() throws {
    var journey = try KioskSamples.journey()
    for text in ["一件事", "新生儿出生", "挑几项"] { journey.touch(text) }
    journey.see("一起办 7 项")
    for _ in 0..<5 { journey.press(.character("1")) }
    journey.see("一起办 2 项")
    journey.press(.enter)
    #expect(journey.scene.hall.allTickets.contains { $0.items.count == 2 })
  }

  @Test func aClaimToBeCalledSoonerIsOnTheTicket() throws {
    var journey = try KioskSamples.journey()
    journey.touch("失业登记")
    journey.touch("我要优先")
    journey.see("谁可以优先", "老年人", "60 周岁以上,出示身份证")
    journey.touch("老年人")
    journey.see("优先", "老年人", "取号")
    journey.touch("取号")
    journey.see("老年人(请到窗口出示证件)")
    #expect(journey.scene.hall.ticket(Samples.coded("A004"))?.priority == .elderly)
    #expect(journey.screen.priority == .walkIn)
  }

  @Test func aClaimCanBeTakenBack() throws {
    var journey = try KioskSamples.journey()
    for text in ["失业登记", "我要优先", "残疾人", "优先", "不用优先", "取号"] { journey.touch(text) }
    #expect(journey.scene.hall.ticket(Samples.coded("A004"))?.priority == .walkIn)
  }

  @Test func whereManyWaitTheResidentIsAskedFirst() throws {
    var journey = try KioskSamples.journey(KioskSamples.hall(waiting: 9))
    journey.touch("失业登记")
    journey.touch("取号")
    journey.see("现在人多,要等吗?", "前面 9 人", "网上办", "今天 18:00 前都能取号", "呼叫工作人员")
    #expect(journey.scene.hall.ticketCount == 9)
    journey.touch("先不取")
    journey.see("要带")
    journey.press(.enter, .enter)
    journey.see("您的号 A010")
  }

  @Test func twoTouchesInAHurryAreOneTicket() throws {
    var journey = try KioskSamples.journey()
    journey.touch("失业登记")
    let place = try #require(journey.canvas.places(of: "取号").last)
    journey.touch(place)
    journey.touch(place)
    #expect(journey.scene.hall.ticketCount == 4)
  }
}
