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
        Option(
          "all-days", zh: "只接待预约的日子也算", en: "days by booking only count as well"),
        Option("jobs", "N", zh: "同时用几个线程(默认全部)", en: "how many threads (default: one a core)"),
        Option(
          "learnt", zh: "来的人和工作人员照大厅学到的(还没学过一天就照大厅档案)",
          en:
            "residents and staff as the hall has learnt them (those of its profile while it has not)"
        ),
        Option(
          "promises", zh: "取号时说要等多久,看做到多少",
          en: "tell residents their wait, and count how often it holds"),
        Option("csv", zh: "逗号分隔的表", en: "comma-separated values"),
      ],
      zh: "模拟一些日子;可写改动,versus 以后写第二种,两种相比",
      en: "play some days of a hall; with changes, and after versus others to compare with"
    ) { (session, request) throws(ToolError) in
      guard let first = Day("2026-03-02") else { preconditionFailure("a day of the calendar") }
      let run = SimulationRun(
        hall: try hall(session, request),
        isLearnt: request.has("learnt"), hasPromises: request.has("promises"),
        hasAllDays: request.has("all-days"),
        days: try request.number("days", in: 1...100_000) ?? 20,
        seed: try request.number("seed", in: 0 ... .max) ?? 1,
        from: try request.value("from", Day.self) ?? first,
        jobs: try request.number("jobs", in: 1...256) ?? WorkerThreads.processors)
      let parts = request.arguments.split(
        separator: "versus", omittingEmptySubsequences: false)
      guard parts.count <= 2 else {
        throw .usage(
          Words(
            zh: "一次比两种,versus 只写一个", en: "two scenarios are compared; write versus only once"))
      }
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
  private static func hall(
    _ session: Session, _ request: Request
  ) throws(ToolError) -> Hall {
    let isLearnt = request.has("learnt")
    if let name = request.text("profile") {
      guard !isLearnt else {
        throw .usage(
          Words(
            zh: "--learnt 用的是数据库里的大厅,不能和 --profile 一起写",
            en: "--learnt plays the hall of the database, so it does not go with --profile"))
      }
      return unopened(try ProfileFile.load(name).founding())
    }
    do {
      return try session.live().hall
    } catch .refused(.notFounded) where !isLearnt {
      return unopened(try ProfileFile.load("baishiyi").founding())
    }
  }

  private static func unopened(_ founding: Founding) -> Hall {
    Hall(founding, at: Instant(Day(number: 0), .midnight, offset: founding.profile.utcOffset))
  }

  private static func report(
    _ results: [SimulationResult], _ run: SimulationRun, _ names: [String], _ session: Session,
    _ request: Request
  ) {
    let reports = results.enumerated().map {
      SimulationReport($1, scenario: $0 + 1, learntDays: run.learntDays)
    }
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
        if let days = run.learntDays { Output.lines([learntWords(days)[session.language]]) }
        Output.lines(report.lines(session.language))
      }
      if let comparison { Output.lines([""] + comparison.lines(session.language)) }
    }
  }

  /// Where residents and staff come from who were to be those that the hall has learnt.
  private static func learntWords(_ days: Int) -> Words {
    guard days > 0 else {
      return Words(
        zh: "大厅还没有学过一天:来的人和工作人员照大厅档案",
        en: "no day has been learnt from yet: residents and staff are those of the profile")
    }
    return Words(
      zh: "来的人和工作人员照大厅 \(days) 天里学到的",
      en: "residents and staff as learnt from \(days.counted("day")) of the hall")
  }
}
