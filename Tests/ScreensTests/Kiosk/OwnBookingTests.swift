import Canvas
import Testing

@testable import HallCore
@testable import Screens

/// Who has a booking checks in with its code, moves it, or gives it back.
@Suite struct OwnBookingTests {
  private let item: ItemCode = Samples.coded("LDJY-001")

  private func at(_ time: String, on day: String = "2026-03-02") -> Instant {
    Instant(Samples.coded(day), Samples.coded(time), offset: .china)
  }

  /// A kiosk after somebody has typed the code of their booking, some time after nine.
  private func shown(
    _ start: Instant, at now: String = "09:00", _ acts: (BookingCode) -> [Act] = { _ in [] }
  ) throws -> (journey: Journey<Kiosk>, code: BookingCode) {
    let hall = try KioskSamples.hall(.book([item], at: start, VisitorID(bits: 1), seed: 7))
    let code = try #require(hall.allBookings.first?.code)
    var journey = try KioskSamples.journey(hall)
    for act in acts(code) { journey.happen(act) }
    journey.scene.now = at(now)
    journey.happen(.tick)
    journey.touch("预约签到")
    for digit in code.description { journey.touch(String(digit)) }
    return (journey, code)
  }

  @Test func theCodeAloneLeadsToATicket() throws {
    var (journey, code) = try shown(at("09:30"))
    journey.see("可以签到了", "09:30", "失业登记", "预约码 \(code.spoken)", "签到后前面")
    journey.touch("签到")
    journey.see("您的号 A004", "预约  09:30", "完成", "60 秒后回首页")
    #expect(journey.scene.hall.booking(code)?.state == .checkedIn(Samples.coded("A004")))
  }

  @Test func keysAloneCheckIn() throws {
    var (journey, code) = try shown(at("09:30"))
    journey.touch("首页")
    journey.choose("预约签到")
    journey.type(code.description)
    journey.press(.enter)
    journey.see("您的号 A004")
  }

  @Test func whoComesTooEarlyIsToldFromWhen() throws {
    let (journey, _) = try shown(at("10:00"))
    journey.see("早了一点,09:30 起可以签到", "改期", "取消")
    #expect(!journey.sees("我来了"))
  }

  @Test func whoComesOnAnotherDayIsToldWhich() throws {
    let (journey, _) = try shown(at("10:00", on: "2026-03-04"))
    journey.see("还没到日子", "3 月 4 日(周三)来签到", "改期", "取消")
  }

  @Test func whoIsLateIsToldHowItWaits() throws {
    var (journey, code) = try shown(at("09:30"), at: "09:45")
    journey.see("迟了 15 分,还能办", "预约的时间已让给别人", "前面")
    journey.touch("签到")
    journey.see("您的号 A004")
    #expect(journey.scene.hall.ticket(Samples.coded("A004"))?.due == at("09:45"))
    #expect(journey.scene.hall.booking(code)?.isOpen == false)
  }

  @Test func whoHasCheckedInIsShownTheTicket() throws {
    var (journey, _) = try shown(at("09:30"), at: "09:01") { [.checkIn($0)] }
    journey.see("已经签到,您的号是 A004")
    journey.touch("看我的号")
    journey.see("A004 号", "前面还有")
  }

  @Test func whatWasGivenBackIsBookedAgain() throws {
    var (journey, _) = try shown(at("15:00"), at: "09:01") { [.unbook($0)] }
    journey.see("这个预约已取消", "请重新预约")
    journey.press(.enter)
    journey.see("哪一天来?")
  }

  @Test func aWrongDigitIsSaidAtOnce() throws {
    var (journey, code) = try shown(at("09:30"))
    journey.touch("首页")
    journey.touch("预约签到")
    let text = code.description
    let wrong = text.last == "0" ? "1" : "0"
    journey.type(text.dropLast() + wrong)
    journey.see("有一位错了,请核对")
    #expect(journey.screen.spot == .booking(.code))
    journey.press(.backspace)
    journey.type(String(text.suffix(1)))
    journey.see("您的预约")
    // Nothing of the code is left on the page before.
    journey.press(.escape)
    #expect(journey.screen.code == "")
  }

