public import HallCore

extension People {
  /// Takes in what has happened, whoever did it.
  ///
  /// - Parameters:
  ///   - events: What has happened, in order.
  ///   - hall: The hall after it.
  ///   - isVisitors: Whether somebody has done it who is not of these people.
  public mutating func notice(_ events: [Event], in hall: Hall, isVisitors: Bool = false) {
    for event in events {
      if isVisitors { pass(to: event.at) }
      let isAlien = isVisitors && event.by != .hall
      if isAlien, case .window(let number) = event.by { visitorActed(at: number, in: hall) }
      notice(event, in: hall, isAlien: isAlien)
    }
    taking = nil
  }

  /// Takes in the one thing that has come of an act of these people.
  mutating func notice(_ event: Event, in hall: Hall) {
    notice(event, in: hall, isAlien: false)
    taking = nil
  }

  /// Takes in that the hall has refused a command: somebody was faster.
  public mutating func refuse(_ command: Command, in hall: Hall) {
    taking = nil
    outbox.removeAll()
    guard case .window(let number) = command.by, let index = hall.place(of: number) else { return }
    guard !clerks[index].isPlayed, hall.windows[index].staff != nil else { return }
    // A clerk whose call was for nobody waits until somebody comes.
    if hall.isIdle(at: index) { return rest(index) }
    clerks[index].turn += 1
    agenda.plan(.clerk(index, turn: clerks[index].turn), at: now + .seconds(1))
  }

  private mutating func notice(_ event: Event, in hall: Hall, isAlien: Bool) {
    switch event.fact {
    case .called(let ticket, let window, _):
      setOut(ticket)
      reconsider(window, holding: ticket, in: hall)
      if unoccupied != 0 { wakeAnybody(in: hall) }
    case .began(_, let window), .recalled(_, let window), .windowReopened(let window),
      .windowOpened(let window, _), .windowAssigned(let window, _):
      reconsider(window, in: hall)
    case .finished(let ticket, let window, _, let next):
      reconsider(window, in: hall)
      if next == .queue || next == .back { wake(for: ticket, in: hall) }
    case .issued(let ticket, _, let priority, _, _, _):
      arrived(ticket, priority, isGuest: isAlien)
      wake(for: ticket, in: hall)
    case .checkedIn(let code, let ticket, _, _):
      checkedIn(code, ticket, isGuest: isAlien)
      wake(for: ticket, in: hall)
    case .reinstated(let ticket, _), .resumed(let ticket), .returned(let ticket),
      .redirected(let ticket, _):
      wake(for: ticket, in: hall)
    case .missed(let ticket, let window):
      missed(ticket)
      reconsider(window, in: hall)
    case .held(let ticket, let window, let kind):
      held(ticket, kind)
      reconsider(window, in: hall)
    case .transferred(let ticket, let window, _, _, _):
      reconsider(window, in: hall)
      wake(for: ticket, in: hall)
    case .undone(let window, _), .windowClosed(let window):
      reconsider(window, in: hall)
      wakeAnybody(in: hall)
    case .cancelled(let ticket), .abandoned(let ticket):
      for clerk in clerks where clerk.ticket == ticket { reconsider(clerk.window, in: hall) }
    case .windowPaused(let window, _):
      if let index = hall.place(of: window) {
        clerks[index].isTold = isAlien && event.by != .window(window)
      }
      reconsider(window, in: hall)
    case .helpRequested(let place):
      let who = askers[place] ?? today.of(.guide, 0)
      plan(.attend, in: who.minutes(2...5, .attendance))
    case .helpAttended(let place):
      if let who = askers.removeValue(forKey: place) {
        plan(.resident(who), in: who.seconds(20...60, .help, 1))
      }
    case .booked(let code, let visitor): booked(code, visitor, in: hall)
    case .dayClosed: goHome(at: event.at, in: hall)
    default: break
    }
  }
}
