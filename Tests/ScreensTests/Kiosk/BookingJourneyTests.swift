import Canvas
import Testing

@testable import HallCore
@testable import Screens

/// A resident books a time, and nobody who comes later finds anything of them.
@Suite struct BookingJourneyTests {
  private let job: ItemCode = Samples.coded("LDJY-001")

  private func visitor(_ phone: String) -> VisitorID { VisitorID(bits: UInt64(phone) ?? 0) }

  /// A kiosk on the page where the number is typed, the slot at ten tomorrow kept.
  private func reserved(_ hall: Hall? = nil) throws -> Journey<Kiosk> {
    var journey = try KioskSamples.journey(hall)
    for text in ["预约", "失业登记", "3月3日", "10:00"] { journey.touch(text) }
    return journey
  }

  /// Touches, each where it means what is wanted, and counts them.
  private func touches(
    _ wanted: [(Kiosk.Message) -> Bool], _ journey: inout Journey<Kiosk>
  ) -> Int {
    var count = 0
    for isWanted in wanted {
      let target = journey.canvas.targets.first {
        ($0.message.base as? Kiosk.Message).map(isWanted) ?? false
      }
      guard let target else {
        Issue.record("it is not there:\n\(journey.picture)")
        return count
      }
      journey.touch(target.area.center)
      count += 1
    }
    return count
  }

  /// The item is one touch among those that most people come for, two by its subject.
  @Test(arguments: [(24, 80), (40, 120)])
  func fiveTouchesAndTheDigits(rows: Int, columns: Int) throws {
    var journey = try KioskSamples.journey(rows: rows, columns: columns)
    let before = touches(
      [
        { $0 == .go(.booking(.items)) },
        { if case .go(.booking(.days)) = $0 { true } else { false } },
        { if case .go(.booking(.times(_, let day))) = $0 { day.weekday == .tue } else { false } },
        { if case .booking(.reserve) = $0 { true } else { false } },
      ], &journey)
    for digit in "13812345678" { journey.touch(String(digit)) }
    let after = touches(
      [{ if case .booking(.confirm) = $0 { true } else { false } }], &journey)
    #expect(before + after == 5)
    journey.see("约好了")
    let booking = try #require(journey.scene.hall.openBookings(of: visitor("13812345678")).first)
    #expect(booking.state == .booked && booking.items == [job])
    #expect(journey.screen.path.map(\.spot) == [.booking(.booked(booking.code, isMoved: false))])
  }

