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
    #expect(met.union(RefusalScripts.withoutAHall) == Set(all))
    #expect(met.isDisjoint(with: RefusalScripts.withoutAHall))
  }

  @Test func theSamplesAreAllTheCases() throws {
    let names = try Self.casesInTheSource()
    #expect(Refusal.samples.map(\.name) == names)
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
    }
    #expect(words[.zh] == words.zh && words[.en] == words.en)
    #expect("\(refusal)".hasPrefix(refusal.name))
    #expect(refusal.name.filter(\.isLetter) == refusal.name)
  }

  @Test func aClosedHallThatNeverOpensSaysSoToo() {
    #expect(Refusal.hallClosed(opens: nil).words.en == "the hall is closed now")
    #expect(Refusal.bookingOnly(opens: nil).words.zh == "现在只接待预约")
  }
}
