import Foundation
import Testing

@testable import HallCore

@Suite struct RefusalTests {
  /// The names of all cases, as the source lists them.
  private static func casesInTheSource() throws -> [String] {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/HallCore/Refusal.swift")
    let source = try String(contentsOf: file, encoding: .utf8)
    return source.split(separator: "\n").compactMap { line in
      let words = line.split { $0 == " " || $0 == "(" }
      return words.first == "case" && words.count > 1 ? String(words[1]) : nil
    }
  }

  @Test(arguments: RefusalScripts.table.map(\.name))
  func theScriptOfARefusalMeetsItAndNoOther(name: String) throws {
    let script = try #require(RefusalScripts.table.first { $0.name == name }).script
    #expect(play(script).refusals == [name])
  }

  @Test func everyRefusalIsMetByAScript() throws {
    let met = RefusalScripts.table.reduce(into: Set<String>()) { met, entry in
      met.formUnion(play(entry.script).refusals)
    }
    let all = try Self.casesInTheSource()
    #expect(all.count > 40)
    #expect(met.union(RefusalScripts.beyondScripts) == Set(all))
    #expect(met.isDisjoint(with: RefusalScripts.beyondScripts))
  }

  @Test func theSamplesAreAllTheCases() throws {
    let names = try Self.casesInTheSource()
    #expect(Refusal.samples.map(\.name) == names)
  }

  @Test(arguments: Refusal.ofOne)
  func oneIsNotSaidAsMany(refusal: Refusal) {
    #expect(refusal.words.en.firstMatch(of: /\b1 [a-z]+s\b|\b1 \w+ were\b/) == nil)
  }

  @Test(arguments: Refusal.samples)
  func aRefusalSaysWhatToDoInBothLanguages(refusal: Refusal) {
    let words = refusal.words
    #expect(!words.zh.isEmpty && !words.en.isEmpty)
    let han = words.zh.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
    #expect(!han.isEmpty)
    #expect(words.en.utf8.count == words.en.unicodeScalars.count, "only ASCII")
    for text in [words.zh, words.en] {
      #expect(!text.hasSuffix(".") && !text.hasSuffix("。"))
      #expect(text.cleaned(limit: 200) == text)
      #expect(!text.contains("onedoor") && !text.contains("--"), "faces show it too")
    }
    #expect(words[.zh] == words.zh && words[.en] == words.en)
    #expect("\(refusal)".hasPrefix(refusal.name))
    #expect(refusal.name.filter(\.isLetter) == refusal.name)
  }

  @Test(arguments: [
    ("2026-03-02 07:00", "今天 08:30", "today at 08:30"),
    ("2026-03-02 12:00", "今天 13:00", "today at 13:00"),
    ("2026-03-02 18:00", "明天 08:30", "tomorrow at 08:30"),
    ("2026-03-06 18:00", "3 月 9 日(周一) 08:30", "on Monday 9 March at 08:30"),
    ("2026-03-08 23:59", "明天 08:30", "tomorrow at 08:30"),
  ])
  func anOpeningIsNamedAsPeopleNameIt(asked: String, zh: String, en: String) throws {
    let moment = try #require(
      Instant(iso8601: asked.replacing(" ", with: "T") + "+08:00"))
    let opening = Play().hall.nextOpening(after: moment)
    #expect(opening?.words == Words(zh: zh, en: en))
    let refusal = Refusal.hallClosed(opens: opening)
    #expect(refusal.words.en == "the hall is closed now; it opens \(en)")
    #expect(Refusal.bookingOnly(opens: opening).words.zh == "现在只接待预约,\(zh) 起现场取号")
  }

  @Test func aClosedHallThatNeverOpensSaysSoToo() {
    #expect(Refusal.hallClosed(opens: nil).words.en == "the hall is closed now")
    #expect(Refusal.bookingOnly(opens: nil).words.zh == "现在只接待预约")
  }
}
