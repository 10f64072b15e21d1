internal import Canvas
internal import Forecast
internal import HallCore

/// Who sits where on the days to come: the week, one day half hour by half hour, what is wrong with
/// it, and what the planner proposes.
struct RotaPart: SupervisorPart {
  private let scene: Scene
  private let day: Day
  private let ahead: Int
  private let rota: Rota
  private let problems: [RotaProblem]
  private let proposal: Supervisor.Proposal?
  private let demand: Demand
  private let isBusy: Bool

  init(_ supervisor: Supervisor, _ scene: Scene) {
    self.scene = scene
    day = supervisor.plannedDay(in: scene)
    ahead = supervisor.planning.ahead
    rota = supervisor.shownRota(in: scene)
    problems = rota.problems(in: scene.hall)
    proposal = supervisor.proposal(in: scene)
    demand = supervisor.demand(on: day, in: scene)
    isBusy = supervisor.planning.busy == day
  }

  var beat: Beat { .minute }

  private var isClosed: Bool { scene.hall.schedule(on: day).sessions.isEmpty }

  var actions: [Action<Supervisor.Message>] {
    let closed = isClosed ? Words(zh: "这一天不开放", en: "the hall is closed that day") : nil
    let days = [
      Action(
        Words(zh: "后一天", en: "next day"), key: .right, Supervisor.Message.turn(1),
        isInFooter: false),
      Action(Words(zh: "前一天", en: "day before"), key: .left, .turn(-1), isInFooter: false),
    ]
    let change = Action(
      Words(zh: "改一个班", en: "change a duty"), key: .character("e"), Supervisor.Message.ask(.whose),
      help: Words(zh: "一个人在一段时间做别的", en: "somebody does something else for a while"),
      unless: closed)
    if let proposal {
      let act = Act.setRota(day, proposal.duties)
      let nobody = Words(
        zh: "不用人来,这一天不用确认", en: "nobody is needed, so there is nothing to confirm")
      return [
        Action(
          Words(zh: "确认", en: "confirm"), key: .enter, .perform(act),
          unless: proposal.needsNobody
            ? nobody : scene.refusal(of: act, by: .supervisor)?.words),
        Action(Words(zh: "不要", en: "drop it"), key: .escape, .discard), change,
      ] + days
    }
    let clear = Act.clearRota(day)
    return [
      Action(
        Words(zh: "排这一天", en: "plan this day"), key: .enter, .plan(day),
        help: Words(zh: "算出一个排班,先看再确认", en: "works out a rota to look at first"),
        unless: closed ?? scene.refusal(of: .setRota(day, []), by: .supervisor)?.words),
      change,
      Action(
        Words(zh: "换班", en: "swap"), key: .character("s"), .ask(.swap),
        help: Words(zh: "两个人换班", en: "two people change their duties"), unless: closed),
      Action(
        Words(zh: "请假", en: "leave"), key: .character("l"), .ask(.leave),
        help: Words(zh: "谁请假,谁回来", en: "who is away, who is back")),
      Action(
        Words(zh: "改回常规", en: "usual rota"), key: .character("c"), .ask(.sure(clear)),
        unless: scene.refusal(of: clear, by: .supervisor)?.words),
    ] + days
  }

  private var isTall: Bool { scene.size.rows >= 34 }

  var body: any Element {
    Column {
      Row(spacing: 2) {
        Paragraph(summary).stretched()
        // A proposal has much to say, and is dealt with first.
        if proposal == nil { weeks }
      }
      Spacer(rows: isTall ? 1 : 0)
      RotaWeek(ahead, hasWindows: isTall && scene.isWide, scene)
      Spacer(rows: isTall ? 1 : 0)
      if isClosed {
        Text(scene(Words(zh: "这一天不开放。", en: "The hall is closed that day.")), .muted)
      } else if scene.isWide {
        Row(spacing: 3, stretch: 1) {
          RotaGrid(rota, problems, scene).stretched()
          Column {
            troubles(rows: isTall ? 8 : 6)
            Spacer(rows: 1)
            chart.stretched()
          }
          .sized(columns: scene.size.columns / 4)
        }
      } else {
        troubles(rows: isTall ? 6 : 2)
        RotaGrid(rota, problems, scene).stretched()
        if isTall { chart.sized(rows: 9) }
      }
    }
  }

  /// Which week it is, between marks that turn to the others.
  private var weeks: any Element {
    let (week, count) = (ahead / 7, (Supervisor.Planning.days + 6) / 7)
    return Row {
      if week > 0 { Text("  ‹  ", .bold).touchable(Supervisor.Message.turn(-7)) }
      Text("\(week + 1)/\(count)", .muted)
      if week + 1 < count { Text("  ›  ", .bold).touchable(Supervisor.Message.turn(7)) }
    }
  }

  // Words.

  /// The day and how its rota stands, or what is proposed for it.
  private var summary: [Span] {
    let title = Span(scene(day.words(from: scene.hall.day)) + "  ", .bold)
    if isBusy { return [title, Span(scene(Words(zh: "正在排班…", en: "planning…")), .now)] }
    guard let proposal else {
      return [title, Span(scene(standing), .muted)]
    }
    var spans = [title, Span(scene(words(of: proposal)))]
    if let warning = Supervisor.warning(proposal.breaks) {
      spans.append(Span("  ▲ " + scene(warning), Style(.trouble)))
    }
    return spans
  }

