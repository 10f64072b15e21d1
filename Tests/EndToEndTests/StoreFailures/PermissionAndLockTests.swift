import Foundation
import Testing

@Test func aDatabaseOnAReadOnlyDiskIsRefusedInOneLine() throws {
  let hall = try TestHall()
  for (verb, path) in [("open 1", "hall.db"), ("status", "hall.db"), ("found", "new.db")] {
    for (language, words) in [
      ("en", "may not be read or written; check the permissions of it and of its folder"),
      ("zh", "不能读写"),
    ] {
      let run = try hall.shell(
        """
        exec unshare -rm sh -c 'mount --bind . . && mount -o remount,ro,bind . && cd "$HOME" &&
          exec "$ONEDOOR" --json --lang \(language) --clock $CLOCK --db \(path) \(verb)'
        """)
      #expect(run.code == 3, "\(verb)")
      #expect(run.errors.contains(words), "\(verb): \(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
      #expect(run.output.hasPrefix(#"{"failure":"notPermitted","message":"#), "\(verb)")
    }
  }
  #expect(try hall.run("open 1").code == 0)
}

@Test func aDatabaseThatSomebodyHoldsIsWaitedForAsLongAsTheCallerLikes() throws {
  let hall = try TestHall()
  let holder = try ChildProcess(
    "/bin/sh",
    ["-c", "exec 9>>\"$1\"; flock 9; echo held; read line", "sh", hall.database + "-lock"]
      .map { Array($0.utf8) }, environment: hall.environment)
  #expect(try holder.line() == "held")
  for (seconds, language, message) in [
    (0, "en", "somebody has held the database \(hall.database) for 0 seconds; try again"),
    (1, "en", "somebody has held the database \(hall.database) for 1 second; try again"),
    (0, "zh", "数据库 \(hall.database) 被占用超过 0 秒,请稍后再试"),
  ] {
    let run = try hall.run("--patience \(seconds) --lang \(language) --json open 1")
    #expect(run.code == 3)
    #expect(run.errors == "onedoor: \(message)\n")
    #expect(run.output == "{\"failure\":\"locked\",\"message\":\"\(message)\"}\n")
  }
  // Who only reads does not wait.
  #expect(try hall.run("--patience 0 status").code == 0)
  // Not even with the signal blocked that ends the waiting.
  let words = (hall.common + ["--patience", "0", "open", "1"]).map { Array($0.utf8) }
  let deaf = try ChildProcess(
    Tool.path, words, environment: hall.environment, blocked: [SIGALRM])
  #expect(try Run(of: deaf, #_sourceLocation).code == 3)
  // A batch that met the lock goes on when it is free.
  let batch = try hall.start(["--patience", "0", "--json", "batch"])
  batch.write("open 1\n")
  #expect(try batch.line()?.hasPrefix(#"{"failure":"locked""#) == true)
  // Whoever waits is let in as soon as the lock is free.
  let waiting = try hall.start(["--patience", "60", "open", "2"])
  holder.closeInput()
  #expect(holder.wait() == .exited(1))
  #expect(try waiting.line() == "window 2 opens with Zhang Qiang")
  batch.write("open 1\n")
  #expect(try batch.line()?.hasPrefix(#"{"seq":3,"event":"windowOpened""#) == true)
}
