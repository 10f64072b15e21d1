internal import Canvas
internal import HallCore

// A ticket before and after it is given out.

extension Desk {
  /// The items that are chosen, what to tell the resident, and the last step.
  func drafted(
    _ draft: Draft, _ actions: [Action<Message>], in scene: Scene
  ) -> [any Element] {
    let enter = actions.first { $0.message == .enter }
    let choice: [any Element] =
      draft.priority.map { [classes($0, of: draft, in: scene), Spacer(rows: 1)] } ?? []
    return [chosen(draft, in: scene), Spacer(rows: 1)] + choice + [
      enter?.refusal.map { Paragraph("▲ " + scene($0), Style(.trouble)) }
        ?? Text(scene(Words(zh: "再打字可以添一项", en: "Type on to add another item")), .muted),
      Row(spacing: 2) {
        if let enter {
          Tile(
            scene(lastStep(draft)), mark: scene(Key.enter.words), kind: .primary,
            isEnabled: enter.refusal == nil, message: enter.message
          ).sized(rows: 3, columns: 24)
        }
        if let book = actions.first(where: { $0.message == .bookInstead }), let key = book.key {
          Tile(
            scene(Words(zh: "约时间", en: "Book")), mark: scene(key.words),
            isEnabled: book.refusal == nil, message: book.message
          ).sized(rows: 3, columns: 20)
        }
      }.sized(rows: 3),
      Spacer(),
    ]
  }

  private func lastStep(_ draft: Draft) -> Words {
    draft.priority == nil
      ? Words(zh: "改好了", en: "Change it") : Words(zh: "取号", en: "Give a ticket")
  }

  private func chosen(_ draft: Draft, in scene: Scene) -> any Element {
    Column {
      if case .amend(let ticket) = draft.purpose {
        Text(scene(Words(zh: "\(ticket) 号改成", en: "\(ticket) is to be for")), .muted)
      }
      if draft.items.isEmpty {
        Text(scene(Words(zh: "请打字选一项", en: "Type to choose an item")), .bold)
      } else if draft.items.count == 1, let priority = draft.priority {
        card(of: draft.items[0], priority, in: scene)
      } else {
        for (place, item) in draft.items.enumerated() {
          Text([
            Span("\(place + 1) ", .muted), Span(scene.name(of: item), .bold),
            Span("  ×", .muted),
          ])
          .touchable(Message.leaveOut(place))
        }
        if let priority = draft.priority {
          Text(scene(scene.outlook(ofNew: draft.items[0], priority)))
        }
        scene.papers(for: draft.items)
      }
    }
  }

  /// The class of the new ticket, by a digit.
  private func classes(
    _ chosen: PriorityClass, of draft: Draft, in scene: Scene
  ) -> any Element {
    // Where there is room, the targets stand apart.
    let gap = draft.items.count > 2 && scene.size.rows < 30 ? 0 : 1
    return Grid(columns: 2, spacing: Size(rows: gap, columns: 2), cellRows: 1) {
      for (digit, priority) in zip("123456", PriorityClass.allCases) {
        Tile(
          scene(priority.words), mark: "\(digit)", kind: priority == chosen ? .primary : .plain,
          message: Message.classify(priority))
      }
    }
  }

  /// The ticket that was given out, and what to tell the resident.
  func given(_ ticket: Ticket, in scene: Scene) -> [any Element] {
    let number = ticket.number.description
    return [
      BigText(number, Style(.digits), scale: scene.size.rows < 24 ? 1 : 2),
      Spacer(rows: 1),
      Text(scene(Words(zh: "请告诉来办事的人", en: "Please tell the resident")), .muted),
      Text(scene.names(of: ticket.items), .bold),
      Text(standing(of: ticket, in: scene)),
      Spacer(rows: 1),
      scene.papers(for: ticket.items),
      Spacer(),
      Text(scene(Words(zh: "打字就是下一位", en: "Type for the next resident")), .muted),
    ]
  }

  /// Where a ticket stands: its outlook while it waits.
  func standing(of ticket: Ticket, in scene: Scene) -> String {
    if case .waiting = ticket.state { return scene(scene.outlook(of: ticket.number)) }
    return scene(ticket.place)
  }
}
