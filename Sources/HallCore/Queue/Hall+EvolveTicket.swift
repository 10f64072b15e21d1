extension Hall {
  /// What happens to a ticket that is not a window's doing.
  mutating func evolveTicket(_ fact: Fact, at: Instant) throws(InvalidEvent) {
    switch fact {
    case .issued(let number, let items, let priority, let due, let visitor, let quote):
      try issue(
        number, items: items, priority: priority, due: due, visitor: visitor, booked: nil,
        quote: quote, at: at)
    case .prioritised(let number, let priority, let due, _):
      try requireOpen(number)
      try change(number) {
        $0.priority = priority
        $0.due = due
      }
    case .amended(let number, let items):
      try require(items)
      guard !items.isEmpty else { throw InvalidEvent("ticket \(number) has lost its items") }
      try requireOpen(number)
      try change(number) { $0.items = items }
    case .cancelled(let number):
      try end(number, .cancelled, at: at)
    case .abandoned(let number):
      try end(number, .abandoned, at: at)
    case .reinstated(let number, let due):
      guard case .missed = ticket(number)?.state else {
        throw InvalidEvent("ticket \(number) was not missed")
      }
      joined += 1
      try change(number) { [joined] in
        $0.due = due
        $0.joined = joined
        $0.reinstatements += 1
        $0.state = .waiting(since: at)
      }
    case .steppedOut(let number, let until):
      guard case .waiting = ticket(number)?.state else {
        throw InvalidEvent("ticket \(number) does not wait")
      }
      try change(number) { $0.state = .away(until: until) }
    case .returned(let number):
      guard case .away = ticket(number)?.state else {
        throw InvalidEvent("ticket \(number) is not away")
      }
      try change(number) { $0.state = .waiting(since: at) }
    case .redirected(let number, let place):
      guard case .waiting(let since) = ticket(number)?.state else {
        throw InvalidEvent("ticket \(number) does not wait")
      }
      if case .queue(let letter)? = place, queue(letter) == nil {
        throw InvalidEvent("there is no queue \(letter)")
      }
      try change(number) {
        $0.route = place.map(Ticket.Route.init) ?? .item
        $0.state = .waiting(since: since)
      }
    case .resumed(let number):
      guard case .held(let hold) = ticket(number)?.state else {
        throw InvalidEvent("ticket \(number) is not held")
      }
      try change(number) {
        $0.route = $0.route.after(hold)
        $0.state = .waiting(since: at)
      }
    default:
      throw InvalidEvent("not about a ticket")
    }
  }

  /// Gives out the next ticket of a queue.
  mutating func issue(
    _ number: TicketNumber, items: [ItemCode], priority: PriorityClass, due: Instant,
    visitor: VisitorID?, booked: Instant?, quote: WaitQuote?, at: Instant
  ) throws(InvalidEvent) {
    guard number == tickets.nextNumber(of: number.queue), let first = items.first else {
      throw InvalidEvent("ticket \(number) is not the next of its queue")
    }
    try require(items)
    joined += 1
    let particulars = Ticket.Particulars(quote: quote, visitor: visitor, booked: booked)
    let ticket = Ticket(
      number: number, issued: at, due: due, items: items, particulars: particulars.shared,
      priority: priority, joined: joined, state: .waiting(since: at))
    lanes[lane(of: first, on: .item)].insert(
      Lane.Entry(due: due, joined: joined, ticket: number))
    tickets.append(ticket)
  }

  private func requireOpen(_ number: TicketNumber) throws(InvalidEvent) {
    guard ticket(number)?.isOver == false else {
      throw InvalidEvent("ticket \(number) is not open")
    }
  }

  private func require(_ items: [ItemCode]) throws(InvalidEvent) {
    for item in items where map.lane(of: item) == nil {
      throw InvalidEvent("the hall does not offer \(item)")
    }
  }

  /// Ends a ticket wherever it is; a window that had it is idle then.
  private mutating func end(
    _ number: TicketNumber, _ ending: Ticket.Ending, at: Instant
  ) throws(InvalidEvent) {
    try requireOpen(number)
    let window = ticket(number)?.window
    try change(number) { $0.state = .ended(ending, at: at) }
    if let window {
      let index = try index(of: window)
      windows[index].become(.idle(since: at))
      lastActs[index] = nil
    }
  }
}

extension Ticket.Route {
  /// Where a ticket with this route waits after a hold: papers that lay at a window bind it there,
  /// and papers that the visitor kept bind it to no window and nobody.
  fileprivate func after(_ hold: Hold) -> Ticket.Route {
    switch (hold.kind, self) {
    case (.window, _): .window(hold.window)
    case (.visitor, .window), (.visitor, .staff): .item
    case (.visitor, _), (.step, _): self
    }
  }
}
