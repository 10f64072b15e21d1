internal import Canvas
internal import HallCore

// The dialogs that find something in a list: whom to call, and where a ticket goes.

extension Counter {
  /// How many rows a list of a dialog shows.
  static let listRows = 10

  private static let dismissal = Action(
    Words(zh: "不了", en: "Back"), key: .escape, Message.dismiss)

  /// The keys that move the selection.
  private static let moves = [
    Action(Words(zh: "上一行", en: "the row above"), key: .up, Message.type(.up), isInFooter: false),
    Action(
      Words(zh: "下一行", en: "the row below"), key: .down, Message.type(.down), isInFooter: false),
  ]

  /// Those whom the window can call, then those who may come back to it, as far as they fit what is
  /// typed.
  func picks(_ text: String, in scene: Scene) -> [Ticket] {
    let (hall, ledger) = (scene.hall, ledger(in: scene))
    let filter = TicketFilter(text, in: hall)
    return (hall.waiting(for: number) + ledger.held(in: hall) + ledger.missed(in: hall))
      .filter { filter.shows($0, in: hall) }
  }

  func picking(_ search: Search, _ now: WindowNow, in scene: Scene) -> Dialog<Message> {
    let tickets = picks(search.text, in: scene)
    let isKnown = tickets.isEmpty ? whyNobody(search.text, in: scene) : nil
    return Dialog(
      Words(zh: "叫谁", en: "Whom to call?"),
      actions: [
        Action(Words(zh: "叫这个号", en: "Call"), key: .enter, .enter, unless: isKnown),
        Self.dismissal,
      ] + Self.moves, isTyping: true,
      body: finder(
        search, Words(zh: "号码、事项或队列", en: "number, item or queue"), isKnown,
        count: tickets.count, in: scene
      ) { place in
        let ticket = tickets[place]
        return Row(spacing: 2) {
          Text(ticket.number.description, Style(.dialog, .bold)).sized(columns: 5)
          Text(scene.name(of: ticket.currentItem), Style(.dialog)).stretched()
          Text(scene(turn(of: ticket, now, in: scene)), Style(.dialogMuted), .trailing)
        }
      })
  }

  /// Why a ticket of the list could be called, and since when.
  private func turn(of ticket: Ticket, _ now: WindowNow, in scene: Scene) -> Words {
    let place: Words
    let since: Instant
    switch ticket.state {
    case .held(let hold): (place, since) = (Words(zh: "挂起", en: "held"), hold.since)
    case .missed(let at): (place, since) = (Words(zh: "过号", en: "missed"), at)
    case .away(let until):
      let time = until.timeOfDay(offset: scene.hall.offset)
      return Words(zh: "离开,\(time) 前回来", en: "away, back by \(time)")
    case .waiting, .called, .serving, .ended:
      return now.waiting.turn(of: ticket, at: scene.now, offset: scene.hall.offset)
    }
    let minutes = (scene.now - since).wholeMinutes
    return Words(zh: "\(place.zh) · \(minutes) 分", en: "\(place.en) · \(minutes) min")
  }

  /// Why nobody fits what is typed: the number may be known and not to be called here.
  private func whyNobody(_ text: String, in scene: Scene) -> Words {
    if let ticket = TicketNumber(text: text),
      let refusal = scene.refusal(of: .call(number, ticket), by: actor)
    {
      return refusal.words
    }
    return Words(zh: "没有这样的号在等,换个说法", en: "nobody like that waits here; try other words")
  }

  /// Where the ticket may go: open windows, queues, and people at other windows, as far as they fit
  /// what is typed.
  func destinations(_ text: String, in scene: Scene) -> [Act.Destination] {
    let word = text.filter { $0 != " " }.lowercased()
    func fits(_ names: String...) -> Bool {
      word.isEmpty || names.contains { $0.lowercased().filter { $0 != " " }.contains(word) }
    }
    let open = scene.hall.windows.filter { $0.staff != nil && $0.number != number }
    let windows = open.filter { window in
      if word.allSatisfy(\.isNumber) { return window.number.description.hasPrefix(word) }
      return fits(scene.sign(over: window.number))
    }
    let queues = scene.hall.founding.queues.filter { queue in
      word.count == 1 && word.first?.isLetter == true && word.first?.isASCII == true
        ? queue.letter.description.lowercased() == word : fits(queue.name.zh, queue.name.en)
    }
    let people = open.compactMap(\.staff).filter { id in
      fits(scene.name(of: id), id.description)
    }
    return windows.map { .window($0.number) } + queues.map { .queue($0.letter) }
      + people.map { .staff($0) }
  }

