internal import Canvas
internal import Forecast
internal import HallCore

/// The hours to come, as they are and as they would be: what can be changed, how many would wait, what that
/// means for people, and which change would help most.
struct WhatIfPart: SupervisorPart {
  let scene: Scene
  private let trial: Supervisor.Trial
  let levers: [Lever]
  private let selected: Int
  /// The hall where the hours begin.
  let hall: Hall

  init(_ supervisor: Supervisor, _ scene: Scene) {
    self.scene = scene
    trial = supervisor.trial
    levers = Lever.all(in: scene.hall)
    selected = supervisor.row
    hall = supervisor.trial.shown?.hall ?? scene.hall
  }

  var beat: Beat { .minute }

  var question: WhatIf { trial.question }

  var actions: [Action<Supervisor.Message>] {
    let best =
      trial.suggestions.isEmpty
      ? Words(zh: "没有更好的办法", en: "nothing better is known") : nil
    let asIs =
      question.changesSomething
      ? nil : Words(zh: "还没有改动", en: "nothing is changed yet")
    return [
      Action(
        Words(zh: "改", en: "change"), key: .enter, Supervisor.Message.turnLever(1),
        help: Words(
          zh: "选中的一项换一个样子,再按再换", en: "sets the selected line to what comes next")),
      Action(
        Words(zh: "采用建议", en: "try the best"), key: .character("b"), .adopt(0),
        help: Words(
          zh: "把最管用的一项加进假设,看看会怎样",
          en: "asks what would happen with the change that helps most"), unless: best),
      Action(
        Words(zh: "照这样做", en: "do it"), key: .character("a"),
        .performAll(question.changes.flatMap(\.acts)),
        help: Words(
          zh: "真的照假设去改窗口和人员", en: "makes the changes of windows and staff for real"),
        unless: cannotCarryOut),
      Action(
        Words(zh: "全部改回", en: "as it is"), key: .character("0"), .resetLevers, unless: asIs),
      Action(
        Words(zh: "换下一个", en: "next"), key: .right, .turnLever(1), isInFooter: false),
      Action(
        Words(zh: "换上一个", en: "one before"), key: .left, .turnLever(-1), isInFooter: false),
    ]
  }

  private var cannotCarryOut: Words? {
    guard question.start == .now else {
      return Words(
        zh: "这是平常的一天,不是现在", en: "that is a usual day, not the present one")
    }
    return question.changes.isEmpty
      ? Words(zh: "窗口和人员没有改动", en: "no window and nobody is changed") : nil
  }

  private var isTall: Bool { scene.size.rows >= 34 }

  var body: any Element {
    Column {
      Paragraph(summary)
      Spacer(rows: isTall ? 1 : 0)
      Row(spacing: 2, stretch: 1) {
        Table(
          [
            TableColumn(title: "", width: .fitting),
            TableColumn(title: "", width: .share(1), alignment: .trailing),
          ], count: levers.count, selected: selected,
          message: { Supervisor.Message.select($0) }, cell: cell
        ).sized(columns: scene.isWide ? 44 : 34)
        Column {
          WhatIfChart(trial, scene).stretched()
          Spacer(rows: isTall ? 1 : 0)
          figures
          Spacer(rows: isTall ? 1 : 0)
          suggestions
        }.stretched()
      }
    }
  }

  // What is asked.

  private var summary: [Span] {
    let from = Span(scene(startWords) + "  ", .bold)
    guard trial.shown != nil else {
      return [
        from,
        Span(
          scene(
            Words(
              zh: "往后没有对大家开放的日子,没什么可推演的。",
              en: "No day to come is open for everybody: nothing can be played.")), .muted),
      ]
    }
    guard question.changesSomething else {
      return [
        from,
        Span(
          scene(
            Words(
              zh: "还没有改动:左边选一项,回车改。\(basis.zh)",
              en: "Nothing is changed yet: choose a line and change it. \(basis.en)")), .muted),
      ]
    }
    guard let saving = trial.shown?.saving, let shown = trial.shown,
      shown.question == question, shown.outlook.plays > 1
    else { return [from, playing] }
    return [from] + words(of: saving) + (shown.isDone ? [] : [Span("  "), playing])
  }

