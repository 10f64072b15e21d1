public import HallCore

// Those who come: how they take a ticket, walk to their window, go away and come back.

extension People {
  /// What is known of the resident of a ticket; of one that nobody has told of yet, that a visitor
  /// took it.
  subscript(ticket: TicketNumber) -> Resident {
    let letter = Int(ticket.queue.ascii) - 65
    guard ticket.ordinal <= residents[letter].count else {
      return Resident(who: today.of(.guest, 0), isGuest: true)
    }
    return residents[letter][ticket.ordinal - 1]
  }

  mutating func update(_ ticket: TicketNumber, _ body: (inout Resident) -> Void) {
    let letter = Int(ticket.queue.ascii) - 65
    guard ticket.ordinal <= residents[letter].count else { return }
    body(&residents[letter][ticket.ordinal - 1])
  }

  mutating func takeStepOfResident(_ step: Agenda.Step, in hall: Hall) -> Command? {
    switch step {
    case .arrival(let stream):
      // The streams begin anew each morning.
      let who = nextToCome[stream]
      planArrival(stream)
      guard let who, !spoken.contains(who) else { return nil }
      return arrive(who, in: hall)
    case .resident(let who): return takeTicket(who, in: hall)
    case .leave(let ticket):
      return hall.isWaiting(ticket) ? command(.cancel(ticket), by: .kiosk) : nil
    case .comeBack(let ticket): return command(.reinstate(ticket), by: .kiosk)
    case .returns(let ticket): return command(.comeBack(ticket), by: .kiosk)
    case .takeUp(let ticket):
      guard case .held(let hold) = hall.ticket(ticket)?.state else { return nil }
      let actor = hold.kind == .window ? .window(hold.window) : guide
      return command(.resume(ticket), by: actor)
    case .book(let place): return book(bookers[place], in: hall)
    case .checkIn(let code):
      guard case .booked = hall.booking(code)?.state else { return nil }
      taking = expected[code]
      return command(.checkIn(code), by: .kiosk)
    default: return nil
    }
  }

  /// Plans the next resident of a stream, of those who come from a moment on.
  mutating func planArrival(_ stream: Int, from moment: Instant? = nil) {
    var next = streams[stream].next()
    while let moment, let passed = next, passed.at < moment { next = streams[stream].next() }
    nextToCome[stream] = next?.who
    if let next { agenda.plan(.arrival(stream), at: max(next.at, now)) }
  }

  /// A resident comes: some do not get on at a kiosk and call for staff first.
  private mutating func arrive(_ who: Draws, in hall: Hall) -> Command? {
    guard hall.admission(at: now) == .walkIn else { return nil }
    if who.isAmong(habits.helpShare, .help),
      // The first kiosk is the visitor's.
      let place = PlaceID(text: "kiosk-\(who.number(in: 2...3, .helpPlace))"),
      askers[place] == nil
    {
      let call = command(.requestHelp(place), by: .kiosk)
      if isPossible(call, in: hall) {
        askers[place] = who
        return call
      }
    }
    return takeTicket(who, in: hall)
  }

  /// Takes a ticket: most at a kiosk, some with the help of the front desk.
  private mutating func takeTicket(_ who: Draws, in hall: Hall) -> Command {
    let priority = crowd.priority(who)
    let isGuided =
      !habits.isIdeal && who.isAmong(priority == .elderly ? 0.6 : 0.08, .guidance)
    taking = who
    let items = crowd.basket(who, at: now, offset: hall.offset)
    return command(
      .take(items, priority: priority, visitor: nil), by: isGuided ? guide : .kiosk)
  }

  /// Who helps a resident at the front desk; they help themselves while a visitor plays it.
  private var guide: Actor { seat == .desk ? .kiosk : .desk }

  /// A resident has a ticket, and sits down in the waiting area.
  mutating func arrived(_ ticket: TicketNumber, _ priority: PriorityClass, isGuest: Bool) {
    let who = register(ticket, isGuest: isGuest)
    guard !isGuest else { return }
    let patience = patience(of: who)
    if let patience { plan(.leave(ticket), in: patience) }
    if patience == nil || habits.isLearnt, !habits.isIdeal, priority == .walkIn,
      who.isAmong(0.02, .notice)
    {
      let seen: PriorityClass = who.isAmong(0.7, .noticeClass) ? .elderly : .infant
      plan(.notice(ticket, seen), in: who.minutes(1...3, .noticeTime))
    }
  }

