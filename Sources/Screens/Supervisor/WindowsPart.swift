internal import Canvas
internal import HallCore

/// Window by window: who sits there, what goes on, what it takes, and all that can be done about it.
struct WindowsPart: SupervisorPart {
  private let scene: Scene
  private let table: WindowTable
  private let selected: Int

  init(_ supervisor: Supervisor, _ digest: HallDigest, _ scene: Scene) {
    self.scene = scene
    table = WindowTable(digest, scene)
    selected = min(supervisor.row, max(0, scene.hall.windows.count - 1))
  }

  var beat: Beat { table.hasClock ? .second : .minute }

  private var line: WindowLine? { table[selected] }

  var actions: [Action<Supervisor.Message>] {
    guard let window = line?.window else { return [] }
    let number = window.number
    let takes = Action(
      Words(zh: "改办理", en: "change queues"), key: .character("t"),
      Supervisor.Message.chooseQueues(number),
      help: Words(zh: "改这个窗口办哪些队列", en: "change which queues the window takes"))
    guard window.staff != nil else {
      return [
        Action(
          Words(zh: "打开", en: "open"), key: .enter, .chooseSeat(number),
          help: Words(zh: "选一个人,打开窗口", en: "choose somebody and open the window")),
        takes,
      ]
    }
    return [pauseOrResume(window), close(window), handOver(window), takes]
  }

  private func pauseOrResume(_ window: Window) -> Action<Supervisor.Message> {
    if case .paused? = window.activity {
      return Action(
        Words(zh: "恢复", en: "resume"), key: .character("r"), .perform(.open(window.number, nil)))
    }
    let refusal = scene.refusal(of: .pause(window.number, reason: ""), by: .supervisor)
    return Action(
      Words(zh: "暂停", en: "pause"), key: .character("p"), .choosePause(window.number),
      unless: refusal?.words)
  }

  private func close(_ window: Window) -> Action<Supervisor.Message> {
    let act = Act.close(window.number)
    return Action(
      Words(zh: "关闭", en: "close"), key: .character("c"), .perform(act),
      unless: scene.refusal(of: act, by: .supervisor)?.words)
  }

  private func handOver(_ window: Window) -> Action<Supervisor.Message> {
    Action(
      Words(zh: "换人", en: "hand over"), key: .character("h"), .chooseSuccessor(window.number),
      help: Words(zh: "关闭窗口,再由另一个人打开", en: "close it, and open it with somebody else"),
      unless: scene.refusal(of: .close(window.number), by: .supervisor)?.words)
  }

  var body: any Element {
    Column {
      table.choice(columns: scene.size.columns - 2, selected: selected)
        .sized(rows: min(scene.hall.windows.count + 1, max(4, scene.size.rows - 9)))
      Spacer(rows: 1)
      details
      Spacer(rows: 1)
      next.stretched()
    }
  }

  /// Who waits for the selected window, as far as there is room.
  private var next: any Element {
    let waiting = line.map { scene.hall.waiting(for: $0.window.number) } ?? []
    let room = max(0, scene.size.rows - scene.hall.windows.count - 11)
    return Column {
      if !waiting.isEmpty, room > 1 {
        Text(scene(Words(zh: "等它的人", en: "waiting for it")), .muted)
        for ticket in waiting.prefix(room) {
          Row(spacing: 2) {
            Text(ticket.number.description, .bold).sized(columns: 5)
            Text(scene(.minutes(ticket.waited(by: scene.now))), .text, .trailing).sized(columns: 7)
            Text(scene.name(of: ticket.currentItem), .muted)
          }
        }
      }
    }
  }

  /// The selected window in words.
  private var details: any Element {
    Column {
      if let line {
        Text([
          Span(scene(line.window.number.words) + "  ", .bold),
          Span(scene.sign(over: line.window.number)),
        ])
        Paragraph(scene(abilities(of: line.window)), .muted)
        Paragraph(people(at: line))
      }
    }
  }

  private func abilities(of window: Window) -> Words {
    let queues = window.queues.sorted().map { letter in
      let name = scene.hall.queue(letter)?.name ?? Words(same: "")
      return Words(zh: "\(letter) \(name.zh)", en: "\(letter) \(name.en)")
    }
    let things = scene.hall.profile.equipment.filter { window.equipment.contains($0.id) }
      .map(\.name)
    let (zh, en) = (queues.map(\.zh), queues.map(\.en))
    return Words(
      zh: "办 " + zh.joined(separator: "、")
        + (things.isEmpty ? "" : ";有" + things.map(\.zh).joined(separator: "、")),
      en: "takes " + en.joined(separator: ", ")
        + (things.isEmpty ? "" : "; has " + things.map(\.en).joined(separator: ", ")))
  }

  /// Who sits there and what they can do, or who could.
  private func people(at line: WindowLine) -> [Span] {
    guard let staff = line.window.staff, let person = scene.hall.staffMember(staff) else {
      let able = scene.hall.free(for: line.window, at: scene.now).map { scene($0.name) }
      guard !able.isEmpty else {
        return [Span(scene(Words(zh: "现在没有人能来坐", en: "nobody is free for it now")))]
      }
      let names = able.prefix(6).joined(separator: scene.language == .zh ? "、" : ", ")
      return [Span(scene(Words(zh: "能来坐的:\(names)", en: "free for it: \(names)")))]
    }
    let skills = person.skills.sorted().map(\.description).joined(separator: " ")
    let since = line.window.opened?.timeOfDay(offset: scene.hall.offset).description ?? ""
    let reason = line.pauseReason.map { scene(Words(zh: ";暂停:\($0)", en: "; pauses: \($0)")) } ?? ""
    return [
      Span(
        scene(
          Words(
            zh: "\(person.name.zh)从 \(since) 坐在这里,会办 \(skills)",
            en: "\(person.name.en) since \(since), skilled in \(skills)")) + reason)
    ]
  }
}
