extension Hall {
  /// What a window does with a ticket.
  mutating func evolveService(_ event: Event) throws(InvalidEvent) {
    // The acts below keep the moment alone, not a copy of the event.
    let at = event.at
    switch event.fact {
    case .called(let number, let window, let reason):
      try call(number, at: window, reason, at)
    case .recalled(let number, let window):
      let index = try require(.calling(number), at: window)
      lastActs[index] = nil
      try change(number) {
        guard case .called(var call) = $0.state else { return }
        call.recalls += 1
        call.latest = at
        $0.state = .called(call)
      }
    case .began(let number, let window):
      let index = try require(.calling(number), at: window)
      try act(on: number, at: index, at, then: .serving(number)) {
        guard case .called(let call) = $0.state else { return }
        $0.state = .serving(call, since: at)
      }
    case .missed(let number, let window):
      let index = try require(.calling(number), at: window)
      try act(on: number, at: index, at, then: .idle(since: at)) {
        guard case .called(let call) = $0.state else { return }
        $0.misses.append(
          Ticket.Miss(window: window, staff: call.staff, called: call.at, at: at))
        $0.state = .missed(at: at)
      }
    case .held(let number, let window, let kind):
      let index = try require(.serving(number), at: window)
      try act(on: number, at: index, at, then: .idle(since: at)) {
        $0.conclude(.held, at: at)
        $0.state = .held(Hold(kind: kind, window: window, since: at))
      }
    case .transferred(let number, let window, let destination, let note, let returns):
      let index = try require(.serving(number), at: window)
      try act(on: number, at: index, at, then: .idle(since: at)) {
        $0.conclude(.transferred, at: at)
        $0.note = note
        $0.route = Ticket.Route(destination)
        if returns { $0.returnsTo.append(window) }
        $0.state = .waiting(since: at)
      }
    case .finished(let number, let window, let outcome, let next):
      try finish(number, at: window, outcome, next, at)
    case .undone(let window, let ticket):
      try undo(ticket, at: window)
    default:
      throw InvalidEvent("not about a ticket at a window")
    }
  }

  /// The index of a window at which an event finds what it must find to be possible.
  private func require(
    _ activity: Window.Activity, at window: WindowNumber
  ) throws(InvalidEvent) -> Int {
    let index = try index(of: window)
    guard case .open(_, _, activity) = windows[index].state else {
      throw InvalidEvent("window \(window) is not \(activity)")
    }
    return index
  }

  /// Changes a ticket and its window together, and remembers both for an undo.
  private mutating func act(
    on number: TicketNumber, at index: Int, _ at: Instant, then activity: Window.Activity,
    _ body: (inout Ticket) -> Void
  ) throws(InvalidEvent) {
    guard case .open(let staff, let since, let now) = windows[index].state else {
      throw InvalidEvent("a closed window does nothing")
    }
    lastActs[index] = LastAct(
      before: try change(number) { $0.act(body) }, at: at, activity: now)
    windows[index].state = .open(staff, since: since, activity)
  }

  private mutating func call(
    _ number: TicketNumber, at window: WindowNumber, _ reason: CallReason, _ at: Instant
  ) throws(InvalidEvent) {
    let index = try index(of: window)
    guard case .open(let staff, _, .idle) = windows[index].state, isWaiting(number) else {
      throw InvalidEvent("window \(window) cannot call ticket \(number)")
    }
    try act(on: number, at: index, at, then: .calling(number)) {
      $0.state = .called(
        Ticket.Call(staff: staff, at: at, latest: at, window: window, reason: reason))
      $0.firstCalled = $0.firstCalled ?? at
      // Whichever way it came, it is back now.
      if $0.detour?.value.returnsTo.last == window { $0.returnsTo.removeLast() }
    }
  }

  private mutating func finish(
    _ number: TicketNumber, at window: WindowNumber, _ outcome: Outcome, _ next: Fact.Next,
    _ at: Instant
  ) throws(InvalidEvent) {
    let activity: Window.Activity = next == .here ? .serving(number) : .idle(since: at)
    let index = try require(.serving(number), at: window)
    guard tickets.contains(number), case .serving(let call, _) = tickets[number].state,
      tickets[number].itemsDone + 1 < tickets[number].items.count || next == .end || next == .back
    else { throw InvalidEvent("window \(window) is not serving ticket \(number)") }
    try self.act(on: number, at: index, at, then: activity) {
      $0.conclude(.finished(outcome), at: at)
      if $0.detour != nil { $0.note = "" }
      switch next {
      case .end:
        $0.itemsDone += 1
        $0.state = .ended(.finished, at: at)
      case .here:
        $0.itemsDone += 1
        $0.route = .item
        $0.state = .serving(call, since: at)
      case .queue:
        $0.itemsDone += 1
        $0.route = .item
        $0.state = .waiting(since: at)
      case .back:
        $0.route = $0.returnsTo.popLast().map { .window($0) } ?? .item
        $0.state = .waiting(since: at)
      }
    }
  }

  private mutating func undo(
    _ number: TicketNumber?, at window: WindowNumber
  ) throws(InvalidEvent) {
    let index = try index(of: window)
    guard let last = lastActs[index], last.before?.number == number else {
      throw InvalidEvent("window \(window) has nothing to undo")
    }
    if let before = last.before {
      guard tickets[before.number].revision == before.revisionAfter else {
        throw InvalidEvent("somebody has acted on ticket \(before.number) since")
      }
      try change(before.number) { $0.restore(before) }
    }
    windows[index].become(last.activity)
    lastActs[index] = nil
  }
}

extension Ticket {
  /// Notes the piece of work that ends now; none if nobody has begun.
  fileprivate mutating func conclude(_ conclusion: Handling.Conclusion, at: Instant) {
    guard case .serving(let call, let since) = state else { return }
    handlings.append(
      Handling(
        item: currentItem, window: call.window, staff: call.staff, called: call.at, began: since,
        ended: at, conclusion: conclusion))
  }
}

extension Ticket.Route {
  init(_ destination: Act.Destination) {
    switch destination {
    case .window(let number): self = .window(number)
    case .queue(let letter): self = .queue(letter)
    case .staff(let id): self = .staff(id)
    }
  }
}
