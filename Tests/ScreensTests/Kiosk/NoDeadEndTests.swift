import Canvas
import Testing

@testable import HallCore
@testable import Screens

/// Whatever cannot be done is said with what to do instead, home and staff always at hand.
@Suite struct NoDeadEndTests {
  /// Tries to take a ticket.
  private func tried(
    _ hall: Hall, for item: String? = nil, at time: String = "09:00"
  ) throws -> Journey<Kiosk> {
    var journey = try KioskSamples.journey(hall)
    journey.scene.now = Instant(hall.day, Samples.coded(time), offset: .china)
    journey.draw()
    if let item { journey.touch(item) } else { journey.press(.character("1")) }
    journey.choose("取号")
    journey.see("首页", "呼叫工作人员")
    return journey
  }

  @Test func aClosedHallSaysWhenItOpens() throws {
    var journey = try tried(KioskSamples.hall(), at: "19:00")
    journey.see("现在不能取号", "明天 08:30 起取号", "预约", "预约签到")
    journey.touch("返回首页")
    journey.see("现在不开放,明天 08:30 起取号")
    journey.touch("要带什么")
    journey.type("sydj")
    journey.press(.enter)
    journey.see("□ 居民身份证")
  }

  @Test func whatIsKnownForCertainIsNotCalledAnEstimate() throws {
    var journey = try KioskSamples.journey(KioskSamples.hall())
    journey.press(.character("1"))
    let isMarked = { journey.canvas.lines.contains { $0.contains("等候") && $0.hasSuffix("估") } }
    #expect(isMarked())
    journey.scene.now = Instant(journey.scene.hall.day, Samples.coded("19:00"), offset: .china)
    journey.draw()
    journey.see("明天 08:30 起取号")
    #expect(!isMarked())
  }

  @Test func aSessionForBookingsSaysSo() throws {
    let hall = try KioskSamples.hall(waiting: 0) { profile in
      profile.hours = [
        Session(
          days: Weekday.allCases, from: Samples.coded("08:30"), to: Samples.coded("12:00"),
          admission: .booking),
        Session(
          days: Weekday.allCases, from: Samples.coded("14:00"), to: Samples.coded("18:00"),
          admission: .walkIn),
      ]
    }
    try tried(hall).see("现在只接待预约,今天 14:00 起取号")
  }

  @Test func aQuotaThatIsUsedUpSaysSo() throws {
    let hall = try KioskSamples.hall { $0.dailyQuotas = [Samples.coded("A"): 3] }
    try tried(hall, for: "失业登记").see("今天的号取完了", "劳动就业 今天的 3 个号已取完", "网上办", "代办", "选个时间再来")
  }

  @Test func aDayThatIsOverSaysSo() throws {
    try tried(KioskSamples.hall(waiting: 0, .closeDay)).see("现在不能取号", "08:30 起取号")
  }

  @Test func withNoWindowOpenTheWaitIsNotMadeUp() throws {
    let hall = try KioskSamples.hall(
      .close(Samples.window(1)), .close(Samples.window(2)))
    var journey = try KioskSamples.journey(hall)
    journey.touch("失业登记")
    journey.see("1、2 号,现在没开", "窗口还没开")
    journey.touch("取号")
    journey.see("还没开,请听叫号")
  }

  @Test func whatIsNotFoundIsFoundAnotherWay() throws {
    var journey = try KioskSamples.journey()
    journey.touch("找事项")
    journey.type("飞机票")
    journey.see("没有找到“飞机票”", "分类找", "呼叫工作人员")
    journey.touch("清空")
    journey.see("这些是常办的")
    journey.type("飞机票")
    journey.press(.enter)
    journey.see("办哪一类?")
  }

  @Test func aMachineThatCannotWriteSaysSoAndTriesAgain() throws {
    var journey = try KioskSamples.journey()
    journey.scene.trouble = Words(zh: "磁盘满了", en: "the disk is full")
    journey.draw()
    journey.see("▲ 现在取不了号,请到前台", "失业登记")
    journey.touch("失业登记")
    journey.see("▲ 现在取不了号,请到前台", "□ 居民身份证")
    journey.touch("取号")
    journey.see("刚才没办成", "什么也没有改变", "再试一次", "首页", "呼叫工作人员")
    journey.touch("再试一次")
    journey.see("刚才没办成")
    journey.scene.trouble = nil
    journey.touch("再试一次")
    journey.see("您的号 A004")
  }

  @Test func staffComeOnceTheyAreCalled() throws {
    var journey = try KioskSamples.journey()
    journey.touch("呼叫工作人员")
    journey.see("马上有人来", "请在这里稍等")
    #expect(journey.scene.hall.helpRequests.map(\.place) == [KioskSamples.place])
    journey.touch("好")
    #expect(!journey.sees("呼叫工作人员"))
    journey.touch("马上有人来")
    journey.see("已经叫了,马上来", "请在这里稍等")
    #expect(journey.scene.hall.helpRequests.count == 1)
    journey.press(.enter)
    journey.happen(.attend(KioskSamples.place))
    journey.see("呼叫工作人员")
  }

  @Test func whereNobodyCanComeTheResidentIsSentToTheDesk() throws {
    var journey = try KioskSamples.journey()
    journey.scene.trouble = Words(zh: "坏了", en: "broken")
    journey.touch("呼叫工作人员")
    journey.see("现在叫不到人", "请直接到前台")
    journey = try KioskSamples.journey(KioskSamples.hall(.closeDay))
    journey.touch("呼叫工作人员")
    journey.see("今天已经下班,明天 08:30 再来")
  }
}
