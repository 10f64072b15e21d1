import Canvas
import HallCore
import Testing

@testable import Screens

@Suite struct CounterTests {
  private static let one = Samples.window(1)

  /// Window 1 in a hall after some acts.
  private func window(_ acts: Act..., language: Language = .zh) throws -> Journey<Counter> {
    var hall = try Samples.hall()
    for (minute, act) in acts.enumerated() {
      let command = Command(act, by: .commandLine, at: Samples.nine + .minutes(minute))
      for event in try decide(command, in: hall) { try hall.evolve(event) }
    }
    return Journey(Counter(Self.one), in: Samples.scene(hall, language: language))
  }

  private let take = Act.take(
    [Samples.coded("LDJY-001")], priority: .walkIn, visitor: nil)

  @Test func aWindowServesSomebodyWithOneKeyAnAct() throws {
    var window = try window(take)
    window.see("窗口关着", "王芳")
    window.press(.character("o"))
    window.see("空闲", "下一位 A001 失业登记")
    window.press(.space)
    window.see("叫号中", "A001")
    window.press(.enter)
    window.see("办理中", "0:00 / 约 8 分", "居民身份证")
    window.wait(seconds: 372)
    window.see("6:12 / 约 8 分")
    window.press(.enter)
    window.see("A001 号办完了", "空闲")
    #expect(window.refusals == [])
    #expect(window.scene.hall.ticket(Samples.coded("A001"))?.isOver == true)
  }
}
