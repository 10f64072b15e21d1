import Testing

import HallCore

@Suite struct CleanTextTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("  outer  ", "outer"),
    ("\u{3000}李敏\u{A0}", "李敏"),
    ("inner  two", "inner  two"),
    ("line\nbreak", "line break"),
    ("line\r\nbreak", "line break"),
    ("tab\t\ttab", "tab tab"),
    ("next\u{85}line\u{2028}and\u{2029}paragraph", "next line and paragraph"),
    ("\n\tlead", "lead"),
    ("bell\u{7}\u{0}\u{7F}\u{9B}", "bell"),
    ("\u{1B}[2J", "[2J"),
    ("\u{202E}abc\u{2066}d\u{200F}", "abcd"),
    ("zero\u{200B}width\u{FEFF}\u{2060}\u{AD}", "zerowidth"),
    ("private\u{E000}\u{F8FF}\u{10FFFD}", "private"),
    ("unassigned\u{378}\u{FFFF}", "unassigned"),
    ("e\u{301}\u{302}\u{303}\u{304}x", "e\u{301}\u{302}x"),
    ("\u{301}\u{302}mark", "mark"),
    ("e\u{301}\u{200B}\u{302}\u{200B}\u{303}x", "e\u{301}\u{302}x"),
    ("👨\u{200D}👩\u{200D}👧", "👨👩👧"),
    ("👍🏽🇨🇳1\u{FE0F}\u{20E3}", "👍🏽🇨🇳1\u{FE0F}\u{20E3}"),
    ("\u{E0041}tag", "tag"),
    ("一 二", "一 二"),
    ("", ""), (" ", ""), ("\u{200B}", ""), ("\u{3000}", ""),
  ])
  func whatCannotBeShownIsTakenOut(text: String, clean: String) {
    let result = text.cleaned(limit: 40)
    #expect(result.unicodeScalars.elementsEqual(clean.unicodeScalars))
    #expect(result.cleaned(limit: 40) == result)
  }

  @Test(arguments: [
    ("abcdef", 3, "abc"), ("abc def", 4, "abc"), ("李敏张强", 2, "李敏"), ("abc", 0, ""),
    ("👍🏽👍🏽👍🏽", 2, "👍🏽👍🏽"), ("e\u{301}e\u{301}e", 2, "e\u{301}e\u{301}"),
    ("   abc", 2, "ab"),
  ])
  func whatIsTooLongIsCutBetweenCharacters(text: String, limit: Int, clean: String) {
    #expect(text.cleaned(limit: limit) == clean)
  }

  @Test(arguments: ["\u{1100}", "क\u{94D}", "\u{1F1E8}", "a\u{301}", "\u{D4E}"])
  func noPileOfCodePointsPassesAsOneCharacter(pile: String) {
    let text = String(repeating: pile, count: 10_000).cleaned(limit: 20)
    #expect(text.count <= 20)
    #expect(text.unicodeScalars.count <= 60)
  }
}
