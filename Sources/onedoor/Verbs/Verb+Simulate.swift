internal import EventStore
internal import Forecast
internal import HallCore

extension Verb {
  static var simulate: Verb {
    var verb = Verb(
      "simulate", "[CHANGE…] [versus CHANGE…]", arity: 0...100,
      options: [
        Option(
          "profile", "NAME|FILE", zh: "哪个大厅:baishiyi、baoan 或文件(默认数据库里的)",
          en: "which hall: baishiyi, baoan or a file (default: that of the database)"),
        Option("days", "N", zh: "几个开放日(默认 20)", en: "how many open days (default: 20)"),
        Option("seed", "N", zh: "另外一些随机的日子", en: "other random days"),
        Option("from", "DAY", zh: "从哪天起(默认 2026-03-02)", en: "from this day (default: 2026-03-02)"),
        Option("jobs", "N", zh: "同时用几个线程(默认全部)", en: "how many threads (default: one a core)"),
        Option("csv", zh: "逗号分隔的表", en: "comma-separated values"),
      ],
      zh: "模拟一些日子;可写改动,versus 以后写第二种,两种相比",
      en: "play some days of a hall; with changes, and after versus others to compare with"
    ) { (session, request) throws(ToolError) in
      guard let first = Day("2026-03-02") else { preconditionFailure("a day of the calendar") }
      let run = SimulationRun(
        founding: try founding(session, request),
        days: try request.number("days", in: 1...100_000) ?? 20,
        seed: try request.number("seed", in: 0 ... .max) ?? 1,
        from: try request.value("from", Day.self) ?? first,
        jobs: try request.number("jobs", in: 1...256) ?? WorkerThreads.processors)
      let parts = request.arguments.split(
        separator: "versus", maxSplits: 1, omittingEmptySubsequences: false)
      var results: [SimulationResult] = []
      for part in parts {
        results.append(try run.play(try ChangeWords.changes(part), session.language))
      }
      report(results, run, parts.map { $0.joined(separator: " ") }, session, request)
    }
    verb.notes = ChangeWords.forms
    return verb
  }

  /// The hall of a profile, else that of the database, else Baishiyi's.
  private static func founding(
    _ session: Session, _ request: Request
  ) throws(ToolError) -> Founding {
    if let name = request.text("profile") { return try ProfileFile.load(name).founding() }
    do {
      return try session.live().hall.founding
    } catch .refused(.notFounded) {
      return try ProfileFile.load("baishiyi").founding()
    }
  }

  private static func report(
    _ results: [SimulationResult], _ run: SimulationRun, _ names: [String], _ session: Session,
    _ request: Request
  ) {
    let reports = results.enumerated().map { SimulationReport($1, scenario: $0 + 1) }
    let comparison = results.count > 1 ? ComparisonReport(results[0], results[1]) : nil
    if request.has("csv") {
      Output.lines([SimulationReport.csvNames] + reports.flatMap(\.csv))
      if let comparison { Output.lines([""] + comparison.csv) }
    } else if session.isJSON {
      for row in reports.flatMap(\.rows) { Output.line(Output.json(row)) }
      for row in comparison?.rows ?? [] { Output.line(Output.json(row)) }
    } else {
      for (place, report) in reports.enumerated() {
        if place > 0 { Output.lines([""]) }
        let plain = Words(zh: "照现在的样子", en: "as it is")
        Output.lines([
          run.title(results[place])[session.language] + " · "
            + (names[place].isEmpty ? plain[session.language] : names[place])
        ])
        Output.lines(report.lines(session.language))
      }
      if let comparison { Output.lines([""] + comparison.lines(session.language)) }
    }
  }
}

/// Which days of which hall are played.
struct SimulationRun {
  let founding: Founding
  let days: Int
  let seed: UInt64
  let from: Day
  let jobs: Int

  /// Plays the days with some changes, on several threads.
  func play(
    _ changes: [Scenario.Change], _ language: Language
  ) throws(ToolError) -> SimulationResult {
    let scenario: Scenario
    do {
      scenario = try Scenario(founding, changes)
    } catch {
      throw .usage(error.words)
    }
    let simulation = Simulation(scenario, seed: seed, from: from, days: days)
    guard !simulation.days.isEmpty else {
      throw .usage(
        Words(
          zh: "从 \(from) 起没有对大家开放的日子", en: "from \(from) on the hall is not open for everybody"))
    }
    let title = Words(zh: "模拟中", en: "simulating")
    var bar = ProgressBar(title[language], of: simulation.days.count)
    defer { bar.clear() }
    let results = try WorkerThreads.results(
      of: simulation.days.count, jobs: jobs, { simulation.day($0) }, progress: { bar.show($0) })
    return results.reduce(into: SimulationResult(scenario.founding)) { $0.add($1) }
  }

  /// What was played.
  func title(_ result: SimulationResult) -> Words {
    let name = result.founding.profile.name
    let (first, last) = (result.days.first?.day ?? from, result.days.last?.day ?? from)
    return Words(
      zh: "\(name.zh) · \(result.days.count) 天,\(first) 至 \(last) · 种子 \(seed)",
      en: "\(name.en) · \(result.days.count) days, \(first) to \(last) · seed \(seed)")
  }
}
