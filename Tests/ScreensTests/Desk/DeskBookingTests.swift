import Canvas
import HallCore
import Testing

@testable import Screens

/// What the front desk does with bookings, by keys and by touches.
@Suite struct DeskBookingTests {
  private var desk = Journey(Desk(), bookedAt: "09:58")

  private func booking(_ code: BookingCode?) -> Booking? {
    code.flatMap { desk.scene.hall.booking($0) }
  }

  private func digits(at time: String) -> String { desk.code(at: time)?.description ?? "" }

  // The list.

  @Test mutating func theBookingsOfTheDayAreOneKeyAway() {
    desk.press(.control("y"))
    desk.see("3 月 4 日", "已到 1 · 还没到 4 · 迟 1")
    desk.see("▸ 10:15", "▲ 迟 13 分", "已签到 A005", "可以签到", "王* *******1234", "*******5678")
    #expect(!desk.sees("1380000"))
    desk.press(.escape)
    desk.see("劳动就业")
  }

  @Test mutating func otherDaysAreTurnedTo() {
    desk.press(.control("y"), .left)
    desk.see("过去的日子不看预约")
    desk.press(.right)
    desk.see("明天", "个体工商户", "陈* *******6789")
    for _ in 0..<20 { desk.press(.right) }
    desk.see("再往后还不能预约", "这一天没有预约")
  }

  @Test mutating func aBookingIsFoundByTheLastDigitsOfTheTelephone() {
    desk.press(.control("y"))
    desk.type("/")
    desk.type("3456")
    desk.press(.enter)
    desk.see("▸ 10:15", "只看“3456”")
    #expect(!desk.sees("11:00"))
    desk.press(.escape)
    desk.see("11:00")
  }

  @Test(arguments: [("sydj", "10:15", "11:00"), ("a5", "10:00", "11:00")])
  mutating func theListIsFiltered(typed: String, shown: String, hidden: String) {
    desk.press(.control("y"))
    desk.type("/")
    desk.type(typed)
    desk.see(shown)
    #expect(!desk.sees(hidden))
  }

  // Whoever comes is checked in.

  @Test mutating func sixDigitsAndEnterCheckIn() {
    desk.type(digits(at: "10:15"))
    desk.see("预约 ", "今天 10:15", "可以签到", "回车 签到")
    desk.press(.enter)
    desk.see("请告诉来办事的人", "失业登记", "前面")
    let ticket = desk.scene.hall.ticket(Samples.coded("A006"))
    #expect(ticket?.due == BusyHall.at("10:15"))
    #expect(desk.screen.text == "")
  }

  @Test mutating func aLateArrivalIsCheckedInAndKeepsItsTimeAsAWalkIn() {
    desk.press(.control("y"), .up, .up)
    desk.see("迟了 10 分以上:签到后和 09:45 来取号的人一样排")
    desk.press(.enter)
    desk.see("请告诉来办事的人", "社会保障卡申领", "已签到 B005")
    #expect(desk.scene.hall.ticket(Samples.coded("B005"))?.due == BusyHall.at("10:00"))
    desk.press(.enter)
    desk.see("已签到,您的号是 B005")
    desk.press(.down)
    #expect(!desk.sees("请告诉来办事的人"))
  }

  @Test mutating func whoComesTooEarlyIsToldFromWhenOn() {
    desk.type(digits(at: "14:30"))
    desk.see("回车 打开")
    desk.press(.enter)
    desk.see("▸ 14:30", "14:00 起可以签到,14:30 前后叫")
    desk.press(.enter)
    desk.see("还太早,14:00 起可以签到")
  }

  @Test mutating func aWrongDigitIsNobodysBooking() {
    let code = digits(at: "10:15")
    let wrong = code.dropLast() + (code.hasSuffix("0") ? "1" : "0")
    desk.type(String(wrong))
    desk.see("预约码有一位不对,请再问一遍")
  }

  // Bookings for somebody.

  @Test mutating func aTimeIsBookedForSomebody() {
    desk.type("sydj")
    desk.press(.enter, .control("t"))
    desk.see("约什么时候:失业登记", "▸今天", "▸ 10:00")
    desk.press(.right)
    desk.see("3 月 5 日(周四)")
    desk.type("1015")
    desk.press(.enter)
    desk.see("3 月 5 日(周四) 10:15 留着了,怎么联系", "留到 10:01")
    desk.press(.enter)
    desk.see("请先打电话号码")
    desk.type("13800009999")
    desk.see("13800009999")
    desk.press(.tab)
    desk.see("*******9999")
    #expect(!desk.sees("13800009999"))
    desk.type("孙丽")
    desk.press(.tab)
    desk.see("*******9999", "孙*")
    let isInFull = desk.sees("13800009999") || desk.sees("孙丽")
    #expect(!isInFull)
    desk.press(.enter)
    let start = BusyHall.at("10:15") + .minutes(24 * 60)
    let booking = desk.scene.hall.allBookings.first { $0.start == start }
    desk.see("请告诉居民,预约码是", "3 月 5 日(周四) 10:15  失业登记")
    #expect(booking?.visitor == VisitorID(bits: 13_800_009_999))
    #expect(booking?.state == .booked)
    desk.press(.enter)
    #expect(desk.screen.draft == nil)
    desk.press(.control("y"), .right)
    desk.see("孙* *******9999")
  }

