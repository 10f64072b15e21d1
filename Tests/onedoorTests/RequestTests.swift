import HallCore
import Testing

@testable import onedoor

@Test func optionsMayStandAnywhereAndTakeTheirValueEitherWay() throws {
  for words in [
    ["--json", "open", "--staff", "li-min", "1"], ["open", "1", "--staff=li-min", "--json"],
    ["open", "--json", "--staff", "li-min", "--", "1"],
  ] {
    let request = try Request(words)
    #expect(request.verb.name == "open")
    #expect(request.arguments == ["1"])
    #expect(request.text("staff") == "li-min")
    #expect(request.has("json"))
    #expect(try request.window(0).value == 1)
  }
}

@Test func afterTwoDashesEverythingIsAnArgument() throws {
  let request = try Request(["take", "--", "--priority", "--"])
  #expect(request.arguments == ["--priority", "--"])
  #expect(!request.has("priority"))
}

@Test func aValueMayLookLikeAnOption() throws {
  #expect(try Request(["pause", "1", "--reason", "--json"]).text("reason") == "--json")
  #expect(try Request(["pause", "1", "--reason=a=b"]).text("reason") == "a=b")
}

@Test func nothingAtAllAsksForTheFaces() throws {
  #expect(try Request([]).verb.name == "launcher")
}

@Test func helpWithoutAVerbIsTheOverview() throws {
  #expect(try Request(["--help"]).verb.name == "help")
}

@Test(arguments: [
  (["--lang", "zh", "nonsense"], Language?.some(.zh)), (["nonsense", "--lang=en"], .en),
  (["open", "--lang"], nil), (["open", "--lang", "fr"], nil),
  (["open", "--", "--lang", "zh"], nil),
  ([], nil),
])
func theLanguageIsKnownEvenWhereTheRestIsWrong(_ words: [String], _ language: Language?) {
  #expect(Request.language(words) == language)
}

@Test func numbersAreReadWithinTheirRange() throws {
  let request = try Request(["log", "--from", "7"])
  #expect(try request.number("from", in: 1...9) == 7)
  #expect(try request.number("absent", in: 1...9) == nil)
  #expect(throws: ToolError.self) { try request.number("from", in: 1...6) }
  #expect(throws: ToolError.self) {
    try Request(["log", "--from", "99999999999999999999"]).number("from", in: 1...Int.max)
  }
}

@Test func everyVerbAndEveryOptionHasItsWordsInBothLanguages() {
  for verb in Verb.all {
    for words in [verb.summary] + (verb.options + Option.common).map(\.summary) {
      #expect(!words.zh.isEmpty && !words.en.isEmpty, "\(verb.name)")
      #expect(words.zh == words.zh.cleaned(limit: .max), "\(verb.name)")
      #expect(words.en == words.en.cleaned(limit: .max), "\(verb.name)")
    }
  }
  #expect(Set(Verb.all.map(\.name)).count == Verb.all.count)
}

@Test func anOptionOfOneNameEitherAlwaysTakesAValueOrNever() {
  var takes: [String: Bool] = [:]
  for option in Verb.all.flatMap(\.options) + Option.common {
    #expect(takes[option.name] ?? (option.value != nil) == (option.value != nil), "\(option.name)")
    takes[option.name] = option.value != nil
  }
}
