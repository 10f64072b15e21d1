internal import Canvas
internal import HallCore

// The left pane: from a few letters to an answer, and on to a ticket.

extension Desk {
  func searchPane(
    _ roll: TicketRoll, _ actions: [Action<Message>], in scene: Scene
  ) -> any Element {
    Column(stretch: 1) {
      TextField(
        text,
        placeholder: scene(
          Words(zh: "事项、拼音、首字母、号码或预约码", en: "item, pinyin, initials, ticket or booking code")),
        isActive: pane == .search && sheet == nil)
      catalogueLine(in: scene)
      if isSearching {
        found(in: scene)
      } else if let issued, let ticket = scene.hall.ticket(issued) {
        given(ticket, in: scene)
      } else if let draft {
        drafted(draft, actions, in: scene)
      } else {
        queues(roll, in: scene)
      }
    }
  }

  /// What the search has found, and what residents ask about the selected one.
  private func found(in scene: Scene) -> [any Element] {
    guard !findings.isEmpty else {
      if let words = whyNoBooking(in: scene) { return [Paragraph(scene(words), .bold)] }
      return [
        Text(scene(Words(zh: "没有找到", en: "Nothing found")), .bold),
        Paragraph(
          scene(
            Words(
              zh: "换个说法、少打几个字,或打拼音首字母", en: "Try other words, fewer letters, or pinyin initials")),
          .muted),
      ]
    }
    let list = List(
      count: findings.count, selected: found, message: { Message.find($0) },
      turn: { .point($0) },
      row: { row(of: findings[$0], in: scene) }
    ).stretched()
    let below = answerRows(in: scene)
    guard below > 0 else { return [list] }
    return [
      list,
      Spacer(rows: 1),
      // Always the same room, or the pages of the list would change with what is selected.
      Column { answer(to: findings[min(found, findings.count - 1)], in: scene) }
        .sized(rows: below - 1),
    ]
  }

  /// Where somebody is who leafs through the catalogue, and otherwise nothing.
  private func catalogueLine(in scene: Scene) -> any Element {
    guard isLeafing, findings.indices.contains(found), let code = findings[found].items.first,
      let queue = scene.item(code)?.queue
    else { return Spacer(rows: 1) }
    let words = Words(
      zh: "全部 \(findings.count) 项 · \(queue) \(scene.name(of: queue))",
      en: "\(findings.count.counted("item")) in all · \(queue) \(scene.name(of: queue))")
    return Text(scene(words), .muted)
  }

  /// Why six digits are no booking; `nil` for anything else.
  private func whyNoBooking(in scene: Scene) -> Words? {
    let digits = text.filter { $0 != " " }
    guard digits.count == 6, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    if let code = BookingCode(text: digits) { return Refusal.unknownBooking(code).words }
    return Words(
      zh: "预约码有一位不对,请再问一遍;按 Ctrl-Y 可以用电话后四位找",
      en:
        "one digit of the booking code is wrong; ask again, or press Ctrl-Y to find it by telephone"
    )
  }

  private func row(of finding: Finding, in scene: Scene) -> any Element {
    switch finding {
    case .item(let code, let alias):
      let isHere = scene.hall.offers(code)
      return Row(spacing: 2) {
        Text([
          Span(scene.name(of: code), !isHere ? .muted : isLeafing ? .text : .bold),
          Span(alias.map { scene.showsChinese ? "  \($0)" : "" } ?? "", .muted),
        ]).stretched()
        if scene.isVast, isHere, let item = scene.item(code) {
          Text(scene(item.domain), .muted)
          Text(scene(.minutes(item.expectedMinutes)), .muted, .trailing).sized(columns: 6)
        }
        Text(
          isHere ? code.description : scene(Words(zh: "这里不办", en: "not here")), .muted, .trailing)
      }
    case .lifeEvent(let id, let items):
      let event = Catalogue.shipped.lifeEvents.first { $0.id == id }
      return Row(spacing: 2) {
        Text([
          Span(scene(Words(zh: "一件事 ", en: "Life event: ")), .muted),
          Span(event.map { scene($0.name) } ?? id, .bold),
        ]).stretched()
        Text(
          scene(Words(zh: "\(items.count) 项", en: items.count.counted("item"))), .muted, .trailing)
      }
    case .ticket(let number):
      let item = scene.hall.ticket(number).map { scene.name(of: $0.currentItem) } ?? ""
      return Text([Span(number.description, .bold), Span("  " + item)])
    case .booking(let code):
      let booking = scene.hall.booking(code)
      let time = booking.map { scene(when($0, in: scene)) } ?? ""
      return Row(spacing: 2) {
        Text([
          Span(scene(Words(zh: "预约 ", en: "Booking ")), .muted), Span(code.spoken, .bold),
          Span("  " + time),
        ]).stretched()
        Text(booking.map { scene(scene.standing(of: $0)) } ?? "", .muted, .trailing)
      }
    }
  }

  private func answer(to finding: Finding, in scene: Scene) -> any Element {
    switch finding {
    case .item(let code, _): return card(of: code, .walkIn, in: scene)
    case .lifeEvent(_, let items):
      return Column {
        for item in items.prefix(6) { Text("· " + scene.name(of: item)) }
        scene.papers(for: items)
      }
    case .ticket(let number):
      guard let ticket = scene.hall.ticket(number) else { return Spacer(rows: 1) }
      return self.ticket(ticket, in: scene)
    case .booking(let code):
      let booking = scene.hall.booking(code)
      let repairs = booking.map { proposals(for: $0, in: scene) } ?? []
      return bookingCard(DayBook(day: scene.hall.day), booking, repairs, in: scene)
    }
  }

  /// What residents ask about an item: how long, where, and what to bring.
  func card(of code: ItemCode, _ priority: PriorityClass, in scene: Scene) -> any Element {
    Column {
      if let item = scene.item(code) {
        Text(scene(item.name), .bold)
        Text(scene(scene.terms(of: item)), .muted)
        Text(
          scene(
            scene.hall.offers(code) ? scene.outlook(ofNew: code, priority) : scene.elsewhere(item)))
        if let ways = item.otherWays {
          Text(scene(Words(zh: "也可以:\(ways.zh)", en: "also: \(ways.en)")), .muted)
        }
        scene.papers(for: [code])
      } else {
        Text(code.description, .bold)
      }
    }
  }

  /// The queues at a glance, while nobody asks anything.
  private func queues(_ roll: TicketRoll, in scene: Scene) -> any Element {
    let queues = scene.hall.founding.queues
    return Table(
      [
        TableColumn(title: scene(Words(zh: "队", en: "Queue")), width: .share(1)),
        TableColumn(title: scene(Words(zh: "等候", en: "waiting")), alignment: .trailing),
        TableColumn(title: scene(Words(zh: "窗口", en: "windows"))),
      ], count: queues.count
    ) { row, column in
      let queue = queues[row]
      switch column {
      case 0: return [Span("\(queue.letter)  ", .bold), Span(scene(queue.name))]
      case 1:
        let count = roll.waiting(in: queue.letter)
        return [Span(count == 0 ? "–" : String(count), count == 0 ? .muted : .bold)]
      default:
        let open = scene.hall.windows.filter { $0.staff != nil && $0.queues.contains(queue.letter) }
        return [Span(open.map(\.number.description).joined(separator: " "), .muted)]
      }
    }.stretched()
  }
}
