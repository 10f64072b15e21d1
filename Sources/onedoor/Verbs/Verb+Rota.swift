internal import EventStore
internal import Forecast
internal import HallCore

extension Verb {
  static var rota: Verb {
    Verb(
      "rota", "show|plan|set|clear|swap|leave|back …", arity: 1...500,
      options: [
        Option("day", "DAY", zh: "哪天(默认今天)", en: "which day (default: today)"),
        Option("apply", zh: "plan 排出来就用", en: "plan: set what is planned"),
        Option(
          "stdin", zh: "set 从标准输入读,每行一个班",
          en: "set: read the duties from standard input, one a line"),
        Option("reason", "TEXT", zh: "leave 的原因", en: "leave: the reason"),
        Option("csv", zh: "逗号分隔的表", en: "comma-separated values"),
      ],
      zh: "排班:show、plan、set DAY STAFF TASK FROM-TO …、clear DAY、swap DAY STAFF STAFF、"
        + "leave STAFF FROM [THROUGH]、back STAFF [DAY]",
      en: "the rota: show, plan, set DAY STAFF TASK FROM-TO …, clear DAY, swap DAY STAFF STAFF, "
        + "leave STAFF FROM [THROUGH], back STAFF [DAY]"
    ) { (session, request) throws(ToolError) in
      switch (request.arguments[0], request.arguments.count) {
      case ("show", 1): try showRota(session, request)
      case ("plan", 1): try planRota(session, request)
      case ("set", 2...): try setRota(session, request)
      case ("clear", 2): try session.do(.clearRota(try request.argument(1, Day.self)))
      case ("swap", 4):
        try session.do(
          .swap(
            try request.argument(1, Day.self), try request.argument(2, StaffID.self),
            try request.argument(3, StaffID.self)))
      case ("leave", 3), ("leave", 4):
        let from = try request.argument(2, Day.self)
        let through = request.arguments.count > 3 ? try request.argument(3, Day.self) : from
        try session.do(
          .setLeave(
            try request.argument(1, StaffID.self), from: from, through: through,
            reason: request.text("reason") ?? ""))
      case ("back", 2):
        let staff = try request.argument(1, StaffID.self)
        try session.do(.cancelLeave(staff, from: try today(session)))
      case ("back", 3):
        try session.do(
          .cancelLeave(
            try request.argument(1, StaffID.self), from: try request.argument(2, Day.self)))
      default:
        throw .usage(
          Words(
            zh: "用法:rota show、plan、set DAY STAFF TASK FROM-TO …、clear DAY、swap DAY STAFF STAFF、"
              + "leave STAFF FROM [THROUGH] 或 back STAFF [DAY]",
            en: "usage: rota show, plan, set DAY STAFF TASK FROM-TO …, clear DAY, "
              + "swap DAY STAFF STAFF, leave STAFF FROM [THROUGH] or back STAFF [DAY]"))
      }
    }
  }

  private static func today(_ session: Session) throws(ToolError) -> Day {
    let hall = try session.live().hall
    return max(session.now.day(offset: hall.offset), hall.day)
  }

  private static func day(_ session: Session, _ request: Request) throws(ToolError) -> Day {
    if let day = try request.value("day", Day.self) { return day }
    return try today(session)
  }

  private static func showRota(_ session: Session, _ request: Request) throws(ToolError) {
    let hall = try session.live().hall.asOf(session.now)
    let report = RotaReport(hall.rota(on: try day(session, request)), in: hall)
    if request.has("csv") {
      Output.lines(report.csv)
    } else if session.isJSON {
      for record in report.records { Output.line(Output.json(record)) }
    } else {
      Output.lines(report.lines(session.language))
    }
  }

  /// Plans for those who came on such days before and for what is booked; with `--apply` the plan is
  /// set.
  private static func planRota(_ session: Session, _ request: Request) throws(ToolError) {
    let live = try session.live()
    let hall = live.hall.asOf(session.now)
    let day = try day(session, request)
    var demand = Forecast.Demand(expectedOn: day, in: hall)
    demand.addBookings(of: day, in: hall)
    guard let plan = DayPlan(for: day, in: hall, demand: demand) else {
      throw .usage(
        Words(
          zh: "\(day.words.zh)不开放,不用排;看 onedoor calendar",
          en: "the hall is closed on \(day.words.en), with nothing to plan; see onedoor calendar"))
    }
    let report = RotaReport(Rota(on: day, planned: plan.duties), plan, in: hall)
    if request.has("csv") {
      Output.lines(report.csv)
    } else if session.isJSON {
      for record in report.records { Output.line(Output.json(record)) }
    } else {
      Output.lines(report.lines(session.language))
    }
    // A rota without anybody would end the bookings for a day on which nobody has booked yet.
    if request.has("apply"), !plan.duties.isEmpty {
      try session.do(.setRota(day, plan.duties))
    }
  }

  private static func setRota(_ session: Session, _ request: Request) throws(ToolError) {
    let day = try request.argument(1, Day.self)
    let words = Array(request.arguments.dropFirst(2))
    guard request.has("stdin") != !words.isEmpty else {
      throw .usage(
        Words(
          zh: "请写出 STAFF TASK FROM-TO …、nobody,或用 --stdin 逐行给出",
          en: "give STAFF TASK FROM-TO …, or nobody, or --stdin with one duty a line"))
    }
    var duties: [Duty] = []
    if request.has("stdin") {
      duties = try dutiesFromInput(session)
    } else if words != ["nobody"] {
      duties = try Self.duties(words)
    }
    try session.do(.setRota(day, duties))
    guard !session.isJSON else { return }
    let hall = try session.live().hall
    Output.lines(
      hall.rota(on: day).problems(in: hall).map { "  ! \($0.words(in: hall)[session.language])" })
  }

  private static func dutiesFromInput(_ session: Session) throws(ToolError) -> [Duty] {
    guard !session.isInBatch else {
      throw .usage(
        Words(
          zh: "批处理的标准输入是命令,不能用 --stdin",
          en: "a batch reads commands from standard input; leave out --stdin"))
    }
    var input = InputLines(descriptor: 0)
    var duties: [Duty] = []
    while let line = try input.next() {
      let words = try line.text().split(separator: " ").map(String.init)
      if !words.isEmpty { duties += try Self.duties(words) }
    }
    guard !duties.isEmpty else {
      throw .usage(Words(zh: "标准输入里没有班", en: "standard input holds no duty"))
    }
    return duties
  }

  /// `wang-fang window 3 08:30-12:00 wang-fang break 12:00-13:00 …`, also with the words of a duty as
  /// one argument.
  private static func duties(_ arguments: [String]) throws(ToolError) -> [Duty] {
    var words = ArraySlice(arguments.flatMap { $0.split(separator: " ").map(String.init) })
    var duties: [Duty] = []
    while !words.isEmpty {
      let length = words.dropFirst().first == "window" ? 4 : 3
      let text = words.prefix(length).joined(separator: " ")
      guard let duty = Duty(text: text) else {
        let clean = text.cleaned(limit: 60)
        throw .usage(
          Words(
            zh: "\(clean) 不是一个班(如 wang-fang window 3 08:30-12:00)",
            en: "\(clean) is not \(Duty.form)"))
      }
      duties.append(duty)
      words = words.dropFirst(length)
    }
    return duties
  }
}
