internal import EventStore
internal import HallCore

// Those who come: how they take a ticket, walk to their window, go away and come back.

extension LivingHall {
  func takeStepOfResident(_ step: Agenda.Step) throws(ToolError) {
    switch step {
    case .arrival:
      // The stream begins anew each morning.
      guard isAdmitting else { return }
      if Demand.isArrival(at: now, offset: live.hall.offset, &random) { try arrive() }
      plan(.arrival, in: Demand.gap(&random))
    case .resident: try arrive()
    case .leave(let ticket):
      if case .waiting = live.hall.ticket(ticket)?.state { try act(.cancel(ticket), by: .kiosk) }
    case .comeBack(let ticket): try act(.reinstate(ticket), by: .kiosk)
    case .takeUp(let ticket):
      guard case .held(let hold) = live.hall.ticket(ticket)?.state else { return }
      try act(.resume(ticket), by: hold.kind == .window ? .window(hold.window) : guide)
    default: break
    }
  }

  /// Whether the hall still gives out tickets today.
  private var isAdmitting: Bool {
    !live.hall.isDayOver && live.hall.admission(at: now) == .walkIn
  }

  /// Takes a ticket: most at a kiosk, some with the help of the front desk, for which a few call.
  private func arrive() throws(ToolError) {
    if isChance(3), try askForHelp() { return }
    let items = demand.basket(&random)
    let priority = demand.priority(&random)
    let isGuided = isChance(priority == .elderly ? 60 : 8)
    try act(.take(items, priority: priority, visitor: nil), by: isGuided ? guide : .kiosk)
  }

  /// Who helps a resident at the front desk; they help themselves while the visitor plays it.
  private var guide: Actor { seat == .desk ? .kiosk : .desk }

  /// A resident does not get on at a kiosk and calls for staff. The first kiosk is the visitor's.
  private func askForHelp() throws(ToolError) -> Bool {
    guard let place = PlaceID(text: "kiosk-\(Int.random(in: 2...3, using: &random))"),
      try act(.requestHelp(place), by: .kiosk)
    else { return false }
    askers.insert(place)
    return true
  }

  /// A resident sits down in the waiting area.
  func settle(_ ticket: TicketNumber, _ priority: PriorityClass) {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<3: plan(.leave(ticket), in: minutes(8...30))
    case 3..<5 where priority == .walkIn:
      let seen: PriorityClass = isChance(70) ? .elderly : .infant
      plan(.notice(ticket, seen), in: minutes(1...3))
    default: break
    }
  }

  /// A resident who is called sets out for the window: most at once, some only when they are called
  /// again, a few not at all.
  func setOut(_ ticket: TicketNumber) {
    let isAttentive = guests.contains(ticket) || live.hall.ticket(ticket)?.reinstatements ?? 0 > 0
    let roll = isAttentive ? 0 : Int.random(in: 0..<100, using: &random)
    comings[ticket] =
      switch roll {
      case 0..<89: now + seconds(10...60)
      case 89..<95: now + seconds(75...180)
      default: nil
      }
  }
}

extension LivingHall {
  /// What the guides at the front desk do, unless the visitor plays it.
  func takeStepOfDesk(_ step: Agenda.Step) throws(ToolError) {
    guard seat != .desk else { return }
    switch step {
    case .attend(let place): try act(.attend(place), by: .desk)
    case .notice(let ticket, let priority):
      guard case .waiting = live.hall.ticket(ticket)?.state else { return }
      let reason = Words(zh: "导引员看到", en: "seen by the guide")
      try act(.prioritise(ticket, priority, reason: reason[language]), by: .desk)
    default: break
    }
  }
}
