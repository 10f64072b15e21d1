internal import Canvas
internal import HallCore

extension Supervisor {
  /// Takes in what has happened to it; gives what it wants from the world outside.
  public mutating func update(_ signal: Signal<Message>, in scene: Scene) -> [Effect] {
    if let shown = toast, shown.until <= scene.uptime { toast = nil }
    var effects: [Effect] = []
    switch signal {
    case .chosen(let message): effects = choose(message, in: scene)
    case .answered(let answer):
      effects = take(answer, in: scene)
      digest = nil
    case .happened: digest = nil
    case .typed(let key): type(key)
    case .ticked: break
    }
    if digest?.tells(scene) != true { digest = HallDigest(scene) }
    keepSelection(in: scene)
    return effects + rehearse(in: scene)
  }

  private mutating func choose(_ message: Message, in scene: Scene) -> [Effect] {
    switch message {
    case .show(let tab): return show(tab, in: scene)
    case .move(let rows): move(by: rows, in: scene)
    case .select(let row):
      if sheet == nil { select(row, in: scene) } else { sheetRow = row }
    case .perform(let act):
      sheet = nil
      return [.perform(act)]
    case .performAll(let acts):
      sheet = nil
      if let refusal = scene.refusal(of: acts, by: actor) {
        toast = Toast(refusal.words, isTrouble: true, in: scene)
        return []
      }
      return perform(acts[...])
    case .look(let window):
      tab = .windows
      rows[.windows] = scene.hall.windows.firstIndex { $0.number == window } ?? 0
    case .examine(let queue):
      tab = .queues
      rows[.queues] = scene.hall.founding.queues.firstIndex { $0.letter == queue } ?? 0
    case .chooseSeat(let window): open(.seat(window))
    case .chooseSuccessor(let window): open(.handOver(window))
    case .choosePlace(let staff): open(.place(staff))
    case .choosePause(let window): open(.pause(window))
    case .chooseQueues(let window):
      open(.takes(window, scene.hall.window(window)?.queues ?? []))
    case .toggle(let queue):
      if case .takes(let window, var queues) = sheet {
        queues.formSymmetricDifference([queue])
        sheet = .takes(window, queues)
      }
    case .dismiss: sheet = nil
    case .period(let period): return read(period, in: scene)
    case .group(let step): history.turn(by: step)
    case .export(let form): return export(form, in: scene)
    case .plan(let day): return startPlanning(day)
    case .turn, .rota, .discard, .assign, .ask: plan(message, in: scene)
    case .turnLever, .adopt, .resetLevers: tryOut(message, in: scene)
    }
    return []
  }

  private mutating func show(_ tab: Tab, in scene: Scene) -> [Effect] {
    self.tab = tab
    guard tab == .history, history.period == nil else { return [] }
    return read(.lastDay, in: scene)
  }

  private mutating func open(_ sheet: Sheet) {
    self.sheet = sheet
    sheetRow = 0
  }

  /// A letter on the dialog of queues takes its queue in or out.
  private mutating func type(_ key: Key) {
    guard case .takes(let window, var queues) = sheet, case .character(let character) = key,
      let queue = QueueLetter(text: String(character))
    else { return }
    queues.formSymmetricDifference([queue])
    sheet = .takes(window, queues)
  }
}

// Rows.
extension Supervisor {
  /// The selected row of the page.
  var row: Int { rows[tab] ?? 0 }

  /// How many rows the page has.
  private func rowCount(in scene: Scene) -> Int {
    switch tab {
    case .overview: (digest ?? HallDigest(scene)).alerts.count
    case .windows: scene.hall.windows.count
    case .queues: scene.hall.founding.queues.count
    case .staff: scene.hall.profile.staff.count
    case .history: history.lines.count
    case .rota: 0
    case .bookings: BookingsPart.dayCount
    case .waits: scene.hall.profile.items.count
    case .whatIf: Lever.all(in: scene.hall).count
    }
  }

