internal import Canvas
internal import HallCore

// The lower parts of the page: the papers of the item in hand, those who come next, and whoever can
// open the closed window.

extension Counter {
  /// The papers of the item in hand, to be ticked off by digit or touch.
  func papers(_ now: WindowNow, in scene: Scene) -> any Element {
    let title = Words(zh: "材料", en: "Papers")
    guard let errand = now.errand, let item = scene.item(errand.item) else {
      return Column { Text(scene(title), .muted) }
    }
    let seen = seen[errand] ?? []
    let count = Words(
      zh: "  看过 \(seen.count)/\(item.materials.count)",
      en: "  \(seen.count) of \(item.materials.count) seen")
    return Column {
      Text([Span(scene(title), .muted), Span(scene(count), .muted)])
      Grid(columns: 2, spacing: Size(rows: 0, columns: 2)) {
        for (index, paper) in item.materials.enumerated() {
          let isSeen = seen.contains(index)
          Text([
            Span("\(index + 1) ", .muted),
            Span(isSeen ? "☑ " : "☐ ", Style(isSeen ? .good : .text)),
            Span(paper, isSeen ? .muted : .text),
          ])
          .touchable(Message.toggle(index))
        }
      }
    }
  }

  /// The next three and why.
  func next(_ now: WindowNow, in scene: Scene) -> any Element {
    Column {
      Text(scene(Words(zh: "接下来", en: "Next")), .muted)
      rows(now.waiting.prefix(3), in: scene)
    }
  }

  /// Everybody who waits for this window, in the order in which they are due.
  func line(_ now: WindowNow, in scene: Scene) -> any Element {
    Column {
      Text(scene(Words(zh: "等这个窗口的", en: "Waiting for this window")), .muted)
      rows(now.waiting.prefix(max(3, scene.size.rows - 6)), in: scene)
    }
  }

  private func rows(_ tickets: ArraySlice<Ticket>, in scene: Scene) -> any Element {
    var turn = TurnWords()
    return Column {
      for ticket in tickets {
        let why = turn.next(ticket, at: scene.now)
        Row(spacing: 2) {
          Text(ticket.number.description, .bold).sized(columns: 5)
          Text(scene.name(of: ticket.currentItem)).stretched()
          Text(scene(why), .muted, .trailing)
        }
      }
    }
  }

  /// Who can open the closed window, each by a digit.
  func people(_ now: WindowNow, in scene: Scene) -> any Element {
    let people = now.candidates(in: scene).prefix(9)
    return Column {
      Text(
        scene(
          people.isEmpty
            ? Words(zh: "现在没有人能坐这里", en: "Nobody is free for this window now")
            : Words(zh: "谁来坐", en: "Who sits here?")), .muted)
      Grid(columns: 2, spacing: Size(rows: 0, columns: 2)) {
        for (index, person) in people.enumerated() {
          let isPosted = person.post == .window(number)
          let post = isPosted ? Words(zh: "  本岗", en: "  own post") : Words(same: "")
          Text([
            Span("\(index + 1) ", .muted), Span(scene(person.name), .bold),
            Span(scene(post), .muted),
          ])
          .touchable(Message.perform(.open(number, person.id)))
        }
      }
    }
  }
}