  @Test(arguments: [(24, 80, false), (22, 78, true)])
  func sixBySubject(rows: Int, columns: Int, isLarge: Bool) throws {
    var journey = try KioskSamples.journey(rows: rows, columns: columns)
    if isLarge { journey.press(.function(7)) }
    var wanted: [(Kiosk.Message) -> Bool] = [{ $0 == .go(.booking(.items)) }]
    if isLarge { wanted.append { $0 == .go(.domains) } }
    wanted += [
      { $0 == .go(.domain(Samples.coded("C"))) },
      { if case .go(.booking(.days)) = $0 { true } else { false } },
      { if case .go(.booking(.times(_, let day))) = $0 { day.weekday == .tue } else { false } },
      { if case .booking(.reserve) = $0 { true } else { false } },
    ]
    let count = touches(wanted, &journey)
    journey.type("02368001234")
    #expect(
      count + touches([{ if case .booking(.confirm) = $0 { true } else { false } }], &journey)
        == (isLarge ? 7 : 6))
    journey.see("约好了")
  }

  @Test func keysAloneBook() throws {
    var journey = try KioskSamples.journey(language: .en)
    journey.choose("Book a")
    journey.press(.character("1"))
    journey.choose("3 Mar")
    journey.choose("10:15")
    journey.type("138 1234-5678")
    journey.press(.enter)
    journey.see("It is booked", "Tuesday 3 March", "10:15", "09:45-10:25")
    journey.press(.enter)
    #expect(journey.screen.spot == nil)
  }

  @Test func whatIsTypedIsMaskedAndTheTimeIsCountedDown() throws {
    var journey = try reserved()
    journey.see("3 月 3 日(周二) 10:00", "还有 3:00")
    journey.type("13855512")
    journey.see("*** **** 2")
    #expect(!journey.picture.contains("138") && !journey.picture.contains("555"))
    journey.wait(seconds: 30)
    journey.see("还有 2:30")
    journey.press(.backspace)
    journey.see("*** ***1")
    journey.touch("重输")
    #expect(journey.screen.phone == "")
  }

  @Test func aNumberThatIsNoneIsNotTaken() throws {
    var journey = try reserved()
    journey.touch("确认预约")
    journey.see("请输完电话号码")
    journey.type("1385551")
    journey.touch("确认预约")
    journey.see("手机号是 11 位,您输了 7 位")
    #expect(journey.scene.hall.allBookings.allSatisfy { $0.state != .booked })
  }

  @Test(arguments: ["返回", "首页"])
  func whoeverGoesBackGivesTheTimeBackAndLeavesNoNumber(way: String) throws {
    var journey = try reserved()
    journey.type("13855512345")
    journey.touch(way)
    #expect(journey.screen.phone == "" && journey.screen.reservation == nil)
    #expect(journey.scene.hall.allBookings == [])
  }

  @Test func whoeverWalksAwayGivesTheTimeBackAndLeavesNoNumber() throws {
    var journey = try reserved()
    let fresh = try KioskSamples.journey()
    journey.type("13855512345")
    journey.wait(seconds: 81)
    #expect(journey.screen.phone == "" && journey.screen.reservation == nil)
    #expect(journey.scene.hall.allBookings == [])
    journey.scene.now = fresh.scene.now
    journey.draw()
    #expect(journey.picture == fresh.picture)
  }

  @Test func noOtherPageKnowsTheNumber() throws {
    var journey = try reserved()
    journey.type("13855512345")
    journey.press(.enter)
    #expect(journey.screen.phone == "")
    #expect(!journey.picture.contains("12345"))
  }

  @Test func aTimeThatIsUpIsChosenAgain() throws {
    var journey = try reserved()
    for _ in 0..<6 {
      journey.wait(seconds: 31)
      journey.press(.tab)
    }
    journey.see("还没有约上", "再选时间")
    journey.touch("再选时间")
    journey.see("3 月 3 日(周二) 几点来?", "10:00")
  }

  @Test func aCodeIsReadTwiceAsLongAsATicket() throws {
    var journey = try reserved()
    journey.type("13855512345")
    journey.press(.enter)
    journey.wait(seconds: 119)
    journey.see("约好了")
    journey.wait(seconds: 1)
    #expect(journey.screen.spot == nil)
  }

  @Test func severalItemsAreBookedTogether() throws {
    var journey = try KioskSamples.journey()
    for item in ["失业登记", "社会保障卡申领"] {
      for text in [item, "加到一起办", "首页"] { journey.touch(text) }
    }
    for text in ["一起办 2 项", "预约", "3月4日", "09:00"] { journey.touch(text) }
    journey.type("13855512345")
    journey.press(.enter)
    journey.see("约好了", "失业登记、社会保障卡申领")
    #expect(journey.screen.basket == [])
  }

  @Test func anOccasionInLifeAndASearchLeadToADayToo() throws {
    var journey = try KioskSamples.journey()
    for text in ["预约", "一件事", "新生儿出生", "预约"] { journey.touch(text) }
    journey.see("哪一天来?")
    journey.touch("首页")
    for text in ["预约", "找事项", "S", "B", "K", "社会保障卡申领"] { journey.touch(text) }
    journey.see("哪一天来?")
    journey.touch("首页")
    for text in ["失业登记", "预约"] { journey.touch(text) }
    journey.see("哪一天来?")
  }

  @Test func aDayThatCannotBeChosenSaysWhy() throws {
    let closed: DayException = .closed(reason: .told("停电"))
    var journey = try KioskSamples.journey(
      KioskSamples.hall(.except(Samples.coded("2026-03-04"), closed)))
    for text in ["预约", "失业登记"] { journey.touch(text) }
    journey.see("停电", "有空", "周六")
    journey.touch("3月4日")
    journey.see("3 月 4 日(周三)闭馆(停电),请选别的日子")
    journey.scene.now = journey.scene.now + .minutes(8 * 60)
    journey.happen(.tick)
    journey.touch("今天")
    journey.see("今天来不及预约了")
  }

  @Test func aDayThatIsFullSaysSo() throws {
    let hall = try KioskSamples.hall { $0.settings.booking.deskPercent = 100 }
    var journey = try KioskSamples.journey(hall)
    for text in ["预约", "失业登记"] { journey.touch(text) }
    journey.see("约满", "请过几天再来,或呼叫工作人员")
    journey.touch("3月4日")
    journey.see("3 月 4 日(周三)约满了,请选别的日子")
  }

  @Test func onASmallScreenATimeIsBookedToo() throws {
    var journey = try KioskSamples.journey(rows: 16, columns: 40)
    for text in ["预约", "失业登记", "3 月 3 日(周二) 有空", "10:00"] {
      for _ in 0..<20 where !journey.sees(text) { journey.touch("▾ 更多") }
      journey.touch(text)
    }
    journey.type("13855512345")
    journey.press(.enter)
    journey.see("约好了")
  }
}
