import Canvas
import HallCore
import Testing

@testable import Screens

/// Everything a resident comes for, with keys alone: digits, arrows, Enter, Esc and letters.
@Suite struct KeyJourneyTests {
  /// The targets that some keys reach from the first one on, however often they are pressed.
  private func reached(by keys: [Key], among targets: [TouchTarget]) -> Set<AnyHashable> {
    let directions = keys.compactMap(FocusDirection.init)
    var open = targets.prefix(1).map(\.message)
    var reached = Set(open)
    while let focus = open.popLast() {
      for direction in directions {
        guard let next = direction.next(from: focus, among: targets) else { continue }
        if reached.insert(next).inserted { open.append(next) }
      }
    }
    return reached
  }

  @Test func arrowsReachEveryTargetOfEveryPageAndSoDoesTab() throws {
    let scene = Samples.scene(try KioskSamples.hall())
    for kiosk in KioskPageTests.pages(scene) {
      let targets = Journey(kiosk, in: scene).canvas.targets
      let all = Set(targets.map(\.message))
      for keys: [Key] in [[.tab], [.up, .down, .left, .right]] {
        #expect(reached(by: keys, among: targets) == all, "\(keys) on \(kiosk.path)")
      }
    }
  }

  @Test func anOccasionInLife() throws {
    var journey = try KioskSamples.journey()
    journey.choose("一件事")
    journey.press(.character("1"), .enter)
    journey.see("您的号 F001")
  }

  @Test func severalItemsWithAClaim() throws {
    var journey = try KioskSamples.journey()
    journey.press(.character("1"), .insert, .home, .character("2"), .insert)
    journey.see("一起办 2 项")
    journey.choose("我要优先")
    journey.press(.character("2"), .enter)
    journey.see("您的号 A004", "残疾人(请到窗口出示证件)")
  }

  @Test func whatToBring() throws {
    var journey = try KioskSamples.journey()
    journey.choose("要带什么")
    journey.type("sbk")
    journey.press(.enter)
    journey.see("社会保障卡申领", "□ 近期免冠照片", "查别的")
    #expect(journey.scene.hall.ticketCount == 3)
    journey.press(.enter)
    journey.see("找到", "sbk")
  }

  @Test func onesOwnTicketGivenBack() throws {
    var journey = try KioskSamples.journey()
    journey.choose("我的号")
    journey.type("a2")
    journey.press(.enter)
    journey.choose("取消这个号")
    journey.press(.delete, .enter)
    journey.see("这个号取消了")
    #expect(journey.scene.hall.ticket(Samples.coded("A002"))?.isOver == true)
  }

  @Test func staffLanguageAndSize() throws {
    var journey = try KioskSamples.journey()
    journey.press(.function(9), .enter, .function(8), .function(7))
    #expect(journey.scene.hall.helpRequests.count == 1)
    #expect(journey.scene.language == .en && journey.screen.isLarge)
    journey.see("On their way", "Smaller")
    journey.press(.function(7), .function(8))
    #expect(journey.scene.language == .zh && !journey.screen.isLarge)
  }

  @Test func escapeGoesBackPageByPage() throws {
    var journey = try KioskSamples.journey()
    journey.choose("医疗保障")
    journey.press(.character("1"), .escape)
    journey.see("医疗保障", "第 1 页,共 3 页")
    journey.press(.escape)
    #expect(journey.screen.spot == nil)
  }
}
