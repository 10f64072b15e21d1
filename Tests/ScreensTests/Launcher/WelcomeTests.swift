import Canvas
import HallCore
import Testing

@testable import Screens

@Suite struct WelcomeTests {
  private let scene = BusyHall.scene(BusyHall.early, at: "08:00")

  /// What the welcome wants once the wish for a hall came out in some way.
  private func answer(
    _ outcome: Answer.Outcome, then body: (inout Journey<Welcome>) -> Void = { _ in }
  )
    -> [Effect]
  {
    var journey = Journey(Welcome(), in: scene)
    journey.press(.character("1"))
    #expect(journey.wishes == [.found])
    journey.answer(.found, outcome)
    body(&journey)
    return journey.wishes
  }

  @Test func aHallIsFoundedAndShown() {
    #expect(answer(.done([])) == [.found, .show(.launcher)])
  }

  @Test func oneThatSomebodyElseHasFoundedMeanwhileIsShown() {
    #expect(
      answer(.refused(.alreadyFounded(Samples.coded("baishiyi")))) == [.found, .show(.launcher)])
  }

  @Test func itSaysWhyNoHallCouldBeFounded() {
    let full = Words(zh: "磁盘满了,请腾出空间", en: "the disk is full; make room")
    _ = answer(.failed(full)) {
      $0.see("▲ 磁盘满了,请腾出空间")
      $0.press(.character("1"))
      #expect(!$0.sees("磁盘满了"))
    }
  }

  @Test func everythingCanBeTouched() {
    var journey = Journey(Welcome(), in: scene)
    journey.touch("建立大厅")
    journey.touch("看看演示")
    journey.touch("离开")
    #expect(journey.wishes == [.found, .show(.demo), .leave])
  }

  @Test(arguments: [(24, 80), (40, 120)], Language.allCases)
  func itLooksLikeThis(size: (rows: Int, columns: Int), language: Language) {
    var scene = scene
    scene.size = Size(rows: size.rows, columns: size.columns)
    scene.language = language
    Golden.expect(
      Journey(Welcome(), in: scene).canvas,
      "launcher/welcome-\(size.columns)x\(size.rows)-\(language)")
  }
}