  @Test mutating func touchAloneBooksMovesAndGivesBack() {
    desk.type("sydj")
    desk.touch("失业登记")
    desk.touch("约时间")
    desk.touch("6 日周五")
    desk.touch("09:15")
    for digit in "13800009999" { desk.touch(" \(digit) ") }
    desk.touch("约好")
    desk.touch("好了")
    desk.touch("Ctrl-Y 预约单")
    desk.touch("14:30")
    desk.touch("M 改期")
    desk.touch("5 日周四")
    desk.touch("15:00")
    desk.see("改到 3 月 5 日(周四) 15:00")
    desk.touch(" › ")
    desk.touch("15:00")
    desk.touch("X 取消")
    desk.touch("取消预约")
    desk.see("取消了")
    #expect(desk.refusals == [])
  }

  @Test mutating func aTimeThatNobodyConfirmsIsFreeAgain() {
    desk.type("sydj")
    desk.press(.enter, .control("t"), .enter)
    desk.type("138")
    desk.wait(seconds: 181)
    desk.see("留的时间过了,请再选一次", "约什么时候")
    desk.press(.enter)
    desk.see("***")
    let kept = desk.scene.hall.allBookings.count
    desk.press(.escape)
    #expect(desk.scene.hall.allBookings.count == kept - 1)
    desk.see("约什么时候")
    desk.press(.escape)
    desk.see("再打字可以添一项")
  }

  @Test mutating func aFieldThatWasLeftIsTypedAnew() {
    desk.type("sydj")
    desk.press(.enter, .control("t"), .enter)
    desk.type("13800009999")
    desk.press(.tab, .tab)
    desk.type("137")
    desk.see("▸ 电话        137")
    desk.press(.backspace)
    desk.see("▸ 电话        13 ")
  }

  @Test mutating func whatIsNoTelephoneNumberIsAskedForAgain() {
    desk.type("sydj")
    desk.press(.enter, .control("t"), .enter)
    desk.type("1a2")
    desk.press(.enter)
    desk.see("这不是电话号码,请只打数字", "怎么联系")
    desk.press(.delete)
    desk.type("13800001234")
    desk.press(.enter)
    desk.see("3 月 4 日(周三)已有一个预约,请改期或选别的日子")
  }

  @Test mutating func aDayWithoutFreeTimesSaysWhichHasThem() {
    desk.type("sydj")
    desk.press(.enter, .control("t"))
    desk.type("99")
    desk.see("没有这样的时间,按退格重打")
    desk.press(.backspace, .backspace)
    desk.see("▸ 10:00")
  }

  @Test mutating func itemsThatNoWindowCanDoTogetherAreBookedOneByOne() {
    for item in ["shbz017", "scjg001"] {
      desk.type(item)
      desk.press(.enter)
    }
    desk.press(.control("t"))
    desk.see("没有一个窗口能办完这些事项,请分开预约")
  }

  @Test mutating func aBookingIsMovedByKeys() {
    let code = desk.code(at: "11:00")
    desk.type(digits(at: "11:00"))
    desk.press(.control("y"))
    desk.type("m")
    desk.see("改到什么时候", "3 月 4 日(周三)")
    desk.type("1630")
    desk.press(.enter)
    desk.see("改到 3 月 4 日(周三) 16:30")
    #expect(booking(code)?.start == BusyHall.at("16:30"))
  }

  @Test mutating func givingBackIsAskedForFirst() {
    let code = desk.code(at: "11:00")
    desk.type(digits(at: "11:00"))
    desk.press(.control("y"))
    desk.type("x")
    desk.see("取消以后时间给别")
    desk.press(.escape)
    #expect(booking(code)?.state == .booked)
    desk.type("xy")
    desk.see("取消了")
    desk.type("m")
    desk.see("已取消,请重新预约")
  }

  // Promises that the hall cannot keep.

  @Test mutating func aBrokenPromiseIsMovedWithOneKey() {
    let code = desk.scene.hall.allBookings.last?.code
    for act in StaffMorning.illness { desk.happen(act, by: .supervisor) }
    desk.see("▲ 1 个预约没人能办 Ctrl-Y")
    desk.press(.control("y"))
    desk.see("▸ 5 日周四 10:30", "▲ 没人能办", "陈* *******6789", "对电话后四位", " 1 6 日周五 10:30")
    desk.type("1")
    desk.see("改到 3 月")
    #expect(desk.scene.hall.brokenBookings == [])
    #expect(booking(code)?.state == .booked)
    #expect(booking(code)?.window != nil)
    desk.press(.escape)
    #expect(!desk.sees("没人能办"))
  }

  // Anything at all.

  @Test(arguments: [(24, 80), (40, 120)])
  mutating func aPlainTerminalShowsEverything(rows: Int, columns: Int) {
    for act in StaffMorning.illness { desk.happen(act, by: .supervisor) }
    desk.scene = desk.scene.onPlainTerminal
    desk.resize(rows: rows, columns: columns)
    for keys in [[.control("y")], [.down], [.enter], [.character("m")], [.escape], [.escape]]
      as [[Key]]
    {
      for key in keys { desk.press(key) }
      #expect(desk.unknownGlyphs == 0, "\(desk.picture)")
    }
    desk.type("ldjy001")
    for key in [.enter, .control("t"), .enter, .character("1"), .tab] as [Key] {
      desk.press(key)
      #expect(desk.unknownGlyphs == 0, "\(desk.picture)")
    }
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  mutating func nothingAnybodyDoesStopsIt(seed: UInt64) {
    for act in StaffMorning.illness { desk.happen(act, by: .supervisor) }
    for round in 0..<8 as Range<UInt64> {
      desk.resize(rows: 24, columns: 80)
      desk.press(.escape, .escape, .escape, .control("y"))
      if round % 2 == 0 { desk.type("m") }
      desk.shake(seed: seed * 10 + round, times: 50)
    }
    desk.resize(rows: 24, columns: 80)
    desk.press(.escape, .escape, .escape, .escape)
    let isThere = desk.sees("前台") || desk.sees("Front desk")
    #expect(isThere)
  }
}
