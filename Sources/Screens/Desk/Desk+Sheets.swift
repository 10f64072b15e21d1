internal import Canvas
internal import HallCore

extension Desk {
  func dialog(in scene: Scene) -> Dialog<Message>? {
    switch sheet {
    case nil: nil
    case .priority(let ticket): classes(for: ticket, in: scene)
    case .reason(let ticket, let priority): reasons(for: ticket, priority, in: scene)
    case .writing(let ticket, let priority, let text):
      writing(for: ticket, priority, text, in: scene)
    case .sending(let ticket): sending(ticket, in: scene)
    case .leaving(let ticket): leaving(ticket, in: scene)
    case .cancelling(let ticket): cancelling(ticket, in: scene)
    case .booking(let form): self.form(form, in: scene)
    case .booked(let code): booked(code, in: scene)
    case .unbooking(let code): unbooking(code, in: scene)
    }
  }

  private func classes(for ticket: TicketNumber, in scene: Scene) -> Dialog<Message> {
    let classes = PriorityClass.allCases.filter { $0 != .walkIn }
    return .choice(
      Words(zh: "\(ticket) 号优先,是哪一类", en: "Priority for \(ticket): which class?"),
      zip("12345", classes).map { digit, priority in
        Action(
          priority.words, key: .character(digit), Message.ask(.reason(ticket, priority)),
          unless: scene.refusal(of: .prioritise(ticket, priority, reason: "?"), by: actor)?.words,
          isInFooter: false)
      }, columns: 3, dismiss: .dismiss, in: scene)
  }

  private func reasons(
    for ticket: TicketNumber, _ priority: PriorityClass, in scene: Scene
  ) -> Dialog<Message> {
    let kind = priority.words
    let known = zip("123", PriorityReason.allCases).map { digit, reason in
      Action(
        reason.words, key: .character(digit),
        Message.perform(.prioritise(ticket, priority, reason: reason.words.zh)), isInFooter: false)
    }
    let own = Action(
      Words(zh: "别的,写下来", en: "Other; write it"), key: .character("4"),
      Message.ask(.ownReason(ticket, priority)), isInFooter: false)
    return .choice(
      Words(zh: "\(ticket) 号按\(kind.zh)优先,依据", en: "\(ticket) as \(kind.en): on what ground?"),
      known + [own], columns: 2, lead: priority.qualification, dismiss: .dismiss, in: scene)
  }

  private func writing(
    for ticket: TicketNumber, _ priority: PriorityClass, _ text: String, in scene: Scene
  ) -> Dialog<Message> {
    let act = Act.prioritise(ticket, priority, reason: text)
    return Dialog(
      Words(zh: "\(ticket) 号为什么优先", en: "Why priority for \(ticket)?"),
      actions: [
        Action(
          Words(zh: "优先", en: "Grant"), key: .enter, .grantWritten,
          unless: scene.refusal(of: act, by: actor)?.words),
        Action(Words(zh: "不了", en: "Back"), key: .escape, .dismiss),
      ], isTyping: true,
      body: TextField(text, placeholder: scene(Words(zh: "原因", en: "the reason"))))
  }

  /// The open windows, each by its own number where that is a digit and by a letter where it is not, and
  /// the queue of its own item for a ticket that waits elsewhere.
  private func sending(_ ticket: TicketNumber, in scene: Scene) -> Dialog<Message> {
    let open = scene.hall.windows.filter { $0.staff != nil }
    var letters = "abcdefghijklmnopqrstuvwxyz".makeIterator()
    let windows = open.map { window in
      let key = Self.digit(of: window.number) ?? letters.next()
      let name = window.staff.flatMap { scene.hall.staffMember($0)?.name } ?? Words(same: "")
      return Action(
        Words(
          zh: "\(window.number) 号 \(name.zh)", en: "\(window.number) \(name.en)"),
        key: key.map { .character($0) },
        Message.perform(.redirect(ticket, to: .window(window.number))),
        unless: scene.refusal(of: .redirect(ticket, to: .window(window.number)), by: actor)?.words,
        isInFooter: false)
    }
    let back = Action(
      Words(zh: "本来的队", en: "its own queue"), key: .character("0"),
      Message.perform(.redirect(ticket, to: nil)),
      unless: scene.refusal(of: .redirect(ticket, to: nil), by: actor)?.words, isInFooter: false)
    return .choice(
      Words(zh: "\(ticket) 号转到哪里", en: "Where is \(ticket) to wait?"), windows + [back],
      columns: 3, dismiss: .dismiss, in: scene)
  }

  /// Times that one can remember, and how long the wait will be.
  private func leaving(_ ticket: TicketNumber, in scene: Scene) -> Dialog<Message> {
    let answers = zip("123456", [10, 20, 30, 45, 60, 90]).map { digit, minutes in
      let back = (scene.now + .minutes(minutes + 4)).timeOfDay(offset: scene.hall.offset)
      let time = TimeOfDay(minutes: back.minutes / 5 * 5)
      let act = Act.stepOut(
        ticket, until: Instant(scene.hall.day, time, offset: scene.hall.offset))
      return Action(
        Words(zh: "\(time) 前回来", en: "back by \(time)"), key: .character(digit),
        Message.perform(act), unless: scene.refusal(of: act, by: actor)?.words, isInFooter: false)
    }
    return .choice(
      Words(zh: "\(ticket) 号几点前回来", en: "By when is \(ticket) back?"), answers, columns: 3,
      lead: scene.outlook(of: ticket), dismiss: .dismiss, in: scene)
  }

  /// The key with a window's number on it, if there is one.
  private static func digit(of window: WindowNumber) -> Character? {
    window.value < 10 ? window.description.first : nil
  }

  /// A cancelled ticket does not come back, so this asks first.
  private func cancelling(_ number: TicketNumber, in scene: Scene) -> Dialog<Message> {
    let ticket = scene.hall.ticket(number)
    let item = ticket.map { scene.name(of: $0.currentItem) } ?? ""
    let place = ticket?.window.map { window in
      Words(zh: "人在 \(window) 号窗口。", en: "It is at window \(window). ")
    }
    let lead = Words(
      zh: "\(item)。\(place?.zh ?? "")取消以后不能恢复,只能重新取号",
      en: "\(item). \(place?.en ?? "")A cancelled ticket does not come back")
    return Dialog(
      Words(zh: "取消 \(number) 号?", en: "Cancel \(number)?"),
      actions: [
        Action(Words(zh: "留着", en: "Keep it"), key: .escape, .dismiss),
        Action(
          Words(zh: "取消这个号", en: "Cancel it"), key: .character("y"), .perform(.cancel(number)),
          unless: scene.refusal(of: .cancel(number), by: actor)?.words),
      ],
      body: Paragraph(scene(lead), Style(.dialog)))
  }
}

/// On what ground somebody is given priority. The log keeps it as a person would say it in Chinese.
enum PriorityReason: CaseIterable, Hashable, Sendable {
  case papers, evident, companion

  /// The ground in both languages.
  var words: Words {
    switch self {
    case .papers: Words(zh: "看过证件", en: "papers seen")
    case .evident: Words(zh: "一看便知", en: "plain to see")
    case .companion: Words(zh: "家人说明", en: "told by a companion")
    }
  }
}
