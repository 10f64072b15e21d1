@testable import HallCore

extension RandomHall {
  /// Something that somebody in the hall might want now; sometimes something absurd.
  mutating func nextAct() -> Act {
    let open = hall.windows.filter { $0.staff != nil }
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<5: return absurdAct()
    case 5..<19: return take()
    case 19..<28: return ticketAct()
    case 28..<35:
      let acted = zip(hall.windows, hall.lastActs).filter { $1 != nil }.map(\.0)
      return .undo(acted.isEmpty ? anyWindow().number : pick(acted).number)
    case 35..<37: return .assign(anyWindow().number, someQueues())
    case 37..<39: return helpAct()
    case 39: return calendarAct()
    case 40..<44: return rotaAct()
    case 44..<53: return bookingAct()
    default: return windowAct(open.count < 2 || chance(5) ? anyWindow() : pick(open))
    }
  }

  private mutating func anyWindow() -> Window { pick(hall.windows) }

  private mutating func anyItem() -> ItemCode { pick(founding.profile.items) }

  private mutating func someItems() -> [ItemCode] {
    var items = [anyItem()]
    while chance(25) { items.append(anyItem()) }
    return items
  }

  private mutating func someQueues() -> Set<QueueLetter> {
    Set([pick(founding.queues).letter, pick(founding.queues).letter, pick(founding.queues).letter])
  }

  private mutating func take() -> Act {
    let priority = chance(30) ? pick(PriorityClass.allCases) : .walkIn
    let visitor = chance(20) ? VisitorID(bits: random.next()) : nil
    return .take(someItems(), priority: priority, visitor: visitor)
  }

  /// A ticket of today; sometimes one that nobody has taken.
  private mutating func anyTicket() -> TicketNumber {
    let letter = pick(founding.queues).letter
    return TicketNumber(
      queue: letter,
      ordinal: Int.random(in: 1...(hall.tickets.count(of: letter) + 1), using: &random))
  }

  private mutating func anyTicket(where isMeant: (Ticket) -> Bool) -> TicketNumber {
    let meant = hall.tickets.all.filter(isMeant)
    return meant.isEmpty ? anyTicket() : pick(meant).number
  }

  /// The ticket that a window has just acted on, which its undo would touch.
  private mutating func lastTicket() -> TicketNumber {
    let acted = hall.lastActs.compactMap { $0?.before?.number }
    return acted.isEmpty || chance(30) ? anyTicket() : pick(acted)
  }

  private mutating func ticketAct() -> Act {
    switch Int.random(in: 0..<13, using: &random) {
    case 0: return .cancel(anyTicket())
    case 12:
      let waiting = anyTicket { if case .waiting = $0.state { true } else { false } }
      return .redirect(waiting, to: chance(80) ? anyPlace() : nil)
    case 9:
      let until = clock + .seconds(Int.random(in: -60...14_400, using: &random))
      return .stepOut(
        anyTicket { if case .waiting = $0.state { true } else { false } }, until: until)
    case 10, 11:
      return .comeBack(anyTicket { if case .away = $0.state { true } else { false } })
    case 1, 8: return .prioritise(lastTicket(), pick(PriorityClass.allCases), reason: anyText())
    case 2: return .amend(anyTicket { !$0.isOver }, someItems())
    case 3, 4, 5:
      return .reinstate(anyTicket { if case .missed = $0.state { true } else { false } })
    default: return .resume(anyTicket { if case .held = $0.state { true } else { false } })
    }
  }

  /// A code of the book, or one of nobody's.
  private mutating func anyCode(where isMeant: (Booking) -> Bool) -> BookingCode {
    let meant = hall.allBookings.filter(isMeant)
    return meant.isEmpty ? BookingCode(drawnFrom: random.next()) : pick(meant).code
  }

  /// A time that is free, or one that may not be.
  private mutating func anySlot(for items: [ItemCode]) -> Instant {
    let closed = hall.diary.sessions.filter { $0.cutOff.map { $0 <= clock } ?? false }
    if let session = closed.first, chance(50) { return session.moment(session.count - 1) }
    let free = hall.freeSlots(for: items, channel: .desk, at: clock)
    guard !free.isEmpty, !chance(20) else {
      return clock + .minutes(15 * Int.random(in: -50...1500, using: &random))
    }
    return chance(50)
      ? free[Int.random(in: 0..<min(8, free.count), using: &random)].start
      : pick(free).start
  }

  private mutating func bookingAct() -> Act {
    let items = chance(70) ? [anyItem()] : someItems()
    let visitor = VisitorID(bits: random.next() % 6)
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<3: return .book(items, at: anySlot(for: items), visitor, seed: random.next() % 300)
    case 3, 4: return .reserve(items, at: anySlot(for: items), seed: random.next() % 300)
    case 5:
      let isAny = chance(20)
      return .confirm(
        anyCode { if case .reserved = $0.state { true } else { isAny } }, visitor)
    case 6:
      let code = anyCode { $0.isOpen || $0.state == .lapsed }
      return .move(code, to: anySlot(for: items))
    case 7: return .unbook(anyCode { $0.isOpen })
    default:
      let (today, offset, isAny) = (hall.day, hall.offset, chance(10))
      return .checkIn(anyCode { isAny || $0.start.day(offset: offset) == today })
    }
  }

  private mutating func helpAct() -> Act {
    let places = ["kiosk-1", "kiosk-2", "kiosk-3"].compactMap { PlaceID(text: $0) }
    return chance(60) ? .requestHelp(pick(places)) : .attend(pick(places))
  }

  private mutating func someDay() -> Day {
    Day(number: hall.day.number + Int.random(in: chance(5) ? -1...0 : 0...6, using: &random))
  }

  private mutating func anybody() -> StaffID { pick(founding.profile.staff).id }

  /// Mostly a rota that could be, with a fault here and there.
  private mutating func rotaAct() -> Act {
    let day = someDay()
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<5: return .setRota(day, someDuties(on: day))
    case 5:
      let planned = hall.plannedDays
      return .clearRota(planned.isEmpty || chance(20) ? day : pick(planned))
    case 6, 7:
      let planned = hall.plannedDays
      return .swap(planned.isEmpty || chance(50) ? day : pick(planned), anybody(), anybody())
    case 8, 9:
      let last = Day(
        number: day.number + Int.random(in: chance(10) ? -3...0 : 0...3, using: &random))
      return .setLeave(anybody(), from: day, through: last, reason: anyText())
    default:
      let leaves = hall.leaves
      guard !leaves.isEmpty, chance(80) else { return .cancelLeave(anybody(), from: day) }
      let leave = pick(leaves)
      return .cancelLeave(leave.staff, from: chance(70) ? leave.through : max(leave.from, hall.day))
    }
  }

  private mutating func someDuties(on day: Day) -> [Duty] {
    var duties: [Duty] = []
    var taken: Set<WindowNumber> = []
    for person in founding.profile.staff where chance(70) {
      let windows = hall.windows.filter {
        !$0.queues.isDisjoint(with: person.skills) && !taken.contains($0.number)
      }
      let start = 510 + 30 * Int.random(in: 0...8, using: &random)
      let noon = start + 30 * Int.random(in: 1...4, using: &random)
      let (from, until) = (TimeOfDay(minutes: start), TimeOfDay(minutes: noon))
      if let window = windows.first {
        taken.insert(window.number)
        duties.append(Duty(person.id, .at(.window(window.number)), from: from, to: until))
      } else {
        duties.append(Duty(person.id, .at(.guidance), from: from, to: until))
      }
      let end = TimeOfDay(minutes: noon + 60)
      if chance(40) { duties.append(Duty(person.id, .rest, from: until, to: end)) }
    }
    guard let first = duties.first, chance(30) else { return duties }
    let other = chance(50) ? first.staff : anybody()
    let early = TimeOfDay(minutes: Int.random(in: 0...600, using: &random))
    let strange = [
      Duty(other, first.task, from: first.from, to: first.to),
      Duty(other, .at(.window(anyWindow().number)), from: first.from, to: first.to),
      Duty(other, .at(.relief), from: first.to, to: first.from),
      Duty(other, .at(.guidance), from: early, to: first.from),
      Duty(StaffID(text: "nobody") ?? other, .rest, from: first.from, to: first.to),
    ]
    return chance(20)
      ? [Duty(other, .rest, from: first.from, to: first.to)] : duties + [pick(strange)]
  }

  /// What supervisors say of a day of the next weeks, seldom of one that cannot be meant; and now and
  /// then a newer table of holidays.
  private mutating func calendarAct() -> Act {
    if chance(15) {
      let tables = ["shipped", "short"].compactMap(TestHalls.holidays)
      return .importHolidays(pick(tables))
    }
    let ahead = chance(10) ? pick([-1, 400, 401]) : Int.random(in: 0...9, using: &random)
    let day = Day(number: hall.day.number + ahead)
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4: return .except(day, nil)
    case 4..<6: return .except(day, .closed(reason: DayReason(anyText())))
    default:
      // Seldom in order when there are many of them.
      let sessions = (0..<pick([0, 1, 1, 1, 2, 2, 3, 13])).map { _ in
        DaySession(
          from: TimeOfDay(minutes: 60 * Int.random(in: 0..<24, using: &random)),
          to: TimeOfDay(minutes: 60 * Int.random(in: 1...24, using: &random)),
          admission: pick(Session.Admission.allCases),
          walkInShare: Int.random(in: 0...100, using: &random))
      }
      return .except(day, .open(sessions, reason: DayReason(anyText())))
    }
  }

  private mutating func windowAct(_ window: Window) -> Act {
    let number = window.number
    switch (window.activity, Int.random(in: 0..<20, using: &random)) {
    case (nil, 0..<8): return .open(number, nil)
    case (nil, _):
      let seated = hall.windows.compactMap(\.staff)
      let free = founding.profile.staff.map(\.id).filter { !seated.contains($0) || chance(5) }
      return .open(number, free.isEmpty ? nil : pick(free))
    case (.idle?, 0..<14):
      return hall.waiting(for: number).isEmpty && chance(80) ? take() : .call(number, nil)
    case (.idle?, 14..<18):
      return .call(number, anyTicket { if case .waiting = $0.state { true } else { false } })
    case (.idle?, 18): return .pause(number, reason: anyText())
    case (.idle?, _): return .close(number)
    case (.paused?, 0..<14): return .open(number, nil)
    case (.paused?, 14..<17): return .call(number, nil)
    case (.paused?, _): return .close(number)
    case (.calling?, 0..<12): return .begin(number)
    case (.calling?, 12..<15): return .recall(number)
    case (.calling?, _): return .miss(number)
    case (.serving?, 0..<9): return .finish(number, pick(Outcome.allCases))
    case (.serving?, 9..<13): return .hold(number, anyHold())
    case (.serving(let ticket)?, 13):
      return .amend(ticket, [hall.ticket(ticket)?.currentItem ?? anyItem()] + someItems())
    case (.serving?, _):
      return .transfer(number, to: anyPlace(), note: anyText(), returns: chance(50))
    }
  }

  private mutating func anyHold() -> Hold.Kind {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .visitor
    case 1: .window
    default: .step(until: clock + .seconds(Int.random(in: -60...14_400, using: &random)))
    }
  }

  private mutating func anyPlace() -> Act.Destination {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .window(anyWindow().number)
    case 1: .queue(pick(founding.queues).letter)
    default: .staff(pick(hall.windows.compactMap(\.staff) + [founding.profile.staff[0].id]))
    }
  }

  private mutating func anyText() -> String {
    pick([
      "", "papers", "材料", "\u{1B}[2J\u{202E}", "a\u{0}b\n\tc", " \u{3000} ",
      "e\u{301}\u{302}\u{303}",
    ])
  }

  /// What no well-made screen would ask for.
  private mutating func absurdAct() -> Act {
    let stranger = WindowNumber(Int.random(in: 1...99, using: &random))
    let window = chance(50) ? anyWindow().number : stranger ?? anyWindow().number
    let letter = QueueLetter(index: Int.random(in: 0..<26, using: &random))
    let ticket = TicketNumber(queue: letter, ordinal: Int.random(in: 1...999, using: &random))
    let far = Instant(milliseconds: chance(50) ? .max : .min)
    let nobody = StaffID(text: "nobody") ?? founding.profile.staff[0].id
    let nothing = ItemCode(text: "ZZZZ-999") ?? anyItem()
    return pick([
      .take([], priority: .walkIn, visitor: nil), .take([nothing], priority: .infant, visitor: nil),
      .take(Array(founding.profile.items.prefix(30)), priority: .walkIn, visitor: nil),
      .prioritise(ticket, .elderly, reason: String(repeating: "长", count: 500)), .cancel(ticket),
      .amend(ticket, [nothing]), .reinstate(ticket), .resume(ticket), .open(window, nobody),
      .open(window, nil), .pause(window, reason: "\u{7}\u{9B}"), .close(window),
      .assign(window, []), .assign(window, [letter]), .call(window, ticket), .call(window, nil),
      .setLeave(nobody, from: hall.day, through: hall.day), .swap(hall.day, nobody, nobody),
      .setRota(hall.day.next, []), .cancelLeave(nobody, from: hall.day),
      .setRota(hall.day, [Duty(nobody, .rest, from: .midnight, to: .midnight)]),
      .recall(window), .begin(window), .finish(window, .left), .miss(window),
      .hold(window, .step(until: far)), .undo(window), .tick,
      .transfer(window, to: .staff(nobody), note: "\u{202E}", returns: true),
      .transfer(window, to: .window(window), note: "", returns: false),
      .transfer(window, to: .queue(letter), note: "", returns: true),
      chance(10) ? .closeDay : .tick,
    ])
  }
}
