// What the events of a log make true by themselves, an image has to prove: damaged bytes must not
// become a hall that breaks later, in the middle of somebody's work.

extension Hall {
  /// Makes sure that the parts of a hall that was read from an image belong together.
  func verify() throws(InvalidImage) {
    guard midnight <= now, now <= dayEnds, !isDayOver || tickets.all.allSatisfy({ $0.isOver })
    else { throw InvalidImage("it is another day") }
    guard calendar.exceptions.keys.allSatisfy(isWithinOutlook) else {
      throw InvalidImage("a day is an exception that cannot be one now")
    }
    try verifyTickets()
    try verifyWindows()
    try verifyHelpRequests()
    try verifyRotas()
    try verifyDiary()
    for lane in lanes {
      for (entry, next) in zip(lane.entries, lane.entries.dropFirst()) where entry >= next {
        throw InvalidImage("two tickets have one place")
      }
    }
  }

  /// When the business day began.
  private var midnight: Instant { Instant(day, .midnight, offset: offset) }

  private func verifyTickets() throws(InvalidImage) {
    var places: [Int] = []
    var atWindows = 0
    for ticket in tickets.all {
      guard ticket.isInOrder(at: now), (1...max(1, joined)).contains(ticket.joined) else {
        throw InvalidImage("ticket \(ticket.number) is out of order")
      }
      if case .queue(let letter) = ticket.route, map.lane(of: letter) == nil {
        throw InvalidImage("ticket \(ticket.number) waits in no queue")
      }
      places.append(ticket.joined)
      if ticket.window != nil { atWindows += 1 }
    }
    places.sort()
    for (place, next) in zip(places, places.dropFirst()) where place == next {
      throw InvalidImage("two tickets have one place")
    }
    // Each of these windows is found to have its own ticket; so there are no others.
    guard atWindows == windows.count(where: { $0.ticket != nil }) else {
      throw InvalidImage("a ticket is at no window")
    }
  }

  private func verifyWindows() throws(InvalidImage) {
    let seated = windows.compactMap(\.staff)
    guard Set(seated).count == seated.count else {
      throw InvalidImage("somebody sits at two windows")
    }
    for (window, lastAct) in zip(windows, lastActs) {
      if let opened = window.opened, opened < midnight || now < opened {
        throw InvalidImage("window \(window.number) has not opened today")
      }
      if let number = window.ticket {
        guard let ticket = ticket(number), let activity = window.activity,
          activity.fits(ticket, at: window)
        else { throw InvalidImage("window \(window.number) has not its ticket") }
      }
      if let last = lastAct, !canHaveActed(window, last) {
        throw InvalidImage("window \(window.number) cannot have done what it did last")
      }
    }
  }

  /// What is checked in has its ticket, and what the hall has promised is not over yet.
  private func verifyDiary() throws(InvalidImage) {
    for booking in diary.bookings.values {
      let isInOrder =
        switch booking.state {
        case .checkedIn(let number):
          booking.start.day(offset: offset) == day && ticket(number)?.booked == booking.start
        case .reserved(let until), .cancelled(let until): now <= until
        case .booked: booking.start >= midnight
        case .missed: booking.start < dayEnds
        // Of days between, on which nobody opens the hall, it is known when the day before ends.
        case .lapsed: true
        }
      guard isInOrder else { throw InvalidImage("booking \(booking.code) is out of order") }
    }
    let promised = diary.bookings.values.filter { $0.state == .booked }
    for bookings in Dictionary(grouping: promised, by: \.visitor).values
    where Set(bookings.map { $0.start.day(offset: offset) }).count < bookings.count
      || bookings.count > settings.booking.openLimit
    {
      throw InvalidImage("somebody has more bookings than anybody may have")
    }
    for days in diary.noShows.values where days.contains(where: { $0 > day }) {
      throw InvalidImage("somebody has missed a booking of a coming day")
    }
  }

  /// They are asked one after the other, each at another place, and end with the day.
  private func verifyHelpRequests() throws(InvalidImage) {
    let moments = helpRequests.map(\.since)
    guard !isDayOver || helpRequests.isEmpty,
      Set(helpRequests.map(\.place)).count == helpRequests.count,
      zip([midnight] + moments, moments + [now]).allSatisfy({ $0 <= $1 })
    else { throw InvalidImage("the requests for help are out of order") }
  }

  /// They are of days to come, can be done, and nobody is on leave twice.
  private func verifyRotas() throws(InvalidImage) {
    for (day, duties) in rotas.planned where day < self.day || !isPossible(duties) {
      throw InvalidImage("the rota of \(day) cannot be")
    }
    for (leave, next) in zip(rotas.leaves, rotas.leaves.dropFirst()) where next <= leave {
      throw InvalidImage("leave is out of order")
    }
    for (index, leave) in rotas.leaves.enumerated()
    where leave.through < day || leave.through < leave.from
      || rotas.leaves[..<index].contains(where: { $0.overlaps(leave) })
    {
      throw InvalidImage("\(leave.staff) cannot be on leave from \(leave.from)")
    }
  }

  /// Whether an undo, if there is still one, would leave a hall that is in order.
  private func canHaveActed(_ window: Window, _ last: LastAct) -> Bool {
    guard let before = last.before else {
      switch last.activity {
      case .idle, .paused: return true
      case .calling, .serving: return false
      }
    }
    guard var ticket = ticket(before.number), before.revisionAfter <= ticket.revision,
      before.misses <= ticket.misses.count, before.handlings <= ticket.handlings.count
    else { return false }
    // Once somebody else has acted on the ticket there is no undo.
    guard before.revisionAfter == ticket.revision else { return true }
    guard window.ticket == (ticket.window == nil ? nil : before.number) else { return false }
    ticket.restore(before)
    return ticket.isInOrder(at: now) && last.activity.fits(ticket, at: window)
  }
}

extension Window.Activity {
  /// Whether a window can do this while a ticket stands as it does.
  fileprivate func fits(_ ticket: Ticket, at window: Window) -> Bool {
    switch (self, ticket.state) {
    case (.idle, .waiting): true
    case (.calling(let number), .called(let call)), (.serving(let number), .serving(let call, _)):
      number == ticket.number && call.window == window.number && call.staff == window.staff
    default: false
    }
  }
}

extension Ticket {
  /// Whether all that has happened to it has happened one after the other until now, and whether
  /// there is something left to do as long as it is not over.
  fileprivate func isInOrder(at now: Instant) -> Bool {
    var last = issued
    for handling in handlings {
      guard handling.called <= handling.began, last <= handling.began,
        handling.began <= handling.ended
      else { return false }
      last = handling.ended
    }
    for miss in misses {
      guard issued <= miss.called, miss.called <= miss.at, miss.at <= now else { return false }
    }
    switch state {
    case .serving(let call, let since):
      guard call.at <= call.latest, call.latest <= since, last <= since, since <= now
      else { return false }
    case .called(let call):
      guard call.at <= call.latest, call.latest <= now else { return false }
    case .waiting, .missed, .held, .away, .ended: break
    }
    return last <= now && (isOver || itemsDone < items.count)
  }
}
