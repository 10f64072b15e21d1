import Canvas
import HallCore
import Testing

@testable import Screens

/// Given a desk, when something comes, then it wants this of the world and looks like that.
@Suite struct DeskUpdateTests {
  private var desk = Desk()
  private let scene = StaffMorning.full.scene()

  private mutating func type(_ text: String) {
    for character in text { _ = desk.update(.typed(.character(character)), in: scene) }
  }

  @Test mutating func theSecondEnterWantsExactlyOneTicket() {
    type("sbk")
    #expect(desk.update(.chosen(.enter), in: scene) == [])
    let take = Act.take([Samples.coded("SHBZ-017")], priority: .walkIn, visitor: nil)
    #expect(desk.update(.chosen(.enter), in: scene) == [.perform(take)])
    #expect(desk.actor == .desk)
  }

  @Test mutating func aRefusedTicketKeepsItsDraft() {
    type("sbk")
    _ = desk.update(.chosen(.enter), in: scene)
    let draft = desk.draft
    let refusal = Refusal.quotaReached(Samples.coded("B"), quota: 30)
    let effects = desk.update(.chosen(.enter), in: scene)
    for effect in effects {
      _ = desk.update(.answered(Answer(effect, .refused(refusal))), in: scene)
    }
    #expect(desk.draft == draft)
    #expect(desk.toast?.words == refusal.words)
  }

  @Test mutating func lettersTypeInTheSearchAndActInTheList() {
    #expect(desk.page(in: scene).isTyping)
    _ = desk.update(.chosen(.switchPane), in: scene)
    #expect(!desk.page(in: scene).isTyping)
    _ = desk.update(.chosen(.startFilter), in: scene)
    #expect(desk.page(in: scene).isTyping)
  }

  @Test mutating func theSameItemIsChosenOnce() {
    for _ in 0..<2 {
      type("sydj")
      _ = desk.update(.chosen(.enter), in: scene)
    }
    #expect(desk.draft?.items == [Samples.coded("LDJY-001")])
  }

  @Test mutating func backTakesOneStepAtATime() {
    type("sbk")
    _ = desk.update(.chosen(.enter), in: scene)
    type("sy")
    _ = desk.update(.chosen(.back), in: scene)
    #expect(desk.text == "" && desk.draft != nil)
    _ = desk.update(.chosen(.back), in: scene)
    #expect(desk.draft == nil)
  }

  @Test mutating func nobodyCanTypeForEver() {
    type(String(repeating: "中", count: 200))
    #expect(desk.text.count == 40)
    type("\u{301}\u{301}\u{301}")
    #expect(desk.text.count <= 40)
  }

  @Test mutating func theSelectionMovesByRowsAndPages() {
    type("社")
    let count = desk.findings.count
    #expect(count > 20)
    _ = desk.update(.chosen(.move(.up)), in: scene)
    #expect(desk.found == 0)
    _ = desk.update(.chosen(.move(.down)), in: scene)
    #expect(desk.found == 1)
    _ = desk.update(.typed(.pageDown), in: scene)
    #expect(desk.found > 5)
    _ = desk.update(.typed(.pageUp), in: scene)
    #expect(desk.found == 1)
    _ = desk.update(.typed(.end), in: scene)
    #expect(desk.found == count - 1)
    _ = desk.update(.typed(.home), in: scene)
    #expect(desk.found == 0)
    type("保")
    #expect(desk.found == 0)
  }

  @Test mutating func anAttendedCallNeedsNoRing() {
    let event = Event(at: scene.now, by: .kiosk, .helpAttended(Samples.coded("kiosk-1")))
    #expect(desk.update(.happened([event]), in: scene) == [])
    let call = Event(at: scene.now, by: .kiosk, .helpRequested(Samples.coded("kiosk-1")))
    #expect(desk.update(.happened([event, call]), in: scene) == [.ring])
  }
}
