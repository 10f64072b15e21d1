import Canvas
import Testing

@testable import HallCore
@testable import Screens

/// Whoever faces a long wait may go away and come back.
@Suite struct ComeBackLaterTests {
  @Test func aLongWaitMayBeSpentElsewhere() throws {
    var journey = try KioskSamples.journey(KioskSamples.hall(waiting: 7))
    for text in ["失业登记", "取号"] { journey.touch(text) }
    journey.touch("稍后再来")
    let ticket = try #require(journey.scene.hall.ticket(Samples.coded("A008")))
    guard case .away(let until) = ticket.state else {
      Issue.record("it is not away: \(ticket.state)")
      return
    }
    let time = until.timeOfDay(offset: .china)
    #expect(time.minutes % 5 == 0 && until > journey.scene.now)
    journey.see("大约 \(time) 前回来", "A008 号的位置留着")
    journey.press(.enter)
    journey.see("离开一会,位置留着")
    journey.touch("首页")
    journey.choose("我的号")
    journey.type("a8")
    journey.press(.enter)
    journey.touch("我回来了")
    journey.see("前面还有 7 人", "稍后再来")
  }

  @Test func aShortWaitIsSpentHere() throws {
    var journey = try KioskSamples.journey(KioskSamples.hall(waiting: 2))
    for text in ["失业登记", "取号"] { journey.touch(text) }
    journey.see("您的号 A003")
    #expect(!journey.sees("稍后再来"))
  }

  @Test func withNoWindowOpenNobodyIsSentAway() throws {
    let hall = try KioskSamples.hall(
      waiting: 7, .close(Samples.window(1)), .close(Samples.window(2)))
    var journey = try KioskSamples.journey(hall)
    for text in ["失业登记", "取号"] { journey.touch(text) }
    #expect(!journey.sees("稍后再来"))
  }
}
