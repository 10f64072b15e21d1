import Canvas
import Testing

@testable import HallCore
@testable import Screens

/// What cannot be booked is said with what to do instead.
@Suite struct BookingRefusalTests {
  private let phone = "13855512345"

  private func at(_ day: String, _ time: String) -> Instant {
    Instant(Samples.coded(day), Samples.coded(time), offset: .china)
  }

  private func book(_ day: String, _ time: String) -> Act {
    .book(
      [Samples.coded("SHBZ-017")], at: at(day, time), VisitorID(bits: UInt64(phone) ?? 0),
      seed: UInt64(at(day, time).milliseconds))
  }

  /// Books at ten tomorrow, in a hall where something has been booked before.
  private func tried(_ hall: Hall) throws -> Journey<Kiosk> {
    var journey = try KioskSamples.journey(hall)
    for text in ["预约", "失业登记", "3月3日", "10:00"] { journey.touch(text) }
    journey.type(phone)
    journey.press(.enter)
    journey.see("首页", "呼叫工作人员")
    // What was kept is free again for others.
    #expect(journey.screen.reservation == nil && journey.screen.phone == "")
    #expect(journey.scene.hall.bookings(on: Samples.coded("2026-03-03")).count < 2)
    return journey
  }

  @Test func aTimeThatIsTakenMeanwhileLeadsToAnotherOne() throws {
    var journey = try KioskSamples.journey()
    for text in ["预约", "失业登记", "3月3日"] { journey.touch(text) }
    let item: ItemCode = Samples.coded("LDJY-001")
    let place = try #require(journey.canvas.places(of: "10:00").first)
    // Two windows could do it; others have them both.
    for visitor in 1...2 {
      let act = Act.book(
        [item], at: at("2026-03-03", "10:00"), VisitorID(bits: UInt64(visitor)),
        seed: UInt64(visitor))
      for event in try decide(
        Command(act, by: .commandLine, at: journey.scene.now), in: journey.scene.hall)
      {
        try journey.scene.hall.evolve(event)
      }
    }
    journey.send(.pointer(Pointer(.click, at: place)))
    journey.see("这个时间刚被约走了", "选别的时间", "选别的日子")
    journey.touch("选别的时间")
    journey.see("几点来?", "10:15")
    #expect(!journey.sees("10:00"))
  }

  @Test func aSecondBookingOfTheDayLeadsToAnotherDay() throws {
    var journey = try tried(KioskSamples.hall(book("2026-03-03", "15:00")))
    journey.see("那天您已有预约", "查我的预约")
    journey.touch("选别的日子")
    journey.see("哪一天来?")
  }

  @Test func tooManyBookingsLeadToOnesOwn() throws {
    var journey = try tried(
      KioskSamples.hall(
        book("2026-03-04", "15:00"), book("2026-03-05", "15:00"), book("2026-03-06", "15:00")))
    journey.see("您的预约已经够多了", "最多同时有 3 个预约")
    journey.touch("查我的预约")
    journey.see("请用右边的数字键输预约码")
  }

  @Test func whoDidNotComeIsSentToTheDesk() throws {
    let hall = try KioskSamples.hall(book("2026-03-02", "09:30")) {
      $0.settings.booking.noShowLimit = 1
    }
    var journey = try KioskSamples.journey(hall)
    journey.scene.now = at("2026-03-03", "08:45")
    journey.happen(.tick)
    for text in ["预约", "3月4日", "10:00"] {
      journey.touch(text)
      if text == "预约" { journey.press(.character("1")) }
    }
    journey.type(phone)
    journey.press(.enter)
    journey.see("请到前台预约", "现在取号", "返回首页")
    journey.touch("现在取号")
    journey.see("您的号")
  }

  @Test func aNumberThatTheHallDoesNotTakeIsTypedAgain() throws {
    var journey = try KioskSamples.journey()
    for text in ["预约", "失业登记", "3月3日", "10:00"] { journey.touch(text) }
    let code = try #require(journey.screen.reservation)
    journey.type("0000000")
    journey.answer(.confirm(code, Contact(phone: "0000000")), .noContact)
    journey.see("这个电话号码不对", "请核对后再输")
    journey.press(.enter)
    #expect(journey.screen.spot == .booking(.contact(code)))
    #expect(journey.screen.reservation == code)
  }

  @Test func itemsOfDifferentWindowsAreBookedOneByOne() throws {
    let hall = try KioskSamples.hall { profile in
      profile.windows.removeFirst()
      profile.staff[0].post = .window(Samples.window(2))
      profile.staff[1].post = .window(Samples.window(3))
      profile.windows[0].queues = [Samples.coded("A")]
      profile.windows[1].queues = [Samples.coded("C")]
      profile.items = [Samples.coded("LDJY-001"), Samples.coded("YLBZ-006")]
      profile.staff[0].skills = [Samples.coded("A")]
      profile.staff[1].skills = [Samples.coded("C")]
    } opening: {
      [.open(Samples.window(2), $0.staff[0].id)]
    }
    var kiosk = Kiosk(place: KioskSamples.place)
    let scene = Samples.scene(hall)
    kiosk.go(to: .booking(.days(.book(hall.profile.items))), in: scene)
    var journey = Journey(kiosk, in: scene)
    journey.see("请分开约", "失业登记")
    journey.touch("失业登记")
    journey.see("哪一天来?", "有空")
  }

  @Test func aMachineThatCannotWriteSaysSoAndKeepsOnesPlace() throws {
    var journey = try KioskSamples.journey()
    for text in ["预约", "失业登记", "3月3日"] { journey.touch(text) }
    journey.scene.trouble = Words(zh: "磁盘满了", en: "the disk is full")
    journey.touch("10:00")
    journey.see("现在记不下来", "什么也没有改变")
    journey.scene.trouble = nil
    journey.press(.enter)
    journey.touch("10:00")
    journey.type(phone)
    journey.scene.trouble = Words(zh: "磁盘满了", en: "the disk is full")
    journey.press(.enter)
    journey.see("现在记不下来")
    journey.scene.trouble = nil
    journey.press(.enter, .enter)
    journey.see("约好了")
  }

  @Test func aClosedHallOffersBookingsFirst() throws {
    var journey = try KioskSamples.journey()
    journey.scene.now = at("2026-03-02", "19:00")
    journey.happen(.tick)
    journey.see("现在取不了号,可以先约个时间")
    for text in ["劳动就业", "失业登记"] { journey.touch(text) }
    journey.press(.enter)
    journey.see("哪一天来?")
    journey.press(.escape)
    journey.choose("取号")
    journey.see("现在不能取号")
    journey.touch("预约签到")
    journey.see("输 6 位预约码")
  }

  @Test func whereManyWaitAnotherTimeIsOffered() throws {
    var journey = try KioskSamples.journey(KioskSamples.hall(waiting: 9))
    for text in ["失业登记", "取号", "预约别的时间"] { journey.touch(text) }
    journey.see("哪一天来?失业登记")
  }
}
