extension Experience {
  /// Takes in the day of a hall that ends.
  mutating func learn(from hall: Hall) {
    guard hall.ticketCount > 0 else { return }
    days += 1
    fade()
    learnArrivals(from: hall)
    for ticket in hall.allTickets { learn(ticket, in: hall) }
    learnTurning(from: hall)
    promises.learn(
      hall.allTickets.compactMap { ticket in
        guard let quote = ticket.quote, let called = ticket.firstCalled else { return nil }
        return (quote, called - ticket.issued)
      })
  }

  /// Takes in that a window has paused for a while.
  mutating func learnPause(_ length: TimeSpan) {
    pausing.add(length.logarithm)
    pauses.hits += 1
  }

  private mutating func fade() {
    for item in handling.keys { handling[item]?.fade(Self.fading) }
    for staff in pace.keys { pace[staff]?.fade(Self.fading) }
    for item in asked.keys { asked[item]? *= Self.fading }
    for priority in classes.keys { classes[priority]? *= Self.fading }
    waited *= Self.fading
    for length in [\Experience.scatter, \.coming, \.turning, \.patience, \.pausing] {
      self[keyPath: length].fade(Self.fading)
    }
    for share in [\Experience.noShows, \.reinstatements, \.leaving, \.detours, \.pauses] {
      self[keyPath: share].fade(Self.fading)
    }
  }

  private mutating func learnArrivals(from hall: Hall) {
    let queues = arrivals.queues
    var counts = Array(
      repeating: Array(repeating: 0, count: queues.count), count: ArrivalRecord.halfHours)
    for ticket in hall.allTickets where ticket.booked == nil {
      classes[ticket.priority, default: 0] += 1
      guard let queue = queues.firstIndex(of: ticket.number.queue) else { continue }
      counts[ticket.issued.timeOfDay(offset: hall.offset).minutes / 30][queue] += 1
    }
    arrivals.add(counts, on: hall.day.weekday)
  }

  private mutating func learn(_ ticket: Ticket, in hall: Hall) {
    for item in ticket.items { asked[item, default: 0] += 1 }
    waited += ticket.minutesWaited
    if ticket.misses.isEmpty, ticket.handlings.isEmpty, case .ended(let ending, _) = ticket.state {
      leaving.add(ending == .cancelled)
    } else {
      leaving.add(false)
    }
    for miss in ticket.misses {
      noShows.add(true)
      patience.add((miss.at - miss.called).logarithm)
    }
    if !ticket.misses.isEmpty { reinstatements.add(ticket.reinstatements > 0) }
    var last: Handling?
    for handling in ticket.handlings {
      if !handling.isOfTheSameCall(as: last) {
        noShows.add(false)
        coming.add((handling.began - handling.called).logarithm)
      }
      last = handling
      pauses.cases += 1
      if case .finished = handling.conclusion {
        detours.add(false)
        learn(handling, in: hall)
      } else {
        detours.add(true)
      }
    }
  }

  /// Takes in how long an item took: what of it is the item's, and what the person's.
  private mutating func learn(_ work: Handling, in hall: Hall) {
    guard let minutes = hall.map.minutes(of: work.item) else { return }
    let usual = handling(of: work.item, minutes: minutes)
    let own = pace(of: work.staff)
    let expected = usual.location + own
    let reach = 3 * max(usual.deviation, 0.25)
    let seen = work.duration.logarithm.kept(within: reach, of: expected)
    handling[work.item, default: LogMoments()].add(seen - own)
    pace[work.staff, default: LogMoments()].add(seen - usual.location)
    scatter.add(seen - expected)
  }

  /// Takes in how quickly windows call the next one of those who wait already.
  private mutating func learnTurning(from hall: Hall) {
    var calls: [WindowNumber: [(called: Instant, ended: Instant, issued: Instant)]] = [:]
    for ticket in hall.allTickets {
      for handling in ticket.handlings {
        calls[handling.window, default: []]
          .append((handling.called, handling.ended, ticket.issued))
      }
      for miss in ticket.misses {
        calls[miss.window, default: []].append((miss.called, miss.at, ticket.issued))
      }
    }
    for window in hall.windows.map(\.number) {
      let ordered = (calls[window] ?? []).sorted { ($0.ended, $0.called) < ($1.ended, $1.called) }
      for (done, next) in zip(ordered, ordered.dropFirst())
      where next.called >= done.ended && next.issued <= done.ended {
        let length = (next.called - done.ended).logarithm
        turning.add(length.kept(within: 3, of: turningTime.location))
      }
    }
  }
}

extension Ticket {
  /// Until the first call, or until it was over without one.
  fileprivate var minutesWaited: Double {
    var end = firstCalled
    if end == nil, case .ended(_, let over) = state { end = over }
    return end.map { Double(($0 - issued).milliseconds) / 60_000 } ?? 0
  }
}
