import Canvas
import HallCore
import Testing

@testable import Screens

/// Nobody there: the kiosk asks, counts down, and then forgets everything.
@Suite struct IdleTests {
  /// A kiosk at which somebody has done all they could: another language, large, two items chosen, a
  /// claim, and something typed.
  private func used() throws -> Journey<Kiosk> {
    var journey = try KioskSamples.journey()
    for text in ["失业登记", "加到一起办", "我要优先", "老年人", "首页", "English", "Larger"] {
      journey.touch(text)
    }
    journey.touch("Find an item")
    journey.type("card")
    return journey
  }

  @Test func nothingIsLeftForWhoeverComesNext() throws {
    var journey = try used()
    journey.wait(seconds: 140)
    let fresh = try KioskSamples.journey()
    #expect(journey.scene.language == .zh)
    #expect(journey.screen.typed == "" && journey.screen.basket == [] && !journey.screen.isLarge)
    #expect(journey.screen.priority == .walkIn)
    journey.scene.now = fresh.scene.now
    journey.draw()
    #expect(journey.picture == fresh.picture)
  }

  @Test func itAsksFirstAndCountsDown() throws {
    var journey = try KioskSamples.journey()
    journey.touch("我的号")
    journey.wait(seconds: 59)
    #expect(!journey.sees("您还在吗?"))
    journey.wait(seconds: 1)
    journey.see("您还在吗?", "20 秒后回到首页")
    journey.wait(seconds: 5)
    journey.see("15 秒后回到首页")
    journey.wait(seconds: 15)
    #expect(journey.screen.spot == nil)
    #expect(!journey.sees("您还在吗?"))
  }

  @Test func anyTouchEndsTheQuestionAndMeansNothingElse() throws {
    var journey = try used()
    journey.wait(seconds: 121)
    journey.see("Are you still there?")
    let before = journey.screen
    journey.touch(Point(row: 20, column: 3))
    #expect(!journey.sees("Are you still there?"))
    #expect(journey.screen.path == before.path && journey.screen.typed == "card")
    journey.wait(seconds: 121)
    journey.press(.escape)
    #expect(journey.screen.path == before.path)
    journey.wait(seconds: 121)
    journey.touch("I am here")
    #expect(journey.screen.path == before.path)
    journey.wait(seconds: 100)
    #expect(!journey.sees("Are you still there?"))
  }

  @Test func theLargeModeHasTimesOfItsOwn() throws {
    var journey = try KioskSamples.journey()
    journey.touch("大字")
    journey.wait(seconds: 119)
    #expect(!journey.sees("您还在吗?"))
    journey.wait(seconds: 1)
    journey.see("您还在吗?")
  }

  @Test func theHomePageWithNothingOnItNeverAsks() throws {
    var journey = try KioskSamples.journey()
    journey.touch(Point(row: 23, column: 40))
    journey.press(.tab)
    for _ in 0..<20 { journey.wait(seconds: 10) }
    #expect(!journey.sees("您还在吗?"))
    #expect(journey.look.beat == .minute)
    journey.touch("我的号")
    #expect(journey.look.beat == .second)
  }

  @Test func aTicketIsReadInPeaceAndThenGone() throws {
    var journey = try KioskSamples.journey()
    journey.touch("失业登记")
    journey.touch("取号")
    journey.wait(seconds: 50)
    journey.see("您的号 A004", "10 秒后回首页")
    #expect(!journey.sees("您还在吗?"))
    journey.press(.tab)
    journey.see("60 秒后回首页")
    journey.wait(seconds: 60)
    #expect(!journey.sees("A004"))
    #expect(journey.screen.spot == nil)
  }

  @Test func whoeverIsDoneLeavesNothingBehind() throws {
    var journey = try KioskSamples.journey()
    for text in ["大字", "English", "Find an item", "A"] { journey.touch(text) }
    journey.press(.enter, .enter)
    journey.touch("Done")
    #expect(!journey.screen.isLarge && journey.scene.language == .zh)
    #expect(journey.screen.spot == nil)
  }

  @Test func aHallThatSpeaksEnglishGoesBackToEnglish() throws {
    var journey = try KioskSamples.journey(language: .en)
    journey.touch("中文")
    #expect(journey.scene.language == .zh)
    journey.wait(seconds: 80)
    #expect(journey.scene.language == .en)
  }
}
