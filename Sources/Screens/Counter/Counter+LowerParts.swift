internal import Canvas
internal import HallCore

// The lower parts of the page: the papers of the item in hand, those who come next, and whoever can
// open the closed window.

extension Counter {
  /// The papers of the item in hand, to be ticked off by digit or touch.
  func papers(_ now: WindowNow, isTall: Bool, in scene: Scene) -> any Element {
    guard let errand = now.errand, let item = scene.item(errand.item) else {
      return Spacer(rows: 1)
    }
    let seen = seen[errand] ?? []
    let count = Words(
      zh: "材料  看过 \(seen.count)/\(item.materials.count)",
      en: "Papers  \(seen.count) of \(item.materials.count) seen")
    return Column {
      Text(scene(count), .muted)
      Grid(columns: isTall ? 1 : 2, spacing: Size(rows: 0, columns: 2)) {
        for (index, paper) in item.materials.enumerated() {
          Checkbox(
            "\(index + 1) \(scene.showsChinese ? paper : scene(Words(zh: paper, en: "paper")))",
            isOn: seen.contains(index), message: Message.toggle(index))
        }
      }
    }
  }

  /// What has become of the ticket so far, where there is room to tell.
  func course(of ticket: Ticket, in scene: Scene) -> any Element {
    let misses = ticket.misses.map { miss in
      (miss.at, miss.window, Words(zh: "过号", en: "missed"))
    }
    let handlings = ticket.handlings.map { handling in
      let item = scene.item(handling.item)?.name ?? Words(same: handling.item.description)
      let end = handling.conclusion.words
      return (
        handling.ended, handling.window,
        Words(zh: "\(item.zh) · \(end.zh)", en: "\(item.en) · \(end.en)")
      )
    }
    let taken = ticket.issued.timeOfDay(offset: scene.hall.offset)
    return Column {
      Text(scene(Words(zh: "经过", en: "So far")), .muted)
      Text(scene(Words(zh: "\(taken)  取号", en: "\(taken)  ticket taken")))
      for (at, window, words) in (misses + handlings).sorted(by: { $0.0 < $1.0 }).suffix(6) {
        let time = at.timeOfDay(offset: scene.hall.offset)
        Text("\(time)  \(scene(window.words))  \(scene(words))")
      }
    }
  }

  /// What the window has done today.
  func today(in scene: Scene) -> any Element {
    guard let figures = ledger(in: scene).figures else { return Text("") }
    let mean = figures.handling.count > 0 ? scene(.minutes(figures.handling.mean)) : "–"
    var parts = [
      (Words(zh: "今天  办 ", en: "Today  served "), "\(figures.visits)"),
      (Words(zh: "   平均 ", en: "   mean "), mean),
      (Words(zh: "   过号 ", en: "   missed "), "\(figures.missed)"),
    ]
    if let occupied = figures.occupied {
      parts.append((Words(zh: "   忙 ", en: "   busy "), "\(Int(occupied * 100 + 0.5))%"))
    }
    return Text(parts.flatMap { [Span(scene($0.0), .muted), Span($0.1, .bold)] })
  }

  /// The next three and why; more where the screen is higher.
  func next(_ now: WindowNow, in scene: Scene) -> any Element {
    Column {
      title(Words(zh: "接下来", en: "Next"), over: now.waiting, in: scene)
      rows(now.waiting, limit: max(3, scene.size.rows - 21), in: scene)
    }
  }

  /// Everybody who waits for this window, in the order in which they are due, and below them those
  /// who are booked next.
  func others(_ now: WindowNow, in scene: Scene) -> any Element {
    let booked = Array(expected(in: scene).prefix(max(1, scene.size.rows / 5)))
    let rest = booked.isEmpty ? 0 : booked.count + 2
    return Column(stretch: 1) {
      title(
        now.isClosed ? Words(same: "") : Words(zh: "等这个窗口的", en: "Waiting for this window"),
        over: now.waiting, in: scene)
      rows(now.waiting, limit: max(3, scene.size.rows - 6 - rest), in: scene)
      if !booked.isEmpty {
        Spacer(rows: 1)
        expectedRows(booked, in: scene)
      }
    }
  }

  /// The heading of those who wait, and of the times at which they will likely be called.
  private func title(_ words: Words, over tickets: [Ticket], in scene: Scene) -> any Element {
    let times = tickets.isEmpty ? Words(same: "") : Words(zh: "约几点叫", en: "called about")
    return Row(spacing: 2) {
      Text(scene(words), .muted).stretched()
      Text(scene(times), .muted, .trailing)
    }
  }

  private func rows(_ tickets: [Ticket], limit: Int, in scene: Scene) -> any Element {
    let times = callTimes ?? CallTimes(of: number, in: scene)
    return Column {
      for ticket in tickets.prefix(limit) {
        let time = times.words(for: ticket.number, offset: scene.hall.offset)
        let full = row(of: ticket, among: tickets, time, in: scene)
        if ticket.reasonWhenDue == .priority || ticket.reasonWhenDue == .transferred {
          // Which class it is and which window sent it is told where there is room for it; the item and
          // the time matter more.
          FirstFit {
            full
            row(of: ticket, among: tickets, time, isBrief: true, in: scene)
          }
        } else {
          full
        }
      }
    }
  }

  private func row(
    of ticket: Ticket, among tickets: [Ticket], _ time: Words?, isBrief: Bool = false,
    in scene: Scene
  ) -> any Element {
    let why = tickets.turn(
      of: ticket, at: scene.now, offset: scene.hall.offset, isBrief: isBrief)
    return Row(spacing: 2) {
      Text(ticket.number.description, .bold).sized(columns: 5)
      Text(scene.name(of: ticket.currentItem)).stretched()
      Text(scene(why), .muted, .trailing)
      Text(time.map { scene($0) } ?? "", .text, .trailing).sized(columns: 5)
    }
  }

  /// What is to be known of somebody who could sit here.
  private func remark(on person: StaffMember, in scene: Scene) -> Words? {
    if scene.hall.leave(of: person.id, on: scene.hall.day) != nil {
      return Words(zh: "请假", en: "on leave")
    }
    if person.post == .window(number) { return Words(zh: "本岗", en: "own post") }
    if scene.hall.planned(at: number, at: scene.now) == person.id {
      return Words(zh: "排在这里", en: "on the rota here")
    }
    return nil
  }

  /// Who can open the closed window, each by a digit.
  func people(_ now: WindowNow, in scene: Scene) -> any Element {
    let people = Array(now.candidates(in: scene).prefix(9))
    let title =
      people.isEmpty
      ? Words(zh: "现在没有人能坐这里", en: "Nobody is free for this window now")
      : Words(zh: "谁来坐", en: "Who sits here?")
    return Column {
      Text(scene(title), .muted)
      List(
        count: people.count, selected: nil, columns: 2,
        message: { Message.perform(.open(number, people[$0].id)) },
        row: { place in
          let person = people[place]
          let remark = remark(on: person, in: scene).map { "  " + scene($0) }
          return Text([
            Span("\(place + 1) ", .muted), Span(scene(person.name), .bold),
            Span(remark ?? "", .muted),
          ])
        })
    }
  }
}
