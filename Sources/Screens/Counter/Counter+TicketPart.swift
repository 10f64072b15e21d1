internal import Canvas
internal import HallCore

// The upper part of the page: the ticket at the window, what goes on with it, and the one act that
// comes next. Everything keeps its place from ticket to ticket.

extension Counter {
  /// The ticket large, what it is about and how it came here; whoever waits while there is none.
  func ticket(_ now: WindowNow, in scene: Scene) -> any Element {
    switch now.state {
    case .calling(let ticket, let call), .serving(let ticket, let call, _):
      Column {
        Row(spacing: 3) {
          Text(ticket.number.description, Style(.digits, .bold))
          errands(of: ticket, in: scene).stretched()
        }.sized(rows: 3)
        Spacer(rows: 1)
        Text(history(of: ticket, call, in: scene), .muted)
        Text(note(of: ticket, in: scene))
      }
    case .idle, .paused, .closed:
      Column {
        Row(spacing: 3) {
          Text(
            now.isClosed ? "-" : String(now.waiting.count),
            Style(isPulsing(in: scene) ? .digitsNow : .digits, .bold))
          without(now, in: scene).stretched()
        }.sized(rows: 3)
      }
    }
  }

  /// The item in hand, and which of how many it is.
  private func errands(of ticket: Ticket, in scene: Scene) -> any Element {
    let count = ticket.items.count
    let done = ticket.itemsDone
    return Column {
      Text(scene.name(of: ticket.currentItem), .bold)
      if count > 1 {
        let place = Words(
          zh: "\(count) 项里的第 \(done + 1) 项", en: "item \(done + 1) of \(count)")
        Text(scene(place))
        if done + 1 < count {
          let next = scene.name(of: ticket.items[done + 1])
          Text(scene(Words(zh: "然后 \(next)", en: "then \(next)")), .muted)
        }
      }
    }
  }

  /// `初次叫号 09:51 · 等了 9 分 · 优先(老年人)`
  private func history(of ticket: Ticket, _ call: Ticket.Call, in scene: Scene) -> String {
    let first = ticket.firstCalled ?? call.at
    let time = first.timeOfDay(offset: scene.hall.offset)
    let wait = (first - ticket.issued).wholeMinutes
    let kind = ticket.priority == .walkIn ? call.reason.words : ticket.priority.words
    return scene(
      Words(
        zh: "初次叫号 \(time) · 等了 \(wait) 分 · \(kind.zh)",
        en: "first called \(time) · waited \(wait) min · \(kind.en)"))
  }

  /// What the last window wrote for this one.
  private func note(of ticket: Ticket, in scene: Scene) -> String {
    guard !ticket.note.isEmpty else { return "" }
    let from = ticket.handlings.last.map { $0.window.description } ?? "?"
    return scene(
      Words(zh: "\(from) 号窗口留言:“\(ticket.note)”", en: "note from window \(from): “\(ticket.note)”"))
  }

  /// What is to be seen where there is no ticket.
  private func without(_ now: WindowNow, in scene: Scene) -> any Element {
    let first = now.waiting.first
    return Column {
      switch now.state {
      case .closed: Text(scene(Words(zh: "窗口关着", en: "This window is closed")), .bold)
      case .paused(_, let reason):
        Text(scene(PauseReason.words(for: reason)), .bold)
        Text(scene(Words(zh: "人在等,暂停叫号", en: "waiting; not calling")), .muted)
      case .idle, .calling, .serving:
        Text(
          scene(
            first == nil
              ? Words(zh: "现在没有人等", en: "Nobody waits now") : Words(zh: "人在等", en: "waiting")),
          isPulsing(in: scene) ? .now : .bold)
        if let first {
          let name = scene.name(of: first.currentItem)
          Text(
            scene(Words(zh: "下一位 \(first.number) \(name)", en: "next: \(first.number) \(name)")))
        }
      }
    }
  }

  /// What goes on and for how long, and the act that comes next as a target.
  func status(
    _ now: WindowNow, _ actions: [Action<Message>], in scene: Scene
  ) -> any Element {
    Column {
      Text(stateWords(now, in: scene), .trailing)
      Text(clock(now, in: scene), .trailing)
      Spacer(rows: 1)
      if let next = nextAct(now, actions, in: scene) { next.sized(rows: 3, columns: 24) }
    }
  }

  private func stateWords(_ now: WindowNow, in scene: Scene) -> [Span] {
    switch now.state {
    case .closed: [Span(scene(Words(zh: "关闭", en: "closed")), .muted)]
    case .idle: [Span(scene(Words(zh: "空闲", en: "idle")), .bold)]
    case .paused: [Span(scene(Words(zh: " 暂停 ", en: " paused ")), .now)]
    case .calling: [Span(scene(Words(zh: " 叫号中 ", en: " calling ")), .now)]
    case .serving: [Span(scene(Words(zh: "办理中", en: "serving")), .bold)]
    }
  }

  /// How long it goes on already, beside what is expected.
  private func clock(_ now: WindowNow, in scene: Scene) -> [Span] {
    switch now.state {
    case .closed: return []
    case .idle(let since): return [Span(scene(.minutes(scene.now - since)), .muted)]
    case .paused(let since, _): return [Span((scene.now - since).onClock)]
    case .calling(_, let call):
      let limit = scene.hall.settings.recallLimit
      let again = Words(
        zh: "  重呼 \(call.recalls)/\(limit)", en: "  recalls \(call.recalls)/\(limit)")
      return [
        Span((scene.now - call.at).onClock, .bold), Span(scene(again), .muted),
      ]
    case .serving(let ticket, _, let since):
      let expected = scene.item(ticket.currentItem)?.expectedMinutes ?? 0
      let spent = scene.now - since
      let over = spent.wholeMinutes - expected
      let about = Words(zh: " / 约 \(expected) 分", en: " / about \(expected) min")
      guard over >= 0 else { return [Span(spent.onClock, .bold), Span(scene(about), .muted)] }
      let late = Words(zh: " 超 \(over) 分 ", en: " \(over) min over ")
      return [
        Span(spent.onClock, Style(.now, .bold)), Span(scene(late), .now),
        Span(scene(about), .muted),
      ]
    }
  }

  /// The act that comes next in the life of the ticket, at the same place whatever it is.
  private func nextAct(
    _ now: WindowNow, _ actions: [Action<Message>], in scene: Scene
  ) -> (any Element)? {
    let (label, key): (Words, Key) =
      switch now.state {
      case .closed: (Words(zh: "开窗", en: "Open"), .character("o"))
      case .paused: (Words(zh: "恢复叫号", en: "Go on calling"), .character("p"))
      case .idle: (Words(zh: "叫下一位", en: "Call next"), .space)
      case .calling: (Words(zh: "开始办理", en: "Begin"), .enter)
      case .serving(let ticket, _, _): (finishWords(ticket, in: scene), .enter)
      }
    guard let action = actions.first(where: { $0.key == key }) else { return nil }
    return Tile(
      scene(label), help: scene(now.isClosed ? action.help ?? key.words : key.words),
      kind: .primary, isEnabled: action.refusal == nil, message: action.message)
  }

  private func finishWords(_ ticket: Ticket, in scene: Scene) -> Words {
    scene.item(ticket.currentItem)?.kind == .promised
      ? Words(zh: "受理", en: "Accept") : Words(zh: "办结", en: "Finish")
  }
}
