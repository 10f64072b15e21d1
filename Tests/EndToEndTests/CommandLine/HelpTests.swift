import Testing

private let verbs = [
  "found", "demo", "launcher", "kiosk", "desk", "window", "board", "supervisor", "take", "cancel",
  "stepout", "comeback", "reinstate", "resume", "prioritise", "amend", "redirect",
  "contact",
  "open", "pause", "close", "assign", "calendar", "slots", "book", "bookings", "checkin", "move",
  "unbook", "rota", "summon", "attend", "call", "recall", "begin", "finish",
  "miss", "hold", "transfer", "undo", "status", "log", "stats", "simulate", "items", "item",
  "check", "batch",
  "help",
]

@Test func theOverviewNamesEveryVerbAndEveryCommonOption() throws {
  let hall = try TestHall(isFounded: false)
  let help = try hall.run("help")
  #expect(help.code == 0)
  let shown = help.lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("  --") }
  #expect(shown.map { String($0.split(separator: " ")[0]) } == verbs)
  let options = help.lines.filter { $0.hasPrefix("  --") }.map { $0.split(separator: " ")[0] }
  #expect(
    options == [
      "--db", "--hall", "--clock", "--lang", "--id", "--patience", "--json", "--help",
    ])
  #expect(help.lines.last?.hasPrefix("Exit codes: 0 done; 1 refused") == true)
  // Nothing said is the same as asking for help, in every way of asking.
  for words in [[], ["--help"], ["help", "--help"]] {
    #expect(try hall.run(words).output.isEmpty == false)
  }
  #expect(try hall.run([]).output == help.output)
  #expect(try hall.run(["--help"]).output == help.output)
}

@Test(arguments: verbs, ["en", "zh"])
func everyVerbExplainsItself(_ verb: String, _ language: String) throws {
  let hall = try TestHall(isFounded: false)
  let help = try hall.run([verb, "--help", "--lang", language])
  #expect(help.code == 0)
  guard verb != "help" else { return }
  #expect(help.output == (try hall.run(["help", verb, "--lang", language]).output))
  let head = help.lines[0].split(separator: " ")
  #expect(head.prefix(2) == ["onedoor", verb[...]])
  // Every option of the first line is explained below it, and nothing is explained twice.
  let named = head.filter { $0.hasPrefix("[--") }.map { $0.filter { !"[]".contains($0) } }
  let explained = help.lines.filter { $0.hasPrefix("  --") }
    .map { String($0.split(separator: " ")[0]) }
  #expect(explained.prefix(named.count) == named[...])
  #expect(Set(explained).count == explained.count)
  #expect(help.lines.allSatisfy { !$0.hasSuffix("  ") })
}

@Test func theHelpOfAVerbIsWhatItsTableSays() throws {
  let hall = try TestHall(isFounded: false)
  try Transcript.expect(
    """
    $ --lang en help finish
    onedoor finish WINDOW [--outcome O]
    the item is dealt with (promised items are accepted by default)

      --outcome O           completed, accepted, advised, incomplete, declined or left
      --db PATH             the database file
      --hall ID             which hall of the database
      --clock TIME[,SPEED]  a clock that starts there and runs SPEED times as fast (0 stands still), for training
      --lang zh|en          the language
      --id ID               the command's id; the same id is done only once, so it can be tried again safely
      --patience SECONDS    how long to wait while others hold the database (default: 10; faces: 1)
      --json                one JSON object a line
      --help                help
    $ --lang zh help undo
    onedoor undo WINDOW
    撤销上一步

      --db PATH             数据库文件
      --hall ID             数据库里的哪个大厅
      --clock TIME[,SPEED]  从这个时刻走的钟,可加倍速(0 停住),用于演练
      --lang zh|en          语言
      --id ID               命令编号;同一编号只办一次,可放心重试
      --patience SECONDS    数据库被占用时等多久(默认 10 秒,画面里 1 秒)
      --json                每行一个 JSON 对象
      --help                帮助
    """, in: hall)
}

@Test func chineseIsSpokenWhereTheEnvironmentDoes() throws {
  let hall = try TestHall(isFounded: false)
  let status = "$ONEDOOR --db here.db status"
  for (variables, words) in [
    ("LANG=zh_CN.UTF-8", "这里还没有大厅"), ("LANG=zh_CN.UTF-8 LC_ALL=C", "no hall has been founded"),
    ("LANG=C LC_MESSAGES=zh_CN", "这里还没有大厅"), ("LC_ALL= LANG=zh", "这里还没有大厅"),
    ("LANG=fr_FR", "no hall has been founded"), ("LANG=", "no hall has been founded"),
  ] {
    let run = try hall.shell("\(variables) \(status)")
    #expect(run.errors.contains(words), "\(variables)")
    #expect(run.code == 1)
  }
}
