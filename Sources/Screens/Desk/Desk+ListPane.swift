internal import Canvas
internal import HallCore

// The right pane: everybody who is in the hall with a ticket.

extension Desk {
  func listPane(_ roll: TicketRoll, in scene: Scene) -> any Element {
    let place = place(in: roll.tickets)
    return Column(stretch: 1) {
      filterLine(roll, in: scene)
      Spacer(rows: 1)
      table(roll, selected: pane == .search ? nil : place, in: scene).stretched()
      Spacer(rows: 1)
      Column {
        if pane != .search, let place { ticket(roll.tickets[place], in: scene) }
      }.sized(rows: 5)
    }
  }

  private func filterLine(_ roll: TicketRoll, in scene: Scene) -> any Element {
    Row(spacing: 2) {
      Text(
        scene(Words(zh: "名单", en: "List")), pane == .search ? .muted : .bold)
      if pane == .filter {
        TextField(
          filter.text, placeholder: scene(Words(zh: "号码、事项或队列", en: "number, item or queue")),
          isActive: sheet == nil
        ).stretched()
      } else {
        let shown =
          filter.isEmpty
          ? Words(zh: "/ 筛选", en: "/ to filter")
          : Words(zh: "只看“\(filter.text)”", en: "only “\(filter.text)”")
        Text(scene(shown), filter.isEmpty ? .muted : .now).touchable(Message.startFilter)
        Text("").stretched()
      }
      Text("\(roll.tickets.count)", .muted, .trailing)
    }.sized(rows: 1)
  }

  private func table(_ roll: TicketRoll, selected: Int?, in scene: Scene) -> any Element {
    guard !roll.tickets.isEmpty else {
      return Text(
        scene(
          filter.isEmpty
            ? Words(zh: "大厅里现在没有人等", en: "Nobody is in the hall now")
            : Words(zh: "没有这样的号,Esc 看全部", en: "No such ticket; Esc shows all")), .muted)
    }
    return Table(
      [
        TableColumn(title: scene(Words(zh: "号", en: "No.")), width: .fixed(5)),
        TableColumn(title: scene(Words(zh: "事项", en: "Item")), width: .share(1)),
        TableColumn(title: scene(Words(zh: "类别", en: "class"))),
        TableColumn(title: scene(Words(zh: "怎样了", en: "standing"))),
        TableColumn(title: scene(Words(zh: "等了", en: "waited")), alignment: .trailing),
        TableColumn(title: scene(Words(zh: "应叫", en: "due")), alignment: .trailing),
      ], count: roll.tickets.count, selected: selected,
      message: { Message.select(roll.tickets[$0].number) },
      cell: { cell(of: roll.tickets[$0], column: $1, roll, in: scene) })
  }

  private func cell(
    of ticket: Ticket, column: Int, _ roll: TicketRoll, in scene: Scene
  ) -> [Span] {
    let isWaiting = if case .waiting = ticket.state { true } else { false }
    switch column {
    case 0: return [Span(ticket.number.description, .bold)]
    case 1: return [Span(scene.name(of: ticket.currentItem))]
    case 2: return [Span(scene(ticket.priority.word))]
    case 3: return [Span(scene(roll.standing(of: ticket)), isWaiting ? .text : .muted)]
    case 4:
      guard isWaiting else { return [] }
      return [Span(scene(.minutes(ticket.waited(by: scene.now))))]
    default:
      guard isWaiting else { return [] }
      let time = ticket.due.timeOfDay(offset: scene.hall.offset)
      return ticket.due < scene.now ? [Span("▲ \(time)", .now)] : [Span("\(time)", .muted)]
    }
  }

  /// Everything about one ticket, in a few lines.
  func ticket(_ ticket: Ticket, in scene: Scene) -> any Element {
    let time = ticket.issued.timeOfDay(offset: scene.hall.offset)
    let items = ticket.items.enumerated().map { place, code in
      (place < ticket.itemsDone ? "✓ " : "") + scene.name(of: code)
    }
    let taken = Words(
      zh: "\(time) 取号 · \(ticket.priority.words.zh)",
      en: "taken \(time) · \(ticket.priority.words.en)")
    return Column {
      Text([
        Span(ticket.number.description + "  ", .bold),
        Span(items.joined(separator: scene(Words(zh: "、", en: ", ")))),
      ])
      Text(standing(of: ticket, in: scene))
      Text(scene(taken), .muted)
      if ticket.itemsDone < ticket.items.count {
        scene.papers(for: Array(ticket.items.dropFirst(ticket.itemsDone)))
      }
    }
  }
}
