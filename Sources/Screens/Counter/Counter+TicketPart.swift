internal import Canvas
internal import HallCore

// The upper part of the page: the ticket at the window, what goes on with it, and the one act that
// comes next. Everything keeps its place from ticket to ticket.

extension Counter {
  /// The ticket large, what it is about and how it came here; how many wait while there is none, and the
  /// number of the window while it is closed.
  func ticket(_ now: WindowNow, isTall: Bool, in scene: Scene) -> any Element {
    switch now.state {
    case .calling(let ticket, let call), .serving(let ticket, let call, _):
      large(
        ticket.number.description, isTall: isTall, in: scene,
        beside: errands(of: ticket, in: scene),
        below: below(ticket, call, in: scene))
    case .idle, .paused, .closed:
      large(
        now.isClosed ? number.description : String(now.waiting.count), isTall: isTall, in: scene,
        beside: without(now, in: scene), below: [])
    }
  }

  /// How the ticket came here, and below it what the last window wrote; the whole room where it wrote
  /// nothing.
  private func below(
    _ ticket: Ticket, _ call: Ticket.Call, in scene: Scene
  ) -> [any Element] {
    let (history, note) = (history(of: ticket, call, in: scene), note(of: ticket, in: scene))
    return note.isEmpty ? [Paragraph(history, .muted)] : [Text(history, .muted), Text(note)]
  }

  /// A number large, with words beside it, or below it where there is room.
  private func large(
    _ text: String, isTall: Bool, in scene: Scene, beside words: any Element,
    below lines: [any Element]
  ) -> any Element {
    let style = Style(isPulsing(in: scene) ? .digitsNow : .digits)
    return Column {
      if isTall {
        let scale = max(2, scene.size.rows / 18)
        BigText(text, style, scale: scale).sized(rows: 3 * scale)
        Spacer(rows: 1)
        words.sized(rows: 3)
      } else {
        Row(spacing: 3) {
          BigText(text, style)
          words.stretched()
        }.sized(rows: 3)
        Spacer(rows: 1)
      }
      Column { lines }.sized(rows: 2)
    }
  }

  /// The item in hand, and which of how many it is.
  private func errands(of ticket: Ticket, in scene: Scene) -> any Element {
    let count = ticket.items.count
    let done = ticket.itemsDone
    let place = Words(zh: "第 \(done + 1)/\(count) 项", en: "item \(done + 1) of \(count)")
    let next = done + 1 < count ? scene.name(of: ticket.items[done + 1]) : nil
    return Column {
      Paragraph(scene.name(of: ticket.currentItem), .bold)
      if count > 1 {
        Text([
          Span(scene(place)),
          Span(next.map { scene(Words(zh: " · 然后 \($0)", en: ", then \($0)")) } ?? "", .muted),
        ])
      }
    }
  }

  /// `初次叫号 09:51 · 等了 9 分 · 优先(老年人)`
  private func history(of ticket: Ticket, _ call: Ticket.Call, in scene: Scene) -> String {
    let first = ticket.firstCalled ?? call.at
    let time = first.timeOfDay(offset: scene.hall.offset)
    let wait = (first - ticket.issued).wholeMinutes
    let reason =
      call.reason == .booked
      ? ticket.booked?.bookedWords(offset: scene.hall.offset) : nil
    let kind = ticket.priority == .walkIn ? reason ?? call.reason.words : ticket.priority.words
    let misses = ticket.misses.count
    let missed =
      misses > 0 ? Words(zh: " · 过号 \(misses) 次", en: " · missed \(misses)") : Words(same: "")
    return scene(
      Words(
        zh: "初次叫号 \(time) · 等了 \(wait) 分 · \(kind.zh)\(missed.zh)",
        en: "first called \(time) · waited \(wait) min · \(kind.en)\(missed.en)"))
  }

  /// What the last window wrote for this one, and whether it wants the ticket back.
  private func note(of ticket: Ticket, in scene: Scene) -> [Span] {
    var spans: [Span] = []
    if let back = ticket.returnsTo.last {
      spans.append(Span(scene(Words(zh: "办完回 \(back) 号窗口  ", en: "back to window \(back)  "))))
    }
    if !ticket.note.isEmpty {
      let from = ticket.handlings.last.map { scene($0.window.words) } ?? ""
      spans.append(Span(scene(Words(zh: "\(from)留言:", en: "note from \(from): ")), .muted))
      spans.append(Span("“\(ticket.note)”", .bold))
    }
    return spans
  }

