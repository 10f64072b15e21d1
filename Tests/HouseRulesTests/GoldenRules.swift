import Testing

/// A golden is there for a test: one that no test names any more is an orphan.
@Suite struct GoldenRules {
  private static let tests = SourceTree.swiftFiles(below: "Tests/ScreensTests")
  private static let goldens = SourceTree.files(below: folder)
    .map { String($0.path.dropFirst(folder.count + 1)) }
  private static let folder = "Tests/ScreensTests/Goldens"

  @Test func everyGoldenIsNamedByATest() {
    let names = Self.tests.flatMap(GoldenName.all)
    let orphans = Self.goldens.filter { golden in
      !names.contains { golden.hasSuffix(".txt") && $0.matches(golden.dropLast(4)) }
    }
    #expect(orphans == [])
  }

  @Test func aNameWithSizeAndLanguagePutInMatchesNothingElse() throws {
    let quoted =
      #"Golden.expect(canvas, "kiosk/\(page)-\(columns)x\(rows)-\(language)"); see("home")"#
    let file = SourceTree.File(path: "A.swift", text: quoted)
    let name = try #require(GoldenName.all(in: file).first)
    #expect(name.matches("kiosk/home-80x24-zh"))
    for other in ["kiosk/gone-80x24-zh", "kiosk/home-80x24", "desk/home-80x24-zh"] {
      #expect(!name.matches(other[...]), "\(other)")
    }
  }
}

/// A golden's name as it is written in a test, perhaps with something put in.
private struct GoldenName {
  /// The written pieces; something is put in between each two.
  let pieces: [Substring]
  /// The file in which it is written.
  let file: SourceTree.File

  /// The names in a file: what is quoted and begins with a folder.
  static func all(in file: SourceTree.File) -> [GoldenName] {
    file.lines.flatMap { line in
      line.split(separator: "\"").compactMap { quoted -> GoldenName? in
        guard
          quoted.prefix(while: { $0.isLetter || $0 == "-" }).endIndex
            == quoted.firstIndex(of: "/")
        else { return nil }
        return GoldenName(pieces: pieces(of: quoted), file: file)
      }
    }
  }

  /// Cuts at `\(…)`.
  private static func pieces(of quoted: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var rest = quoted
    while let start = rest.firstRange(of: #"\("#) {
      pieces.append(rest[..<start.lowerBound])
      var depth = 1
      rest = rest[start.upperBound...]
      while depth > 0, let next = rest.popFirst() {
        if next == "(" { depth += 1 }
        if next == ")" { depth -= 1 }
      }
    }
    return pieces + [rest]
  }

  func matches(_ golden: Substring) -> Bool {
    Self.matches(golden, pieces[...], file)
  }

  private static func matches(
    _ golden: Substring, _ pieces: ArraySlice<Substring>, _ file: SourceTree.File
  ) -> Bool {
    guard let piece = pieces.first else { return golden.isEmpty }
    guard golden.hasPrefix(piece) else { return false }
    let rest = golden.dropFirst(piece.count)
    guard pieces.count > 1 else { return rest.isEmpty }
    return (rest.indices.dropFirst() + [rest.endIndex]).contains { end in
      isPutIn(rest[..<end], file) && matches(rest[end...], pieces.dropFirst(), file)
    }
  }

  /// Whether a piece can have been put in: a number, a size, a language, or what the file says.
  private static func isPutIn(_ text: Substring, _ file: SourceTree.File) -> Bool {
    guard !text.isEmpty else { return false }
    let isSize = text.split(separator: "x", omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    if isSize || text == "zh" || text == "en" { return true }
    return ["\"\(text)\"", ".\(text)", "case \(text)"].contains { file.text.contains($0) }
  }
}