  /// What the hours to come are played with.
  private var basis: Words {
    let days = hall.experience.days
    return days == 0
      ? Words(
        zh: "还没有过去的日子可学,先按目录和平常的情况推演。",
        en: "No day to learn from yet: the catalogue and usual residents stand in.")
      : Words(
        zh: "照过去 \(days) 天学到的推演。",
        en: "Played with what \(days.counted("day has", "days have")) taught.")
  }

  private var playing: Span { Span(scene(Words(zh: "正在推演…", en: "playing…")), .now) }

  private func words(of saving: ConfidenceInterval) -> [Span] {
    let (mean, margin) = (Self.tenths(abs(saving.mean)), Self.tenths(saving.margin))
    guard saving.isDistinct else {
      let most = Self.tenths(abs(saving.mean) + saving.margin)
      return [
        Span(
          scene(
            Words(
              zh: "每人等候差不多(相差不到 \(most) 分)",
              en: "about the same wait each (\(most) min apart at most)")), .bold)
      ]
    }
    let words =
      saving.mean > 0
      ? Words(zh: "每人少等 \(mean) 分", en: "\(mean) min less to wait each")
      : Words(zh: "每人多等 \(mean) 分", en: "\(mean) min more to wait each")
    return [
      Span(scene(words), saving.mean > 0 ? Style(.good, .bold) : Style(.trouble, .bold)),
      Span(" ± \(margin)", .muted),
    ]
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((min(value, 9999) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private var startWords: Words {
    switch question.start {
    case .now:
      Words(zh: "从现在 \(scene.time) 起", en: "From now, \(scene.time)")
    case .usual(let weekday):
      Words(zh: "平常的\(weekday.words.zh)", en: "A usual \(weekday.words.en)")
    }
  }

  // What it means.

  private var figures: any Element {
    let rows = trial.shown.map { Figures($0, scene) }
    let count = rows?.count ?? 0
    return Table(
      [
        TableColumn(title: "", width: .share(1)),
        TableColumn(title: scene(Words(zh: "照现在", en: "As it is")), alignment: .trailing),
        TableColumn(title: scene(Words(zh: "改了以后", en: "Changed")), alignment: .trailing),
      ], count: count
    ) { row, column in rows?.cell(row, column) ?? [] }
    .sized(rows: count + 1)
  }

  // What would help.

  private var suggestions: any Element {
    let rows = trial.suggestions
    return Column {
      Text([
        Span(scene(Words(zh: "最管用的一项", en: "What would help most")), .bold),
        Span(scene(Words(zh: "  平均等候", en: "  mean wait")), .muted),
      ])
      if rows.isEmpty, trial.shown != nil {
        Text(
          scene(
            trial.isPlaying
              ? Words(zh: "正在比较各种改动…", en: "comparing all changes…")
              : Words(zh: "没有哪一项能让人少等半分钟以上。", en: "No single change saves half a minute.")), .muted)
      } else {
        Table(
          [
            TableColumn(title: "", width: .share(1)),
            TableColumn(title: "", alignment: .trailing),
          ], count: rows.count, selected: nil,
          message: { Supervisor.Message.adopt($0) }
        ) { row, column in
          column == 0
            ? [Span(scene(rows[row].change.words(in: hall)))] : effect(of: rows[row])
        }
      }
    }
    .sized(rows: 1 + Contest.winners)
  }

  private func effect(of suggestion: Suggestion) -> [Span] {
    let (before, after) = (suggestion.before.wholeMinutes, suggestion.after.wholeMinutes)
    let arrow = scene.abilities.repertoire == .full ? "→" : ">"
    return [
      Span("\(before) \(arrow) ", .muted), Span(scene(.minutes(after)), Style(.good, .bold)),
    ]
  }
}
