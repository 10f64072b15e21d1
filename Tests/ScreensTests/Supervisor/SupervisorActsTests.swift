import Canvas
import Forecast
import HallCore
import Testing

@testable import Screens

/// What a supervisor does to windows and people, by keys alone and by touch alone.
@Suite struct SupervisorActsTests {
  /// A supervisor who has selected a window.
  private func at(_ window: Int, _ scene: Scene = BusyHall.scene()) -> Journey<Supervisor> {
    var journey = Journey.supervisor(scene)
    journey.press(.character("2"))
    for _ in 1..<window { journey.press(.down) }
    return journey
  }

  @Test func aWindowIsOpenedByKeys() {
    var journey = at(4)
    journey.press(.enter)
    journey.see("谁来开 4 号窗口?")
    journey.press(.enter)
    #expect(journey.staff(at: 4) == "zhao-jing")
    journey.see("✓ 4 号窗口开了,赵静")
  }

  @Test func aWindowIsOpenedWithSomebodyElseByKeys() {
    var journey = at(4)
    journey.press(.enter, .down, .enter)
    #expect(journey.staff(at: 4) == "tian-wenjie")
  }

  @Test func aWindowIsOpenedByTouch() {
    var journey = Journey.supervisor()
    journey.touch("2 窗口")
    journey.touch("关着")
    journey.see("4 号窗口  社会保障窗口")
    journey.touch("打开")
    journey.touch("蒋思雨")
    #expect(journey.staff(at: 4) == "jiang-siyu")
  }

  @Test func aDialogCanBeLeftAsItIs() {
    var journey = at(4)
    journey.press(.enter, .escape)
    #expect(!journey.sees("谁来开"))
    journey.press(.enter)
    journey.touch("不了")
    #expect(journey.staff(at: 4) == nil)
    #expect(!journey.sees("谁来开"))
  }

  @Test func aDialogGoesAwayWhenSomebodyElseHasOpenedTheWindow() {
    var journey = at(4)
    journey.press(.enter)
    journey.happen(.open(Samples.window(4), nil))
    #expect(!journey.sees("谁来开"))
  }