  /// What is to be seen where there is no ticket.
  private func without(_ now: WindowNow, in scene: Scene) -> any Element {
    let first = now.waiting.first
    return Column {
      switch now.state {
      case .closed: Text(scene(Words(zh: "窗口关着", en: "This window is closed")), .bold)
      case .paused:
        let why = PauseReason.words(for: now.window.pauseReason)
        Text(scene(Words(zh: "人在等", en: "waiting")), .bold)
        Text(scene(Words(zh: "暂停叫号 · \(why.zh)", en: "not calling: \(why.en)")))
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
      progress(now, in: scene)
      Spacer(rows: 1)
      if let next = nextAct(now, actions, in: scene) { next.sized(rows: 3, columns: 24) }
    }
  }

  /// How much of the expected time has gone.
  private func progress(_ now: WindowNow, in scene: Scene) -> any Element {
    guard case .serving(let ticket, _, let since) = now.state else { return Spacer(rows: 1) }
    let expected = max(1, expectedMinutes(of: ticket, in: scene)) * 60
    return ProgressBar(share: min(1, Double((scene.now - since).wholeSeconds) / Double(expected)))
  }

  private func stateWords(_ now: WindowNow, in scene: Scene) -> [Span] {
    switch now.state {
    case .closed: [Span(scene(Words(zh: "关闭", en: "closed")), .muted)]
    case .idle: [Span(scene(Words(zh: "空闲", en: "idle")), .bold)]
    case .paused: [Span(scene(Words(zh: " 暂停 ", en: " paused ")), .now)]
    case .calling: [Span(scene(Words(zh: " 叫号中 ", en: " calling ")), .now)]
    case .serving(let ticket, _, let since):
      late(ticket, since, in: scene) + [Span(scene(Words(zh: "办理中", en: "serving")), .bold)]
    }
  }

  /// How long it goes on already, beside what is expected.
  private func clock(_ now: WindowNow, in scene: Scene) -> [Span] {
    switch now.state {
    case .closed: return []
    case .idle(let since): return [Span(scene(.minutes(scene.now - since)), .muted)]
    case .paused(let since): return [Span((scene.now - since).onClock)]
    case .calling(_, let call):
      let limit = scene.hall.settings.recallLimit
      let again = Words(
        zh: "  重呼 \(call.recalls)/\(limit)", en: "  recalls \(call.recalls)/\(limit)")
      return [
        Span((scene.now - call.at).onClock, .bold), Span(scene(again), .muted),
      ]
    case .serving(let ticket, _, let since):
      let expected = expectedMinutes(of: ticket, in: scene)
      let about = Words(zh: " / 约 \(expected) 分", en: " / about \(expected) min")
      return [Span((scene.now - since).onClock, .bold), Span(scene(about), .muted)]
    }
  }

  private func expectedMinutes(of ticket: Ticket, in scene: Scene) -> Int {
    scene.hall.expectedHandling(of: ticket.currentItem)?.wholeMinutes ?? 0
  }

  /// Says so once an item has taken longer than expected.
  private func late(_ ticket: Ticket, _ since: Instant, in scene: Scene) -> [Span] {
    let over = (scene.now - since).wholeMinutes - expectedMinutes(of: ticket, in: scene)
    guard over >= 0 else { return [] }
    let words =
      over == 0
      ? Words(zh: " ▲ 到时间了 ", en: " ▲ time is up ")
      : Words(zh: " ▲ 超 \(over) 分 ", en: " ▲ \(over) min over ")
    return [Span(scene(words), .now), Span(" ")]
  }

  /// The act that comes next in the life of the ticket, at the same place whatever it is.
  private func nextAct(
    _ now: WindowNow, _ actions: [Action<Message>], in scene: Scene
  ) -> (any Element)? {
    let (label, key): (Words, Key) =
      switch now.state {
      case .closed: (openWords(now, in: scene), .character("o"))
      case .paused: (Words(zh: "恢复叫号", en: "Go on calling"), .character("p"))
      case .idle: (Words(zh: "叫下一位", en: "Call next"), .space)
      case .calling: (Words(zh: "开始办理", en: "Begin"), .enter)
      case .serving(let ticket, _, _): (finishWords(ticket, in: scene), .enter)
      }
    guard let action = actions.first(where: { $0.key == key }) else { return nil }
    return Tile(
      scene(label), mark: scene(key.words), kind: .primary, isEnabled: action.refusal == nil,
      message: action.message)
  }

  private func openWords(_ now: WindowNow, in scene: Scene) -> Words {
    guard let first = now.candidates(in: scene).first?.name else {
      return Words(zh: "开窗", en: "Open")
    }
    return Words(zh: "\(first.zh)开窗", en: "Open: \(first.en)")
  }

  private func finishWords(_ ticket: Ticket, in scene: Scene) -> Words {
    scene.item(ticket.currentItem)?.kind == .promised
      ? Words(zh: "受理", en: "Accept") : Words(zh: "办结", en: "Finish")
  }
}
