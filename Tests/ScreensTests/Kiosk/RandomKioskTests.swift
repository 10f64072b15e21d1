import Canvas
import HallCore
import Testing

@testable import Screens

/// Whatever anybody presses, the kiosk goes on, and nobody leaves it.
@Suite struct RandomKioskTests {
  @Test(arguments: randomHands(4))
  func nothingAnybodyDoesStopsItOrLeavesIt(seed: Int) throws {
    var journey = try KioskSamples.journey(KioskSamples.hall(waiting: seed))
    for round in 0..<12 {
      journey.shake(seed: UInt64(seed * 100 + round), times: 150)
      #expect(journey.wishes == [])
      #expect(journey.screen.path.count <= 50 && journey.screen.typed.count <= 32)
      #expect(journey.screen.basket.count <= journey.scene.hall.settings.basketLimit)
      // However it stands, there is a way home and a way to staff.
      for (rows, columns) in [(24, 80), (6, 20), (1, 1)] {
        journey.resize(rows: rows, columns: columns)
        let page = journey.screen.page(in: journey.scene)
        let messages = page.actions.map(\.message)
        #expect(messages.contains(.callStaff))
        #expect(journey.screen.spot == nil || messages.contains(.home))
      }
      if round % 3 == 2 { journey.scene.trouble = Words(zh: "坏了", en: "broken") }
      if round % 3 == 0 { journey.scene.trouble = nil }
    }
  }

  @Test func theKeysThatEndOtherProgramsDoNothing() throws {
    var journey = try KioskSamples.journey()
    let before = journey.picture
    for letter in "abcdefghijklmnopqrstuvwxyz\\[]_^" { journey.press(.control(letter)) }
    for number in [2, 3, 4, 5, 6, 10, 11, 12] { journey.press(.function(number)) }
    journey.press(.escape, .insert, .character("q"), .character("?"), .character("!"))
    #expect(journey.wishes == [])
    #expect(journey.picture == before)
  }

  @Test func whateverIsTypedIsCleaned() throws {
    var journey = try KioskSamples.journey()
    journey.touch("找事项")
    for character in [
      "\u{7}", "\u{1B}", "\u{202E}", "\u{E000}", "\n", "e\u{301}\u{301}\u{301}\u{301}",
    ] {
      journey.send(.key(.character(Character(character))))
    }
    #expect(journey.screen.typed == "e\u{301}\u{301}")
    for _ in 0..<100 { journey.type("社") }
    #expect(journey.screen.typed.count == 32)
    for _ in 0..<100 { journey.press(.backspace) }
    #expect(journey.screen.typed == "")
    journey.type("  a  b ")
    #expect(journey.screen.typed == "a b ")
  }
}
