internal import EventStore
internal import HallCore

/// Why the tool could not do what it was asked, and with which exit code it ends.
enum ToolError: Error {
  /// The words on the command line, or a file that they name, are wrong.
  case usage(Words)
  /// A profile file is wrong; one line a problem.
  case profile(file: String, problems: [String])
  /// A table of holidays is wrong: where, and what is right.
  case holidays(String)
  /// A rule of the hall refused it.
  case refused(Refusal)
  /// The store failed.
  case store(StoreError)
  /// Whoever reads the answers could not be given them, for this reason.
  case unanswered(String)
  /// It has been answered already; the tool only ends with this exit code.
  case answered(Int32)

  init(_ failure: CommandFailure) {
    switch failure {
    case .refused(let refusal): self = .refused(refusal)
    // No database means no hall: that is for the founder to change, not for the disk.
    case .failed(.missing): self = .refused(.notFounded)
    case .failed(let error): self = .store(error)
    }
  }

  /// 1 refused by a rule of the hall, 2 wrong usage, 3 the store failed or nobody can be answered.
  var exitCode: Int32 {
    switch self {
    case .refused: 1
    case .usage, .profile, .holidays: 2
    case .store, .unanswered: 3
    case .answered(let code): code
    }
  }

  /// The kind of error and its name, as `--json` gives them: `{"refusal": "noneWaiting"}`.
  var key: (kind: String, name: String) {
    switch self {
    case .refused(let refusal): ("refusal", refusal.name)
    case .usage: ("usage", "wrongUsage")
    case .profile: ("usage", "wrongProfile")
    case .holidays: ("usage", "wrongHolidays")
    case .store(let error): ("failure", error.name)
    case .unanswered, .answered: ("failure", "unanswered")
    }
  }

  /// What to tell people, in one line of each language.
  var words: Words {
    Words(zh: lines(.zh).joined(separator: "; "), en: lines(.en).joined(separator: "; "))
  }

  /// What to tell people where there is one line of a screen for it.
  var brief: Words {
    if case .store(let error) = self { error.brief } else { words }
  }

  /// What to tell people, a line each.
  func lines(_ language: Language) -> [String] {
    switch self {
    case .usage(let words): [words[language]]
    case .holidays(let problem): [problem]
    case .refused(let refusal): [refusal.words[language]]
    case .store(let error): [error.words[language]]
    case .answered: []
    case .unanswered(let reason):
      [
        Words(
          zh: "答复写不出去(\(reason)),请看 onedoor log 里办成了什么",
          en: "the answer could not be written (\(reason)); see onedoor log for what was done")[
            language]
      ]
    case .profile(let file, let problems): problems.map { "\(file): \($0)" }
    }
  }
}

/// Runs work that can be refused or fail where the tool's errors are wanted.
func tooling<Value>(
  _ body: () throws(CommandFailure) -> Value
) throws(ToolError) -> Value {
  do { return try body() } catch { throw ToolError(error) }
}

/// Runs work of the store where the tool's errors are wanted.
func reading<Value>(_ body: () throws(StoreError) -> Value) throws(ToolError) -> Value {
  do { return try body() } catch { throw ToolError(.failed(error)) }
}
