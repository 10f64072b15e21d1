import Canvas
import HallCore
import Testing

@testable import Screens

/// What a supervisor does to the calendar of bookings, by keys alone and by touch alone.
@Suite struct SupervisorBookingsTests {
  private func bookings(day: Int = 0) -> Journey<Supervisor> {
    var journey = BookedHall.journey(rows: 40, columns: 120)
    journey.press(.character("7"))
    for _ in 0..<day { journey.press(.down) }
    return journey
  }

  @Test func fourteenDaysAreSeenWithWhatIsBooked() {
    let load = BookedHall.morning.load(on: BookedHall.saturday)
    bookings().see(
      "4 日周三", "17 日周二", "\(load[0].booked)/\(load[0].bookable)", "只接待预约", "平常",
      "✓ 约好的都办得了")
  }

  @Test func aDayIsClosedAfterWhatItBreaksIsSaid() {
    var journey = bookings(day: 3)
    journey.press(.character("x"))
    journey.see("3 月 7 日(周六)为什么闭馆?", "▲ 3 个预约要改期,前台要打电话")
    #expect(journey.scene.hall.brokenBookings == [])
    journey.press(.enter)
    #expect(journey.scene.hall.schedule(on: BookedHall.saturday).sessions == [])
    journey.see(
      "✓ 3 月 7 日(周六)闭馆", "临时闭馆:停电停水", "▲ 3 个预约没人能办", "没人能办", "▲ 3 ")
    journey.press(.character("x"))
    journey.see("这一天本来就不开放")
    journey.press(.character("t"), .enter)
    #expect(journey.scene.hall.brokenBookings == [])
    journey.see("✓ 约好的都办得了")
  }

  @Test func aReasonOfTheListIsSaidInTheLanguageOfWhoeverReads() {
    var journey = BookedHall.journey(rows: 40, columns: 120, language: .en)
    journey.press(.character("7"))
    journey.touch("Thu 5")
    journey.press(.character("x"))
    journey.see("no power or water", "without a reason")
    journey.touch("repairs")
    journey.see("closed this once: repairs")
    journey.scene.language = .zh
    journey.draw()
    journey.see("临时闭馆:设备检修")
  }

  @Test func aDayIsClosedByTouchAlone() {
    var journey = BookedHall.journey()
    journey.touch("7 预约")
    journey.touch("5 日周四")
    journey.touch("闭馆")
    journey.see("▲ 2 个预约要改期")
    journey.touch("集中培训")
    #expect(journey.scene.hall.brokenBookings.count == 2)
  }

  @Test func aDayGetsOneMoreSession() {
    var journey = bookings(day: 1)
    journey.press(.character("o"))
    journey.see("18:00-20:00", "现场取号", "只接待预约")
    journey.press(.down, .enter)
    journey.see("为什么加开")
    journey.touch("延时服务")
    let sessions = journey.scene.hall.schedule(on: BookedHall.thursday).sessions
    #expect(sessions.map { "\($0.from)-\($0.to)" } == ["08:30-18:00", "18:00-20:00"])
    #expect(sessions.last?.admission == .booking)
    #expect(journey.scene.hall.brokenBookings == [])
  }

  @Test func aDayAsUsualHasNothingToTakeBack() {
    var journey = bookings(day: 1)
    journey.press(.character("t"))
    journey.see(Refusal.noException(BookedHall.thursday).words.zh)
  }

  @Test func aDayLeadsToItsRota() {
    var journey = bookings(day: 3)
    journey.press(.enter)
    #expect(journey.screen.tab == .rota)
    journey.see("3 个预约,要 ")
  }
}
