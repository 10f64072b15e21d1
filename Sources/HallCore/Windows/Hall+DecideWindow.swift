extension Hall {
  func knownWindow(_ number: WindowNumber) throws(Refusal) -> Window {
    guard let window = window(number) else { throw .unknownWindow(number) }
    return window
  }

  /// A window at which somebody sits, and what goes on there.
  func openWindow(_ number: WindowNumber) throws(Refusal) -> (Window, StaffID, Window.Activity) {
    let window = try knownWindow(number)
    guard case .open(let staff, _, let activity) = window.state else {
      throw .windowIsClosed(number)
    }
    return (window, staff, activity)
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
    switch try openWindow(number).2 {
    case .idle: .windowPaused(number, reason: reason.cleaned(limit: Self.textLimit))
    case .paused: throw .windowIsPaused(number)
    case .calling(let ticket), .serving(let ticket): throw .windowHasTicket(number, ticket)
    }
  }

  func close(_ number: WindowNumber) throws(Refusal) -> Fact {
    switch try openWindow(number).2 {
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
