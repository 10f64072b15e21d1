import Testing

@Test(arguments: ["en", "zh"])
func wrongUsageIsExplainedInOneLine(_ language: String) throws {
  let hall = try TestHall()
  let before = try hall.run("log").output
  for wrong in wrongUsages {
    let words = ["--lang", language] + Transcript.words(wrong.words)
    let run = try hall.run(words)
    #expect(run.code == 2, "\(wrong.words)")
    #expect(run.output.isEmpty, "\(wrong.words)")
    let message = language == "en" ? wrong.en : wrong.zh
    #expect(run.errors == "onedoor: \(message)\n", "\(wrong.words)")
    let json = try hall.run(["--json"] + words)
    #expect(json.code == 2, "\(wrong.words)")
    #expect(json.errors == run.errors, "\(wrong.words)")
    let kind = wrong.words.contains("--profile nowhere") ? "wrongProfile" : "wrongUsage"
    #expect(json.output == "{\"message\":\"\(message)\",\"usage\":\"\(kind)\"}\n", "\(wrong.words)")
  }
  #expect(try hall.run("log").output == before)
}

private let wrongUsages =
  wrongCalendars + [
    WrongUsage(
      "opne 1",
      en: "there is no verb opne; did you mean open?",
      zh: "没有命令 opne,是不是 open?"),
    WrongUsage(
      "open",
      en: "usage: onedoor open WINDOW [--staff ID]",
      zh: "用法:onedoor open WINDOW [--staff ID]"),
    WrongUsage(
      "open 1 2",
      en: "usage: onedoor open WINDOW [--staff ID]",
      zh: "用法:onedoor open WINDOW [--staff ID]"),
    WrongUsage(
      "book LDJY-001 --day 2026-03-07 --phone 110",
      en: "say --day and --time; onedoor slots lists the times that are free",
      zh: "请写明 --day 和 --time,onedoor slots 列出可以预约的时间"),
    WrongUsage(
      "book LDJY-001 --day 2026-03-07 --time 10:00",
      en: "a booking needs --phone NUMBER",
      zh: "预约要留电话:--phone NUMBER"),
    WrongUsage(
      "book LDJY-001 --day 2026-03-07 --time 10:00 --name x",
      en: "a booking needs --phone NUMBER",
      zh: "预约要留电话:--phone NUMBER"),
    WrongUsage(
      "checkin 123456",
      en: "123456 is not a booking code of six digits, of which one may be wrong",
      zh: "123456 不是预约码(六位数字),请核对每一位"),
    WrongUsage(
      "open x",
      en: "x is not a window number from 1 to 99",
      zh: "x 不是窗口号(1 到 99)"),
    WrongUsage(
      "open 0",
      en: "0 is not a window number from 1 to 99",
      zh: "0 不是窗口号(1 到 99)"),
    WrongUsage(
      "open 100",
      en: "100 is not a window number from 1 to 99",
      zh: "100 不是窗口号(1 到 99)"),
    WrongUsage(
      "open -1",
      en: "-1 is not a window number from 1 to 99",
      zh: "-1 不是窗口号(1 到 99)"),
    WrongUsage(
      "open 1.5",
      en: "1.5 is not a window number from 1 to 99",
      zh: "1.5 不是窗口号(1 到 99)"),
    WrongUsage(
      "open 1 --staff BAD",
      en: "--staff: BAD is not a name of small letters, digits and hyphens",
      zh: "--staff: BAD 不是名称(小写字母、数字和连字符)"),
    WrongUsage(
      "open 1 --staf x",
      en: "open has no option --staf; did you mean --staff?",
      zh: "open 没有选项 --staf,是不是 --staff?"),
    WrongUsage(
      "open 1 --staff",
      en: "--staff needs ID after it",
      zh: "--staff 后面要写 ID"),
    WrongUsage(
      "open 1 --staff=",
      en: "--staff needs ID after it",
      zh: "--staff 后面要写 ID"),
    WrongUsage(
      "open 1 --staff li-min --staff li-min",
      en: "--staff is there twice",
      zh: "--staff 写了两次"),
    WrongUsage(
      "status --json=yes",
      en: "--json takes no value",
      zh: "--json 不带值"),
    WrongUsage(
      "status extra",
      en: "usage: onedoor status",
      zh: "用法:onedoor status"),
    WrongUsage(
      "status --verbose",
      en: "status has no option --verbose",
      zh: "status 没有选项 --verbose"),
    WrongUsage(
      "status --reason x",
      en: "status has no option --reason",
      zh: "status 没有选项 --reason"),
    WrongUsage(
      "status --lang fr",
      en: "--lang is there twice",
      zh: "--lang 写了两次"),
    WrongUsage(
      "status --lang",
      en: "--lang needs zh|en after it",
      zh: "--lang 后面要写 zh|en"),
    WrongUsage(
      "status --hall X",
      en: "--hall: X is not a name of small letters, digits and hyphens",
      zh: "--hall: X 不是名称(小写字母、数字和连字符)"),
    WrongUsage(
      "status --patience soon",
      en: "--patience: soon is not a whole number from 0 to 3600",
      zh: "--patience: soon 不是从 0 到 3600 的整数"),
    WrongUsage(
      "status --patience 3601",
      en: "--patience: 3601 is not a whole number from 0 to 3600",
      zh: "--patience: 3601 不是从 0 到 3600 的整数"),
    WrongUsage(
      "status --patience -1",
      en: "--patience: -1 is not a whole number from 0 to 3600",
      zh: "--patience: -1 不是从 0 到 3600 的整数"),
    WrongUsage(
      "status --id=",
      en: "--id needs ID after it",
      zh: "--id 后面要写 ID"),
    WrongUsage(
      "status --id 'a b'",
      en: "--id: a b is not a command id of 1 to 64 letters, digits and signs",
      zh: "--id: a b 不是命令编号(1 到 64 个字母、数字或符号)"),
    WrongUsage(
      "take",
      en: "usage: onedoor take ITEM… [--priority CLASS] [--name TEXT] [--phone NUMBER]",
      zh: "用法:onedoor take ITEM… [--priority CLASS] [--name TEXT] [--phone NUMBER]"),
    WrongUsage(
      "take XXXX-999",
      en: "there is no item XXXX-999; onedoor items lists them",
      zh: "没有事项 XXXX-999,onedoor items 列出全部事项"),
    WrongUsage(
      "take LDJY-00",
      en:
        "there is no item LDJY-00; did you mean LDJY-001 Unemployment registration, LDJY-002 Employment registration, LDJY-003 Employment & entrepreneurship certificate issuance?",
      zh: "没有事项 LDJY-00,是不是 LDJY-001 失业登记、LDJY-002 就业登记、LDJY-003 就业创业证办理?"),
    WrongUsage(
      "take jiuye",
      en:
        "there is no item jiuye; did you mean LDJY-002 Employment registration, LDJY-003 Employment & entrepreneurship certificate issuance, LDJY-004 Annual review of employment certificate?",
      zh: "没有事项 jiuye,是不是 LDJY-002 就业登记、LDJY-003 就业创业证办理、LDJY-004 就业创业证年审?"),
    WrongUsage(
      "take 失业",
      en:
        "there is no item 失业; did you mean LDJY-001 Unemployment registration, LDJY-003 Employment & entrepreneurship certificate issuance?",
      zh: "没有事项 失业,是不是 LDJY-001 失业登记、LDJY-003 就业创业证办理?"),
    WrongUsage(
      "take LDJY-001 --priority vip",
      en: "vip is none of walkIn, elderly, disabled, veteran, pregnant, infant",
      zh: "vip 不在 walkIn, elderly, disabled, veteran, pregnant, infant 之中"),
    WrongUsage(
      "take LDJY-001 --phone abc",
      en: "a telephone number has 3 to 15 digits",
      zh: "电话要有 3 到 15 位数字"),
    WrongUsage(
      "take LDJY-001 --phone 12",
      en: "a telephone number has 3 to 15 digits",
      zh: "电话要有 3 到 15 位数字"),
    WrongUsage(
      "take LDJY-001 --name '   '",
      en: "--name holds nothing that can be shown",
      zh: "--name 里没有可以显示的字"),
    WrongUsage(
      "take -- --priority",
      en: "there is no item --priority; onedoor items lists them",
      zh: "没有事项 --priority,onedoor items 列出全部事项"),
    WrongUsage(
      "call 1 012",
      en: "012 is not a ticket number like A012",
      zh: "012 不是号码(如 A012)"),
    WrongUsage(
      "call 1 A000",
      en: "A000 is not a ticket number like A012",
      zh: "A000 不是号码(如 A012)"),
    WrongUsage(
      "call 1 Ü001",
      en: "Ü001 is not a ticket number like A012",
      zh: "Ü001 不是号码(如 A012)"),
    WrongUsage(
      "cancel",
      en: "usage: onedoor cancel TICKET",
      zh: "用法:onedoor cancel TICKET"),
    WrongUsage(
      "cancel Ab",
      en: "Ab is not a ticket number like A012",
      zh: "Ab 不是号码(如 A012)"),
    WrongUsage(
      "cancel A9999999999999999999999",
      en: "A9999999999999999999999 is not a ticket number like A012",
      zh: "A9999999999999999999999 不是号码(如 A012)"),
    WrongUsage(
      "assign 1",
      en: "usage: onedoor assign WINDOW LETTER…",
      zh: "用法:onedoor assign WINDOW LETTER…"),
    WrongUsage(
      "assign 1 AB",
      en: "AB is not a queue letter from A to Z",
      zh: "AB 不是队的字母(A 到 Z)"),
    WrongUsage(
      "prioritise A001",
      en: "usage: onedoor prioritise TICKET CLASS [--reason TEXT]",
      zh: "用法:onedoor prioritise TICKET CLASS [--reason TEXT]"),
    WrongUsage(
      "prioritise A001 vip --reason x",
      en: "vip is none of walkIn, elderly, disabled, veteran, pregnant, infant",
      zh: "vip 不在 walkIn, elderly, disabled, veteran, pregnant, infant 之中"),
    WrongUsage(
      "amend A001",
      en: "usage: onedoor amend TICKET ITEM…",
      zh: "用法:onedoor amend TICKET ITEM…"),
    WrongUsage(
      "amend A001 nothing",
      en: "there is no item nothing; onedoor items lists them",
      zh: "没有事项 nothing,onedoor items 列出全部事项"),
    WrongUsage(
      "finish 1 --outcome maybe",
      en: "maybe is none of completed, accepted, advised, incomplete, declined, left",
      zh: "maybe 不在 completed, accepted, advised, incomplete, declined, left 之中"),
    WrongUsage(
      "hold 1",
      en: "usage: onedoor hold WINDOW visitor|window|step [--until HH:MM]",
      zh: "用法:onedoor hold WINDOW visitor|window|step [--until HH:MM]"),
    WrongUsage(
      "hold 1 later",
      en: "usage: hold WINDOW visitor, hold WINDOW window or hold WINDOW step --until HH:MM",
      zh: "用法:hold WINDOW visitor、hold WINDOW window 或 hold WINDOW step --until HH:MM"),
    WrongUsage(
      "hold 1 step",
      en: "usage: hold WINDOW visitor, hold WINDOW window or hold WINDOW step --until HH:MM",
      zh: "用法:hold WINDOW visitor、hold WINDOW window 或 hold WINDOW step --until HH:MM"),
    WrongUsage(
      "hold 1 visitor --until 10:00",
      en: "usage: hold WINDOW visitor, hold WINDOW window or hold WINDOW step --until HH:MM",
      zh: "用法:hold WINDOW visitor、hold WINDOW window 或 hold WINDOW step --until HH:MM"),
    WrongUsage(
      "hold 1 step --until 9:00",
      en: "--until: 9:00 is not a time like 08:30",
      zh: "--until: 9:00 不是时间(如 08:30)"),
    WrongUsage(
      "hold 1 step --until 25:00",
      en: "--until: 25:00 is not a time like 08:30",
      zh: "--until: 25:00 不是时间(如 08:30)"),
    WrongUsage(
      "transfer 1",
      en: "say where to with one of --window, --queue and --staff",
      zh: "请用 --window、--queue 或 --staff 中的一个说明转到哪里"),
    WrongUsage(
      "transfer 1 --window 2 --queue A",
      en: "say where to with one of --window, --queue and --staff",
      zh: "请用 --window、--queue 或 --staff 中的一个说明转到哪里"),
    WrongUsage(
      "transfer 1 --window x",
      en: "x is not a window number from 1 to 99",
      zh: "x 不是窗口号(1 到 99)"),
    WrongUsage(
      "transfer 1 --queue 7",
      en: "--queue: 7 is not a queue letter from A to Z",
      zh: "--queue: 7 不是队的字母(A 到 Z)"),
    WrongUsage(
      "transfer 1 --staff X",
      en: "--staff: X is not a name of small letters, digits and hyphens",
      zh: "--staff: X 不是名称(小写字母、数字和连字符)"),
    WrongUsage(
      "transfer 1 --return=yes --queue A",
      en: "--return takes no value",
      zh: "--return 不带值"),
    WrongUsage(
      "log --from 0",
      en: "--from: 0 is not a whole number from 1",
      zh: "--from: 0 不是从 1 起的整数"),
    WrongUsage(
      "log --from x",
      en: "--from: x is not a whole number from 1",
      zh: "--from: x 不是从 1 起的整数"),
    WrongUsage(
      "log --follow=1",
      en: "--follow takes no value",
      zh: "--follow 不带值"),
    WrongUsage(
      "stats --from yesterday",
      en: "--from: yesterday is not a day like 2026-03-02",
      zh: "--from: yesterday 不是日期(如 2026-03-02)"),
    WrongUsage(
      "stats --from 2026-02-30",
      en: "--from: 2026-02-30 is not a day like 2026-03-02",
      zh: "--from: 2026-02-30 不是日期(如 2026-03-02)"),
    WrongUsage(
      "stats --from 2026-03-05 --to 2026-03-01",
      en: "--from comes before --to",
      zh: "--from 要在 --to 以前"),
    WrongUsage(
      "item",
      en: "usage: onedoor item CODE",
      zh: "用法:onedoor item CODE"),
    WrongUsage(
      "item nothing",
      en: "there is no item nothing; onedoor items lists them",
      zh: "没有事项 nothing,onedoor items 列出全部事项"),
    WrongUsage(
      "items qqqqqqq",
      en: "there is no item qqqqqqq; onedoor items lists them",
      zh: "没有事项 qqqqqqq,onedoor items 列出全部事项"),
    WrongUsage(
      "help nothing",
      en: "there is no verb nothing; onedoor --help lists them",
      zh: "没有命令 nothing,onedoor --help 列出全部命令"),
    WrongUsage(
      "help found demo",
      en: "usage: onedoor help [VERB]",
      zh: "用法:onedoor help [VERB]"),
    WrongUsage(
      "demo --seed -1",
      en: "--seed: -1 is not a whole number from 0",
      zh: "--seed: -1 不是从 0 起的整数"),
    WrongUsage(
      "demo --seed 1e3",
      en: "--seed: 1e3 is not a whole number from 0",
      zh: "--seed: 1e3 不是从 0 起的整数"),
    WrongUsage(
      "contact",
      en: "usage: onedoor contact TICKET [--erase]",
      zh: "用法:onedoor contact TICKET [--erase]"),
    WrongUsage(
      "contact A001 --erase=now",
      en: "--erase takes no value",
      zh: "--erase 不带值"),
    WrongUsage(
      "check now",
      en: "usage: onedoor check",
      zh: "用法:onedoor check"),
    WrongUsage(
      "batch now",
      en: "usage: onedoor batch",
      zh: "用法:onedoor batch"),
    WrongUsage(
      "found --profile",
      en: "--profile needs NAME|FILE after it",
      zh: "--profile 后面要写 NAME|FILE"),
    WrongUsage(
      "found --profile nowhere.json",
      en:
        "nowhere.json: cannot be opened (No such file or directory); name baishiyi, baoan or a file",
      zh:
        "nowhere.json: cannot be opened (No such file or directory); name baishiyi, baoan or a file"
    ),
    WrongUsage(
      "found baishiyi",
      en: "usage: onedoor found [--profile NAME|FILE]",
      zh: "用法:onedoor found [--profile NAME|FILE]"),
    WrongUsage(
      "-- --help",
      en: "there is no verb --help; did you mean help?",
      zh: "没有命令 --help,是不是 help?"),
    WrongUsage(
      "-h",
      en: "there is no verb -h; onedoor --help lists them",
      zh: "没有命令 -h,onedoor --help 列出全部命令"),
    WrongUsage(
      "----",
      en: "launcher has no option ----",
      zh: "launcher 没有选项 ----"),
    WrongUsage(
      "--=",
      en: "launcher has no option --",
      zh: "launcher 没有选项 --"),
    WrongUsage(
      "''",
      en: "there is no verb ; onedoor --help lists them",
      zh: "没有命令 ,onedoor --help 列出全部命令"),
  ]
