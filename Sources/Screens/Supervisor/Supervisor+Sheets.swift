internal import Canvas
internal import HallCore

extension Supervisor {
  /// One answer of a dialog.
  struct Choice {
    let label: Words
    var note = Words(same: "")
    let message: Message
  }

  /// The answers of the dialog that is open, one below the other.
  func choices(in scene: Scene) -> [Choice] {
    let hall = scene.hall
    switch sheet {
    case .seat(let number)?:
      return people(for: number, in: scene) { .perform(.open(number, $0)) }
    case .handOver(let number)?:
      return people(for: number, in: scene) { .performAll([.close(number), .open(number, $0)]) }
    case .place(let staff)?:
      return hall.windows.filter {
        scene.refusal(of: .open($0.number, staff), by: .supervisor) == nil
      }
      .map { window in
        let sign = hall.profile.windows.first { $0.number == window.number }?.name
        return Choice(
          label: window.number.words, note: sign ?? Words(same: ""),
          message: .perform(.open(window.number, staff)))
      }
    case .pause(let number)?:
      return PauseReason.allCases.map { reason in
        Choice(
          label: reason.words, message: .perform(.pause(number, reason: reason.words.zh)))
      }
    case .question(let question, _)?: return answers(to: question, in: scene)
    case .takes?, nil: return []
    }
  }

  private func people(
    for number: WindowNumber, in scene: Scene, _ message: (StaffID) -> Message
  ) -> [Choice] {
    guard let window = scene.hall.window(number) else { return [] }
    return scene.hall.free(for: window, at: scene.now).map { person in
      let letters = person.skills.intersection(window.queues).sorted().map(\.description)
      let skills = letters.joined(separator: " ")
      let isPosted = person.post == .window(number)
      return Choice(
        label: person.name,
        note: Words(
          zh: "会办 \(skills)" + (isPosted ? ",本岗" : ""),
          en: "\(skills)" + (isPosted ? ", own post" : "")),
        message: message(person.id))
    }
  }

  /// The dialog that is open.
  func dialog(in scene: Scene) -> Dialog<Message>? {
    switch sheet {
    case nil: return nil
    case .seat(let window)?:
      return list(
        Words(zh: "谁来开 \(window) 号窗口?", en: "Who opens window \(window)?"), nobody, in: scene)
    case .handOver(let window)?:
      return list(
        Words(zh: "谁来接 \(window) 号窗口?", en: "Who takes over window \(window)?"), nobody, in: scene)
    case .place(let staff)?:
      let name = scene.hall.name(of: staff)
      return list(
        Words(zh: "\(name.zh)开哪个窗口?", en: "Which window does \(name.en) open?"),
        Words(
          zh: "没有关着的窗口是\(name.zh)会办的", en: "no closed window takes what \(name.en) can do"),
        in: scene)
    case .pause(let window)?:
      return list(
        Words(zh: "\(window) 号窗口为什么暂停?", en: "Why does window \(window) pause?"), nobody,
        in: scene)
    case .takes(let window, let queues)?: return takes(window, queues, in: scene)
    case .question(let question, let breaks)?:
      return list(
        title(of: question, in: scene),
        Words(zh: "没有可选的", en: "there is nothing to choose"), lead: Self.warning(breaks),
        in: scene)
    }
  }

  private var nobody: Words {
    Words(zh: "现在没有人能来坐", en: "nobody is free for it now")
  }

  private func list(
    _ title: Words, _ nothing: Words, lead: Words? = nil, in scene: Scene
  ) -> Dialog<Message> {
    let choices = choices(in: scene)
    let back = Action(Words(zh: "不了", en: "Back"), key: .escape, Message.dismiss)
    guard choices.indices.contains(sheetRow) else {
      return Dialog(title, actions: [back], body: Text(scene(nothing), Style(.dialog)))
    }
    return Dialog(
      title,
      actions: [
        Action(Words(zh: "就这个", en: "Choose"), key: .enter, choices[sheetRow].message), back,
        Action(Words(zh: "上一个", en: "one up"), key: .up, .move(-1), isInFooter: false),
        Action(Words(zh: "下一个", en: "one down"), key: .down, .move(1), isInFooter: false),
        Action(Words(zh: "往上十个", en: "ten up"), key: .pageUp, .move(-10), isInFooter: false),
        Action(Words(zh: "往下十个", en: "ten down"), key: .pageDown, .move(10), isInFooter: false),
      ],
      body: Column {
        if let lead { Paragraph("▲ " + scene(lead), Style(.trouble)) }
        list(of: choices, in: scene)
      })
  }

  private func list(of choices: [Choice], in scene: Scene) -> any Element {
    List(
      count: choices.count, selected: sheetRow, message: { choices[$0].message },
      turn: { .select($0) },
      row: { index in
        Row(spacing: 2) {
          Text(scene(choices[index].label), Style(.dialog, .bold)).stretched()
          Text(scene(choices[index].note), Style(.dialogMuted))
        }
        .on(Style(.dialog))
      }
    )
    .sized(rows: min(choices.count, 12), columns: 44)
  }

  private func takes(
    _ number: WindowNumber, _ queues: Set<QueueLetter>, in scene: Scene
  ) -> Dialog<Message> {
    let act = Act.assign(number, queues)
    let staff = scene.hall.window(number)?.staff
    let person = staff.flatMap { scene.hall.staffMember($0) }
    return Dialog(
      Words(zh: "\(number) 号窗口办哪些?", en: "What does window \(number) take?"),
      actions: [
        Action(
          Words(zh: "就这样", en: "Apply"), key: .enter, .perform(act),
          unless: scene.refusal(of: act, by: .supervisor)?.words),
        Action(Words(zh: "不了", en: "Back"), key: .escape, .dismiss),
      ], isTyping: true,
      body: Column {
        Text(
          scene(Words(zh: "按字母或触摸,选上或去掉", en: "press a letter or touch: in or out")),
          Style(.dialogMuted))
        Spacer(rows: 1)
        Grid(columns: 2, spacing: Size(rows: 0, columns: 3)) {
          for queue in scene.hall.founding.queues {
            let lacks = person.map { !$0.skills.contains(queue.letter) } ?? false
            let name = person.map(\.name) ?? Words(same: "")
            let note = Words(zh: " (\(name.zh)不会)", en: " (not \(name.en))")
            Checkbox(
              "\(queue.letter) \(scene(queue.name))" + (lacks ? scene(note) : ""),
              isOn: queues.contains(queue.letter), message: Message.toggle(queue.letter))
          }
        }
        .on(Style(.dialog))
      })
  }
}