  /// How long somebody waits before they give up; `nil` if they do not.
  func patience(of who: Draws) -> TimeSpan? {
    who.isAmong(habits.leavingShare, .leaving)
      ? habits.patience.length(who.share(.patience)) : nil
  }

  /// A booking has become a ticket.
  mutating func checkedIn(_ code: BookingCode, _ ticket: TicketNumber, isGuest: Bool) {
    expected[code] = nil
    _ = register(ticket, isGuest: isGuest)
  }

  private mutating func register(_ ticket: TicketNumber, isGuest: Bool) -> Draws {
    let who: Draws
    if !isGuest, let taking {
      who = taking
    } else {
      guests += 1
      who = today.of(.guest, guests)
    }
    residents[Int(ticket.queue.ascii) - 65].append(Resident(who: who, isGuest: isGuest))
    return who
  }

  /// A resident who is called sets out for the window: most at once, some only when they are called
  /// again, a few not at all.
  mutating func setOut(_ ticket: TicketNumber) {
    let resident = self[ticket]
    let (who, count) = (resident.who, resident.calls)
    var comes: Instant? = now
    if !habits.isIdeal {
      // Whoever has missed a call once listens, unless all calls are counted.
      let isAttentive = resident.isGuest || count > 0 && !habits.isLearnt
      let place = isAttentive ? 1 : who.share(.walk, habits.isLearnt ? count : 0)
      switch place {
      case ..<habits.noShowShare: comes = nil
      case ..<(habits.noShowShare + habits.lateShare):
        comes = now + habits.lateComing.length(who.share(.walkTime))
      default: comes = now + comingTime(of: who, call: count + 1)
      }
    } else if habits.noShowShare > 0, count == 0, who.isAmong(habits.noShowShare, .walk) {
      comes = nil
    }
    update(ticket) {
      $0.comes = comes
      $0.calls += 1
    }
  }

  /// How long it takes a resident to come; of times that were learnt, so that the clerk waits for them.
  private func comingTime(of who: Draws, call: Int) -> TimeSpan {
    let length = habits.coming.length(who.share(.walkTime, call))
    guard habits.isLearnt else { return length }
    let patience = habits.attempt.length(who.share(.coming, call))
    return min(length, patience + .seconds(-1))
  }

  /// How long a clerk waits for whoever was called until the next call, or until giving up.
  func patience(with who: Draws, call: Int, in hall: Hall) -> TimeSpan {
    let patience = habits.attempt.length(who.share(.coming, call))
    guard habits.isLearnt else { return patience }
    return TimeSpan(
      milliseconds: patience.milliseconds / Int64(Habits.attempts(in: hall)))
  }

  /// Whether the resident of a ticket that has been called stands at the window.
  public func hasCome(_ ticket: TicketNumber) -> Bool {
    self[ticket].comes.map { $0 <= now } ?? false
  }

  /// Nobody came to a call: most come back after a while.
  mutating func missed(_ ticket: TicketNumber) {
    let resident = self[ticket]
    if resident.isGuest || resident.who.isAmong(habits.returningShare, .returning, resident.calls) {
      plan(.comeBack(ticket), in: resident.who.minutes(3...15, .returnTime, resident.calls))
    }
  }

  /// A ticket is put aside.
  mutating func held(_ ticket: TicketNumber, _ kind: Hold.Kind) {
    switch kind {
    case .step(let until): agenda.plan(.holdEnds, at: max(until, now))
    case .visitor, .window:
      plan(.takeUp(ticket), in: self[ticket].who.minutes(8...20, .heldFor))
    }
  }
}

extension People {
  /// What the guides at the front desk do, unless a visitor plays it.
  mutating func takeStepOfDesk(_ step: Agenda.Step, in hall: Hall) -> Command? {
    guard seat != .desk else { return nil }
    switch step {
    case .attend: return hall.helpRequests.first.map { command(.attend($0.place), by: .desk) }
    case .notice(let ticket, let priority):
      guard hall.isWaiting(ticket) else { return nil }
      let reason = Words(zh: "导引员看到", en: "seen by the guide")
      return command(
        .prioritise(ticket, priority, reason: reason[habits.language]), by: .desk)
    default: return nil
    }
  }
}
