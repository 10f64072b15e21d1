import Canvas
import HallCore
import Testing

@testable import Screens

@Suite struct WelcomeTests {
  private let scene = BusyHall.scene(BusyHall.early, at: "08:00")

  @Test func itSaysWhyNoHallCouldBeFounded() {
    let reasons: [(Answer.Outcome, String)] = [
      (.failed(Words(zh: "磁盘满了,请腾出空间", en: "the disk is full; make room")), "▲ 磁盘满了"),
      (.refused(.alreadyFounded(Samples.coded("baishiyi"))), "▲ "),
    ]
    for (outcome, words) in reasons {
      var journey = Journey(Welcome(), in: scene)
      journey.press(.character("1"))
      #expect(journey.wishes == [.found])
      journey.answer(.found, outcome)
      journey.see(words)
      journey.press(.character("1"))
      #expect(!journey.sees(words))
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
