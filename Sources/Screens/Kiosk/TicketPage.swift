internal import Canvas
internal import HallCore

// A ticket that was looked up: how it stands, in the words of a neighbour, and what can be done.

extension Kiosk {
  func ticketSheet(_ number: TicketNumber, in scene: Scene) -> Sheet {
    guard let ticket = scene.hall.ticket(number) else { return lostTicketSheet(number, in: scene) }
    let standing = standing(of: ticket, in: scene)
    let choices = ticketActions(ticket, in: scene)
    let facts = isWaiting(ticket) ? ticketFacts(number, in: scene) : Facts([], in: scene)
    let more = standing.more.map { [scene($0)] } ?? []
    return Sheet(
      title: Words(zh: "\(number) 号", en: "Ticket \(number)"),
      subtitle: Self.name(of: ticket.currentItem),
      lines: [scene(standing.now)] + more + facts.plain, choices: choices,
      body: Column(spacing: 1) {
        if let window = standing.calledTo {
          BigText(
            "\(number) → \(window)", Style(.digitsNow), scale: frame(in: scene).numberScale)
          Text(scene(standing.now), Style(.now, .bold))
          Column { for line in more { Paragraph(line) } }.stretched()
        } else {
          besideNumber(number, Style(.digits), in: scene) {
            Text(scene(standing.now), .bold)
            for line in more { Paragraph(line) }
            facts.stretched()
          }
          .stretched()
        }
        choiceRow(choices, hasPrimary: choices.first?.key == .enter, in: scene)
      })
  }

  /// A ticket's number, as the largest thing of the page, and what is said beside it.
  func besideNumber(
    _ number: TicketNumber, _ style: Style, in scene: Scene,
    @ElementBuilder _ words: () -> [any Element]
  ) -> any Element {
    Row(spacing: 4) {
      BigText(number.description, style, scale: frame(in: scene).numberScale)
      Column(spacing: 1) { words() }.stretched()
    }
  }

  private func isWaiting(_ ticket: Ticket) -> Bool {
    if case .waiting = ticket.state { true } else { false }
  }

  /// How a ticket stands: what is to be known first, and what else.
  private struct Standing {
    let now: Words
    var more: Words?
    /// The window that it is called to.
    var calledTo: WindowNumber?
  }

  private func standing(of ticket: Ticket, in scene: Scene) -> Standing {
    switch ticket.state {
    case .waiting:
      return Standing(now: waitingWords(ticket.number, in: scene))
    case .called(let call):
      return Standing(
        now: Words(zh: "请到 \(call.window) 号窗口", en: "Please go to window \(call.window)"),
        more: Words(zh: "正在叫您。", en: "You are being called."), calledTo: call.window)
    case .serving(let call, _):
      return Standing(
        now: Words(zh: "正在 \(call.window) 号窗口办", en: "Being served at window \(call.window)"))
    case .missed: return missedStanding(ticket, in: scene.hall)
    case .held(let hold): return heldStanding(hold, in: scene)
    case .away(let until): return awayStanding(until, in: scene)
    case .ended(let ending, _): return endedStanding(ending)
    }
  }

  private func waitingWords(_ number: TicketNumber, in scene: Scene) -> Words {
    let ahead = scene.hall.ahead(of: number)
    guard ahead == 0 else { return Words(zh: "前面还有 \(ahead) 人", en: "\(ahead) before you") }
    // Its windows may have others to serve first, of other queues.
    let wait = scene.waits.quote(for: number)
    return wait.map { $0.high <= .minutes(10) } ?? false
      ? Words(zh: "下一个就是您", en: "You are next")
      : Words(zh: "这一队您排第一", en: "You are the first of your queue")
  }

  private func missedStanding(_ ticket: Ticket, in hall: Hall) -> Standing {
    let now = Words(zh: "叫过您了,没等到", en: "You were called, and nobody came")
    guard canReinstate(ticket, in: hall) else {
      return Standing(
        now: now,
        more: Words(
          zh: "这个号已经恢复过 \(ticket.reinstatements) 次,请重新取号,或呼叫工作人员。",
          en: "It was brought back before: take a new ticket, or call the staff."))
    }
    let behind = hall.settings.reinstateBehind
    return Standing(
      now: now,
      more: Words(
        zh: "可以恢复:排在后面 \(behind) 位之后,不用重新取号。",
        en: "It can be brought back, behind the next \(behind); no new ticket is needed."))
  }

