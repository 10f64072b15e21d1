import Foundation
import Testing

/// Something that is wrong with a database, how a shell brings it about, and what the tool says.
struct Damage {
  let name: String
  let script: String
  let en: String
  let zh: String
}

private let damages = [
  Damage(
    name: "damaged", script: "dd if=/dev/zero of=hall.db bs=4096 seek=1 count=1 conv=notrunc",
    en: "the database hall.db is damaged (database disk image is malformed); "
      + "stop using it and restore a backup",
    zh: "数据库 hall.db 已损坏(database disk image is malformed),请停用并从备份恢复"),
  Damage(
    name: "damaged", script: "truncate -s 20000 hall.db",
    en: "the database hall.db is damaged (database disk image is malformed); "
      + "stop using it and restore a backup",
    zh: "数据库 hall.db 已损坏(database disk image is malformed),请停用并从备份恢复"),
  Damage(
    name: "damaged", script: "echo hello >hall.db",
    en: "the database hall.db is damaged (only 6 bytes long); stop using it and restore a backup",
    zh: "数据库 hall.db 已损坏(only 6 bytes long),请停用并从备份恢复"),
  Damage(
    name: "damaged", script: "rm hall.db; sqlite3 hall.db 'CREATE TABLE t (x)'",
    en: "the database hall.db is damaged (not a OneDoor database); "
      + "stop using it and restore a backup",
    zh: "数据库 hall.db 已损坏(not a OneDoor database),请停用并从备份恢复"),
  Damage(
    name: "damaged", script: "sqlite3 hall.db 'PRAGMA application_id = 5'",
    en: "the database hall.db is damaged (not a OneDoor database); "
      + "stop using it and restore a backup",
    zh: "数据库 hall.db 已损坏(not a OneDoor database),请停用并从备份恢复"),
  Damage(
    name: "newer", script: "sqlite3 hall.db 'PRAGMA user_version = 4'",
    en: "the database hall.db has version 4 and this OneDoor knows 3; update it",
    zh: "数据库 hall.db 的版本是 4,本程序只认识到 3,请升级 OneDoor"),
  Damage(
    name: "unknownEvent",
    script: "sqlite3 hall.db \"UPDATE event SET kind = 'teleported' WHERE seq = 3\"",
    en: "event 3 of hall.db (teleported, version 1) is unknown here; update OneDoor",
    zh: "数据库 hall.db 的第 3 条记录(teleported,版本 1)本程序不认识,请升级 OneDoor"),
  Damage(
    name: "unknownEvent", script: "sqlite3 hall.db \"UPDATE event SET version = 2 WHERE seq = 3\"",
    en: "event 3 of hall.db (issued, version 2) is unknown here; update OneDoor",
    zh: "数据库 hall.db 的第 3 条记录(issued,版本 2)本程序不认识,请升级 OneDoor"),
  Damage(
    name: "damaged", script: "sqlite3 hall.db 'DELETE FROM event WHERE seq = 3'",
    en: "the database hall.db is damaged (event 3 is missing); stop using it and restore a backup",
    zh: "数据库 hall.db 已损坏(event 3 is missing),请停用并从备份恢复"),
  Damage(
    name: "damaged", script: "sqlite3 hall.db \"UPDATE event SET body = '{}' WHERE seq = 3\"",
    en: "the database hall.db is damaged (event 3: its body is broken at byte 1); "
      + "stop using it and restore a backup",
    zh: "数据库 hall.db 已损坏(event 3: its body is broken at byte 1),请停用并从备份恢复"),
  Damage(
    name: "damaged", script: "sqlite3 hall.db \"UPDATE event SET actor = 'ghost' WHERE seq = 3\"",
    en: "the database hall.db is damaged (event 3 has no known actor); "
      + "stop using it and restore a backup",
    zh: "数据库 hall.db 已损坏(event 3 has no known actor),请停用并从备份恢复"),
  Damage(
    name: "failing", script: "rm hall.db; mkdir hall.db",
    en: "reading or writing hall.db failed (unable to open database file); check the disk",
    zh: "读写 hall.db 出错(unable to open database file),请检查磁盘"),
]

@Test func aDatabaseThatIsNotSoundIsRefusedInOneLine() throws {
  for damage in damages {
    let hall = try TestHall()
    try hall.prepare("open 1", "take LDJY-001", "take LDJY-002")
    let damaging = try hall.shell(
      "sqlite3 hall.db 'PRAGMA wal_checkpoint(TRUNCATE)'\nrm -f hall.db-*\n\(damage.script)")
    #expect(damaging.code == 0, "\(damage.script): \(damaging.errors)")
    for verb in ["open 2", "status", "log", "check", "take LDJY-001", "stats"] {
      for (language, message) in [("en", damage.en), ("zh", damage.zh)] {
        let tool = "\"$ONEDOOR\" --clock $CLOCK --db hall.db --lang \(language)"
        let run = try hall.shell("\(tool) \(verb)")
        let json = try hall.shell("\(tool) --json \(verb)")
        #expect(run.code == 3 && json.code == 3, "\(damage.script): \(verb)")
        // A check looks at every page first and can say more of one that is damaged.
        if verb == "check" && damage.script.contains("dd ") { continue }
        #expect(run.errors == "onedoor: \(message)\n", "\(damage.script): \(verb)")
        let object = "{\"failure\":\"\(damage.name)\",\"message\":\"\(message)\"}\n"
        // What was sound before the damage may have been printed already.
        #expect(json.output.hasSuffix(object), "\(damage.script): \(verb)")
      }
    }
  }
}

@Test func whatWasDerivedIsRebuiltAndTheLogIsLeftAlone() throws {
  let hall = try TestHall()
  try hall.prepare("open 1", "take LDJY-001", "call 1", "begin 1", "finish 1", "close day")
  let log = try hall.run("--json log").output
  let stats = try hall.run("stats").output
  _ = try hall.shell("sqlite3 hall.db \"DELETE FROM handling; UPDATE visit SET ending = 'x'\"")
  try Transcript.expect(
    """
    $ --lang zh check
    baishiyi:8 条记录、1 天、1 次办事,已重建 2026-03-02 的办事记录
    $ check
    baishiyi: 8 events, 1 day, 1 visit; sound
    """, in: hall)
  #expect(try hall.run("--json log").output == log)
  #expect(try hall.run("stats").output == stats)
}

@Test func everyWordOfADamagedDatabaseIsPrintedClean() throws {
  let hall = try TestHall()
  try hall.prepare("open 1", "pause 1 --reason tea")
  for edit in [
    "kind = 'x' || char(27) || '[2J'", "actor = char(27) || '[2J'",
    "body = '{\"window\":1,\"reason\":\"\\u001b[2J\"}'",
    "body = '{\"window\":1,\"reason\":\"' || char(27) || char(8238) || '\"}'",
  ] {
    let script =
      "sqlite3 hall.db \"UPDATE event SET \(edit.replacingOccurrences(of: "\"", with: "\\\"")) WHERE seq = 3\""
    #expect(try hall.shell(script).code == 0)
    // The runs check every byte that is printed.
    for verb in ["log", "--json log", "status", "check"] { _ = try hall.run(verb) }
  }
}