  private var standing: Words {
    let schedule = scene.hall.schedule(on: day)
    let kind =
      rota.isPlanned
      ? Words(zh: "已经排好", en: "planned") : Words(zh: "常规上班", en: "the usual rota")
    return Words(
      zh: "\(schedule.sessionWords.zh) · \(kind.zh)", en: "\(schedule.sessionWords.en) · \(kind.en)"
    )
  }

  private func words(of proposal: Supervisor.Proposal) -> Words {
    guard let plan = proposal.plan else {
      return Words(zh: "改好了,还没确认", en: "changed, not confirmed yet")
    }
    let parts = [plan.plan.map(words), plan.crew.map { words(of: $0, for: plan.bookings) }]
      .compactMap(\.self)
    return Words(
      zh: parts.map(\.zh).joined(separator: ";"), en: parts.map(\.en).joined(separator: "; "))
  }

  private func words(of plan: Plan) -> Words {
    let (all, undone) = (Int(plan.demandMinutes), Int(plan.uncoveredMinutes.rounded(.up)))
    let bound = Int(plan.boundMinutes)
    guard undone > 0 else {
      return Words(
        zh: "建议:预计要办 \(all) 分钟,都办得完", en: "proposal: all \(all) min expected get done")
    }
    return Words(
      zh: "建议:预计要办 \(all) 分钟,\(undone) 分钟办不完(怎么排都至少 \(bound))",
      en: "proposal: \(all) min expected, \(undone) undone (at least \(bound) by any rota)")
  }

  private func words(of crew: Crew, for bookings: Int) -> Words {
    guard bookings > 0 else {
      return Words(zh: "还没有人约,不用人来", en: "nothing is booked: nobody needed")
    }
    let names = Set(crew.duties.map(\.staff)).sorted().map {
      scene.hall.name(of: $0)
    }
    let few = crew.isProvenFewest
    let left = crew.unserved.count
    return Words(
      zh: "\(bookings) 个预约,要 \(crew.people) 人:\(names.map(\.zh).joined(separator: "、"))"
        + (few ? "(再少办不了)" : "(至少 \(crew.bound) 人)") + (left > 0 ? ",\(left) 个没人能办" : ""),
      en: "\(bookings) booked, \(crew.people) needed: \(names.map(\.en).joined(separator: ", "))"
        + (few ? " (no fewer can)" : " (at least \(crew.bound))")
        + (left > 0 ? "; \(left) nobody can serve" : ""))
  }

  /// The problems in words; several people without a break stand in one line, which hides nobody else.
  private var problemWords: [Words] {
    let hall = scene.hall
    let unrested = problems.compactMap { problem -> Words? in
      if case .withoutBreak(let staff) = problem { hall.name(of: staff) } else { nil }
    }
    guard unrested.count > 1 else { return problems.map { $0.words(in: hall) } }
    let others = problems.filter { if case .withoutBreak = $0 { false } else { true } }
    return others.map { $0.words(in: hall) } + [
      Words(
        zh: "\(unrested.count) 人中午没有休息:" + unrested.map(\.zh).joined(separator: "、"),
        en: "\(unrested.count) have no break at noon: "
          + unrested.map(\.en).joined(separator: ", "))
    ]
  }

  /// What is wrong with the rota, the work that nobody does first.
  private func troubles(rows: Int) -> any Element {
    let undone = (proposal?.plan?.plan?.shortfalls ?? []).filter { $0.minutes >= 1 }.map { gap in
      let work = gap.lane.words(in: scene.hall)
      let minutes = Int(gap.minutes)
      return Words(
        zh: "\(gap.from) 起\(work.zh) \(minutes) 分钟办不完:\(gap.reason.words.zh)",
        en: "\(gap.from) \(work.en): \(minutes) min undone, \(gap.reason.words.en)")
    }
    let all = undone + problemWords
    let shown = all.count > rows ? all.prefix(max(1, rows - 1)) : all[...]
    return Column {
      if all.isEmpty {
        Text([
          Span("✓ ", Style(.good)),
          Span(scene(Words(zh: "没有缺人的地方", en: "nothing lacks staff")), .muted),
        ])
      }
      for words in shown {
        Text([Span("▲ ", Style(.trouble)), Span(scene(words))])
      }
      if shown.count < all.count {
        let more = all.count - shown.count
        Text(scene(Words(zh: "还有 \(more) 处", en: "\(more) more")), .muted)
      }
    }
  }

  /// How many people the expected work takes, beside how many sit at windows.
  private var chart: any Element {
    let sessions = scene.hall.schedule(on: day).sessions
    let from = (sessions.map(\.from.minutes).min() ?? 480) / 30
    let to = max(from + 1, ((sessions.map(\.to.minutes).max() ?? 1080) + 29) / 30)
    let seats = (from..<to).map { slot in
      Double(rota.duties.count { $0.window != nil && $0.covers(TimeOfDay(minutes: slot * 30)) })
    }
    let booked = BookedJob.jobs(on: day, admitting: .booking, in: scene.hall)
    let work = (from..<to).map { slot in
      demand.minutes(halfHour: slot) / 30
        + Double(
          booked.count { $0.from.minutes < slot * 30 + 30 && slot * 30 < $0.to.minutes })
    }
    return Column {
      Text(scene(Words(zh: "要几个人、有几个人", en: "people needed and there")), .bold)
      LineChart(
        series: [
          ChartSeries(name: scene(Words(zh: "要", en: "needed")), values: work),
          ChartSeries(
            name: scene(Words(zh: "窗口有", en: "at windows")), values: seats,
            style: Style(.chartExpected)),
        ], xLabels: (from..<to).filter { $0 % 2 == 0 }.map { "\($0 / 2)" })
    }
  }
}
