import Foundation
import Testing

/// One edit that makes a good profile wrong, and what the tool says of the file then, a line each.
struct WrongProfile {
  let find: String
  let replace: String
  let lines: [String]

  init(_ find: String, _ replace: String, _ lines: String...) {
    (self.find, self.replace, self.lines) = (find, replace, lines)
  }
}

@Test func aWrongProfileIsRefusedWholeWithThePlaceOfEachProblem() throws {
  let hall = try TestHall(isFounded: false)
  let good = try goodProfile()
  for wrong in wrongProfiles {
    let place = try #require(good.range(of: wrong.find), "\(wrong.find)")
    let text = good.replacingCharacters(in: place, with: wrong.replace)
    let run = try found(Array(text.utf8), in: hall)
    #expect(run.code == 2, "\(wrong.replace)")
    #expect(run.output.isEmpty, "\(wrong.replace)")
    let expected = wrong.lines.map { "onedoor: \(hall.folder)/p.json: \($0)\n" }.joined()
    #expect(run.errors == expected, "\(wrong.replace)")
  }
  #expect(FileManager.default.fileExists(atPath: hall.database) == false)
}

@Test func filesThatAreNoProfileAtAllAreRefused() throws {
  let hall = try TestHall(isFounded: false)
  let good = Array(try goodProfile().utf8)
  let notUTF8 = good.prefix(40) + [0xFF] + good.dropFirst(40)
  let cases: [([UInt8], String)] = [
    ([], "line 1, column 1: not JSON from here on"),
    (Array("{}".utf8), "id: is missing"),
    (Array("[]".utf8), "the file: is not an object"),
    (Array("7".utf8), "the file: is not an object"),
    (Array("null".utf8), "the file: is null, not an object"),
    (good + Array("x".utf8), "line 69, column 1: not JSON from here on"),
    (Array(good.prefix(200)), "line 4, column 74: not JSON from here on"),
    ([0xEF, 0xBB, 0xBF] + good, "line 1, column 1: not JSON from here on"),
    (Array(notUTF8), "line 3, column 22: not UTF-8 from here on"),
    ([0, 1, 2, 27], "line 1, column 1: not JSON from here on"),
    (
      Array(repeating: UInt8(ascii: "["), count: 100_000),
      "line 1, column 65: lists and objects are nested too deep from here on"
    ),
    (
      Array(repeating: UInt8(ascii: " "), count: 1 << 20) + good,
      "is larger than a profile can be (1 MiB)"
    ),
  ]
  for (bytes, message) in cases {
    let run = try found(bytes, in: hall)
    #expect(run.code == 2, "\(message)")
    #expect(run.errors == "onedoor: \(hall.folder)/p.json: \(message)\n")
  }
  for (path, message) in [
    ("/", "/: cannot be read (Is a directory)"),
    ("/dev/null", "/dev/null: line 1, column 1: not JSON from here on"),
    ("/dev/zero", "/dev/zero: is larger than a profile can be (1 MiB)"),
    (
      "/nowhere",
      "/nowhere: cannot be opened (No such file or directory); name baishiyi, baoan or a file"
    ),
  ] {
    let run = try hall.run(["found", "--profile", path])
    #expect(run.code == 2)
    #expect(run.errors == "onedoor: \(message)\n")
  }
}

@Test func aProfileOfOnesOwnFoundsAHallWithItsOwnRules() throws {
  let hall = try TestHall(isFounded: false)
  let own = try goodProfile()
    .replacingOccurrences(of: "\"post\": \"window 2\"", with: "\"post\": \"relief\"")
    .replacingOccurrences(
      of: "\"settings\": {", with: "\"dailyQuotas\": {\"A\": 1}, \"settings\": {")
  #expect(try found(Array(own.utf8), in: hall).code == 0)
  try Transcript.expect(
    """
    $ open 2
    ! onedoor: nobody is planned at window 2 now; say who sits there
    ? 1
    $ take LDJY-001
    A001  0 ahead  over an hour  no window for it is open yet  bring: 居民身份证、终止劳动关系证明
    $ take LDJY-001
    ! onedoor: queue A has given out its 1 ticket today; come another day or ask the staff
    ? 1
    """, in: hall)
}