  /// Selects a row. A lever that is selected already is turned, so that it can be done by touch alone.
  private mutating func select(_ row: Int, in scene: Scene) {
    if tab == .whatIf, row == self.row {
      tryOut(.turnLever(1), in: scene)
    } else {
      rows[tab] = row
    }
  }

  private mutating func move(by step: Int, in scene: Scene) {
    if sheet == nil {
      rows[tab] = min(max(0, row + step), max(0, rowCount(in: scene) - 1))
    } else {
      sheetRow = min(max(0, sheetRow + step), max(0, choices(in: scene).count - 1))
    }
  }

  /// Keeps the selection on a row when rows have gone, and closes a dialog that has lost its purpose.
  private mutating func keepSelection(in scene: Scene) {
    rows[tab] = min(row, max(0, rowCount(in: scene) - 1))
    let hasPurpose =
      switch sheet {
      case .seat(let window)?: scene.hall.window(window)?.staff == nil
      case .handOver(let window)?, .pause(let window)?: scene.hall.window(window)?.staff != nil
      case .place(let staff)?: !scene.hall.windows.contains { $0.staff == staff }
      case .takes?, .question?, nil: true
      }
    if !hasPurpose { sheet = nil }
    sheetRow = min(sheetRow, max(0, choices(in: scene).count - 1))
  }
}

// Answers.
extension Supervisor {
  private mutating func take(_ answer: Answer, in scene: Scene) -> [Effect] {
    if case (.perform(let act), .done) = (answer.effect, answer.outcome) { carriedOut(act) }
    switch (answer.effect, answer.outcome) {
    case (.perform(let act), let outcome) where course?.act == act:
      let next = course?.next ?? []
      course = nil
      guard case .done = outcome, !next.isEmpty else {
        report(outcome, in: scene)
        break
      }
      return perform(next)
    case (.readHistory(let from, let to), let outcome):
      takeHistory(from, to, outcome, in: scene)
    case (.export, .exported(let path)): history.file = path
    case (.yield, _):
      finishPlanning(in: scene)
      goOnRehearsing()
    default: report(answer.outcome, in: scene)
    }
    return []
  }

  /// Begins with the first of several acts.
  private mutating func perform(_ acts: ArraySlice<Act>) -> [Effect] {
    guard let first = acts.first else { return [] }
    course = Course(act: first, next: acts.dropFirst())
    return [.perform(first)]
  }

  private mutating func report(_ outcome: Answer.Outcome, in scene: Scene) {
    switch outcome {
    case .done(let events):
      if events.contains(where: { $0.fact.setsRota(of: planning.proposal?.day) }) {
        planning.proposal = nil
      }
      toast = events.last.flatMap { $0.fact.report(in: scene) }.map { Toast($0, in: scene) }
    case .refused(let refusal): toast = Toast(refusal.words, isTrouble: true, in: scene)
    case .failed(let words): toast = Toast(words, isTrouble: true, in: scene)
    case .history, .exported, .contacts, .visitor, .noContact: break
    }
  }
}

extension Fact {
  /// What has been done to a window, the rota or the calendar; `nil` for anything else.
  fileprivate func report(in scene: Scene) -> Words? {
    switch self {
    case .windowOpened(let window, let staff):
      let name = scene.hall.name(of: staff)
      return Words(zh: "\(window) 号窗口开了,\(name.zh)", en: "window \(window) is open, \(name.en)")
    case .windowReopened(let window):
      return Words(zh: "\(window) 号窗口继续叫号", en: "window \(window) calls again")
    case .windowPaused(let window, _):
      return Words(zh: "\(window) 号窗口暂停了", en: "window \(window) pauses")
    case .windowClosed(let window):
      return Words(zh: "\(window) 号窗口关了", en: "window \(window) is closed")
    case .windowAssigned(let window, let queues):
      let letters = queues.sorted().map(\.description).joined(separator: " ")
      return Words(zh: "\(window) 号窗口现在办 \(letters)", en: "window \(window) now takes \(letters)")
    default: return planningReport(in: scene)
    }
  }
}