  @Test func aWindowWithoutAnybodyForItSaysSo() {
    var journey = at(11)
    let hall = journey.scene.hall
    for person in hall.profile.staff
    where !person.skills.isDisjoint(with: ["K", "M", "N"].map { Samples.coded($0) }) {
      let window = hall.windows.first { $0.staff == nil && $0.number.value != 11 }
      guard !hall.windows.contains(where: { $0.staff == person.id }), window != nil else {
        continue
      }
      let free = journey.scene.hall.windows.first {
        $0.staff == nil && $0.number.value != 11 && !$0.queues.isDisjoint(with: person.skills)
      }
      if let free { journey.happen(.open(free.number, person.id)) }
    }
    guard let closed = journey.window(11),
      !journey.scene.hall.free(for: closed, at: journey.scene.now).isEmpty
    else {
      journey.press(.enter)
      journey.see("现在没有人能来坐")
      return
    }
    journey.press(.enter)
    #expect(
      journey.screen.choices(in: journey.scene).count
        == journey.scene.hall.free(for: closed, at: journey.scene.now).count)
  }

  @Test func anIdleWindowIsClosed() {
    var journey = at(1)
    journey.press(.character("c"))
    #expect(journey.staff(at: 1) == nil)
    journey.see("✓ 1 号窗口关了")
  }

  @Test func aWindowThatServesSaysWhyItCannotBeClosed() {
    var journey = at(2)
    journey.press(.character("c"))
    #expect(journey.staff(at: 2) == "zhang-qiang")
    let refusal = Refusal.windowHasTicket(Samples.window(2), Samples.coded("A015"))
    journey.see(refusal.words.zh)
    journey.touch("暂停")
    #expect(!journey.sees("为什么暂停"))
  }

  @Test func aWindowPausesForAReasonAndIsResumed() {
    var journey = at(1)
    journey.press(.character("p"), .down, .enter)
    #expect(journey.window(1)?.activity == .paused(since: journey.scene.now))
    #expect(journey.window(1)?.pauseReason == "短休")
    journey.see("暂停:短休")
    journey.press(.character("r"))
    #expect(journey.window(1)?.activity == .idle(since: journey.scene.now))
  }

  @Test func aWindowIsHandedOver() {
    var journey = at(1)
    journey.press(.character("h"))
    journey.see("谁来接 1 号窗口?")
    journey.touch("田文杰")
    #expect(journey.staff(at: 1) == "tian-wenjie")
    journey.see("✓ 1 号窗口开了,田文杰")
  }

  @Test func aHandOverThatFailsLeavesNoTrace() {
    var journey = at(1)
    journey.press(.character("h"))
    journey.scene.trouble = Words(zh: "磁盘满了", en: "the disk is full")
    journey.press(.enter)
    #expect(journey.staff(at: 1) == "li-min")
    journey.scene.trouble = nil
    journey.press(.character("c"))
    #expect(journey.staff(at: 1) == nil)
  }

  @Test func aWindowTakesOtherQueuesByLetters() {
    var journey = at(8)
    journey.press(.character("t"))
    journey.see("8 号窗口办哪些?", "☑ E 市场监管", "☐ L 住建规划", "☐ A 劳动就业 (何志远不会)")
    journey.type("lE")
    journey.see("☐ E 市场监管", "☑ L 住建规划")
    journey.press(.enter)
    #expect(journey.window(8)?.queues == [Samples.coded("L")])
    journey.see("✓ 8 号窗口现在办 L")
  }

  @Test func aWindowTakesOtherQueuesByTouch() {
    var journey = at(8)
    journey.touch("改办理")
    journey.touch("L 住建规划")
    journey.touch("就这样")
    #expect(journey.window(8)?.queues == [Samples.coded("E"), Samples.coded("L")])
  }

  @Test func aWindowWithoutAQueueIsRefused() {
    var journey = at(8)
    journey.press(.character("t"))
    journey.type("e")
    journey.press(.enter)
    journey.see(Refusal.windowNeedsQueue(Samples.window(8)).words.zh)
    #expect(journey.window(8)?.queues == [Samples.coded("E")])
    journey.press(.escape)
    #expect(!journey.sees("办哪些"))
  }

  // Queues and people.

  @Test func aQueueGetsTheChangeThatHelpsItMost() throws {
    var journey = Journey.supervisor()
    let best = try #require(journey.scene.waits.suggestion(for: Samples.coded("B")))
    journey.press(.character("3"), .down)
    journey.see(best.words(in: journey.scene.hall).zh)
    let changed = best.change.made(in: journey.scene.hall, at: journey.scene.now)
    journey.press(.enter)
    #expect(journey.scene.hall.windows == changed?.windows)
  }

  @Test func aQueueThatNoChangeHelpsSaysSo() {
    var journey = Journey.supervisor(BusyHall.scene(BusyHall.early, at: "08:00"))
    journey.press(.character("3"), .enter)
    journey.see("A 没有人等")
  }

  @Test func somebodyFreeOpensAWindow() {
    var journey = Journey.supervisor()
    journey.press(.character("4"))
    journey.touch("冉启明")
    journey.touch("请冉启明开窗口")
    journey.see("冉启明开哪个窗口?")
    journey.touch("市场监管与住建窗口")
    #expect(journey.staff(at: 9) == "ran-qiming")
  }

  @Test func somebodyWhoSitsAtAWindowLeadsThere() {
    var journey = Journey.supervisor()
    journey.press(.character("4"), .down, .down, .enter)
    #expect(journey.screen.tab == .windows)
    journey.see("3 号窗口  就业与社保窗口")
  }

  @Test func whoWorksWhereAndHowMuchIsSaid() {
    var journey = Journey.supervisor()
    journey.press(.character("4"))
    journey.see("1 号窗口", "不在窗口", "机动", "会办", "88%")
  }
}