private func goodProfile() throws -> String {
  let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).dropFirst()
  return try String(
    contentsOfFile: "/" + root.joined(separator: "/") + "/seeds/baoan/hall.json", encoding: .utf8)
}

private func found(_ bytes: [UInt8], in hall: TestHall) throws -> Run {
  let file = hall.folder + "/p.json"
  try Data(bytes).write(to: URL(fileURLWithPath: file))
  return try hall.run(["found", "--profile", file])
}

private let wrongProfiles = [
  WrongProfile(
    #""id": "baoan","#,
    #""#,
    #"id: is missing"#),
  WrongProfile(
    #""id": "baoan""#,
    #""id": "Bao An""#,
    #"id: "Bao An" is not a name of small letters, digits and hyphens"#),
  WrongProfile(
    #""id": "baoan""#,
    #""id": null"#,
    #"id: is null, not a text"#),
  WrongProfile(
    #""id": "baoan","#,
    #""id": "baoan", "id": "b","#,
    #"line 2, column 18: this key is there twice"#),
  WrongProfile(
    #""id": "baoan""#,
    #""id": baoan"#,
    #"line 2, column 9: not JSON from here on"#),
  WrongProfile(
    #""utcOffset": "+08:00""#,
    #""utcOffset": "+25:00""#,
    #"utcOffset: "+25:00" is not an offset from UTC like +08:00"#),
  WrongProfile(
    #""utcOffset": "+08:00""#,
    #""utcOffset": 8"#,
    #"utcOffset: is not a text"#),
  WrongProfile(
    #""zh": "保安村党群服务中心""#,
    #""zh": """#,
    #"name.zh: is empty; write it in both languages"#),
  WrongProfile(
    #""zh": "保安村党群服务中心""#,
    #""zh": "\u001b[31m红""#,
    #"name.zh: holds control characters, outer spaces or more than 80 characters"#),
  WrongProfile(
    #""zh": "保安村党群服务中心""#,
    #""zh": "\ud800""#,
    #"line 3, column 19: not JSON from here on"#),
  WrongProfile(
    #""zh": "保安村党群服务中心""#,
    #""zh": "\u12g4""#,
    #"line 3, column 21: not JSON from here on"#),
  WrongProfile(
    #""zh": "保安村党群服务中心""#,
    #""zh": 5"#,
    #"name.zh: is not a text"#),
  WrongProfile(
    #""zh": "保安村党群服务中心", "#,
    #""#,
    #"name.zh: is missing"#),
  WrongProfile(
    #""name": {"zh": "保安村"#,
    #""name": ["x"], "nam": {"zh": "保安村"#,
    #"name: is not an object"#),
  WrongProfile(
    #""equipment": [],\#n  "items""#,
    #""equipment": [{"id": "scanner", "name": {"zh": "仪", "en": "Scanner"}, "items": ["JYWT-009"]}],\#n  "items""#,
    #"equipment[0].items: JYWT-009 is not among the hall's items"#),
  WrongProfile(
    #""id": "party-room""#,
    #""id": "service-room""#,
    #"zones[1].id: service-room is there twice"#),
  WrongProfile(
    #""LDJY-001", "LDJY-002""#,
    #""LDJY-001", "LDJY-001""#,
    #"items[1]: LDJY-001 is there twice"#),
  WrongProfile(
    #""LDJY-001", "LDJY-002""#,
    #""XXXX-001", "LDJY-002""#,
    #"items[0]: XXXX-001 is not in the catalogue"#),
  WrongProfile(
    #""LDJY-001", "LDJY-002""#,
    #""失业", "LDJY-002""#,
    #"items[0]: "失业" is not an item code like LDJY-001"#),
  WrongProfile(
    #""LDJY-001", "LDJY-002""#,
    #"1, "LDJY-002""#,
    #"items[0]: is not a text"#),
  WrongProfile(
    #""number": 2"#,
    #""number": 1"#,
    #"windows[1].number: 1 is there twice"#,
    #"staff[1].post: there is no window 2"#),
  WrongProfile(
    #""number": 2"#,
    #""number": 0"#,
    #"windows[1].number: 0 is not a window number from 1 to 99"#),
  WrongProfile(
    #""number": 2"#,
    #""number": 2.5"#,
    #"line 37, column 17: this is not a whole number of at most 15 digits"#),
  WrongProfile(
    #""number": 2"#,
    #""number": 02"#,
    #"line 37, column 17: not JSON from here on"#),
  WrongProfile(
    #""number": 2"#,
    #""number": 1e0"#,
    #"line 37, column 17: this is not a whole number of at most 15 digits"#),
  WrongProfile(
    #""number": 2"#,
    #""number": 99999999999999999999"#,
    #"line 37, column 17: this is not a whole number of at most 15 digits"#),
  WrongProfile(
    #""number": 2"#,
    #""number": "2""#,
    #"windows[1].number: is not a whole number"#),
  WrongProfile(
    #""number": 2"#,
    #""number": true"#,
    #"windows[1].number: is not a whole number"#),
  WrongProfile(
    #""number": 2,"#,
    #""#,
    #"windows[1].number: is missing"#),
  WrongProfile(
    #""zone": "service-room""#,
    #""zone": "nowhere""#,
    #"windows[0].zone: there is no zone nowhere"#),
  WrongProfile(
    #""queues": ["A", "B","#,
    #""queues": ["AB", "B","#,
    #"windows[0].queues[0]: "AB" is not a queue letter from A to Z"#),
  WrongProfile(
    #""queues": ["A", "B","#,
    #""queues": ["Z", "A", "B","#,
    #"windows[0].queues: no item of the hall is in queue Z"#),
  WrongProfile(
    #""equipment": []\#n    },"#,
    #""equipment": ["crane"]\#n    },"#,
    #"windows[0].equipment: there is no equipment crane"#),
  WrongProfile(
    #""skills": ["A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "P", "Q"], "post": "window 2""#,
    #""skills": [], "post": "guidance""#,
    #"staff[1].skills: is empty; name the queues"#),
  WrongProfile(
    #""id": "han-zhiguo""#,
    #""id": "bao-yulan""#,
    #"staff[1].id: bao-yulan is there twice"#),
  WrongProfile(
    #""post": "window 2""#,
    #""post": "window 9""#,
    #"staff[1].post: there is no window 9"#),
  WrongProfile(
    #""post": "window 2""#,
    #""post": "window 1""#,
    #"staff[1].post: window 1 has somebody already"#),
  WrongProfile(
    #""post": "window 2""#,
    #""post": "roof""#,
    #"staff[1].post: "roof" is not a post: "window N", "guidance", "agent-desk", "self-service" or "relief""#
  ),
  WrongProfile(
    #""from": "08:30", "to": "11:30""#,
    #""from": "8:30", "to": "11:30""#,
    #"hours[0].from: "8:30" is not a time like 08:30"#),
  WrongProfile(
    #""from": "08:30", "to": "11:30""#,
    #""from": "11:30", "to": "11:30""#,
    #"hours[0]: ends at 11:30, not after it begins at 11:30"#),
  WrongProfile(
    #""days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:30", "to": "11:30""#,
    #""days": ["mon"], "from": "08:30", "to": "14:00""#,
    #"hours[1]: overlaps hours[0] on Monday"#),
  WrongProfile(
    #""days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:30""#,
    #""days": ["Monday"], "from": "08:30""#,
    #"hours[0].days[0]: "Monday" is none of mon, tue, wed, thu, fri, sat, sun"#),
  WrongProfile(
    #""days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:30""#,
    #""days": ["mon", "mon"], "from": "08:30""#,
    #"hours[0].days[1]: mon is there twice"#),
  WrongProfile(
    #""days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:30""#,
    #""days": [], "from": "08:30""#,
    #"hours[0].days: is empty; name the weekdays"#),
  WrongProfile(
    #""admission": "walk-in"},"#,
    #""admission": "anyone"},"#,
    #"hours[0].admission: "anyone" is none of walk-in, booking"#),
  WrongProfile(
    #""settings": {"#,
    #""dailyQuotas": {"A": 0, "Z": 3},\#n  "settings": {"#,
    #"dailyQuotas.A: 0 is not a number of tickets from 1"#,
    #"dailyQuotas.Z: no item of the hall is in queue Z"#),
  WrongProfile(
    #""settings": {"#,
    #""dailyQuotas": {"AA": 1},\#n  "settings": {"#,
    #"dailyQuotas.AA: is not a queue letter from A to Z"#),
  WrongProfile(
    #""settings": {"#,
    #""dailyQuotas": {"a": 1},\#n  "settings": {"#,
    #"dailyQuotas.a: is not a queue letter from A to Z"#),
  WrongProfile(
    #""settings": {"#,
    #""dailyQuotas": [],\#n  "settings": {"#,
    #"dailyQuotas: is not an object"#),
  WrongProfile(
    #""settings": {"#,
    #""setings": {}, "settings": {"#,
    #"setings: nothing of this name is known; remove it"#),
  WrongProfile(
    #""recallLimit": 3"#,
    #""recalLimit": 3"#,
    #"settings.recalLimit: nothing of this name is known; remove it"#),
  WrongProfile(
    #""recallLimit": 3"#,
    #""recallLimit": 21"#,
    #"settings.recallLimit: 21 is not from 0 to 20"#),
  WrongProfile(
    #""recallLimit": 3"#,
    #""recallLimit": -1"#,
    #"settings.recallLimit: -1 is not from 0 to 20"#),
  WrongProfile(
    #""recallLimit": 3"#,
    #""recallLimit": "3""#,
    #"settings.recallLimit: is not a whole number"#),
  WrongProfile(
    #""recallLimit": 3,"#,
    #""recallLimit": 3,,"#,
    #"line 59, column 22: not JSON from here on"#),
  WrongProfile(
    #""recallLimit": 3,"#,
    #""recallLimit": 3"#,
    #"line 60, column 5: not JSON from here on"#),
  WrongProfile(
    #""basketLimit": 5"#,
    #""basketLimit": 0"#,
    #"settings.basketLimit: 0 is not from 1 to 20"#),
  WrongProfile(
    #""personalRecordDays": 15"#,
    #""personalRecordDays": 0"#,
    #"settings.personalRecordDays: 0 is not from 1 to 3650"#),
  WrongProfile(
    #""queueLength": 5"#,
    #""queueLength": 0"#,
    #"settings.alerts.queueLength: 0 is not from 1 to 500"#),
  WrongProfile(
    #""queueLength": 5"#,
    #""queueLenght": 5"#,
    #"settings.alerts.queueLenght: nothing of this name is known; remove it"#),
  WrongProfile(
    #""alerts": {"#,
    #""alerts": 7, "spare": {"#,
    #"settings.alerts: is not an object"#),
  WrongProfile(
    #""warningSeconds": 20"#,
    #""warningSeconds": "20""#,
    #"settings.kiosk.warningSeconds: is not a whole number"#),
  WrongProfile(
    #""notices": ["#,
    #""notices": [{"zh": "", "en": "Quiet\u0007"}, "#,
    #"notices[0].zh: is empty; write it in both languages"#,
    #"notices[0].en: holds control characters, outer spaces or more than 80 characters"#),
  WrongProfile(
    #""notices": ["#,
    #""notices": [{"zh": "请安静"}, "#,
    #"notices[0].en: is missing"#),
  WrongProfile(
    #""walkIn": 10"#,
    #""walkIn": 481"#,
    #"settings.targetWaitMinutes.walkIn: 481 is not a number of minutes from 0 to 480"#),
  WrongProfile(
    #""walkIn": 10"#,
    #""vip": 10"#,
    #"settings.targetWaitMinutes.vip: is not one of walkIn, elderly, disabled, veteran, pregnant, infant"#
  ),
  WrongProfile(
    #""walkIn": 10"#,
    #""walkIn": null"#,
    #"settings.targetWaitMinutes.walkIn: is null, not a whole number"#),
  WrongProfile(
    #""notices": ["#,
    #""demand": {"handling": {"law": "normal"}}, "notices": ["#,
    #"demand.handling.law: "normal" is none of exponential, logNormal, constant, empirical"#),
  WrongProfile(
    #""notices": ["#,
    #""demand": {"weekdays": {"holiday": 5}}, "notices": ["#,
    #"demand.weekdays.holiday: is not one of mon, tue, wed, thu, fri, sat, sun"#),
  WrongProfile(
    #""notices": ["#,
    #""demand": {"perHour": [1], "crowd": 3}, "notices": ["#,
    #"demand.crowd: nothing of this name is known; remove it"#),
]
