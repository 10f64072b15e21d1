internal import HallCore

extension Kiosk {
  /// Takes in what has happened to it.
  public mutating func update(_ signal: Signal<Message>, in scene: Scene) -> [Effect] {
    ownLanguage = ownLanguage ?? scene.language
    return taken(signal, in: scene) + release(in: scene)
  }

  private mutating func taken(_ signal: Signal<Message>, in scene: Scene) -> [Effect] {
    switch signal {
    case .chosen(let message): return chosen(message, in: scene)
    case .typed(let key):
      type(key, in: scene)
      return []
    case .answered(let answer):
      take(answer, in: scene)
      return []
    case .happened: return []
    case .ticked: return tick(in: scene)
    }
  }

  private mutating func chosen(_ message: Message, in scene: Scene) -> [Effect] {
    switch message {
    case .go(let spot): go(to: spot, in: scene)
    case .back: goBack()
    case .home: goHome()
    case .turn(let first): turn(to: first)
    case .list(let page): listPage = max(0, page)
    case .callStaff: return [.perform(.requestHelp(place))]
    case .language: return [.speak(scene.language == .zh ? .en : .zh)]
    case .large: isLarge.toggle()
    case .sign(let sign): type(sign, in: scene)
    case .letter(let letter): number = letter.description
    case .lookUp: lookUp(in: scene)
    case .add(let item): add(item, in: scene)
    case .pick(let items):
      let new = items.filter { !basket.contains($0) }
      basket = Array((basket + new).prefix(scene.hall.settings.basketLimit))
      go(to: .basket, in: scene)
    case .remove(let item): basket.removeAll { $0 == item }
    case .claim(let claimed):
      priority = claimed
      if spot == .priority { goBack() }
    case .want, .take, .retry, .reinstate, .stepOut, .comeBack, .askToCancel, .cancel:
      return ask(message, in: scene)
    case .booking(let wish): return perform(wish)
    case .closeNotice: notice = nil
    case .stay: break
    case .finish: return clear(in: scene)
    }
    return []
  }

  /// Asks the hall for something, or the resident whether it is meant.
  private mutating func ask(_ message: Message, in scene: Scene) -> [Effect] {
    switch message {
    case .want(let items):
      guard !hasTicket else { return [] }
      if needsConsent(to: items, in: scene) {
        go(to: .consent(items), in: scene)
        return []
      }
      return [.perform(.take(items, priority: priority, visitor: nil))]
    case .take(let items):
      // Two touches in a hurry are one wish.
      guard !hasTicket else { return [] }
      return [.perform(.take(items, priority: priority, visitor: nil))]
    case .retry(let act):
      guard spot == .failed(act) else { return [] }
      path.removeLast()
      return [.perform(act)]
    case .reinstate(let number): return [.perform(.reinstate(number))]
    case .stepOut(let number, let until): return [.perform(.stepOut(number, until: until))]
    case .comeBack(let number): return [.perform(.comeBack(number))]
    case .askToCancel(let number): notice = .cancelling(number)
    case .cancel(let number):
      guard notice == .cancelling(number) else { return [] }
      notice = nil
      return [.perform(.cancel(number))]
    default: break
    }
    return []
  }

  /// Whether a ticket has just been taken.
  private var hasTicket: Bool {
    if case .taken = spot { true } else { false }
  }

  /// Whether so many wait that the resident is asked first.
  private func needsConsent(to items: [ItemCode], in scene: Scene) -> Bool {
    guard let first = items.first else { return false }
    let hall = scene.hall
    return givesTickets(in: scene)
      && hall.ahead(ofNew: first, priority: priority, at: scene.now)
        >= hall.settings.kiosk.consentAhead
  }

  /// Shows another page. What was typed on the way to it is forgotten.
  mutating func go(to spot: Spot, in scene: Scene) {
    guard spot != self.spot else { return }
    switch spot {
    case .search: search("", in: scene)
    case .lookup: number = ""
    case .booking(.contact), .booking(.phone): phone = ""
    case .booking(.code): code = ""
    default: break
    }
    path.append(Step(spot: spot))
    listPage = 0
    if path.count > Self.longestPath { path.removeFirst() }
  }

  /// How many pages one can go back.
  private static let longestPath = 50

  private mutating func turn(to first: Int) {
    guard !path.isEmpty else { return }
    path[path.count - 1].turned = max(0, first)
  }

  mutating func goBack() {
    guard !path.isEmpty else { return }
    path.removeLast()
    listPage = 0
  }

  mutating func goHome() {
    listPage = 0
    path = []
    typed = ""
    found = []
    number = ""
  }

  private mutating func add(_ item: ItemCode, in scene: Scene) {
    guard !basket.contains(item) else { return }
    guard basket.count < scene.hall.settings.basketLimit else {
      notice = .basketFull
      return
    }
    basket.append(item)
    go(to: .basket, in: scene)
  }
}

// What the hall answers.
extension Kiosk {
  private mutating func take(_ answer: Answer, in scene: Scene) {
    switch answer.effect {
    case .perform(let act): take(answer.outcome, of: act, in: scene)
    case .reserve(let items, _): takeReservation(answer.outcome, of: items, in: scene)
    case .confirm(let code, _): takeConfirmation(answer.outcome, of: code, in: scene)
    case .findVisitor: takeVisitor(answer.outcome, in: scene)
    default: break
    }
  }

  private mutating func take(_ outcome: Answer.Outcome, of act: Act, in scene: Scene) {
    switch (act, outcome) {
    case (.requestHelp, _): notice = helpNotice(outcome, in: scene)
    case (.move, _), (.unbook, _), (.checkIn, .refused):
      takeBooking(outcome, of: act, in: scene)
    case (_, .failed): go(to: .failed(act), in: scene)
    case (.take, .done(let events)), (.checkIn, .done(let events)): show(events)
    case (.stepOut(let number, let until), .done): showAway(number, until: until)
    case (.take(let items, _, _, _), .refused(let refusal)):
      go(to: .refused(refusal, items), in: scene)
    case (.cancel(let number), .done): notice = .cancelled(number)
    case (.reinstate(let number), .done): notice = .reinstated(number)
    // The page shows how the ticket stands now, and why nothing else can be done.
    default: break
    }
  }

  /// Shows the ticket that has just been taken; what led to it is done with.
  private mutating func show(_ events: [Event]) {
    for event in events {
      switch event.fact {
      case .issued(let number, _, _, _, _, _):
        basket = []
        priority = .walkIn
        showOnly(.taken(number))
      case .checkedIn(_, let number, _, _): showOnly(.taken(number))
      default: continue
      }
    }
  }

  /// Shows a page; what led to it is done with.
  mutating func showOnly(_ spot: Spot) {
    goHome()
    path = [Step(spot: spot)]
  }

  private mutating func showAway(_ number: TicketNumber, until: Instant) {
    if case .taken = spot { showOnly(.ticket(number)) }
    notice = .steppedOut(number, until: until)
  }

  private func helpNotice(_ outcome: Answer.Outcome, in scene: Scene) -> Notice {
    switch outcome {
    case .refused(.helpOnItsWay): .staffCalledBefore
    case .refused, .failed: .staffOutOfReach(opens: scene.hall.nextOpening(after: scene.now))
    case .done, .history, .exported, .contacts, .visitor, .noContact: .staffComing
    }
  }
}
