extension Hall {
  /// A ticket that somebody may still act on.
  func openTicket(_ number: TicketNumber) throws(Refusal) -> Ticket {
    guard let ticket = ticket(number) else { throw .unknownTicket(number) }
    if case .ended(let ending, _) = ticket.state { throw .ticketIsOver(number, ending) }
    return ticket
  }

  func take(
    _ items: [ItemCode], _ priority: PriorityClass, _ visitor: VisitorID?,
    _ quote: WaitQuote?, at: Instant
  ) throws(Refusal) -> Fact {
    try check(items, limit: settings.basketLimit)
    switch admission(at: at) {
    case .walkIn?: break
    case .booking?: throw .bookingOnly(opens: nextOpening(after: at))
    case nil: throw .hallClosed(opens: nextOpening(after: at))
    }
    guard let first = items.first, let queue = map.queue(of: first) else { throw .noItems }
    if let quota = map.quota(of: first), tickets.count(of: queue) >= quota {
      throw .quotaReached(queue, quota: quota)
    }
    return .issued(
      tickets.nextNumber(of: queue), items: items, priority: priority,
      due: at + map.targetWait(priority), visitor: visitor, quote: quote)
  }

  func check(_ items: [ItemCode], limit: Int) throws(Refusal) {
    guard !items.isEmpty else { throw .noItems }
    guard items.count <= limit else { throw .tooManyItems(limit: settings.basketLimit) }
    for (index, item) in items.enumerated() {
      guard map.lane(of: item) != nil else { throw .itemNotOffered(item) }
      if items[..<index].contains(item) { throw .repeatedItem(item) }
    }
  }

  func prioritise(
    _ number: TicketNumber, _ priority: PriorityClass, reason: String
  ) throws(Refusal) -> Fact {
    let ticket = try openTicket(number)
    let due = ticket.issued + settings.targetWait(priority)
    guard due < ticket.due else { throw .priorityChangesNothing(number) }
    let reason = reason.cleaned(limit: Self.textLimit)
    guard !reason.isEmpty else { throw .reasonNeeded }
    return .prioritised(number, priority, due: due, reason: reason)
  }

  func amend(_ number: TicketNumber, _ items: [ItemCode]) throws(Refusal) -> Fact {
    let ticket = try openTicket(number)
    try check(items, limit: settings.basketLimit - ticket.itemsDone)
    if ticket.window != nil, items.first != ticket.currentItem {
      throw .itemInHand(ticket.currentItem)
    }
    return .amended(number, items: ticket.items.prefix(ticket.itemsDone) + items)
  }

  /// Whoever waits may go away for a while, as long as the hall has its business day.
  func stepOut(
    _ number: TicketNumber, until: Instant, at: Instant
  ) throws(Refusal) -> Fact {
    guard case .waiting = try openTicket(number).state else { throw .ticketNotWaiting(number) }
    guard at < until, until < dayEnds else { throw .absenceEndsInThePast(until) }
    return .steppedOut(number, until: until)
  }

  func comeBack(_ number: TicketNumber) throws(Refusal) -> Fact {
    guard case .away = try openTicket(number).state else { throw .ticketNotAway(number) }
    return .returned(number)
  }

  /// Sends somebody who waits elsewhere in the hall.
  func redirect(
    _ number: TicketNumber, to place: Act.Destination?
  ) throws(Refusal) -> Fact {
    guard case .waiting = try openTicket(number).state else { throw .ticketNotWaiting(number) }
    if let place { try requireSomebody(at: place) }
    return .redirected(number, to: place)
  }

  /// A reinstated ticket lets the next few of its lane go first: it is due no earlier than they are.
  func reinstate(_ number: TicketNumber) throws(Refusal) -> Fact {
    let ticket = try openTicket(number)
    guard case .missed = ticket.state else { throw .ticketNotMissed(number) }
    guard ticket.reinstatements < settings.reinstateLimit else {
      throw .reinstateLimitReached(number, limit: settings.reinstateLimit)
    }
    let next = lanes[lane(of: ticket)].entries.prefix(settings.reinstateBehind)
    return .reinstated(number, due: max(ticket.due, next.last?.due ?? ticket.due))
  }

  func resume(_ number: TicketNumber) throws(Refusal) -> Fact {
    guard case .held = try openTicket(number).state else { throw .ticketNotHeld(number) }
    return .resumed(number)
  }

  /// The longest note or reason that the log keeps, in characters.
  static let textLimit = 200
}