  func transferring(_ search: Search, in scene: Scene) -> Dialog<Message> {
    let places = destinations(search.text, in: scene)
    let none = Words(zh: "没有这样的去处,换个说法", en: "no such place; try other words")
    let isKnown = places.isEmpty ? none : nil
    return Dialog(
      Words(zh: "转到哪里", en: "Transfer to…"),
      actions: [
        Action(Words(zh: "就转这里", en: "Go on"), key: .enter, .enter, unless: isKnown),
        Self.dismissal,
      ] + Self.moves, isTyping: true,
      body: finder(
        search, Words(zh: "窗口号、队列字母或名字", en: "window number, queue letter or name"), isKnown,
        count: places.count, in: scene
      ) { row(of: places[$0], in: scene) })
  }

  private func row(of place: Act.Destination, in scene: Scene) -> any Element {
    let (name, more, count): (String, String, Int?) =
      switch place {
      case .window(let window):
        (
          scene(window.words), scene.sign(over: window),
          scene.hall.waiting(for: window).count
        )
      case .queue(let letter):
        (scene(Words(zh: "\(letter) 队", en: "queue \(letter)")), scene.name(of: letter), nil)
      case .staff(let id):
        (
          scene.name(of: id),
          scene.hall.windows.first { $0.staff == id }.map { scene($0.number.words) } ?? "", nil
        )
      }
    let waiting = count.map { Words(zh: "等 \($0) 人", en: "\($0) waiting") }
    return Row(spacing: 2) {
      Text(name, Style(.dialog, .bold)).sized(columns: 14)
      Text(more, Style(.dialog)).stretched()
      Text(waiting.map { scene($0) } ?? "", Style(.dialogMuted), .trailing)
    }
  }

  /// A field, and below it the rows that fit what is typed there.
  private func finder(
    _ search: Search, _ hint: Words, _ none: Words?, count: Int, in scene: Scene,
    row: @escaping (Int) -> any Element
  ) -> any Element {
    Column(spacing: 1) {
      TextField(search.text, placeholder: scene(hint))
      Column {
        if let none { Paragraph(scene(none), Style(.dialogMuted)) }
        List(
          count: count, selected: min(search.place, max(0, count - 1)),
          message: { Message.choose($0) }, turn: { Message.select($0) }, row: row)
      }.sized(rows: Self.listRows)
    }
  }

  /// What the next window is to know.
  func noting(
    _ place: Act.Destination, _ text: String, returns: Bool, in scene: Scene
  ) -> Dialog<Message> {
    let act = Act.transfer(number, to: place, note: text, returns: returns)
    let name = self.name(of: place, in: scene)
    return Dialog(
      Words(zh: "转到 \(name.zh),留句话", en: "To \(name.en), with a note"),
      actions: [
        Action(
          Words(zh: "转出", en: "Transfer"), key: .enter, .enter,
          unless: scene.refusal(of: act, by: actor)?.words),
        Action(
          returns
            ? Words(zh: "☑ 办完回这里", en: "☑ comes back") : Words(zh: "☐ 办完回这里", en: "☐ comes back"),
          key: .tab, .toggleReturn),
        Self.dismissal,
      ], isTyping: true,
      body: TextField(text, placeholder: scene(Words(zh: "可以不写", en: "may stay empty"))))
  }

  private func name(of place: Act.Destination, in scene: Scene) -> Words {
    switch place {
    case .window(let window): window.words
    case .queue(let letter): Words(zh: "\(letter) 队", en: "queue \(letter)")
    case .staff(let id): scene.hall.name(of: id)
    }
  }

  /// Until when the ticket is put aside.
  func until(_ digits: String, in scene: Scene) -> Dialog<Message> {
    let until = Self.moment(digits, in: scene)
    let missing = Words(zh: "请打四个数字,比如 1430", en: "type four digits, such as 1430")
    let refusal = until.map {
      scene.refusal(of: .hold(number, .step(until: $0)), by: actor)?.words
    }
    return Dialog(
      Words(zh: "挂起到几点", en: "Hold until what time?"),
      actions: [
        Action(
          Words(zh: "挂起", en: "Hold"), key: .enter, .enter, unless: refusal ?? missing),
        Self.dismissal,
      ], isTyping: true,
      body: Column(spacing: 1) {
        TextField(
          digits.isEmpty ? "" : digits.prefix(2) + ":" + digits.dropFirst(2),
          placeholder: scene(missing))
        Keypad.ofDialog(in: scene) { Message.type($0) }
      })
  }
}
