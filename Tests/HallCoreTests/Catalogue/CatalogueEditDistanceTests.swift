import Testing

@testable import HallCore

@Suite struct CatalogueEditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("", "abc", 3), ("abc", "ac", 1), ("abc", "abxc", 1),
    ("abc", "axc", 1), ("abcd", "acbd", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
  ])
  func slipsAreCounted(left: String, right: String, distance: Int) {
    #expect(editDistance(from: Array(left), to: Array(right), atMost: 9) == distance)
    #expect(editDistance(from: Array(right), to: Array(left), atMost: 9) == distance)
    #expect(editDistance(from: Array(left), to: Array(right), atMost: distance) == distance)
    #expect(editDistance(from: Array(left), to: Array(right), atMost: distance - 1) == nil)
  }

  @Test func theBoundNeverChangesADistanceWithinIt() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<2_000 {
      let (left, right) = (word(&random), word(&random))
      let whole = editDistance(from: left, to: right, atMost: 100)
      for bound in 0..<7 {
        let bounded = editDistance(from: left, to: right, atMost: bound)
        #expect(bounded == whole.flatMap { $0 <= bound ? $0 : nil })
      }
    }
  }

  @Test func theSearchForOneSlipAgreesWithTheDistance() {
    var random = SplitMix64(seed: 8)
    var slips = 0
    for _ in 0..<4_000 {
      let (text, query) = (word(&random), word(&random))
      let isNear = (0...text.count).contains {
        editDistance(from: query, to: Array(text[..<$0]), atMost: 1) != nil
      }
      let slipped = text.holdsWithOneSlip(query, at: 0)
      if slipped { slips += 1 }
      #expect((slipped || text.holds(query, at: 0)) == isNear, "\(query) in \(text)")
    }
    #expect(slips > 400)
  }

  @Test(arguments: [
    ("biard", "board"), ("KIOSK", "kiosk"), ("superviser", "supervisor"), ("cal", "call"),
    ("recal", "recall"), ("xyz", nil), ("", nil), ("kiosk-of-the-hall", nil), ("demo", "demo"),
  ])
  func theNearestVerbIsSuggested(typed: String, verb: String?) {
    let verbs = [
      "kiosk", "desk", "window", "board", "supervisor", "demo", "call", "recall", "take",
    ]
    #expect(nearest(to: typed, in: verbs) == verb)
  }

  @Test func ofTwoAsNearTheFirstIsSuggested() {
    #expect(nearest(to: "bat", in: ["cat", "hat"]) == "cat")
    #expect(nearest(to: "bat", in: []) == nil)
  }

  /// A word of up to seven of three signs, so that words are often close.
  private func word(_ random: inout SplitMix64) -> CodePoints {
    let count = Int.random(in: 0..<8, using: &random)
    return (0..<count).map { _ in UInt32.random(in: 1...3, using: &random) }
  }
}
