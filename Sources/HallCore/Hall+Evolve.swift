extension Hall {
  /// Takes in what has happened.
  ///
  /// - Throws: ``InvalidEvent`` if it cannot have happened in this hall; the hall must not be used
  ///   any more then.
  public mutating func evolve(_ event: Event) throws(InvalidEvent) {
    guard event.at >= now else { throw InvalidEvent("time runs backwards") }
    if isDayOver, !event.fact.isOfAnyHour {
      guard case .dayOpened = event.fact else { throw InvalidEvent("the day is over") }
    }
    now = event.at
    switch event.fact {
    case .founded:
      throw InvalidEvent("a hall is founded once")
    case .dayOpened(let day):
      try openDay(day)
    case .dayClosed(let day):
      guard day == self.day, tickets.all.allSatisfy({ $0.isOver }) else {
        throw InvalidEvent("the day ends when nobody is left")
      }
      var learnt = experience
      learnt.learn(from: self)
      experience = learnt
      isDayOver = true
      helpRequests.removeAll()
    case .issued, .prioritised, .amended, .cancelled, .reinstated, .resumed, .abandoned,
      .steppedOut, .returned, .redirected:
      try evolveTicket(event.fact, at: event.at)
    case .windowOpened, .windowPaused, .windowReopened, .windowClosed, .windowAssigned:
      try evolveWindow(event)
    case .called, .recalled, .began, .finished, .missed, .held, .transferred, .undone:
      try evolveService(event)
    case .rotaSet, .rotaCleared, .leaveSet, .leaveCancelled:
      try evolveRota(event)
    case .helpRequested, .helpAttended:
      try evolveHelp(event)
    case .dayExcepted, .holidaysImported:
      try evolveCalendar(event)
    case .reserved, .booked, .reservationEnded, .bookingMoved, .bookingCancelled, .slotReleased,
      .checkedIn, .bookingMissed, .bookingLapsed:
      try evolveBooking(event)
    }
  }

  private mutating func openDay(_ day: Day) throws(InvalidEvent) {
    guard isDayOver, day > self.day else {
      throw InvalidEvent("a new day follows one that is over")
    }
    passDays(until: day)
    self.day = day
    isDayOver = false
    dayEnds = Instant(day.next, .midnight, offset: offset)
    tickets.removeAll()
    joined = 0
    timers.removeAll()
    for index in lanes.indices { lanes[index].removeAll() }
    for index in windows.indices { shut(index) }
    calendar.forgetExceptions(before: day)
    today = calendar.schedule(on: day)
    forgetBookings()
    layOutDiary()
  }

  /// The place of a window in `windows`.
  func index(of number: WindowNumber) throws(InvalidEvent) -> Int {
    guard let index = place(of: number) else {
      throw InvalidEvent("there is no window \(number)")
    }
    return index
  }

  mutating func shut(_ index: Int) {
    windows[index].state = .closed
    windows[index].pauseReason = ""
    windows[index].lanes = []
    lastActs[index] = nil
  }

  /// Changes a ticket and keeps the lanes and timers in step with it. Nothing else may change one.
  ///
  /// - Returns: What the change itself returns.
  mutating func change<Result>(
    _ number: TicketNumber, _ body: (inout Ticket) -> Result
  ) throws(InvalidEvent) -> Result {
    guard tickets.contains(number) else { throw InvalidEvent("there is no ticket \(number)") }
    switch tickets[number].state {
    case .waiting:
      let (item, route) = (tickets[number].currentItem, tickets[number].route)
      let (lane, entry) = (lane(of: item, on: route), tickets[number].entry)
      lanes[lane].remove(entry)
    case .held(let hold):
      if case .step(let until) = hold.kind {
        timers.removeAll { $0 == Timer(until: until, ticket: number) }
      }
    case .called, .serving, .missed, .away, .ended: break
    }
    let result = tickets[number].change(body)
    switch tickets[number].state {
    case .waiting:
      if !leadsSomewhere(tickets[number].route) { tickets[number].route = .item }
      let (item, route) = (tickets[number].currentItem, tickets[number].route)
      let (lane, entry) = (lane(of: item, on: route), tickets[number].entry)
      lanes[lane].insert(entry)
    case .held(let hold):
      if case .step(let until) = hold.kind {
        timers.append(Timer(until: until, ticket: number))
        timers.sort()
      }
    case .called, .serving, .missed, .away, .ended: break
    }
    return result
  }

  /// Whether anybody is there to serve a route. A ticket sent to a window or person that is not
  /// there any more waits with the others of its item, so that nobody waits for ever.
  func leadsSomewhere(_ route: Ticket.Route) -> Bool {
    switch route {
    case .item, .queue: true
    case .window(let number): window(number)?.staff != nil
    case .staff(let id): windows.contains { $0.staff == id }
    }
  }
}

extension Ticket {
  fileprivate mutating func change<Result>(_ body: (inout Ticket) -> Result) -> Result {
    defer { revision += 1 }
    return body(&self)
  }
}
