import Testing

@Test func aBatchAnswersEachLineAtOnce() throws {
  let hall = try TestHall()
  let batch = try hall.start(["--json", "batch"])
  for window in 1...3 {
    batch.write("open \(window)\n")
    #expect(try batch.line()?.hasPrefix(#"{"seq":\#(window + 1),"event":"windowOpened""#) == true)
    // What has been answered is durable, whatever happens to the process.
    #expect(try hall.run("log").lines.count == window + 1)
  }
  batch.closeInput()
  #expect(batch.wait() == .exited(0))
}

@Test func aBatchGoesOnAfterAFailureAndEndsWithTheLastOnesCode() throws {
  let hall = try TestHall()
  func batch(_ lines: String...) throws -> Run {
    try hall.run(["batch"], input: lines.joined(separator: "\n"))
  }
  let mixed = try batch("open 99", "nonsense", "# a remark", "", "open 1", "call 1", "status --x")
  #expect(mixed.code == 2)
  #expect(mixed.output == "window 1 opens with Li Min\n")
  #expect(
    mixed.errors == """
      onedoor: there is no window 99; check the number
      onedoor: there is no verb nonsense; onedoor --help lists them
      onedoor: nobody waits whom window 1 can serve; call again later
      onedoor: status has no option --x

      """)
  #expect(try batch("nonsense", "call 1", "close 1").code == 1)
  #expect(try batch("open 1", "close 1").code == 0)
  #expect(try batch("open 1", "--db /dev/null/x status", "close 1").code == 1)
  #expect(try batch().code == 0)
}

@Test func linesOfABatchMayQuoteAndHaveOptionsOfTheirOwn() throws {
  let hall = try TestHall()
  let run = try hall.run(
    ["batch"],
    input: """
      open 1
      pause 1 --reason "a  b"   # for lunch
      --lang zh open 1
      --json close 1
      --clock 2026-03-02T10:00:00+08:00,0 open 1
      log --from 6
      close 'day
      """)
  #expect(
    run.output == """
      window 1 opens with Li Min
      window 1 pauses: a  b
      1 号窗口恢复叫号
      {"seq":5,"event":"windowClosed","window":1}
      window 1 opens with Li Min
      6  2026-03-02 10:00:00  window 1 opens with Li Min

      """)
  #expect(run.errors == "onedoor: a quote is not closed; put another ' after it\n")
  #expect(run.code == 2)
}

@Test func aBatchHoldsNoOtherBatch() throws {
  let hall = try TestHall()
  let lines = String(repeating: "batch\n", count: 1000)
  let run = try hall.run(["batch"], input: lines + "open 1")
  #expect(run.lines == ["window 1 opens with Li Min"])
  #expect(run.errors.hasPrefix("onedoor: a batch cannot hold another batch\n"))
}

@Test func oneBatchMayFoundAndUseSeveralHalls() throws {
  let hall = try TestHall(isFounded: false)
  let run = try hall.run(
    ["batch"],
    input: """
      open 1
      found
      open 1
      --db \(hall.folder)/b.db found --profile baoan
      --db \(hall.folder)/b.db open 1
      """)
  #expect(run.lines.filter { $0.hasPrefix("window") }.count == 2)
  #expect(run.lines.last == "window 1 opens with Bao Yulan")
}

@Test func aBatchTellsOfAnInputThatCannotBeRead() throws {
  let hall = try TestHall()
  let run = try hall.shell("\"$ONEDOOR\" --db hall.db batch </")
  #expect(run.code == 2)
  #expect(run.errors == "onedoor: standard input cannot be read (Is a directory)\n")
}

@Test func answersThatCannotBeWrittenAreAFailure() throws {
  let hall = try TestHall()
  for verb in ["open 1", "log", "help", "items", "--json log", "close 1"] {
    let run = try hall.shell("\"$ONEDOOR\" --db hall.db --clock $CLOCK \(verb) >/dev/full")
    #expect(run.code == 3, "\(verb)")
    let reason = "the answer could not be written (No space left on device)"
    #expect(run.errors == "onedoor: \(reason); see onedoor log for what was done\n", "\(verb)")
  }
  #expect(try hall.run("log").lines.count == 3)
  let batch = try hall.shell(
    "yes 'open 1' | \"$ONEDOOR\" --db hall.db --clock $CLOCK batch >/dev/full")
  #expect(batch.code == 3)
}
