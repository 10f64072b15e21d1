internal import EventStore
internal import HallCore

extension Verb {
  static var stats: Verb {
    Verb(
      "stats",
      options: [
        Option("from", "DAY", zh: "从哪天(默认今天)", en: "from this day (default: today)"),
        Option("to", "DAY", zh: "到哪天(默认今天)", en: "to this day (default: today)"),
        Option("csv", zh: "逗号分隔的表", en: "comma-separated values"),
      ],
      zh: "办事统计", en: "statistics of the visits that are over"
    ) { (session, request) throws(ToolError) in
      let live = try session.live()
      let today = max(session.now.day(offset: live.hall.offset), live.hall.day)
      let from = try request.value("from", Day.self) ?? today
      let to = try request.value("to", Day.self) ?? max(today, from)
      guard from <= to else {
        throw .usage(Words(zh: "--from 要在 --to 以前", en: "--from comes before --to"))
      }
      var visits: [Visit] = []
      try reading { () throws(StoreError) in
        try live.store.visits(of: live.id, from: from, to: to) { visits.append($0) }
      }
      let report = StatisticsReport(
        Statistics(visits, offset: live.hall.offset), in: live.hall, from: from, to: to)
      if request.has("csv") {
        Output.lines(report.csv)
      } else if session.isJSON {
        for line in report.rows { Output.line(Output.json(line)) }
      } else {
        Output.lines(report.lines(session.language))
      }
    }
  }
}
