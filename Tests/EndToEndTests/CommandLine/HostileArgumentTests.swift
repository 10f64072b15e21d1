import Foundation
import Testing

// Every byte that the tool prints in these tests is checked where a run is read: nothing that could
// command a terminal may come through, whatever the arguments are.

private let hostile: [(name: String, bytes: [UInt8])] = [
  ("escape sequences", Array("\u{1B}[31m\u{1B}]0;x\u{7}red".utf8)),
  ("every control character", (1...31).map { UInt8($0) } + [0x7F]),
  ("C1 controls", Array("\u{80}\u{85}\u{9B}2J\u{9F}".utf8)),
  ("bidi marks", Array("\u{202E}\u{2066}abc\u{2069}\u{200F}\u{61C}".utf8)),
  ("line and paragraph separators", Array("a\u{2028}b\u{2029}c\nd\r\ne".utf8)),
  ("invisible signs", Array("\u{200B}\u{200D}\u{FEFF}\u{AD}\u{E0041}".utf8)),
  ("invalid UTF-8", [0xFF, 0xFE, 0x41, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xF5]),
  ("private use and unassigned", Array("\u{E000}\u{10FFFF}\u{FFFE}\u{0378}".utf8)),
  ("heaps of marks", Array("e".utf8) + Array(String(repeating: "\u{301}", count: 500).utf8)),
  ("emoji", Array("👩‍👩‍👧‍👦🇨🇳🏳️‍🌈".utf8)),
  ("a hundred kilobytes", Array(repeating: UInt8(ascii: "A"), count: 100_000)),
  ("a hundred kilobytes of Chinese", Array(String(repeating: "失业", count: 16_000).utf8)),
  ("quotes and backslashes", Array(#""'\\"}{","#.utf8)),
  ("an SQL injection", Array("'; DROP TABLE event; --".utf8)),
  ("a format string", Array("%s%n%x".utf8)),
]

/// Each place of a command line at which words of any kind can stand.
private let places: [[String?]] = [
  [nil], ["open", nil], ["open", "1", "--staff", nil], ["take", nil], ["item", nil],
  ["items", nil],
  ["help", nil], ["call", "1", nil], ["cancel", nil], ["assign", "1", nil],
  ["take", "LDJY-001", "--name", nil], ["take", "LDJY-001", "--phone", nil],
  ["take", "LDJY-001", "--priority", nil], ["pause", "1", "--reason", nil],
  ["prioritise", "A001", "infant", "--reason", nil], ["log", "--from", nil],
  ["stats", "--from", nil], ["demo", "--seed", nil], ["found", "--profile", nil],
  ["status", "--hall", nil], ["status", "--lang", nil], ["status", "--id", nil],
  ["status", "--patience", nil], ["finish", "1", "--outcome", nil], ["hold", "1", nil],
  ["redirect", nil], ["redirect", "A001", "--staff", nil], ["redirect", "A001", "--queue", nil],
  ["stepout", nil, "--until", "10:00"], ["stepout", "A001", "--until", nil], ["comeback", nil],
  ["summon", nil], ["attend", nil], ["slots", nil], ["slots", "LDJY-001", "--day", nil],
  ["book", "LDJY-001", "--day", "2026-03-07", "--time", "10:00", "--phone", nil],
  ["book", "LDJY-001", "--day", "2026-03-07", "--time", "10:00", "--phone", "110", "--name", nil],
  ["book", "LDJY-001", "--day", "2026-03-07", "--time", nil, "--phone", "110"],
  ["checkin", nil], ["unbook", nil], ["move", nil, "--day", "2026-03-07", "--time", "10:00"],
  ["summon", nil], ["attend", nil], ["calendar", nil], ["calendar", "close", nil],
  ["calendar", "import", nil], ["calendar", "--from", nil], ["calendar", "--days", nil],
  ["calendar", "open", "2026-03-08", "--hours", nil],
  ["calendar", "close", "2026-03-08", "--reason", nil],
]

@Test(arguments: hostile.indices)
func hostileArgumentsNeitherCrashTheToolNorComeThrough(_ index: Int) throws {
  let hall = try TestHall()
  try hall.prepare("open 1", "take LDJY-002")
  for place in places {
    for options in [[], ["--json", "--lang", "zh"]]
    where !(place.contains("--lang") && !options.isEmpty) {
      let words =
        (hall.common + options).map { Array($0.utf8) }
        + place.map { $0.map { Array($0.utf8) } ?? hostile[index].bytes }
      let process = try ChildProcess(Tool.path, words, environment: hall.environment)
      process.closeInput()
      let run = try Run(of: process, #_sourceLocation)
      #expect([0, 1, 2].contains(run.code), "\(hostile[index].name) at \(place): \(run.errors)")
      #expect(run.code == 0 || run.errors.hasPrefix("onedoor: "))
      #expect(run.errors.utf8.count < 2000, "\(hostile[index].name) at \(place)")
    }
  }
  // As an option's name, and as the database's and the program's own paths.
  for words in [
    [Array("status".utf8), Array("--".utf8) + hostile[index].bytes],
    [
      Array("--db=".utf8) + Array("\(hall.folder)/".utf8) + hostile[index].bytes,
      Array("status".utf8),
    ],
  ] {
    let process = try ChildProcess(Tool.path, words, environment: hall.environment)
    process.closeInput()
    #expect(try Run(of: process, #_sourceLocation).code > 0)
  }
  #expect(try hall.run("check").code == 0)
}

@Test(arguments: hostile.indices)
func hostileLinesOfABatchDoNotStopIt(_ index: Int) throws {
  let hall = try TestHall()
  let process = try hall.start(["--json", "batch"])
  process.write("take ")
  process.write(hostile[index].bytes + [0x0A])
  process.write("open 1\n")
  process.closeInput()
  let run = try Run(of: process, #_sourceLocation)
  #expect(run.lines.last == #"{"seq":2,"event":"windowOpened","window":1,"staff":"li-min"}"#)
}

@Test func notesAndReasonsAreStoredAndPrintedClean() throws {
  let hall = try TestHall()
  try hall.prepare("open 1", "open 2", "take LDJY-001", "take LDJY-002")
  let evil = "go\u{1B}[2J \u{202E}left\u{7}\n\u{9B}1m"
  let clean = "go[2J left 1m"
  for words in [
    ["prioritise", "A002", "infant", "--reason", evil], ["pause", "2", "--reason", evil],
    ["call", "1"], ["begin", "1"], ["transfer", "1", "--window", "2", "--note", evil],
  ] {
    #expect(try hall.run(words).code == 0, "\(words)")
  }
  let log = try hall.run("log").output
  #expect(log.components(separatedBy: clean).count == 4, "\(log)")
  let stored = try hall.shell("sqlite3 hall.db 'SELECT hex(body) FROM event WHERE seq > 5'")
  for forbidden in ["1B", "07", "0A", "C29B", "E280AE"] {
    for line in stored.lines {
      let bytes = stride(from: 0, to: line.count, by: 2).map { line.dropFirst($0).prefix(2) }
      if forbidden.count == 2 { #expect(!bytes.contains(forbidden[...]), "\(line)") }
      if forbidden.count > 2 { #expect(!line.contains(forbidden), "\(line)") }
    }
  }
}
