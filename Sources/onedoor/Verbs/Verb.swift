internal import HallCore

/// A verb of the command line: how it is written, what it does, and the work itself. The help is made
/// from the same values.
struct Verb {
  let name: String
  /// The arguments as the help shows them: `ITEM…`.
  let usage: String
  /// How many arguments it takes.
  let arity: ClosedRange<Int>
  let options: [Option]
  let summary: Words
  /// What else its own help explains: how it is written, and what that means.
  var notes: [(form: String, words: Words)] = []
  let run: (Session, Request) throws(ToolError) -> Void

  init(
    _ name: String, _ usage: String = "", arity: ClosedRange<Int> = 0...0,
    options: [Option] = [], zh: String, en: String,
    run: @escaping (Session, Request) throws(ToolError) -> Void
  ) {
    self.name = name
    self.usage = usage
    self.arity = arity
    self.options = options
    summary = Words(zh: zh, en: en)
    self.run = run
  }

  /// How the whole command is written, without the options that every verb takes.
  var synopsis: String {
    ([name] + (usage.isEmpty ? [] : [usage]) + options.map { "[\($0.synopsis)]" })
      .joined(separator: " ")
  }

  /// Every verb, in the order of the help.
  static var all: [Verb] {
    [found, demo, launcher]
      + [kiosk, desk, window, board, supervisor]
      + [take, cancel, stepOut, comeBack, reinstate, resume, prioritise, amend, redirect, contact]
      + [open, pause, close, assign, calendar]
      + [slots, book, bookings, checkIn, move, unbook]
      + [rota]
      + [summon, attend]
      + [call, recall, begin, finish, miss, hold, transfer, undo]
      + [status, log, stats, simulate, items, item, check, batch, help]
  }

  /// Whether an option of this name stands before a value, for any verb.
  static func takesValue(_ option: String) -> Bool {
    (Option.common + all.flatMap(\.options)).contains { $0.name == option && $0.value != nil }
  }
}
