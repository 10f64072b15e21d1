internal import HallCore

extension Counter {
  /// How long Enter must rest between two acts, in milliseconds of the uptime.
  private static let enterRest: Int64 = 1000
  /// How long the page shows that somebody has come, in milliseconds of the uptime.
  private static let pulse: Int64 = 3000

  /// Takes in what has happened to it; gives what it wants from the world outside.
  public mutating func update(_ signal: Signal<Message>, in scene: Scene) -> [Effect] {
    if let shown = toast, shown.until <= scene.uptime { toast = nil }
    ledger = ledger(in: scene)
    defer {
      watch(in: scene)
      lookAhead(after: signal, in: scene)
    }
    switch signal {
    case .chosen(let message): return choose(message, in: scene)
    case .answered(let answer): return take(answer, in: scene)
    case .happened: closeSheetWithoutPurpose(in: scene)
    case .typed(let key): type(key, in: scene)
    case .ticked: break
    }
    return []
  }

  private mutating func choose(_ message: Message, in scene: Scene) -> [Effect] {
    switch message {
    case .perform(let act):
      sheet = nil
      if case .begin = act { lastEnter = scene.uptime }
      return [.perform(act)]
    case .finish(let outcome):
      guard mayFinish(in: scene) else { return [] }
      return [.perform(.finish(number, outcome))]
    case .holdFor(let minutes):
      sheet = nil
      return [.perform(.hold(number, .step(until: scene.now + .minutes(minutes))))]
    case .ask(let question): sheet = Sheet(question)
    case .dismiss: sheet = nil
    case .toggle(let index): toggle(index, in: scene)
    case .enter: return enter(in: scene)
    case .choose(let place): return choose(place, in: scene)
    case .select(let place): select(place)
    case .type(let key): type(key, in: scene)
    case .toggleReturn:
      guard case .note(let place, let text, let returns)? = sheet else { return [] }
      sheet = .note(place, text, returns: !returns)
    }
    return []
  }

  /// Whether Enter has rested since it last began or finished something. One that has not would end
  /// an item that nobody has looked at.
  private mutating func mayFinish(in scene: Scene) -> Bool {
    defer { lastEnter = scene.uptime }
    guard let last = lastEnter, scene.uptime - last < Self.enterRest else { return true }
    toast = Toast(
      Words(zh: "连按只算一次,要办结请再按回车", en: "pressed twice, counted once; Enter again finishes"),
      in: scene)
    return false
  }

  private mutating func toggle(_ index: Int, in scene: Scene) {
    guard let errand = WindowNow(number, in: scene)?.errand else { return }
    seen = seen.filter { scene.hall.ticket($0.key.ticket)?.isOver == false }
    seen[errand, default: []].formSymmetricDifference([index])
  }

  private mutating func take(_ answer: Answer, in scene: Scene) -> [Effect] {
    let awaited = comingBack
    comingBack = nil
    switch answer.outcome {
    case .done(let events):
      toast = nil
      for event in events { report(event.fact, in: scene) }
      if let awaited, events.contains(where: { $0.fact.ticket == awaited }) {
        return [.perform(.call(number, awaited))]
      }
    case .refused(let refusal): toast = Toast(refusal.words, isTrouble: true, in: scene)
    case .failed(let words): toast = Toast(words, isTrouble: true, in: scene)
    case .history, .exported, .contacts, .visitor, .noContact: break
    }
    return []
  }

  /// Says what the page itself does not show once it has happened: where a ticket has gone.
  private mutating func report(_ fact: Fact, in scene: Scene) {
    let words: Words
    switch fact {
    case .finished(let ticket, _, _, .end):
      words = Words(zh: "\(ticket) 号办完了", en: "\(ticket) is done")
    case .finished(let ticket, _, _, .queue), .finished(let ticket, _, _, .back):
      words = onward(ticket, in: scene)
    case .missed(let ticket, _):
      words = Words(
        zh: "\(ticket) 号过号,人来了到前台恢复", en: "\(ticket) missed; the front desk brings it back")
    case .held(let ticket, _, .step(let until)):
      let time = until.timeOfDay(offset: scene.hall.offset)
      words = Words(zh: "\(ticket) 号挂起,\(time) 回来", en: "\(ticket) is held and returns at \(time)")
    case .held(let ticket, _, .window):
      words = Words(
        zh: "\(ticket) 号挂起,材料在这里,人来了按 C 叫",
        en: "\(ticket) is held, its papers here; C calls it back")
    case .held(let ticket, _, .visitor):
      words = Words(
        zh: "\(ticket) 号挂起,人来了到前台取回", en: "\(ticket) is held; the front desk resumes it")
    case .transferred(let ticket, _, _, _, _): words = onward(ticket, in: scene)
    default: return
    }
    toast = Toast(words, in: scene)
  }

  /// Where a ticket waits now that has been sent on.
  private func onward(_ number: TicketNumber, in scene: Scene) -> Words {
    let windows = scene.hall.windows(for: number)
    guard !windows.isEmpty else {
      return Words(
        zh: "\(number) 号请到等候区,那边的窗口还没开", en: "\(number) waits for a window that is not open yet")
    }
    let list = scene.list(windows)
    return Words(
      zh: "\(number) 号请到等候区,等 \(list.zh)叫", en: "\(number) waits for \(list.en)")
  }

  /// Closes a dialog whose ticket or window somebody else has taken care of.
  private mutating func closeSheetWithoutPurpose(in scene: Scene) {
    guard let sheet, let now = WindowNow(number, in: scene) else { return }
    let hasPurpose =
      switch (sheet, now.state) {
      case (.pause, .idle), (.pick, .idle): true
      case (.outcome, .serving), (.hold, .serving), (.until, .serving), (.transfer, .serving),
        (.note, .serving):
        true
      default: false
      }
    if !hasPurpose { self.sheet = nil }
  }

  /// Looks ahead once something has happened, and once a minute.
  private mutating func lookAhead(after signal: Signal<Message>, in scene: Scene) {
    switch signal {
    case .happened, .answered: break
    case .ticked where callTimes?.isOfThisMinute(in: scene) != true: break
    case .ticked, .chosen, .typed: return
    }
    callTimes = CallTimes(of: number, after: callTimes, in: scene)
  }

  /// Notices that somebody has begun to wait while the window is idle.
  private mutating func watch(in scene: Scene) {
    guard let now = WindowNow(number, in: scene), now.isIdle else {
      waitedWhenIdle = nil
      pulsesUntil = nil
      return
    }
    if let before = waitedWhenIdle, now.waiting.count > before {
      pulsesUntil = scene.uptime + Self.pulse
    }
    waitedWhenIdle = now.waiting.count
  }
}
