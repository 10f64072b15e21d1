internal import EventStore
internal import HallCore

extension Verb {
  static var calendar: Verb {
    Verb(
      "calendar", "[close DAY|open DAY|clear DAY|import FILE]", arity: 0...2,
      options: [
        Option("from", "DAY", zh: "从哪天看(默认今天)", en: "show from this day (default: today)"),
        Option("days", "N", zh: "看几天(默认 14)", en: "how many days to show (default: 14)"),
        Option(
          "hours", "HH:MM-HH:MM,…", zh: "open:当天的时段", en: "open: the sessions of that day"),
        Option(
          "admission", "walk-in|booking", zh: "open:谁可以来(默认 walk-in)",
          en: "open: who may come (default: walk-in)"),
        Option("reason", "TEXT", zh: "close、open:原因", en: "close, open: the reason"),
      ],
      zh: "开放日历;close、open、clear 安排某一天,import 换节假日表",
      en: "when the hall is open; arrange one day, or import a newer table of holidays"
    ) { (session, request) throws(ToolError) in
      switch try CalendarWish(request) {
      case .show: try show(session, request)
      case .close(let day):
        try session.do(.except(day, .closed(reason: DayReason(request.text("reason") ?? ""))))
      case .open(let day):
        let sessions = try DaySession.sessions(of: request)
        try session.do(
          .except(day, .open(sessions, reason: DayReason(request.text("reason") ?? ""))))
      case .clear(let day): try session.do(.except(day, nil))
      case .importTable(let path):
        try session.do(.importHolidays(try HolidayFile.load(path)))
      }
    }
  }

  /// Shows the days one after the other, and where rules meet holidays and exceptions.
  private static func show(_ session: Session, _ request: Request) throws(ToolError) {
    let live = try session.live()
    let hall = live.hall.asOf(max(session.now, live.hall.now))
    let from = try request.value("from", Day.self) ?? hall.day
    guard from >= hall.day else {
      // What was said of a day is forgotten with it.
      throw .usage(
        Words(
          zh: "--from: \(from) 已经过去,请写今天(\(hall.day))或以后",
          en: "--from: \(from) is past; name today (\(hall.day)) or a later day"))
    }
    let days = try request.number("days", in: 1...400) ?? 14
    let entries = (0..<days).map { ahead in
      let schedule = hall.schedule(on: Day(number: from.number + ahead))
      return CalendarEntry(schedule, displaced: hall.displaced(by: schedule))
    }
    if session.isJSON {
      for entry in entries { Output.line(Output.json(entry)) }
    } else {
      var table = Table([.left, .left, .left, .left])
      for entry in entries { table.add(entry.cells(session.language)) }
      Output.lines(table.lines)
    }
  }
}

/// What is wanted of the calendar.
private enum CalendarWish {
  case show
  case close(Day)
  case open(Day)
  case clear(Day)
  case importTable(String)

  init(_ request: Request) throws(ToolError) {
    let name = request.arguments.first
    let options: Set<String> =
      switch name {
      case nil: ["from", "days"]
      case "close": ["reason"]
      case "open": ["hours", "admission", "reason"]
      default: []
      }
    let others = ["from", "days", "hours", "admission", "reason"].filter { !options.contains($0) }
    guard !others.contains(where: request.has), request.arguments.count != 1 else {
      throw Self.usage
    }
    switch name {
    case nil: self = .show
    case "close": self = .close(try request.argument(1, Day.self))
    case "open":
      self = .open(try request.argument(1, Day.self))
      guard request.has("hours") else { throw Self.usage }
    case "clear": self = .clear(try request.argument(1, Day.self))
    case "import": self = .importTable(request.arguments[1])
    default: throw Self.usage
    }
  }

  private static var usage: ToolError {
    let forms = [
      "calendar [--from DAY] [--days N]", "calendar close DAY [--reason TEXT]",
      "calendar open DAY --hours HH:MM-HH:MM,… [--admission walk-in|booking] [--reason TEXT]",
      "calendar clear DAY", "calendar import FILE",
    ]
    return .usage(
      Words(
        zh: "用法:" + forms.joined(separator: "; "),
        en: "usage: " + forms.joined(separator: "; ")))
  }
}

extension DaySession {
  /// The sessions that `--hours` names, for those whom `--admission` admits.
  fileprivate static func sessions(of request: Request) throws(ToolError) -> [DaySession] {
    let admission =
      try request.text("admission").map { (text) throws(ToolError) in
        try Request.choice(text, HallCore.Session.Admission.self)
      } ?? .walkIn
    var sessions: [DaySession] = []
    let spans = (request.text("hours") ?? "").split(
      separator: ",", omittingEmptySubsequences: false)
    for span in spans {
      let times = span.split(separator: "-", omittingEmptySubsequences: false)
      guard times.count == 2, let from = TimeOfDay(String(times[0])),
        let to = TimeOfDay(String(times[1]))
      else {
        let clean = String(span).cleaned(limit: 40)
        throw .usage(
          Words(
            zh: "--hours: \(clean) 不是时段(如 09:00-12:00)",
            en: "--hours: \(clean) is not a session like 09:00-12:00"))
      }
      sessions.append(DaySession(from: from, to: to, admission: admission))
    }
    return sessions
  }
}
