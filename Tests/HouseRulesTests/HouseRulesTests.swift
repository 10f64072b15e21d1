import Foundation
import Testing

@testable import onedoor

@Suite struct HouseRulesTests {
  private static let sources = SourceTree.swiftFiles(below: "Sources")
  private static let all = sources + SourceTree.swiftFiles(below: "Tests")

  @Test func thereIsAHouseToCheck() {
    #expect(Self.sources.count > 50)
    #expect(Self.all.count > Self.sources.count)
  }

  @Test func theTopLevelHoldsNothingElse() throws {
    let allowed: Set = ["Package.swift", "Sources", "Tests", "Assets", "seeds", "README.md"]
    let entries = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path)
    let strays = entries.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
      .filter { !allowed.contains($0) }
    #expect(strays == [])
  }

  @Test func thePureTargetsTouchNothingOutside() {
    let pure = ["HallCore", "Forecast", "Canvas", "Screens"]
    for file in Self.sources
    where pure.contains(where: { file.path.hasPrefix("Sources/\($0)/") }) {
      let imports = file.lines.filter { $0.contains("import ") && !$0.contains("//") }
        .compactMap { $0.split(separator: " ").last }
      let known: Set<Substring> = ["Assets", "Canvas", "Forecast", "HallCore"]
      #expect(imports.allSatisfy(known.contains), "\(file.path) imports \(imports)")
      for word in ["print(", "fopen", "getenv", "clock_gettime", ".random(in:", "Task {"] {
        let uses = file.lines.filter { $0.contains(word) && !$0.contains("using:") }
        #expect(uses.isEmpty, "\(file.path) uses \(word)")
      }
    }
  }

  @Test func onlyTheStoreAndItsPeersOpenSQLite() {
    let peers = ["RawStore.swift", "SlotTable.swift"].map { "Sources/onedoor-bench/\($0)" }
    for file in Self.sources where file.text.contains("import CSQLite") {
      let isStore = file.path.hasPrefix("Sources/EventStore/SQLite/")
      #expect(isStore || peers.contains(file.path), "\(file.path)")
    }
  }

  @Test func onlyTheTerminalSpeaksToNcurses() {
    for file in Self.sources where file.text.contains("import CNcurses") {
      #expect(file.path.hasPrefix("Sources/Terminal/"), "\(file.path)")
    }
  }

  @Test func noFileIsLongerThanFourHundredLines() {
    for file in Self.all {
      #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func noFunctionIsLongerThanSeventyLines() {
    for file in Self.all {
      for (name, length) in Functions.lengths(in: file.lines) {
        #expect(length <= 70, "\(file.path): \(name) has \(length) lines")
      }
    }
  }

  @Test func everyPublicDeclarationHasADocComment() {
    for file in Self.sources {
      var previous: Substring = ""
      for line in file.lines {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("public ") && !code.hasPrefix("public import") {
          #expect(previous.hasPrefix("///"), "\(file.path): \(code)")
        }
        if !code.hasPrefix("@") { previous = code }
      }
    }
  }

  @Test func namesSayWhatAThingIs() {
    for file in Self.all {
      let name = file.path.split(separator: "/").last.map(String.init) ?? ""
      for empty in ["Util", "Helper", "Manager", "Common", "Misc"] {
        #expect(!name.contains(empty), "\(file.path)")
      }
    }
  }

  @Test func nothingIsLeftForLater() {
    let marks = ["TO" + "DO", "FIX" + "ME"]
    for file in Self.all {
      for mark in marks { #expect(!file.text.contains(mark), "\(file.path) holds \(mark)") }
    }
  }

  @Test func everythingIsSaidInBothLanguages() throws {
    let pair = /zh:\s*"(?<zh>[^"]*)"[^"]*?en:\s*"(?<en>[^"]*)"/
    var pairs = 0
    for file in Self.sources {
      for match in file.text.matches(of: pair) {
        pairs += 1
        let (zh, en) = (String(match.zh), String(match.en))
        #expect(zh.isEmpty == en.isEmpty, "\(file.path): \(zh) / \(en)")
        let letters = zh.unicodeScalars.filter { $0.value > 0x2E80 }
        #expect(zh.isEmpty || zh.contains("\\(") || !letters.isEmpty, "\(file.path): \(zh)")
        #expect(!en.unicodeScalars.contains { $0.value > 0x2E80 }, "\(file.path): \(en)")
      }
    }
    #expect(pairs > 100)
  }

  @Test func theReadmeNamesEveryVerbAndOption() throws {
    let readme = try String(
      contentsOf: SourceTree.root.appending(path: "README.md"), encoding: .utf8)
    let options = Option.common + Verb.all.flatMap(\.options)
    let words = Set(Verb.all.map { "`\($0.name)" } + options.map { "--\($0.name)" })
    let missing = words.filter { !readme.contains($0) }.sorted()
    #expect(missing == [])
  }

  @Test func everySeedHasItsFacts() {
    let seeds = SourceTree.files(below: "seeds").map(\.path)
    let places = [
      "baishiyi", "baoan", "lanzhou", "qujing", "shuangliu", "gongjing", "elsewhere",
    ]
    for place in places { #expect(seeds.contains("seeds/\(place)/facts.md")) }
    #expect(seeds.count == places.count + 2, "two of them found a hall")
  }
}

/// Finds functions by their indentation, which the formatter keeps.
private enum Functions {
  /// The lines of code: a table of text in a test is data.
  private static func length(of lines: ArraySlice<Substring>) -> Int {
    var isText = false
    var count = 0
    for line in lines {
      let marks = line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count - 1
      if marks % 2 == 1 { isText.toggle() }
      if !isText { count += 1 }
    }
    return count
  }

  static func lengths(in lines: [Substring]) -> [(String, Int)] {
    var found: [(String, Int)] = []
    for (start, line) in lines.enumerated() {
      let code = line.drop { $0 == " " }
      guard code.contains("func "), !code.hasPrefix("//"), !code.hasPrefix("\"") else { continue }
      let indent = line.prefix(line.count - code.count)
      let rest = lines[start...]
      guard let end = rest.firstIndex(where: { $0 == indent + "}" }) else { continue }
      found.append((String(code.prefix(60)), length(of: lines[start...end])))
    }
    return found
  }
}