  @Test func aCodeThatNobodyHasIsNotFound() throws {
    var journey = try KioskSamples.journey(KioskSamples.bookedHall())
    journey.touch("预约签到")
    let codes = Set(journey.scene.hall.allBookings.map(\.code))
    let unknown = try #require((0..<99).map(BookingCode.init).first { !codes.contains($0) })
    journey.type(unknown.description)
    journey.see("没有这个预约,请核对,或呼叫工作人员", "呼叫工作人员")
    journey.press(.enter)
    #expect(journey.screen.code == "")
    journey.type("12a中?3")
    #expect(journey.screen.code == "123")
    journey.touch("已经取了号")
    journey.see("号的第一个字母?")
  }

  @Test func somebodyElsesReservationIsNobodysBooking() throws {
    var journey = try KioskSamples.journey(KioskSamples.bookedHall())
    let kept = journey.scene.hall.allBookings.first {
      if case .reserved = $0.state { true } else { false }
    }
    let code = try #require(kept?.code)
    journey.touch("预约签到")
    journey.type(code.description)
    journey.see("没有这个预约", "再输一次")
  }

  @Test func aBookingOfAnotherDayIsMoved() throws {
    var (journey, code) = try shown(at("10:00", on: "2026-03-04"))
    for text in ["改期", "3月5日", "10:30"] { journey.touch(text) }
    journey.see("改好了", "3 月 5 日(周四)", "10:30")
    #expect(journey.scene.hall.booking(code)?.start == at("10:30", on: "2026-03-05"))
  }

  @Test func aTimeThatIsTakenIsNoPlaceToMoveTo() throws {
    var (journey, code) = try shown(at("10:00", on: "2026-03-04"))
    for text in ["改期", "3月5日"] { journey.touch(text) }
    let place = try #require(journey.canvas.places(of: "10:30").first)
    for visitor in 2...3 {
      let act = Act.book(
        [item], at: at("10:30", on: "2026-03-05"), VisitorID(bits: UInt64(visitor)),
        seed: UInt64(visitor))
      for event in try decide(
        Command(act, by: .commandLine, at: journey.scene.now), in: journey.scene.hall)
      {
        try journey.scene.hall.evolve(event)
      }
    }
    journey.send(.pointer(Pointer(.click, at: place)))
    journey.see("这个时间刚被约走了", "选别的日子")
    #expect(journey.scene.hall.booking(code)?.start == at("10:00", on: "2026-03-04"))
  }

  @Test func givingABookingBackIsAskedTwice() throws {
    var (journey, code) = try shown(at("10:00", on: "2026-03-04"))
    journey.touch("取消")
    journey.see("要取消预约 \(code.spoken) 吗?")
    journey.touch("不取消")
    #expect(journey.scene.hall.booking(code)?.state == .booked)
    journey.touch("取消")
    journey.touch("取消预约")
    journey.see("预约 \(code.spoken) 已取消")
    journey.press(.enter)
    journey.see("这个预约已取消", "预约")
    #expect(journey.scene.hall.booking(code)?.isOpen == false)
  }

  @Test func whatCannotBeWrittenIsTriedAgain() throws {
    var (journey, code) = try shown(at("09:30"))
    journey.scene.trouble = Words(zh: "坏了", en: "broken")
    journey.touch("签到")
    journey.see("刚才没办成", "再试一次")
    journey.scene.trouble = nil
    journey.touch("再试一次")
    journey.see("您的号 A004")
    #expect(journey.scene.hall.booking(code)?.isOpen == false)
  }

  @Test func nothingPersonalIsShown() throws {
    let (journey, _) = try shown(at("09:30"))
    #expect(!journey.picture.contains("*"))
  }
}
