import HallCore
import Testing

@Suite struct PriorityClassTests {
  /// A kiosk shows them one below the other beside the names of the classes, in large mode too.
  @Test(arguments: PriorityClass.allCases)
  func whoQualifiesIsOneShortLine(priority: PriorityClass) {
    let words = priority.qualification
    #expect((6...24).contains(words.zh.count), "\(words.zh)")
    #expect((12...60).contains(words.en.count), "\(words.en)")
    #expect(words.en.cleaned(limit: 60) == words.en && words.zh.cleaned(limit: 24) == words.zh)
    #expect(words != priority.words)
  }

  @Test func everyClassHasItsOwnLine() {
    #expect(Set(PriorityClass.allCases.map(\.qualification)).count == PriorityClass.allCases.count)
  }
}
