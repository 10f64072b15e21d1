import Foundation
import Testing

@Test func twoHallsInOneDatabaseNeedToBeToldApart() throws {
  let hall = try TestHall()
  try Transcript.expect(
    """
    $ found --profile baoan --lang en
    founded Bao'an Village Party-and-Community Service Centre: 2 windows, 2 staff, 95 items
    $ found --profile baoan --hall second --lang zh
    保安村党群服务中心 建好了:2 个窗口、2 名工作人员、95 个事项
    $ open 1
    ! onedoor: the database holds several halls (baishiyi, baoan, second); choose one with --hall
    ? 2
    $ open 1 --lang zh
    ! onedoor: 数据库里有几个大厅(baishiyi, baoan, second),请用 --hall 选一个
    ? 2
    $ open 1 --hall nowhere
    ! onedoor: no hall has been founded here; found one first
    ? 1
    $ open 1 --hall second
    window 1 opens with Bao Yulan
    $ open 1 --hall baishiyi
    window 1 opens with Li Min
    $ log --hall second
    1  2026-03-02 09:00:00  founded Bao'an Village Party-and-Community Service Centre
    2  2026-03-02 09:00:00  window 1 opens with Bao Yulan
    $ check
    baishiyi: 2 events, 1 day, 0 visits; sound
    baoan: 1 event, 1 day, 0 visits; sound
    second: 2 events, 1 day, 0 visits; sound
    """, in: hall)
}

@Test func theDatabaseLivesInTheStateFolderUnlessToldOtherwise() throws {
  let hall = try TestHall(isFounded: false)
  func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: hall.folder + "/" + path)
  }
  #expect(try hall.shell("\"$ONEDOOR\" found").code == 0)
  #expect(isThere(".local/state/onedoor/hall.db"))
  #expect(try hall.shell("XDG_STATE_HOME=\"$HOME/state\" \"$ONEDOOR\" found").code == 0)
  #expect(isThere("state/onedoor/hall.db"))
  // The XDG specification has relative paths passed over.
  #expect(try hall.shell("XDG_STATE_HOME=elsewhere \"$ONEDOOR\" status").code == 0)
  #expect(!isThere("elsewhere"))
}

@Test(arguments: ["000", "022", "077"])
func filesAreForTheUserAndTheGroupWhateverTheMask(_ mask: String) throws {
  let hall = try TestHall(isFounded: false)
  let run = try hall.shell(
    """
    umask \(mask)
    "$ONEDOOR" --db new/deep/hall.db found
    "$ONEDOOR" --db new/deep/hall.db --clock "$CLOCK" take LDJY-001
    stat -c '%a %n' new new/deep new/deep/*
    """)
  #expect(
    run.lines.suffix(8) == [
      "770 new", "770 new/deep", "660 new/deep/hall.db", "660 new/deep/hall.db-bell",
      "660 new/deep/hall.db-lock", "660 new/deep/hall.db-shm", "660 new/deep/hall.db-turn",
      "660 new/deep/hall.db-wal",
    ])
}

@Test func nothingIsMadeByAskingOfAHallThatIsNotThere() throws {
  let hall = try TestHall(isFounded: false)
  for words in [["status"], ["log"], ["open", "1"], ["take", "LDJY-001"], ["stats"], ["check"]] {
    let run = try hall.run(["--json"] + words)
    #expect(run.code == 1)
    let message = "no hall has been founded here; found one first"
    #expect(run.output == "{\"message\":\"\(message)\",\"refusal\":\"notFounded\"}\n")
  }
  // The catalogue needs no hall.
  #expect(try hall.run("items shiye").code == 0)
  #expect(try hall.run("item LDJY-001").code == 0)
  #expect(try FileManager.default.contentsOfDirectory(atPath: hall.folder).isEmpty)
}

@Test func aFoundingThatWasCutShortCanBeDoneAgain() throws {
  for cut in 1...4 {
    let hall = try TestHall(isFounded: false)
    // The tool is killed when it makes something durable for the first, second… time.
    _ = try hall.shell(
      "strace -f -o /dev/null -e trace=fdatasync -e inject=fdatasync:signal=KILL:when=\(cut) "
        + "\"$ONEDOOR\" --db hall.db found")
    let again = try hall.run("found")
    #expect([0, 1].contains(again.code), "cut \(cut): \(again.errors)")
    #expect(try hall.run("open 1").code == 0, "cut \(cut)")
    #expect(try hall.run("check").code == 0, "cut \(cut)")
  }
}
