import Testing

@testable import HallCore

/// The log knows one way to write a value; the quick way to read it takes exactly that one.
@Suite struct ExactTextTests {
  private func expectSame<Value: TextCoded>(_ type: Value.Type, _ text: String) {
    let value = Value(text: text)
    let expected = value?.description == text ? value : nil
    #expect(Value(exactly: text) == expected, "\(Value.self) of \(text.debugDescription)")
  }

  @Test func readingExactlyIsReadingAndWritingAgain() {
    var random = SplitMix64(seed: 5)
    let seeds = [
      "A012", "B1000", "LDJY-001", "window 12", "window 07", "wang-fang", "a", "2026-03-02", "hall",
    ]
    let signs = Array("A0aZz19 -[`@中é\u{301}".unicodeScalars)
    for _ in 0..<20_000 {
      var text = Array(seeds[Int.random(in: seeds.indices, using: &random)].unicodeScalars)
      for _ in 0..<Int.random(in: 0...2, using: &random) where !text.isEmpty {
        let place = Int.random(in: text.indices, using: &random)
        let sign = signs[Int.random(in: signs.indices, using: &random)]
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text[place] = sign
        case 1: text.insert(sign, at: place)
        default: text.remove(at: place)
        }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text)
      expectSame(TicketNumber.self, String(view))
      expectSame(ItemCode.self, String(view))
      expectSame(StaffID.self, String(view))
      expectSame(Actor.self, String(view))
      expectSame(Day.self, String(view))
    }
  }
}
