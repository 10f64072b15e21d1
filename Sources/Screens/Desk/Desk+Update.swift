internal import Canvas
internal import HallCore

extension Desk {
  /// How long the page shows that somebody has called for help, in milliseconds of the uptime.
  private static let pulse: Int64 = 3000

  /// Takes in what has happened to it; gives what it wants from the world outside.
  public mutating func update(_ signal: Signal<Message>, in scene: Scene) -> [Effect] {
    if let shown = toast, shown.until <= scene.uptime { toast = nil }
    defer { roll = roll(in: scene) }
    return respond(to: signal, in: scene) + missingContacts(in: scene)
  }

  private mutating func respond(to signal: Signal<Message>, in scene: Scene) -> [Effect] {
    switch signal {
    case .chosen(let message): return choose(message, in: scene)
    case .typed(let key): type(key, in: scene)
    case .answered(let answer):
      roll = nil
      take(answer, in: scene)
    case .happened(let events):
      roll = nil
      return notice(events, in: scene)
    case .ticked: break
    }
    return []
  }

  private mutating func choose(_ message: Message, in scene: Scene) -> [Effect] {
    switch message {
    case .enter: return enter(in: scene)
    case .back: return goBack()
    case .switchPane: switchPane(in: scene)
    case .move(let move): self.move(move.key, in: scene)
    case .find(let place):
      pane = .search
      found = place
      return enter(in: scene)
    case .point(let place): point(at: place)
    case .classify(let priority): draft?.purpose = .take(priority)
    case .leaveOut(let place): leaveOut(place)
    case .select(let ticket): select(ticket, in: scene)
    case .startFilter: if book == nil { pane = .filter } else { book?.isFiltering = true }
    case .perform(let act):
      sheet = nil
      return [.perform(act)]
    case .amend(let ticket): amend(ticket, in: scene)
    case .ask(let question): ask(question, in: scene)
    case .dismiss: sheet = nil
    case .grantWritten:
      guard case .writing(let ticket, let priority, let reason)? = sheet else { return [] }
      sheet = nil
      return [.perform(.prioritise(ticket, priority, reason: reason))]
    default: return chooseOfBookings(message, in: scene)
    }
    return []
  }

  /// The other pane. What the list has selected stays so when others come before it.
  private mutating func switchPane(in scene: Scene) {
    pane = pane == .search ? .list : .search
    if pane == .list, selected == nil, let first = roll(in: scene).tickets.first {
      selected = Selection(ticket: first.number, place: 0)
    }
  }

  /// Selects a finding, or a time in the form of a booking.
  private mutating func point(at place: Int) {
    if case .booking(var form)? = sheet {
      form.place = place
      sheet = .booking(form)
    } else {
      (pane, found) = (.search, place)
    }
  }

  /// Opens the dialog of a question.
  private mutating func ask(_ question: Question, in scene: Scene) {
    switch question {
    case .priority(let ticket): sheet = .priority(ticket)
    case .reason(let ticket, let priority): sheet = .reason(ticket, priority)
    case .ownReason(let ticket, let priority): sheet = .writing(ticket, priority, "")
    case .send(let ticket): sheet = .sending(ticket)
    case .stepOut(let ticket): sheet = .leaving(ticket)
    case .cancel(let ticket): sheet = .cancelling(ticket)
    case .unbook(let code): sheet = .unbooking(code)
    case .move(let code): openForm(.move(code), in: scene)
    }
  }

  /// Goes on from where the search is: into what is selected, and then to the ticket.
  private mutating func enter(in scene: Scene) -> [Effect] {
    if book != nil {
      book?.isFiltering = false
      return []
    }
    if pane == .filter {
      pane = .list
      return []
    }
    if findings.indices.contains(found) { return open(findings[found], in: scene) }
    if issued != nil {
      issued = nil
      return []
    }
    guard text.isEmpty, let draft else { return [] }
    return [.perform(draft.act)]
  }

  private mutating func open(_ finding: Finding, in scene: Scene) -> [Effect] {
    if case .booking(let code) = finding {
      // The code stays until there is a ticket for it.
      if scene.refusal(of: .checkIn(code), by: actor) == nil { return [.perform(.checkIn(code))] }
      showBookings(at: code, in: scene)
      return []
    }
    if isLeafing { leaf = found }
    text = ""
    findings = []
    found = 0
    issued = nil
    if case .ticket(let number) = finding {
      select(number, in: scene)
      return []
    }
    var open = draft ?? Draft(items: [])
    for item in finding.items where !open.items.contains(item) { open.items.append(item) }
    // An occasion may hold more than one ticket carries; the rest is for a second one.
    if case .lifeEvent = finding {
      open.items = Array(open.items.prefix(max(1, scene.hall.settings.basketLimit)))
    }
    draft = open
    return []
  }

