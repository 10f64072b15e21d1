internal import HallCore

/// An option of the command line.
struct Option {
  /// The name without its dashes.
  let name: String
  /// What its value is called in the help; `nil` for an option without one.
  let value: String?
  /// What it does.
  let summary: Words

  init(_ name: String, _ value: String? = nil, zh: String, en: String) {
    self.name = name
    self.value = value
    summary = Words(zh: zh, en: en)
  }

  /// How it is written: `--staff ID`.
  var synopsis: String { "--\(name)" + (value.map { " \($0)" } ?? "") }

  /// The options that every verb takes.
  static let common = [
    Option("db", "PATH", zh: "数据库文件", en: "the database file"),
    Option("hall", "ID", zh: "数据库里的哪个大厅", en: "which hall of the database"),
    Option(
      "clock", "TIME[,SPEED]", zh: "从这个时刻走的钟,可加倍速(0 停住),用于演练",
      en: "a clock that starts there and runs SPEED times as fast (0 stands still), for training"),
    Option("lang", "zh|en", zh: "语言", en: "the language"),
    Option(
      "id", "ID", zh: "命令编号;同一编号只办一次,可放心重试",
      en: "the command's id; the same id is done only once, so it can be tried again safely"),
    Option(
      "patience", "SECONDS", zh: "数据库被占用时等多久(默认 10 秒,画面里 1 秒)",
      en: "how long to wait while others hold the database (default: 10; faces: 1)"),
    Option("json", zh: "每行一个 JSON 对象", en: "one JSON object a line"),
    Option("help", zh: "帮助", en: "help"),
  ]
}
