internal import Canvas
internal import HallCore

// Every act of a window has its key, its place in the footer and its refusal, whatever goes on: a key
// that cannot do anything now says why.

extension Counter {
  /// What can be done, in the order of the footer.
  func actions(_ now: WindowNow, in scene: Scene) -> [Action<Message>] {
    var actions = [call(now, in: scene), enter(now, in: scene)]
    if now.isClosed {
      actions += openings(now, in: scene)
    } else {
      actions.append(outcome(in: scene))
    }
    actions += [
      plain(Words(zh: "重呼", en: "recall"), "r", .recall(number), in: scene),
      plain(Words(zh: "过号", en: "missed"), "m", .miss(number), in: scene),
      Action(
        Words(zh: "挂起", en: "hold"), key: .character("h"), .ask(.hold),
        help: Words(zh: "挂起手上的号", en: "put the ticket aside"),
        unless: refusal(of: .hold(number, .visitor), in: scene)),
      // Whatever can be put aside can be sent on: where to is asked next.
      Action(
        Words(zh: "转出", en: "transfer"), key: .character("t"), .ask(.transfer),
        help: Words(zh: "转给别的窗口、队列或人", en: "to another window, queue or person"),
        unless: refusal(of: .hold(number, .visitor), in: scene)),
      pick(in: scene),
      pause(now, in: scene),
      plain(Words(zh: "关窗", en: "close"), "x", .close(number), in: scene),
    ]
    if let undoable = now.undoable { actions.append(undo(undoable, in: scene)) }
    return actions + papers(now, in: scene)
  }

  private func refusal(of act: Act, in scene: Scene) -> Words? {
    scene.refusal(of: act, by: actor)?.words
  }

  private func plain(
    _ label: Words, _ key: Character, _ act: Act, in scene: Scene
  ) -> Action<Message> {
    Action(label, key: .character(key), .perform(act), unless: refusal(of: act, in: scene))
  }

  private func call(_ now: WindowNow, in scene: Scene) -> Action<Message> {
    Action(
      Words(zh: "叫号", en: "call"), key: .space, .perform(.call(number, nil)),
      help: Words(zh: "叫下一位", en: "call whoever comes next"),
      unless: refusal(of: .call(number, nil), in: scene))
  }

  /// Enter goes on with the ticket at hand: begins it, then finishes it as its kind ends.
  private func enter(_ now: WindowNow, in scene: Scene) -> Action<Message> {
    let label = Words(zh: "开始/办结", en: "begin/finish")
    let help = Words(zh: "开始办理,再按是办结", en: "begin; pressed again, finish")
    guard case .serving(let ticket, _, _) = now.state else {
      let act = Act.begin(number)
      return Action(
        label, key: .enter, .perform(act), help: help, unless: refusal(of: act, in: scene))
    }
    let isPromised = scene.item(ticket.currentItem)?.kind == .promised
    return Action(label, key: .enter, .finish(isPromised ? .accepted : .completed), help: help)
  }

  private func outcome(in scene: Scene) -> Action<Message> {
    Action(
      Words(zh: "结果", en: "outcome"), key: .character("o"), .ask(.outcome),
      help: Words(zh: "以别的结果办完", en: "finish with another outcome"),
      unless: refusal(of: .finish(number, .advised), in: scene))
  }

  private func pick(in scene: Scene) -> Action<Message> {
    Action(
      Words(zh: "点号", en: "pick"), key: .character("c"), .ask(.pick),
      help: Words(zh: "按号码叫,或从名单里选", en: "call by number, or pick from the list"),
      unless: refusalToPick(in: scene))
  }

  /// Somebody may be called who is not waiting: whoever was put aside here or missed a call.
  private func refusalToPick(in scene: Scene) -> Words? {
    let refusal = scene.refusal(of: .call(number, nil), by: actor)
    if case .noneWaiting? = refusal {
      return picks("", in: scene).isEmpty ? refusal?.words : nil
    }
    return refusal?.words
  }

  private func pause(_ now: WindowNow, in scene: Scene) -> Action<Message> {
    let key = Key.character("p")
    let label = Words(zh: "暂停", en: "pause")
    if case .paused = now.state {
      return Action(
        label, key: key, .perform(.open(number, nil)),
        help: Words(zh: "恢复叫号", en: "end the pause"))
    }
    return Action(
      label, key: key, .ask(.pause), unless: refusal(of: .pause(number, reason: ""), in: scene))
  }

  private func undo(_ undoable: Undoable, in scene: Scene) -> Action<Message> {
    let left = max(0, ((undoable.until - scene.now).milliseconds + 999) / 1000)
    let words = undoable.act.words
    return Action(
      Words(zh: "\(words.zh)(\(left) 秒)", en: "\(words.en) (\(left) s)"), key: .character("u"),
      .perform(.undo(number)))
  }

  /// Who can open the closed window: `O` for the first, and a digit for everybody.
  private func openings(_ now: WindowNow, in scene: Scene) -> [Action<Message>] {
    let people = now.candidates(in: scene)
    let label = Words(zh: "开窗", en: "open")
    guard let first = people.first else {
      return [
        Action(
          label, key: .character("o"), .perform(.open(number, nil)),
          unless: refusal(of: .open(number, nil), in: scene)
            ?? Words(zh: "现在没有人能坐这里", en: "nobody is free for this window now"))
      ]
    }
    let byKey = Action(
      label, key: .character("o"), Message.perform(.open(number, first.id)),
      help: Words(zh: "由\(first.name.zh)开窗", en: "open with \(first.name.en)"))
    return [byKey]
      + zip("123456789", people).map { digit, person in
        Action(
          person.name, key: .character(digit), .perform(.open(number, person.id)),
          help: Words(zh: "由\(person.name.zh)开窗", en: "open with \(person.name.en)"),
          isInFooter: false)
      }
  }

  /// The papers of the item in hand: a digit ticks one off.
  private func papers(_ now: WindowNow, in scene: Scene) -> [Action<Message>] {
    guard let item = now.errand.flatMap({ scene.item($0.item) }) else { return [] }
    return zip("123456789", item.materials.indices).map { digit, index in
      Action(
        Words(same: item.materials[index]), key: .character(digit), .toggle(index),
        help: Words(zh: "\(item.materials[index]):看过了", en: "\(item.materials[index]): seen"),
        isInFooter: false)
    }
  }
}
