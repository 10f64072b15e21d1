import Testing

@testable import HallCore

/// A hall that a script is played in, with its whole log.
struct Play {
  let founding: Founding
  let founded: Instant
  var hall: Hall
  var log: [Event] = []
  /// The names of the refusals met.
  var refusals: Set<String> = []

  /// A hall founded at midnight before a Monday, 2026-03-02.
  init(_ founding: Founding = TestHalls.small) {
    self.founding = founding
    founded = Instant(ScriptLine.monday, .midnight, offset: founding.profile.utcOffset)
    hall = Hall(founding, at: founded)
  }

  /// Plays one line. Returns what came of it if that is not what the line expects.
  mutating func play(_ line: ScriptLine) throws -> String? {
    guard let (act, actor) = try line.act(in: hall) else {
      let answer = try line.answer(in: hall)
      guard case .events(answer) = line.expectation else { return "= \(answer)" }
      return nil
    }
    let actual: String
    let isExpected: Bool
    do throws(Refusal) {
      let events = try decide(Command(act, by: actor, at: line.moment(in: hall)), in: hall)
      for event in events { try take(event) }
      actual = "= " + Rendering(hall: hall).line(events)
      isExpected = line.expectation.accepts(actual)
    } catch {
      refusals.insert(error.name)
      actual = "! \(error.name)"
      isExpected = line.expectation.accepts(actual)
    }
    let problems = Invariants.problems(of: hall)
    guard problems.isEmpty else { return "\(actual), but \(problems.joined(separator: "; "))" }
    guard try replay(log, on: founding, at: founded) == hall else {
      return "\(actual), but the log does not give the same hall"
    }
    guard try Hall(founding, image: hall.image) == hall else {
      return "\(actual), but its image is of another hall"
    }
    return isExpected ? nil : actual
  }

  private mutating func take(_ event: Event) throws(Refusal) {
    do {
      try hall.evolve(event)
      log.append(event)
    } catch {
      Issue.record("the hall does not take its own event \(event): \(error.reason)")
    }
  }
}

extension ScriptLine.Expectation {
  /// Whether what came of a line is what was expected: as many events, each beginning with the
  /// words stated, or the refusal named.
  func accepts(_ actual: String) -> Bool {
    switch self {
    case .accepted: return actual.hasPrefix("=")
    case .refused(let name): return actual == "! \(name)"
    case .events(let stated):
      guard actual.hasPrefix("=") else { return false }
      let expected = stated.split(separator: ";", omittingEmptySubsequences: false)
      let rendered = actual.dropFirst().split(separator: ";", omittingEmptySubsequences: false)
      return expected.count == rendered.count
        && zip(expected, rendered).allSatisfy { words, event in
          "\(String(event).trimmed) ".hasPrefix("\(String(words).trimmed) ")
        }
    }
  }
}

/// Plays a script, one command a line, and reports every line that comes out otherwise.
@discardableResult
func play(
  _ script: String, in founding: Founding = TestHalls.small,
  sourceLocation: SourceLocation = #_sourceLocation
) -> Play {
  var play = Play(founding)
  do {
    for line in try ScriptLine.lines(of: script) {
      if let actual = try play.play(line) {
        Issue.record("\(line.text)\ngave \(actual)", sourceLocation: sourceLocation)
      }
    }
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
  return play
}
