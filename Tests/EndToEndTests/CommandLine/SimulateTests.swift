import Foundation
import Testing

@Suite struct SimulateTests {
  @Test func daysArePlayedWithoutADatabaseAndWithWhateverThreadsTheSame() throws {
    let hall = try TestHall(isFounded: false)
    let one = try hall.run("simulate --days 3 --jobs 1 --profile baoan")
    #expect(one.code == 0 && one.errors.isEmpty)
    #expect(one.lines[0].hasSuffix("3 days, 2026-03-02 to 2026-03-04 · seed 1 · as it is"))
    #expect(one.lines.contains { $0.hasSuffix("window 2") || $0.contains("window 2  ") })
    for jobs in [2, 3, 16] {
      let run = try hall.run("simulate --days 3 --jobs \(jobs) --profile baoan")
      #expect(run.output == one.output)
    }
    #expect(try hall.run("simulate --days 3 --seed 2 --profile baoan").output != one.output)
    #expect(FileManager.default.fileExists(atPath: hall.database) == false)
  }

  @Test func theHallOfTheDatabaseIsPlayedAndStaysAsItIs() throws {
    let hall = try TestHall()
    let before = try hall.run("log").output
    let run = try hall.run("simulate --days 2 --from 2026-03-06 --lang zh")
    #expect(run.code == 0)
    #expect(run.lines[0].contains("2 天,2026-03-06 至 2026-03-09"))
    #expect(try hall.run("log").output == before)
  }

  @Test func linesOfJSONHoldEverybodyClassesQueuesAndWindows() throws {
    let hall = try TestHall(isFounded: false)
    let run = try hall.run("simulate arrivals=50 versus arrivals=150 --days 2 --json")
    #expect(run.code == 0)
    let rows = try run.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let groups = Set(rows.compactMap { $0["group"] as? String })
    #expect(groups == ["all", "class", "queue", "hour", "window", "measure"])
    func people(_ group: String) -> Int {
      rows.filter { $0["group"] as? String == group && $0["scenario"] as? Int == 1 }
        .reduce(0) { $0 + ($1["came"] as? Int ?? 0) }
    }
    #expect(people("hour") == people("all") && people("queue") == people("all"))
    let overtime = rows.filter { $0["key"] as? String == "overtime" }
    #expect(overtime.count == 2 && overtime.allSatisfy { $0["perDay"] is Double })
    let came = rows.filter { $0["group"] as? String == "all" }.compactMap { $0["came"] as? Int }
    #expect(came.count == 2 && came[0] * 2 < came[1])
    let finished = try #require(rows.first { $0["measure"] as? String == "finished" })
    #expect(try #require(finished["difference"] as? Double) > 100)
    #expect(rows.filter { $0["measure"] != nil }.count == 7)
  }

