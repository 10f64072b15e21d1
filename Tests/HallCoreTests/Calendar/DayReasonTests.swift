import Testing

@testable import HallCore

@Suite struct DayReasonTests {
  @Test(arguments: DayReason.Listed.allCases)
  func aReasonOfTheListIsReadFromTheLogAndFromItsChineseWords(reason: DayReason.Listed) {
    #expect(DayReason(DayReason.listed(reason).description) == .listed(reason))
    #expect(DayReason(reason.words.zh) == .listed(reason))
    #expect(reason.words.en.utf8.allSatisfy { $0 < 0x80 })
    #expect(reason.words.en == reason.rawValue, "who types it in English sees what was typed")
  }

  @Test func otherWordsStayAsTheyAreInBothLanguages() {
    #expect(DayReason("burst pipe").words == Words(zh: "burst pipe", en: "burst pipe"))
    #expect(DayReason("Repairs") == .told("Repairs"))
    #expect(DayReason("") == .none)
    #expect(DayReason.none.words == nil)
    #expect(DayReason("a\u{7}b").cleaned(limit: 40) == .told("ab"))
  }
}
