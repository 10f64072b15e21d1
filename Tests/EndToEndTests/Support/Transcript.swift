import Testing

/// A session at the command line as text: `$` before a command line, what it prints below it, `!`
/// before each line of the error stream, and `?` before an exit code other than 0.
///
/// A test holds the transcript that it expects; the commands in it are run and the whole is compared.
enum Transcript {
  /// Runs the command lines of a transcript and compares what they print.
  static func expect(
    _ expected: String, in hall: TestHall, options: [String] = [],
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    var actual: [String] = []
    for line in expected.split(separator: "\n") where line.hasPrefix("$ ") {
      let run = try hall.run(options + words(String(line.dropFirst(2))), place)
      actual.append(String(line))
      actual += printed(by: run)
    }
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard actual != wanted else { return }
    let first = zip(actual, wanted).first { $0 != $1 }
    Issue.record(
      """
      the transcript differs, first in
        \(first?.0 ?? "its length")
      where it should be
        \(first?.1 ?? "\(wanted.count) lines and not \(actual.count)")
      as a whole:
      \(actual.joined(separator: "\n"))
      """, sourceLocation: place)
  }

  private static func printed(by run: Run) -> [String] {
    func lines(_ text: String, _ mark: String) -> [String] {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() }
      return lines.map { mark + $0 }
    }
    return lines(run.output, "") + lines(run.errors, "! ")
      + (run.code == 0 ? [] : ["? \(run.code)"])
  }

  /// The words of a command line; quotes keep spaces together.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    for (index, part) in line.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1 {
        words.append(String(part))
      } else {
        words += part.split(separator: " ").map(String.init)
      }
    }
    return words
  }
}