  @Test func theTableForSpreadsheetsHasTheSameFieldsInEveryLine() throws {
    let hall = try TestHall(isFounded: false)
    let run = try hall.run("simulate closed=3 --days 1 --csv")
    #expect(run.lines[0].hasPrefix("scenario,group,key,zh,en,came,"))
    let fields = run.lines[0].split(separator: ",").count
    for line in run.lines {
      // A name with a comma stands in quotes.
      let plain = line.replacing(/"[^"]*"/, with: "name")
      #expect(
        plain.split(separator: ",", omittingEmptySubsequences: false).count == fields, "\(line)")
    }
    #expect(run.lines.contains { $0.hasPrefix("1,window,3,") && $0.hasSuffix(",0.0,,") })
    let overtime = try #require(run.lines.first { $0.hasPrefix("1,measure,overtime,") })
    // One day says nothing of how far its mean is off.
    #expect(overtime.hasSuffix(",") && !overtime.hasSuffix(",,"))
  }

  @Test func aComparisonTellsWhatIsMoreThanChance() throws {
    let hall = try TestHall(isFounded: false)
    let run = try hall.run("simulate versus arrivals=150 closed=1,5 --days 4")
    #expect(run.code == 0)
    let wait = try #require(run.lines.last { $0.hasPrefix("mean wait (min)") })
    #expect(wait.contains("+") && wait.hasSuffix("*"))
  }

  @Test func waitsAreDrawnByTheHour() throws {
    let hall = try TestHall(isFounded: false)
    let run = try hall.run("simulate --days 2 --profile baoan")
    let legend = try #require(
      run.lines.firstIndex(of: "by hour of arrival: █ mean wait, ░ up to p90"))
    let chart = run.lines[(legend + 1)...].prefix { $0.contains(":00 ") }
    #expect(chart.count >= 6)
    func pieces(_ line: String) -> Int { line.count { $0 == "█" || $0 == "░" } }
    // The longest of them takes all the room, and so has the largest figure.
    let longest = try #require(chart.max { pieces($0) < pieces($1) })
    #expect(pieces(longest) == 40)
    func figure(_ line: String) -> Double? {
      line.split(separator: " ").last.flatMap { Double($0) }
    }
    let figures = chart.compactMap(figure)
    #expect(figures.count == chart.count && figures.max() == figure(longest))
  }

  @Test func promisesAreGivenAndCountedTheSameOnAnyNumberOfThreads() throws {
    let hall = try TestHall(isFounded: false)
    let plain = try hall.run("simulate --days 8 --profile baoan --json")
    #expect(!plain.output.contains("promise"))
    let run = try hall.run("simulate --days 8 --profile baoan --promises --json --jobs 1")
    #expect(run.code == 0)
    let row = try #require(run.lines.first)
    let all = try #require(
      try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any])
    let (came, promised) = (
      try #require(all["came"] as? Int), try #require(all["promised"] as? Int)
    )
    #expect(promised > came * 3 / 4 && promised <= came)
    // Eight in ten are meant; two standard errors of so few are about five.
    #expect((70...92).contains(try #require(all["promisesKept"] as? Double)))
    #expect((1...30).contains(try #require(all["promiseRange"] as? Double)))
    for jobs in [2, 5] {
      let again = try hall.run(
        "simulate --days 8 --profile baoan --promises --json --jobs \(jobs)")
      #expect(again.output == run.output)
    }
    let table = try hall.run("simulate versus arrivals=150 --days 2 --profile baoan --promises")
    #expect(table.lines[1].hasSuffix("promised  kept %  range"))
    #expect(table.lines.count { $0.hasPrefix("promises kept (%)") } == 3)
  }

  @Test func aHallIsPlayedWithThePeopleThatItHasLearnt() throws {
    let hall = try TestHall()
    let none = try hall.run("simulate --learnt --days 2")
    #expect(
      none.lines[1]
        == "no day has been learnt from yet: residents and staff are those of the profile"
    )
    #expect(
      none.lines.dropFirst(2) == (try hall.run("simulate --days 2")).lines.dropFirst(1))
    // A quiet Monday: two people between nine and half past, both for the first queue.
    try hall.prepare("open 1", "take LDJY-001", "take LDJY-001")
    for line in ["call 1", "begin 1", "finish 1", "call 1", "begin 1", "finish 1", "close day"] {
      #expect(try hall.run(line).code == 0, "\(line)")
    }
    hall.clock = "2026-03-03T08:00:00+08:00,0"
    let run = try hall.run("simulate --learnt --days 10 --json")
    let all = try #require(run.lines.first)
    #expect(all.contains("\"learntDays\":1"))
    let came = all.firstMatch(of: /"came":(\d+)/).flatMap { Int($0.1) }
    #expect((8...40).contains(try #require(came)), "\(all)")
    #expect(run.lines.count { $0.contains("\"group\":\"hour\"") } == 1)
    let zh = try hall.run("simulate --learnt --days 1 --lang zh")
    #expect(zh.lines[1] == "来的人和工作人员照大厅 1 天里学到的")
  }

  @Test func weekendsArePlayedWhenAskedAndThePlannedRotaIsFollowed() throws {
    let hall = try TestHall()
    let week = try hall.run("simulate --days 7 --all-days")
    #expect(week.lines[0].contains("7 days, 2026-03-02 to 2026-03-08"))
    #expect(try hall.run("simulate --days 7").lines[0].contains("2026-03-02 to 2026-03-10"))
    try hall.prepare("calendar close 2026-03-05 --reason repairs")
    #expect(try hall.run("simulate --days 4").lines[0].contains("2026-03-02 to 2026-03-06"))
    try hall.prepare(
      "rota set 2026-03-03 li-min window 1 08:30-18:00 zhang-qiang window 2 08:30-18:00")
    // Somebody who is away, and windows that are not as they were, leave the rest of the rota as it is.
    for (change, windows) in [
      ("", ["1", "2"]), ("away=zhang-qiang", ["1"]), ("merge=3+2", ["1"]),
      ("takes=2:B", ["1", "2"]),
      ("add=12:A", ["1", "2", "12"]),
    ] {
      let planned = try hall.run("simulate \(change) --days 1 --from 2026-03-03 --json")
      let open = planned.lines.filter {
        $0.contains("\"group\":\"window\"") && !$0.contains("\"occupied\":0,")
      }
      let keys = open.compactMap { $0.firstMatch(of: /"key":"(\d+)"/).map { String($0.1) } }
      #expect(keys == windows, "\(change): \(open)")
    }
    let usual = try hall.run("simulate --days 1 --from 2026-03-04 --json")
    #expect(
      usual.lines.count { $0.contains("\"group\":\"window\"") && $0.contains("\"occupied\":0,") }
        == 0)
  }

  @Test func everyChangeCanBeWritten() throws {
    let hall = try TestHall(isFounded: false)
    let run = try hall.run(
      "simulate away=li-min,he-xiaoxue closed=2 merge=8+9,3+4 takes=10:CFHP move=LDJY-001:B "
        + "add=12:ABC,13:L hire=DE,F "
        + "arrivals=110 booking=20 noshow=10 gaps=constant handling=lognormal:80 routing=longest "
        + "--days 1")
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(try hall.run("simulate ideal handling=exponential --days 1").code == 0)
    let one = try hall.run("simulate handling=empirical:5 --days 1")
    #expect(one.code == 0)
    #expect(
      one.lines.dropFirst()
        == (try hall.run("simulate handling=constant --days 1")).lines.dropFirst())
    #expect(try hall.run("simulate gaps=empirical:1+2.5+9 --days 1").code == 0)
  }

  @Test func whatCannotBePlayedIsToldInOneLine() throws {
    let hall = try TestHall(isFounded: false)
    for (words, message) in [
      ("closed=12", "there is no window 12; check the number"),
      ("closed=x", "x is not a window number from 1 to 99"),
      ("away=nobody", "nobody here is called nobody; check the hall's profile"),
      ("merge=3", "a merger takes two different windows at least"),
      ("add=3:A", "there is a window 3 already; choose another number"),
      ("add=12", "add=12 is no change; these are: away=ID,…"),
      ("hire=1", "hire=1 is no change; these are: away=ID,…"),
      ("hire=Z", "there is no queue Z"),
      ("closed=", "closed= is no change; these are: away=ID,…"),
      ("merge=1+", "merge=1+ is no change; these are: away=ID,…"),
      ("gaps=normal", "gaps=normal is no law; these are: exponential lognormal:60"),
      ("handling=empirical:", "handling=empirical:: 1000 values at most, each from 0.001"),
      ("handling=empirical:1+0", "handling=empirical:1+0: 1000 values at most, each from 0.001"),
      ("takes=3:Z", "there is no queue Z"),
      ("move=DWFW-003:A", "DWFW-003 is not offered here; choose from"),
      ("arrivals=0", "arrivals=0: the percentage is from 1 to 1000"),
      ("routing=random", "random is none of due, fifo, longest, priority"),
      ("versus versus", "two scenarios are compared; write versus only once"),
      ("hire=A" + String(repeating: ",A", count: 1000), "too many changes; make 1000 of them"),
      ("lunch=long", "lunch=long is no change; these are: away=ID,…"),
      ("--days 0", "--days: 0 is not a whole number from 1 to 100000"),
      ("--learnt --profile baoan", "--learnt plays the hall of the database"),
      ("--jobs 0", "--jobs: 0 is not a whole number from 1 to 256"),
      ("--from 2026-02-30", "--from: 2026-02-30 is not a day like 2026-03-02"),
    ] {
      let run = try hall.run("simulate \(words)")
      #expect(run.code == 2 && run.output.isEmpty, "\(words)")
      #expect(run.errors.hasPrefix("onedoor: \(message)"), "\(words): \(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
      #expect(
        try hall.run(["--lang", "zh", "simulate"] + words.split(separator: " ").map(String.init))
          .code == 2)
    }
  }

  @Test func aQueueOfTheoryCanBeStatedInAProfile() throws {
    let hall = try TestHall(isFounded: false)
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map { "\"\($0)\"" }
    let profile = """
      {"id": "q", "name": {"zh": "厅", "en": "Q"}, "utcOffset": "+08:00", "items": ["LDJY-001"],
       "windows": [{"number": 1, "name": {"zh": "窗", "en": "W"}, "queues": ["A"]}],
       "staff": [{"id": "p", "name": {"zh": "人", "en": "P"}, "skills": ["A"], "post": "window 1"}],
       "hours": [{"days": [\(days.joined(separator: ","))], "from": "00:00", "to": "24:00",
                  "admission": "walk-in"}],
       "demand": {"ideal": true, "perHour": [\(Array(repeating: "30", count: 24).joined(separator: ","))],
                  "arrivals": {"law": "constant"}, "handling": {"law": "constant", "seconds": 60}}}
      """
    try Data(profile.utf8).write(to: URL(fileURLWithPath: hall.folder + "/q.json"))
    let run = try hall.run([
      "simulate", "--profile", hall.folder + "/q.json", "--days", "1", "--json",
    ])
    let all = try #require(run.lines.first)
    // Somebody every two minutes who takes one: nobody waits, and the window is busy half of the time.
    #expect(all.contains("\"waitMax\":0"))
    #expect(
      run.lines.contains { $0.contains("\"group\":\"window\"") && $0.contains("\"occupied\":49.9") }
    )
  }

  @Test func aHallThatIsOpenForNobodyIsToldWithWhatToDo() throws {
    let hall = try TestHall(isFounded: false)
    let profile = """
      {"id": "q", "name": {"zh": "厅", "en": "Q"}, "utcOffset": "+08:00", "items": ["LDJY-001"],
       "windows": [{"number": 1, "name": {"zh": "窗", "en": "W"}, "queues": ["A"]}],
       "staff": [{"id": "p", "name": {"zh": "人", "en": "P"}, "skills": ["A"], "post": "window 1"}],
       "hours": [{"days": ["sat"], "from": "09:00", "to": "12:00", "admission": "booking"}]}
      """
    try Data(profile.utf8).write(to: URL(fileURLWithPath: hall.folder + "/q.json"))
    let words = ["simulate", "--profile", hall.folder + "/q.json", "--days", "2"]
    let none = try hall.run(words)
    #expect(none.code == 2 && none.errors.contains("or count days by booking with --all-days"))
    #expect(try hall.run(words + ["--all-days"]).code == 0)
  }

  @Test func controlCEndsALongRun() throws {
    let hall = try TestHall(isFounded: false)
    let process = try hall.start(["simulate", "--days", "100000"])
    // Once it has threads it has made up its mind about Ctrl-C.
    let tasks = "/proc/\(process.id)/task"
    while try FileManager.default.contentsOfDirectory(atPath: tasks).count < 2 { usleep(1000) }
    #expect(process.end(with: SIGINT) == .exited(130))
  }
}