  /// Takes back one step: what is typed, then what is chosen and the ticket that is shown; in the list,
  /// the filter, then the list itself.
  private mutating func goBack() -> [Effect] {
    if case .booking(let form)? = sheet { return leaveContact(form) }
    if book != nil {
      goBackInBookings()
      return []
    }
    switch pane {
    case .filter:
      filter = TicketFilter()
      pane = .list
    case .list:
      if filter.isEmpty { pane = .search } else { filter = TicketFilter() }
    case .search:
      if isSearching {
        text = ""
        findings = []
        leaf = 0
      } else {
        draft = nil
        issued = nil
      }
    }
    return []
  }

  /// Leaves an item of the draft out.
  mutating func leaveOut(_ place: Int) {
    guard var open = draft, open.items.indices.contains(place) else { return }
    open.items.remove(at: place)
    // A ticket that is changed keeps its draft, so that something else can be chosen for it.
    draft = open.items.isEmpty && open.priority != nil ? nil : open
  }

  private mutating func amend(_ number: TicketNumber, in scene: Scene) {
    guard let ticket = scene.hall.ticket(number) else { return }
    draft = Draft(
      purpose: .amend(number), items: Array(ticket.items.dropFirst(ticket.itemsDone)))
    (text, findings, issued, pane) = ("", [], nil, .search)
  }

  private mutating func take(_ answer: Answer, in scene: Scene) {
    switch answer.outcome {
    case .done(let events):
      toast = nil
      for event in events { report(event.fact, in: scene) }
    case .refused(.unknownBooking(let code)) where keeps(code): notice(ended: code, in: scene)
    case .refused(let refusal): toast = Toast(refusal.words, isTrouble: true, in: scene)
    case .failed(let words): toast = Toast(words, isTrouble: true, in: scene)
    case .contacts(let contacts): book?.contacts.merge(contacts) { $1 }
    case .noContact:
      let words = Words(
        zh: "这不是电话号码,请只打数字", en: "that is no telephone number; type digits only")
      toast = Toast(words, isTrouble: true, in: scene)
    case .history, .exported, .visitor: break
    }
  }

  private mutating func report(_ fact: Fact, in scene: Scene) {
    switch fact {
    case .issued(let ticket, _, _, _, _, _):
      (issued, draft, text, findings, leaf) = (ticket, nil, "", [], 0)
    case .amended(let ticket, _):
      draft = nil
      say(Words(zh: "\(ticket) 号的事项改好了", en: "the items of \(ticket) are changed"), in: scene)
    case .prioritised(let ticket, let priority, let due, _):
      let time = due.timeOfDay(offset: scene.hall.offset)
      let kind = priority.words
      say(
        Words(
          zh: "\(ticket) 号优先(\(kind.zh)),\(time) 前叫", en: "\(ticket): \(kind.en), due by \(time)"),
        in: scene)
    case .cancelled(let ticket):
      say(Words(zh: "\(ticket) 号取消了", en: "\(ticket) is cancelled"), in: scene)
    case .steppedOut(let ticket, let until):
      let time = until.timeOfDay(offset: scene.hall.offset)
      say(
        Words(zh: "\(ticket) 号位置留着,\(time) 前回来", en: "\(ticket) keeps its place; back by \(time)"),
        in: scene)
    case .redirected(let ticket, .window(let window)?):
      say(
        Words(zh: "\(ticket) 号改到 \(window) 号窗口", en: "\(ticket) now waits for window \(window)"),
        in: scene)
    case .reinstated(let ticket, _), .resumed(let ticket), .returned(let ticket),
      .redirected(let ticket, _):
      let ahead = scene.hall.ahead(of: ticket)
      say(
        Words(
          zh: "\(ticket) 号回到队里,前面 \(ahead) 人", en: "\(ticket) waits again, \(ahead) ahead"),
        in: scene)
    case .helpAttended(let place):
      say(Words(zh: "已记下:您去 \(place)", en: "noted: you go to \(place)"), in: scene)
    default: reportOfBookings(fact, in: scene)
    }
  }

  /// Says something at the foot of the page.
  mutating func say(_ words: Words, in scene: Scene) {
    toast = Toast(words, in: scene)
  }

  /// What others have done: a call for help rings; a ticket that is gone from the list leaves its
  /// place to the next one.
  private mutating func notice(_ events: [Event], in scene: Scene) -> [Effect] {
    for event in events {
      if case .reservationEnded(let code) = event.fact { notice(ended: code, in: scene) }
    }
    let isCalled = events.contains { event in
      if case .helpRequested = event.fact { true } else { false }
    }
    guard isCalled else { return [] }
    pulsesUntil = scene.uptime + Self.pulse
    return [.ring]
  }
}
