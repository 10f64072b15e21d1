internal import Canvas
internal import HallCore

// One item: what to bring, how long it takes, where, and how many are before; then the ticket.

extension Kiosk {
  func itemSheet(_ code: ItemCode, _ purpose: Purpose, in scene: Scene) -> Sheet {
    guard let item = Catalogue.shipped[code] else { return unknownItemSheet(code) }
    let facts = Facts(facts(of: item, in: scene), in: scene)
    let papers = item.materials
    let choices = purpose != .bring ? ticketChoices(code, in: scene) : lookingChoices(code)
    let toBring = Words(zh: "要带", en: "What to bring")
    return Sheet(
      title: item.name,
      subtitle: Words(
        zh: "\(item.domain.zh) · \(item.kind.words.zh)", en: "\(item.domain.en) · \(code)"),
      lines: facts.plain + paperLines(toBring, papers, in: scene),
      choices: choices,
      body: Column(spacing: 1) {
        Row(spacing: 3) {
          papersColumn(toBring, papers, in: scene).stretched()
          facts.stretched()
        }
        .stretched()
        choiceRow(choices, hasPrimary: purpose != .bring, in: scene)
      })
  }

  /// The name of an item.
  static func name(of item: ItemCode) -> Words {
    Catalogue.shipped[item]?.name ?? Words(zh: "事项 \(item)", en: "item \(item)")
  }

  /// The papers below their heading, line by line.
  func paperLines(_ title: Words, _ papers: [String], in scene: Scene) -> [String] {
    [scene(title)] + PaperList.lines(papers, in: scene)
      + (PaperList.note(on: papers, in: scene).map { [$0] } ?? [])
  }

  /// The papers below their heading, apart from each other where there is room.
  func papersColumn(_ title: Words, _ papers: [String], in scene: Scene) -> any Element {
    FirstFit {
      papersColumn(title, papers, isAiry: true, in: scene)
      papersColumn(title, papers, isAiry: false, in: scene)
    }
  }

  private func papersColumn(
    _ title: Words, _ papers: [String], isAiry: Bool, in scene: Scene
  ) -> any Element {
    Column(spacing: isAiry ? 1 : 0) {
      Text(scene(title), .bold)
      PaperList(papers, isAiry: isAiry, in: scene)
      if let note = PaperList.note(on: papers, in: scene) { Paragraph(note, .muted) }
    }
  }

  private func facts(of item: ServiceItem, in scene: Scene) -> [Facts.Line] {
    let hall = scene.hall
    let wait = Facts.Line(
      caption: Words(zh: "等候", en: "Wait"), text: waitWords(for: item.code, in: scene),
      isEstimate: givesTickets(in: scene) && quote(for: item.code, in: scene) != nil)
    var lines = [
      Facts.Line(
        caption: Words(zh: "时限", en: "Done in"), text: item.doneIn,
        isEstimate: item.daysBasis.isEstimate),
      Facts.Line(
        caption: Words(zh: "办理", en: "Takes"),
        text: Words(
          zh: "窗口约 \(item.expectedMinutes) 分", en: "about \(item.expectedMinutes) min"),
        isEstimate: true),
      Facts.Line(
        caption: Words(zh: "窗口", en: "Window"), text: Self.windows(for: item.code, in: hall)),
    ]
    if let ways = item.otherWays {
      lines.append(Facts.Line(caption: Words(zh: "也可", en: "Or"), text: ways))
    }
    return lines + [wait]
  }

  /// How long one would wait with a ticket taken now.
  func waitWords(for item: ItemCode, in scene: Scene) -> Words {
    let hall = scene.hall
    guard givesTickets(in: scene) else { return closedWords(in: scene) }
    return Self.wait(
      ahead: hall.ahead(ofNew: item, priority: priority, at: scene.now),
      quote(for: item, in: scene))
  }

  private func quote(for item: ItemCode, in scene: Scene) -> WaitQuote? {
    scene.waits.quote(ofNew: item, priority: priority)
  }

  private func ticketChoices(_ code: ItemCode, in scene: Scene) -> [Action<Message>] {
    if basket.contains(code) { return [basketAction, priorityAction(in: scene)] }
    let count = basket.count
    let add = Action(
      Words(zh: "加到一起办", en: "Add to my list"), key: .insert, Message.add(code),
      help: count == 0
        ? Words(zh: "几项取一个号", en: "one ticket for all")
        : Words(zh: "已选 \(count) 项", en: "\(count) chosen so far"))
    let alone = basket.isEmpty ? nil : Words(zh: "只办这一项", en: "for this item alone")
    return waysToBeServed([code], help: alone, in: scene) + [add, priorityAction(in: scene)]
  }

  private func lookingChoices(_ code: ItemCode) -> [Action<Message>] {
    [
      Action(
        Words(zh: "查别的", en: "Look up another"), key: .enter, .back,
        help: Words(zh: "看完了", en: "I have seen it")),
      Action(
        Words(zh: "现在取号", en: "Take a ticket"), .go(.item(code, .take)),
        help: Words(zh: "材料带齐了", en: "I have all of it")),
    ]
  }

  /// The claim to be called sooner.
  func priorityAction(in scene: Scene) -> Action<Message> {
    priority == .walkIn
      ? Action(
        Words(zh: "我要优先", en: "Priority"), .go(.priority),
        help: Words(zh: "老人、残疾人…", en: "age, disability, …"))
      : Action(
        Words(zh: "优先", en: "Priority"), .go(.priority),
        help: priority.words)
  }

  private func unknownItemSheet(_ code: ItemCode) -> Sheet {
    let choices: [Action<Message>] = [
      Action(Words(zh: "找事项", en: "Find an item"), .go(.search(.take)))
    ]
    return Sheet(
      title: Words(zh: "没有这个事项", en: "There is no such item"),
      subtitle: Words(zh: "请找别的,或呼叫工作人员", en: "find another one, or call the staff"),
      choices: choices)
  }
}
