import Canvas
import HallCore
import Testing

@testable import Screens

/// Given a window, when something comes, then it wants this of the world and looks like that.
@Suite struct CounterUpdateTests {
  private static let three = Samples.window(3)
  private var counter = Counter(three)
  private var scene = StaffMorning.full.scene()

  /// What the hall says to an act, and the scene after it.
  private mutating func happen(_ act: Act, by actor: Actor = .commandLine) throws -> [Event] {
    let events = try decide(Command(act, by: actor, at: scene.now), in: scene.hall)
    for event in events { try scene.hall.evolve(event) }
    return events
  }

  private mutating func answer(_ act: Act) throws -> [Effect] {
    let events = try happen(act, by: counter.actor)
    return counter.update(.answered(Answer(.perform(act), .done(events))), in: scene)
  }

  @Test mutating func spaceWantsExactlyOneCall() {
    var stage = Stage(counter)
    var canvas = Canvas(scene.size)
    _ = stage.draw(on: &canvas, in: scene)
    #expect(stage.receive(.key(.space), in: scene) == [.perform(.call(Self.three, nil))])
    #expect(stage.actor == .window(Self.three))
  }

  @Test mutating func aCallThatSomebodyElseTookIsRefusedCalmly() throws {
    let call = Act.call(Self.three, Samples.coded("A004"))
    _ = try happen(.call(Samples.window(2), nil))
    let refusal = Refusal.ticketNotWaiting(Samples.coded("A004"))
    let effects = counter.update(
      .answered(Answer(.perform(call), .refused(refusal))), in: scene)
    #expect(effects == [])
    #expect(counter.toast?.words == refusal.words)
    #expect(counter.sheet == nil)
  }

  @Test mutating func aFailedStoreIsSaid() {
    let words = Words(zh: "磁盘满了", en: "the disk is full")
    let act = Effect.perform(.call(Self.three, nil))
    _ = counter.update(.answered(Answer(act, .failed(words))), in: scene)
    #expect(counter.toast == Toast(words, isTrouble: true, in: scene))
  }

  @Test mutating func aDialogWhoseTicketIsGoneCloses() throws {
    _ = try answer(.call(Self.three, nil))
    _ = try answer(.begin(Self.three))
    for question in [Counter.Question.outcome, .hold, .until, .transfer] {
      _ = counter.update(.chosen(.ask(question)), in: scene)
      _ = counter.update(.happened([]), in: scene)
      #expect(counter.sheet != nil, "\(question)")
    }
    let events = try happen(.cancel(Samples.coded("B002")))
    _ = counter.update(.happened(events), in: scene)
    #expect(counter.sheet == nil)
  }

  @Test mutating func somebodyWhoComesWhileTheWindowIsIdleMakesItPulse() throws {
    _ = counter.update(.ticked, in: scene)
    #expect(counter.page(in: scene).beat == .minute)
    let come = Act.take([Samples.coded("LDJY-001")], priority: .walkIn, visitor: nil)
    _ = counter.update(.happened(try happen(come)), in: scene)
    #expect(counter.page(in: scene).beat == .pulse)
    scene.uptime += 3000
    _ = counter.update(.ticked, in: scene)
    #expect(counter.page(in: scene).beat == .minute)
  }

  @Test mutating func somebodyWhoComesForAnotherWindowDoesNot() throws {
    _ = counter.update(.ticked, in: scene)
    let come = Act.take([Samples.coded("SCJG-001")], priority: .walkIn, visitor: nil)
    _ = counter.update(.happened(try happen(come)), in: scene)
    #expect(counter.pulsesUntil == nil)
  }

  @Test mutating func theEndOfATicketIsNoArrival() throws {
    _ = try answer(.call(Self.three, nil))
    _ = try answer(.begin(Self.three))
    _ = try answer(.finish(Self.three, .accepted))
    #expect(counter.pulsesUntil == nil)
  }

  @Test mutating func aClockRunsByTheSecondAndAnIdleWindowByTheMinute() throws {
    #expect(counter.page(in: scene).beat == .minute)
    _ = try answer(.call(Self.three, nil))
    #expect(counter.page(in: scene).beat == .second)
    _ = try answer(.begin(Self.three))
    #expect(counter.page(in: scene).beat == .second)
    scene.now = scene.now + .minutes(5)
    _ = try answer(.finish(Self.three, .accepted))
    #expect(counter.page(in: scene).beat == .second, "undo counts down")
    scene.now = scene.now + .minutes(2)
    #expect(counter.page(in: scene).beat == .minute)
  }

  @Test mutating func papersTickedOffStayWithTheirItem() throws {
    _ = try answer(.call(Self.three, nil))
    _ = counter.update(.chosen(.toggle(0)), in: scene)
    _ = counter.update(.chosen(.toggle(1)), in: scene)
    _ = counter.update(.chosen(.toggle(1)), in: scene)
    _ = try answer(.begin(Self.three))
    #expect(counter.seen.values.map(\.self) == [[0]])
    _ = try answer(.finish(Self.three, .accepted))
    _ = try answer(.call(Self.three, nil))
    _ = counter.update(.chosen(.toggle(1)), in: scene)
    #expect(counter.seen.values.map(\.self) == [[1]], "a ticket that is over is forgotten")
  }

  @Test(arguments: [1, 7, 40, 100]) mutating func aNoteIsNoLongerThanALine(count: Int) throws {
    counter.sheet = .note(.window(Samples.window(1)), "", returns: false)
    for _ in 0..<count { _ = counter.update(.typed(.character("字")), in: scene) }
    guard case .note(_, let text, _)? = counter.sheet else {
      Issue.record("the note is gone")
      return
    }
    #expect(text.count == min(count, 60))
  }

  @Test func aWindowThatTheHallDoesNotHaveSaysSo() {
    let journey = Journey(Counter(Samples.window(99)), in: scene)
    journey.see("没有 99 号窗口,请核对窗口号")
  }
}
