internal import Canvas
internal import HallCore

// The ticket that has just been taken: its number as large as it gets, how long it will be, and what
// to have ready.

extension Kiosk {
  func takenSheet(_ number: TicketNumber, in scene: Scene) -> Sheet {
    let facts = ticketFacts(number, in: scene)
    let papers = scene.hall.ticket(number).map { Catalogue.shipped.papers(for: $0.items) } ?? []
    let toBring = Words(zh: "请先备好", en: "Have ready")
    let missed = missedWords(in: scene.hall)
    return Sheet(
      title: Words(zh: "您的号 \(number)", en: "Your ticket \(number)"),
      subtitle: Words(zh: "请记住这个号,等叫号", en: "remember the number and wait for its call"),
      lines: facts.plain + paperLines(toBring, papers, in: scene) + [scene(missed)],
      choices: [], aside: absenceChoice(number, in: scene) + [done(in: scene)],
      body: Column(spacing: 1) {
        besideNumber(number, Style(.digitsNow), in: scene) { facts.stretched() }
          .sized(rows: 3 * frame(in: scene).numberScale + 1)
        papersColumn(toBring, papers, in: scene).stretched()
        Text(scene(missed), .muted)
      })
  }

  /// The way home from a page that goes away by itself.
  func done(in scene: Scene) -> Action<Message> {
    let seconds = secondsToRead(in: scene) ?? secondsToReadAtFirst(in: scene) ?? 0
    return Action(
      Words(zh: "完成", en: "Done"), key: .enter, .finish,
      help: Words(zh: "\(seconds) 秒后回首页", en: "home in \(seconds) s"))
  }

  /// What is to be known of a ticket that waits.
  func ticketFacts(_ number: TicketNumber, in scene: Scene) -> Facts {
    guard let ticket = scene.hall.ticket(number) else { return Facts([], in: scene) }
    let items = ticket.items.count
    let first = Self.name(of: ticket.currentItem)
    let wait = scene.waits.quote(for: number)
    var lines = [
      Facts.Line(
        caption: Words(zh: "办理", en: "For"),
        text: items == 1
          ? first : Words(zh: "\(first.zh) 等 \(items) 项", en: "\(first.en) and \(items - 1) more")),
      Facts.Line(
        caption: Words(zh: "窗口", en: "Window"), text: windowWords(for: number, in: scene.hall)),
      Facts.Line(
        caption: Words(zh: "等候", en: "Wait"),
        text: Self.wait(ahead: scene.hall.ahead(of: number), wait), isEstimate: wait != nil),
    ]
    if let booked = ticket.booked {
      lines.append(
        Facts.Line(
          caption: Words(zh: "预约", en: "Booked"), text: Words(same: "\(scene.time(of: booked))")))
    }
    if ticket.priority != .walkIn {
      lines.append(
        Facts.Line(
          caption: Words(zh: "优先", en: "Priority"),
          text: Words(
            zh: "\(ticket.priority.words.zh)(请到窗口出示证件)",
            en: "\(ticket.priority.words.en) (show it at the window)")))
    }
    return Facts(lines, in: scene)
  }

  private func windowWords(for number: TicketNumber, in hall: Hall) -> Words {
    let windows = hall.windows(for: number)
    guard !windows.isEmpty else {
      return Words(zh: "还没开,请听叫号", en: "none is open yet; listen for your call")
    }
    let numbers = Self.numbers(windows)
    return Words(zh: "\(numbers.zh) 号", en: numbers.en)
  }

  private func missedWords(in hall: Hall) -> Words {
    let limit = hall.settings.reinstateLimit
    guard limit > 0 else {
      return Words(
        zh: "过号要重新取号,请留心听叫号。", en: "Who misses the call needs a new ticket: listen well.")
    }
    return Words(
      zh: "过号了不要紧:到这里点“我的号”,可以恢复 \(limit) 次。",
      en: limit == 1
        ? "Missed your call? Touch “My ticket” here: it is brought back once."
        : "Missed your call? Touch “My ticket” here: it comes back \(limit) times at most."
    )
  }
}
