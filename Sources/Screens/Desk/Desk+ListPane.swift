internal import Canvas
internal import HallCore

// The right pane: everybody who is in the hall with a ticket.

extension Desk {
  func listPane(_ roll: TicketRoll, in scene: Scene) -> any Element {
    let place = place(in: roll.tickets)
    let below = cardRows(in: scene)
    return Column(stretch: 1) {
      filterLine(roll, in: scene)
      Spacer(rows: 1)
      table(roll, selected: pane == .search ? nil : place, in: scene).stretched()
      if below > 0 {
        Spacer(rows: 1)
        Column {
          if pane != .search, let place { ticket(roll.tickets[place], in: scene) }
        }.sized(rows: below - 1)
      }
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
        let words =
          filter.isEmpty
          ? Words(zh: "/ 筛选", en: "/ to filter")
          : Words(zh: "只看“\(filter.text)”", en: "only “\(filter.text)”")
        Text(scene(words), filter.isEmpty ? .muted : .now).touchable(Message.startFilter)
        Text("").stretched()
      }
      Text(scene(shown(roll)), .muted, .trailing)
    }.sized(rows: 1)
  }

  /// How many tickets the list shows.
  private func shown(_ roll: TicketRoll) -> Words {
    let count = roll.tickets.count
    return Words(zh: "\(count) 个号", en: count.counted("ticket"))
  }

  private func table(_ roll: TicketRoll, selected: Int?, in scene: Scene) -> any Element {
    guard !roll.tickets.isEmpty else {
      return Text(
        scene(
          filter.isEmpty
            ? Words(zh: "大厅里现在没有人等", en: "Nobody is in the hall now")
            : Words(zh: "没有这样的号,Esc 看全部", en: "No such ticket; Esc shows all")), .muted)
    }
    let columns = RollColumn.all(in: scene)
    return Table(
      columns.map { $0.heading(in: scene) }, count: roll.tickets.count, selected: selected,
      message: { Message.select(roll.tickets[$0].number) },
      cell: { columns[$1].cell(of: roll.tickets[$0], roll, in: scene) })
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