  private func canReinstate(_ ticket: Ticket, in hall: Hall) -> Bool {
    guard case .missed = ticket.state else { return false }
    return ticket.reinstatements < hall.settings.reinstateLimit
  }

  private func heldStanding(_ hold: Hold, in scene: Scene) -> Standing {
    let now = Words(zh: "先放着,号还在", en: "Put aside; your ticket is kept")
    switch hold.kind {
    case .visitor:
      return Standing(
        now: now,
        more: Words(
          zh: "材料在您手上:补齐了就叫工作人员。",
          en: "You have the papers: call the staff when they are complete."))
    case .window:
      return Standing(
        now: now,
        more: Words(
          zh: "材料在 \(hold.window) 号窗口,好了会叫您。",
          en: "Window \(hold.window) has the papers and will call you."))
    case .step(let until):
      let time = until.timeOfDay(offset: scene.hall.offset)
      return Standing(
        now: now,
        more: Words(
          zh: "在等一道手续,\(time) 以后再叫您。", en: "A step takes its time; you are called after \(time)."))
    }
  }

  private func awayStanding(_ until: Instant, in scene: Scene) -> Standing {
    let time = until.timeOfDay(offset: scene.hall.offset)
    return Standing(
      now: Words(zh: "离开一会,位置留着", en: "Away; the place is kept"),
      more: Words(
        zh: "说好 \(time) 前回来。回来了请点“我回来了”。",
        en: "To be back by \(time). Once you are, touch “I am back”."))
  }

  private func endedStanding(_ ending: Ticket.Ending) -> Standing {
    let again = Words(zh: "还要办,请重新取号。", en: "If you need more, take a new ticket.")
    return switch ending {
    case .finished: Standing(now: Words(zh: "都办好了", en: "All done"), more: again)
    case .cancelled:
      Standing(now: Words(zh: "这个号取消了", en: "This ticket was given back"), more: again)
    case .abandoned:
      Standing(
        now: Words(zh: "当天没有办,作废了", en: "The day ended before it was served"), more: again)
    }
  }

  private func ticketActions(_ ticket: Ticket, in scene: Scene) -> [Action<Message>] {
    let cancel = Action(
      Words(zh: "取消这个号", en: "Give it back"), Message.askToCancel(ticket.number))
    let another = Action(
      Words(zh: "查别的号", en: "Another ticket"), Message.go(.lookup))
    let new = Action(Words(zh: "重新取号", en: "A new ticket"), key: .enter, Message.go(.domains))
    switch ticket.state {
    case .waiting: return absenceChoice(ticket.number, in: scene) + [another, cancel]
    case .called, .serving: return [another]
    case .missed:
      guard canReinstate(ticket, in: scene.hall) else { return [new, another, cancel] }
      let back = Action(
        Words(zh: "恢复排队", en: "Bring it back"), key: .enter, Message.reinstate(ticket.number))
      return [back, another, cancel]
    case .held: return [another, cancel]
    case .away:
      let back = Action(
        Words(zh: "我回来了", en: "I am back"), key: .enter, Message.comeBack(ticket.number))
      return [back, another, cancel]
    case .ended: return [new, another]
    }
  }

  private func lostTicketSheet(_ number: TicketNumber, in scene: Scene) -> Sheet {
    let words = Refusal.unknownTicket(number).words
    let choices: [Action<Message>] = [
      Action(Words(zh: "再查一次", en: "Look again"), key: .enter, .go(.lookup))
    ]
    return Sheet(
      title: Words(zh: "\(number) 号", en: "Ticket \(number)"), subtitle: words,
      lines: [scene(words)], choices: choices,
      body: tellAndChoose([scene(words)], choices, in: scene))
  }
}
