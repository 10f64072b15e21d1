import Canvas
import Testing

@testable import HallCore
@testable import Screens

/// Who has no code at hand checks in with the telephone number that was left, and nobody finds out more
/// than that with it.
@Suite struct PhoneCheckInTests {
  private static let phone = "13812345678"
  private let item: ItemCode = Samples.coded("LDJY-001")

  /// A kiosk at nine, in whose hall somebody has booked some times with the number.
  private func journey(_ starts: Instant...) throws -> Journey<Kiosk> {
    var journey = try KioskSamples.journey(KioskSamples.bookedHall())
    let visitor = VisitorID(bits: 77)
    for (seed, start) in starts.enumerated() {
      journey.happen(.book([item], at: start, visitor, seed: UInt64(100 + seed)))
    }
    journey.contacts[visitor] = Contact(phone: Self.phone)
    journey.touch("预约签到")
    return journey
  }

  private func minutes(_ minutes: Int) -> Instant { Samples.nine + .minutes(minutes) }

  /// Types a number on the page for it.
  private func find(_ phone: String, in journey: inout Journey<Kiosk>) {
    journey.touch("用电话签到")
    for digit in phone { journey.touch(String(digit)) }
    journey.touch("查今天的预约")
  }

  @Test func aTelephoneNumberLeadsToATicket() throws {
    var journey = try journey(minutes(15))
    find(Self.phone, in: &journey)
    journey.see("今天的预约", "可以签到了", "按电话找到的")
    journey.touch("签到")
    journey.see("您的号 A004", "预约  09:15")
  }

  @Test func keysAloneCheckIn() throws {
    var journey = try journey(minutes(15))
    journey.choose("用电话签到")
    journey.type(Self.phone)
    journey.press(.enter, .enter)
    journey.see("您的号 A004")
  }

  @Test func nothingIsSaidOfTheBookingButItsTime() throws {
    var journey = try journey(minutes(300))
    let code = try #require(journey.scene.hall.allBookings.first { $0.visitor?.bits == 77 }?.code)
    find(Self.phone, in: &journey)
    journey.see("早了一点,13:30 起可以签到")
    for text in ["失业登记", "改期", "取消", code.spoken, "5678", "*"] {
      #expect(!journey.sees(text), "\(text)")
    }
  }

  @Test func whoIsCheckedInIsNotToldTheNumberOfTheTicket() throws {
    var journey = try journey(minutes(15))
    let code = try #require(journey.scene.hall.allBookings.first { $0.visitor?.bits == 77 }?.code)
    journey.happen(.checkIn(code))
    find(Self.phone, in: &journey)
    journey.see("已经签到了")
    #expect(!journey.sees("A004"))
  }

  @Test func aBookingOfAnotherDayIsNoDifferentFromNone() throws {
    var known = try journey(minutes(1440))
    find(Self.phone, in: &known)
    var unknown = try journey(minutes(1440))
    find("13800000008", in: &unknown)
    known.see("今天没有用这个电话约的")
    #expect(known.picture == unknown.picture)
    known.touch("重输")
    #expect(known.screen.phone == "" && !known.sees("今天没有用这个电话约的"))
  }

  @Test func theNumberIsMaskedAndGoneOnceThePageIsLeft() throws {
    var journey = try journey()
    journey.touch("用电话签到")
    journey.type(Self.phone)
    #expect(journey.sees("*** **** ***8") && !journey.sees("5678"))
    journey.press(.escape)
    #expect(journey.screen.phone == "")
  }

  @Test func aNumberThatIsNotWholeIsNotLookedFor() throws {
    var journey = try journey(minutes(15))
    journey.touch("用电话签到")
    journey.type("1381234567")
    journey.press(.enter)
    #expect(journey.screen.spot == .booking(.phone))
    #expect(journey.screen.guesses == Guesses())
  }

  @Test func whatCannotBeReadIsSaidAndTriedAgain() throws {
    var journey = try journey(minutes(15))
    journey.scene.trouble = Words(zh: "坏了", en: "broken")
    find(Self.phone, in: &journey)
    journey.see("现在查不了")
    journey.scene.trouble = nil
    journey.press(.enter, .enter)
    journey.see("今天的预约")
  }

  // Guessing.

  /// Types a code that nobody has, again and again.
  private func guess(_ times: Int, in journey: inout Journey<Kiosk>) {
    for time in 0..<times {
      if time > 0 { journey.press(.enter) }
      journey.type(BookingCode(digits: 90_000 + time).description)
    }
  }

  @Test func fiveWrongOnesInARowAreAnsweredByStaffAlone() throws {
    var journey = try journey(minutes(15))
    guess(4, in: &journey)
    journey.see("没有这个预约")
    journey.press(.escape)
    journey.touch("预约签到")
    find("13800000000", in: &journey)
    journey.see("请找工作人员签到", "连着输错了 5 次", "5 分钟后再试", "呼叫工作人员")
    journey.type(Self.phone)
    #expect(journey.screen.phone == "13800000000", "no digit is taken any more")
    // The other page takes none either, nor does the next person's.
    journey.press(.escape, .escape)
    journey.touch("预约签到")
    journey.see("请找工作人员签到")
    journey.wait(seconds: 100)
    #expect(journey.screen.path.isEmpty)
    journey.touch("预约签到")
    journey.see("请找工作人员签到", "4 分钟后再试")
    journey.touch("呼叫工作人员")
    #expect(journey.scene.hall.helpRequests.count == 1)
  }

  @Test func afterAWhileItTakesCodesAgain() throws {
    var journey = try journey(minutes(15))
    guess(5, in: &journey)
    journey.see("请找工作人员签到")
    journey.wait(seconds: 301)
    journey.touch("预约签到")
    journey.type("9")
    #expect(journey.screen.code == "9")
  }

  @Test func whoFindsTheirOwnHasNotGuessed() throws {
    var journey = try journey(minutes(15))
    let code = try #require(journey.scene.hall.allBookings.first { $0.visitor?.bits == 77 }?.code)
    guess(4, in: &journey)
    journey.press(.enter)
    journey.type(code.description)
    journey.see("您的预约")
    journey.press(.escape)
    guess(4, in: &journey)
    #expect(!journey.sees("请找工作人员签到"))
  }

  @Test func anOldMistakeIsForgotten() {
    var guesses = Guesses()
    for minute in 0..<40 { guesses.fail(at: Int64(minute) * Guesses.pause) }
    #expect(guesses.minutesToWait(at: 40 * Guesses.pause) == nil)
    for _ in 0..<4 { guesses.fail(at: 40 * Guesses.pause) }
    #expect(guesses.minutesToWait(at: 40 * Guesses.pause) == nil)
    guesses.fail(at: 40 * Guesses.pause)
    #expect(guesses.minutesToWait(at: 40 * Guesses.pause) == 5)
    #expect(guesses.minutesToWait(at: 41 * Guesses.pause - 1) == 1)
    #expect(guesses.minutesToWait(at: 41 * Guesses.pause) == nil)
  }
}
