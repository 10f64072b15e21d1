extension Hall {
  func knownWindow(_ number: WindowNumber) throws(Refusal) -> Window {
    guard let window = window(number) else { throw .unknownWindow(number) }
    return window
  }

  /// The place of a window at which somebody sits. Whoever needs little of the window or its ticket
  /// looks there: a copy of either takes longer than the whole decision.
  func openPlace(_ number: WindowNumber) throws(Refusal) -> Int {
    guard let place = place(of: number) else { throw .unknownWindow(number) }
    guard case .open = windows[place].state else { throw .windowIsClosed(number) }
    return place
  }

  /// What goes on at a window at which somebody sits.
  func openActivity(_ number: WindowNumber) throws(Refusal) -> Window.Activity {
    guard let place = place(of: number) else { throw .unknownWindow(number) }
    guard let activity = activity(at: place) else { throw .windowIsClosed(number) }
    return activity
  }

  /// Opens a window with the person named, else with the one planned for now, else with the one
  /// whose post it is and who is not on leave; ends a pause.
  func open(
    _ number: WindowNumber, with named: StaffID?, at: Instant
  ) throws(Refusal) -> Fact {
    let window = try knownWindow(number)
    if case .open(let staff, _, let activity) = window.state {
      guard case .paused = activity, named == nil || named == staff else {
        throw .windowIsOpen(number, staff)
      }
      return .windowReopened(number)
    }
    guard let id = named ?? planned(at: number, at: at) ?? posted(at: number) else {
      throw .staffNeeded(number)
    }
    guard let person = staffMember(id) else { throw .unknownStaff(id) }
    if let elsewhere = windows.first(where: { $0.staff == id }) {
      throw .staffElsewhere(id, elsewhere.number)
    }
    guard !person.skills.isDisjoint(with: window.queues) else {
      throw .staffLacksSkills(id, number)
    }
    return .windowOpened(number, id)
  }

  private func posted(at number: WindowNumber) -> StaffID? {
    profile.staff.first {
      $0.post == .window(number) && !rotas.isOnLeave($0.id, on: day)
    }?.id
  }

  func pause(_ number: WindowNumber, reason: String) throws(Refusal) -> Fact {
    switch try openActivity(number) {
    case .idle: .windowPaused(number, reason: reason.cleaned(limit: Self.textLimit))
    case .paused: throw .windowIsPaused(number)
    case .calling(let ticket), .serving(let ticket): throw .windowHasTicket(number, ticket)
    }
  }

  func close(_ number: WindowNumber) throws(Refusal) -> Fact {
    switch try openActivity(number) {
    case .idle, .paused: .windowClosed(number)
    case .calling(let ticket), .serving(let ticket): throw .windowHasTicket(number, ticket)
    }
  }

  func assign(_ number: WindowNumber, _ queues: Set<QueueLetter>) throws(Refusal) -> Fact {
    _ = try knownWindow(number)
    guard !queues.isEmpty else { throw .windowNeedsQueue(number) }
    if let unknown = queues.filter({ queue($0) == nil }).min() { throw .unknownQueue(unknown) }
    return .windowAssigned(number, queues: queues)
  }
}
