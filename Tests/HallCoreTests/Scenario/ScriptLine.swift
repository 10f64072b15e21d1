@testable import HallCore

/// One line of a script: when, what, and what is expected of it.
///
///     [2026-03-03] 09:00[:30] call 1 A002   = A002 picked
///     09:00 call 1                          ! windowHasTicket
struct ScriptLine {
  let text: String
  let day: Day
  let seconds: Int
  let words: [String]
  let expectation: Expectation

  enum Expectation {
    case accepted
    case events(String)
    case refused(String)
  }

  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  /// The lines of a script; empty ones and comments after `#` are left out.
  static func lines(of script: String) throws -> [ScriptLine] {
    try script.split(separator: "\n").compactMap { line in
      let text = line.split(separator: "#", omittingEmptySubsequences: false)[0]
      return text.allSatisfy(\.isWhitespace) ? nil : try ScriptLine(String(text))
    }
  }

  private init(_ line: String) throws {
    var words = line.split(separator: " ").map(String.init)
    var expectation = Expectation.accepted
    if let mark = words.firstIndex(where: { $0 == "=" || $0 == "!" }) {
      let rest = words[(mark + 1)...].joined(separator: " ")
      expectation = words[mark] == "=" ? .events(rest) : .refused(rest)
      words.removeSubrange(mark...)
    }
    self.expectation = expectation
    text = line.trimmed
    if let first = words.first, let day = Day(first) {
      self.day = day
      words.removeFirst()
    } else {
      day = Self.monday
    }
    guard words.count >= 2, let seconds = Self.seconds(words[0]) else {
      throw Unreadable(description: "no time or no command in “\(line)”")
    }
    self.seconds = seconds
    self.words = Array(words.dropFirst())
  }

  /// The day of a line that names none: Monday, 2026-03-02.
  static let monday = Day(number: 20_514)

  func moment(in hall: Hall) -> Instant {
    Instant(day, .midnight, offset: hall.offset) + .seconds(seconds)
  }

  private static func seconds(_ text: String) -> Int? {
    let fields = text.split(separator: ":").compactMap { Int($0) }
    return switch fields.count {
    case 2: fields[0] * 3600 + fields[1] * 60
    case 3: fields[0] * 3600 + fields[1] * 60 + fields[2]
    default: nil
    }
  }
}

extension String {
  /// The text without spaces at either end.
  var trimmed: String {
    split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}
