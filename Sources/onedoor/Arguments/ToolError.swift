internal import EventStore
internal import HallCore

/// Why the tool could not do what it was asked, and with which exit code it ends.
enum ToolError: Error {
  /// The words on the command line, or a file that they name, are wrong.
  case usage(Words)
  /// A profile file is wrong; one line a problem.
  case profile(file: String, problems: [String])
  /// A rule of the hall refused it.
  case refused(Refusal)
  /// The store failed.
  case store(StoreError)

  init(_ failure: CommandFailure) {
    switch failure {
    case .refused(let refusal): self = .refused(refusal)
    // No database means no hall: that is for the founder to change, not for the disk.
    case .failed(.missing): self = .refused(.notFounded)
    case .failed(let error): self = .store(error)
    }
  }

  /// 1 refused by a rule of the hall, 2 wrong usage, 3 the store failed.
  var exitCode: Int32 {
    switch self {
    case .refused: 1
    case .usage, .profile: 2
    case .store: 3
    }
  }

  /// The kind of error and its name, as `--json` gives them: `{"refusal": "noneWaiting"}`.
  var key: (kind: String, name: String) {
    switch self {
    case .refused(let refusal): ("refusal", refusal.name)
    case .usage: ("usage", "wrongUsage")
    case .profile: ("usage", "wrongProfile")
    case .store(let error): ("failure", error.name)
    }
  }

  /// What to tell people, a line each.
  func lines(_ language: Language) -> [String] {
    switch self {
    case .usage(let words): [words[language]]
    case .refused(let refusal): [refusal.words[language]]
    case .store(let error): [error.words[language]]
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
