import Foundation
import Testing

@Test func aFollowerPrintsWhatOtherProcessesAppend() throws {
  let hall = try TestHall()
  let follower = try hall.start(["--json", "log", "--follow"])
  #expect(try follower.line()?.hasPrefix(#"{"seq":1,"#) == true)
  for window in 1...11 {
    #expect(try hall.run("open \(window)").code == 0)
    #expect(try follower.line()?.hasPrefix(#"{"seq":\#(window + 1),"#) == true)
  }
  #expect(follower.end(with: SIGTERM) == .killed(SIGTERM))
}

@Test func aFollowerMayBeginAnywhere() throws {
  let hall = try TestHall()
  try hall.prepare("open 1", "open 2")
  let follower = try hall.start(["log", "--follow", "--from", "3"])
  #expect(try follower.line() == "3  2026-03-02 09:00:00  window 2 opens with Zhang Qiang")
  let later = try hall.start(["log", "--follow", "--from", "6"])
  try hall.prepare("close 1", "close 2", "open 1")
  #expect(try follower.line() == "4  2026-03-02 09:00:00  window 1 closes")
  #expect(try follower.line() == "5  2026-03-02 09:00:00  window 2 closes")
  follower.end(with: SIGINT)
  // Nobody need have written event 6 when somebody begins to wait for it.
  later.end(with: SIGINT)
}

@Test func aFollowerThatNobodyReadsAnyMoreEnds() throws {
  let hall = try TestHall()
  let run = try hall.shell(
    """
    "$ONEDOOR" --db hall.db log --follow | head -1
    "$ONEDOOR" --db hall.db --clock "$CLOCK" open 1
    """)
  #expect(run.lines.count == 2)
  #expect(run.code == 0)
}

@Test func aReaderThatPausesDoesNotKeepTheDatabaseFromBeingTidied() throws {
  let hall = try TestHall()
  // Some megabytes of log, which no pipe holds.
  let notes = (1...1500).map { "pause 1 --reason '\($0) \(String(repeating: "字", count: 190))'" }
  let lines = ["open 1"] + notes.flatMap { [$0, "open 1"] }
  let batch = try hall.run(["batch"], input: lines.joined(separator: "\n"))
  #expect(batch.code == 0)
  let reader = try hall.start(["--json", "log"])
  #expect(try reader.line() != nil)
  // The reader now waits for its pipe; an erasure empties the write-ahead log all the same.
  try hall.prepare("take LDJY-001 --phone 13800138000", "contact A001 --erase")
  let log = try FileManager.default.attributesOfItem(atPath: hall.database + "-wal")
  #expect(log[.size] as? Int == 0)
  let rest = try Run(of: reader, #_sourceLocation)
  #expect(rest.lines.count == 3002)
}
