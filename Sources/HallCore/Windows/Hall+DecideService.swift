extension Hall {
  /// The due rule: of the tickets that the window can serve, the one that is due first; ties by the
  /// order of joining. Staff may also pick one by number.
  func call(_ number: WindowNumber, picked: TicketNumber?) throws(Refusal) -> Fact {
    switch try openActivity(number) {
    case .idle: break
    case .paused: throw .windowIsPaused(number)
    case .calling(let ticket), .serving(let ticket): throw .windowHasTicket(number, ticket)
    }
    let place = try openPlace(number)
    if let picked {
      let ticket = try openTicket(picked)
      guard case .waiting = ticket.state else { throw .ticketNotWaiting(picked) }
      guard windows[place].lanes.contains(lane(of: ticket)) else {
        throw .windowCannotServe(number, picked)
      }
      return .called(picked, number, .picked)
    }
    guard let next = firstDue(at: place) else { throw .noneWaiting(number) }
    // One by one, so that the ticket is not copied.
    let reason = CallReason(
      after: tickets[next.ticket].handlings.last?.conclusion,
      reinstatements: tickets[next.ticket].reinstatements,
      booked: tickets[next.ticket].booked, tickets[next.ticket].priority)
    return .called(next.ticket, number, reason)
  }

  private func firstDue(at place: Int) -> Lane.Entry? {
    var first: Lane.Entry?
    for lane in windows[place].lanes {
      guard let head = lanes[lane].entries.first else { continue }
      if let best = first, best < head { continue }
      first = head
    }
    return first
  }

  /// The ticket that has been called to a window and not begun.
  func calledTicket(_ window: WindowNumber) throws(Refusal) -> TicketNumber {
    switch try openActivity(window) {
    case .calling(let ticket): return ticket
    case .serving(let ticket): throw .alreadyBegun(window, ticket)
    case .idle, .paused: throw .windowHasNoTicket(window)
    }
  }

  private func servedTicket(_ window: WindowNumber) throws(Refusal) -> TicketNumber {
    switch try openActivity(window) {
    case .serving(let ticket): return ticket
    case .calling(let ticket): throw .notBegun(window, ticket)
    case .idle, .paused: throw .windowHasNoTicket(window)
    }
  }

  func recall(_ window: WindowNumber) throws(Refusal) -> Fact {
    let ticket = try calledTicket(window)
    if case .called(let call) = tickets[ticket].state, call.recalls >= settings.recallLimit {
      throw .recallLimitReached(ticket, limit: settings.recallLimit)
    }
    return .recalled(ticket, window)
  }

  func finish(_ number: WindowNumber, _ outcome: Outcome) throws(Refusal) -> Fact {
    let ticket = try servedTicket(number)
    return .finished(ticket, number, outcome, next: try next(of: ticket, number, outcome))
  }

  /// Where a ticket goes from a window that finishes its item.
  private func next(
    of ticket: TicketNumber, _ window: WindowNumber, _ outcome: Outcome
  ) throws(Refusal) -> Fact.Next {
    if outcome == .left { return .end }
    if !tickets[ticket].returnsTo.isEmpty { return .back }
    let done = tickets[ticket].itemsDone + 1
    guard done < tickets[ticket].items.count else { return .end }
    let lane = map.lane(of: tickets[ticket].items[done])
    let servesNext = windows[try openPlace(window)].lanes.contains { $0 == lane }
    return servesNext ? .here : .queue
  }

  func hold(
    _ window: WindowNumber, _ kind: Hold.Kind, at: Instant
  ) throws(Refusal) -> Fact {
    let ticket = try servedTicket(window)
    if case .step(let until) = kind, until <= at || until >= dayEnds {
      throw .holdEndsInThePast(until)
    }
    return .held(ticket, window, kind)
  }

  func transfer(
    _ window: WindowNumber, to destination: Act.Destination, note: String, returns: Bool
  ) throws(Refusal) -> Fact {
    let ticket = try servedTicket(window)
    if destination == .window(window) { throw .transferToItself(window) }
    try requireSomebody(at: destination, besides: window)
    return .transferred(
      ticket, window, to: destination, note: note.cleaned(limit: Self.textLimit),
      returns: returns)
  }

  /// A place where somebody serves whoever is sent there.
  ///
  /// - Parameter window: where the ticket comes from, if from a window.
  func requireSomebody(
    at place: Act.Destination, besides window: WindowNumber? = nil
  ) throws(Refusal) {
    switch place {
    case .window(let number): _ = try openPlace(number)
    case .queue(let letter):
      if queue(letter) == nil { throw .unknownQueue(letter) }
    case .staff(let id):
      if staffMember(id) == nil { throw .unknownStaff(id) }
      guard windows.contains(where: { $0.staff == id && $0.number != window }) else {
        throw .staffNotAtWindow(id)
      }
    }
  }

  func undo(_ number: WindowNumber, at: Instant) throws(Refusal) -> Fact {
    guard let last = lastActs[try openPlace(number)] else { throw .nothingToUndo(number) }
    guard at - last.at <= .seconds(settings.undoSeconds) else {
      throw .undoTooLate(number, seconds: settings.undoSeconds)
    }
    guard let before = last.before else { return .undone(number, nil) }
    guard tickets[before.number].revision == before.revisionAfter else {
      throw .undoActedUpon(before.number)
    }
    return .undone(number, before.number)
  }
}
