extension Hall {
  /// What wants a supervisor's hand at a moment: promises to residents, also once the day is over; then
  /// queues that are too long, long waits, idle windows, long handlings, and calls that nobody came to.
  /// Of each kind the worst comes first.
  public func alerts(at moment: Instant) -> [Alert] {
    let hall = asOf(moment)
    let at = max(moment, hall.now)
    return hall.promiseAlerts(at: at) + (hall.isDayOver ? [] : Lookout(hall, at: at).alerts)
  }
}

/// Looks over a hall at a moment.
private struct Lookout {
  private let hall: Hall
  private let moment: Instant
  private let thresholds: AlertThresholds
  /// The queues that are too long, the longest first.
  private let long: [Crowd]
  /// Those who have waited too long in the other queues, the longest wait first.
  private let late: [Crowd]

  /// Those who wait in a queue, or those of them who have waited too long.
  private struct Crowd {
    let queue: QueueLetter
    var count = 0
    /// Who has waited longest, how long and where.
    var ticket: TicketNumber
    var longest = TimeSpan.zero
    var lane: Int

    mutating func add(_ ticket: TicketNumber, _ waited: TimeSpan, in lane: Int) {
      count += 1
      guard waited > longest else { return }
      (self.ticket, longest, self.lane) = (ticket, waited, lane)
    }
  }

  init(_ hall: Hall, at moment: Instant) {
    self.hall = hall
    self.moment = moment
    thresholds = hall.settings.alerts
    var crowds: [QueueLetter: Crowd] = [:]
    var latecomers: [QueueLetter: Crowd] = [:]
    for (index, lane) in hall.lanes.enumerated() {
      for entry in lane.entries {
        let ticket = hall.tickets[entry.ticket]
        guard case .waiting(let since) = ticket.state else { continue }
        let waited = moment - since
        var queue = hall.map.queue(of: ticket.currentItem) ?? ticket.number.queue
        if case .service(let letter, _) = lane.key {
          queue = letter
          crowds[queue, default: Crowd(queue: queue, ticket: entry.ticket, lane: index)]
            .add(entry.ticket, waited, in: index)
        }
        guard waited > .minutes(thresholds.waitMinutes) else { continue }
        latecomers[queue, default: Crowd(queue: queue, ticket: entry.ticket, lane: index)]
          .add(entry.ticket, waited, in: index)
      }
    }
    let limit = thresholds.queueLength
    long = crowds.values.filter { $0.count > limit }
      .sorted { ($1.count, $0.queue) < ($0.count, $1.queue) }
    late = latecomers.values.filter { (crowds[$0.queue]?.count ?? 0) <= limit }
      .sorted { ($1.longest, $0.queue) < ($0.longest, $1.queue) }
  }

  var alerts: [Alert] { longQueues + longWaits + idleWindows + longHandlings + noShows }

  private var longQueues: [Alert] {
    long.map { .longQueue($0.queue, waiting: $0.count, longest: $0.longest) }
  }

  private var longWaits: [Alert] {
    late.map { .longWait($0.queue, $0.ticket, $0.longest, count: $0.count) }
  }

  private var idleWindows: [Alert] {
    hall.windows.compactMap { window -> (TimeSpan, Alert)? in
      guard case .idle(let since) = window.activity,
        moment - since >= .minutes(thresholds.idleMinutes)
      else { return nil }
      let idle = moment - since
      for crowd in long {
        let canCall = window.lanes.contains(crowd.lane)
        guard canCall || couldTake(crowd.lane, at: window) else { continue }
        return (
          idle, .idleWindow(window.number, idle, beside: crowd.queue, canCall: canCall)
        )
      }
      return nil
    }
    .sorted { $0.0 > $1.0 }.map(\.1)
  }

  /// Whether whoever sits at a window could serve a lane there if the window took its queue.
  private func couldTake(_ lane: Int, at window: Window) -> Bool {
    guard case .service(let queue, let needs) = hall.lanes[lane].key,
      let person = window.staff.flatMap({ hall.staffMember($0) })
    else { return false }
    return person.skills.contains(queue) && needs.isSubset(of: window.equipment)
      && !window.queues.contains(queue)
  }

  private var longHandlings: [Alert] {
    hall.windows.compactMap { window -> (TimeSpan, Alert)? in
      guard case .serving(let number) = window.activity, let ticket = hall.ticket(number),
        case .serving(_, let since) = ticket.state,
        let expected = hall.expectedHandling(of: ticket.currentItem)
      else { return nil }
      let taken = moment - since
      let limit = expected.milliseconds * Int64(thresholds.handlingPercent) / 100
      guard taken.milliseconds > limit else { return nil }
      return (taken, .longHandling(window.number, number, taken, expected: expected))
    }
    .sorted { $0.0 > $1.0 }.map(\.1)
  }

  /// Of fewer calls than this nobody can tell whether it is many who do not come.
  private static let fewestCalls = 10

  private var noShows: [Alert] {
    var (called, missed) = (0, 0)
    for ticket in hall.tickets.all where ticket.firstCalled != nil {
      called += 1
      if !ticket.misses.isEmpty { missed += 1 }
    }
    guard called >= Self.fewestCalls, missed * 100 > called * thresholds.noShowPercent else {
      return []
    }
    return [.noShows(missed: missed, called: called)]
  }
}
