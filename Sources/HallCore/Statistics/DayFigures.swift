/// How the running day goes, for those who watch over it.
public struct DayFigures: Hashable, Sendable {
  /// Everybody who has come today.
  public let all: VisitFigures
  /// The same, queue by queue.
  public let queues: [QueueLetter: VisitFigures]
  /// What each window has done.
  public let windows: [WindowNumber: WindowFigures]
  /// How many tickets were taken in each hour of the hall's clock: 24 counts from midnight on.
  public let arrivals: [Int]
}

/// What has become of those who have come today.
///
/// Of one queue, they are those with its letter on their ticket; only those who wait count where they
/// wait now, because somebody who was sent to another queue makes that one longer.
public struct VisitFigures: Hashable, Sendable {
  /// How many wait now.
  public let waiting: Int
  /// How long the one has waited who waits longest now, since joining the queue for the last time;
  /// `nil` if nobody waits.
  public let longestWait: TimeSpan?
  /// From taking the ticket to the first call, of those that have been called.
  public let waits: Distribution
  /// How many have been finished.
  public let finished: Int
  /// How many were given back or taken back.
  public let cancelled: Int
  /// How many were open when the day ended.
  public let abandoned: Int
  /// How many have been called.
  public let called: Int
  /// How many of them have missed a call, whether they came later or not.
  public let missed: Int
  /// What has become of the waits that they were promised.
  public let promises: PromiseCount

  /// The share of those called who have missed a call, `0 ... 1`; `nil` if nobody was called.
  public var noShowShare: Double? { called > 0 ? Double(missed) / Double(called) : nil }
}

/// What a window has done today, whoever sat there.
public struct WindowFigures: Hashable, Sendable {
  /// How many visits have been handled there.
  public let visits: Int
  /// From beginning to end of each piece of work.
  public let handling: Distribution
  /// How many calls nobody came to.
  public let missed: Int
  /// The share of the time since it was opened in which somebody was served there or was being
  /// called, `0 ... 1`; `nil` while it is closed.
  public let occupied: Double?
}

extension Hall {
  /// How the day goes at a moment.
  public func figures(at moment: Instant) -> DayFigures {
    let hall = asOf(moment)
    return Tally(hall, at: max(moment, hall.now)).figures
  }

  /// The queue in which a ticket waits, or would wait: that of its current item, or the one that it
  /// was sent to.
  public func queue(of ticket: Ticket) -> QueueLetter {
    if case .queue(let letter) = ticket.route { return letter }
    return map.queue(of: ticket.currentItem) ?? ticket.number.queue
  }
}

/// Counts the tickets of a hall, one after the other.
private struct Tally {
  private let hall: Hall
  private let moment: Instant
  private var all = Visits()
  private var queues: [QueueLetter: Visits] = [:]
  private var windows: [WindowNumber: Work] = [:]
  private var arrivals = Array(repeating: 0, count: 24)

  init(_ hall: Hall, at moment: Instant) {
    self.hall = hall
    self.moment = moment
    for queue in hall.founding.queues { queues[queue.letter] = Visits() }
    for window in hall.windows { windows[window.number] = Work(opened: window.opened) }
    for ticket in hall.allTickets { count(ticket) }
  }

  var figures: DayFigures {
    DayFigures(
      all: all.figures, queues: queues.mapValues(\.figures),
      windows: windows.mapValues { $0.figures(at: moment) }, arrivals: arrivals)
  }

  private mutating func count(_ ticket: Ticket) {
    all.count(ticket)
    queues[ticket.number.queue]?.count(ticket)
    if case .waiting(let since) = ticket.state {
      all.wait(moment - since)
      queues[hall.queue(of: ticket)]?.wait(moment - since)
    }
    for window in Set(ticket.handlings.map(\.window)) { windows[window]?.visits += 1 }
    for handling in ticket.handlings {
      windows[handling.window]?.handling.append(handling.duration)
    }
    for miss in ticket.misses { windows[miss.window]?.missed += 1 }
    for stretch in ticket.stretches(until: moment) { windows[stretch.window]?.occupy(stretch) }
    arrivals[ticket.issued.timeOfDay(offset: hall.offset).minutes / 60] += 1
  }

  private struct Visits {
    private var waiting = 0
    private var longestWait: TimeSpan?
    private var waits: [TimeSpan] = []
    private var endings: [Ticket.Ending: Int] = [:]
    private var missed = 0
    private var promises = PromiseCount()

    mutating func count(_ ticket: Ticket) {
      promises.count(ticket.isPromiseKept)
      if let called = ticket.firstCalled { waits.append(called - ticket.issued) }
      if case .ended(let ending, _) = ticket.state { endings[ending, default: 0] += 1 }
      if !ticket.misses.isEmpty { missed += 1 }
    }

    mutating func wait(_ span: TimeSpan) {
      waiting += 1
      longestWait = max(longestWait ?? .zero, span)
    }

    var figures: VisitFigures {
      VisitFigures(
        waiting: waiting, longestWait: longestWait, waits: Distribution(waits),
        finished: endings[.finished] ?? 0, cancelled: endings[.cancelled] ?? 0,
        abandoned: endings[.abandoned] ?? 0, called: waits.count, missed: missed,
        promises: promises)
    }
  }

  private struct Work {
    let opened: Instant?
    var visits = 0
    var handling: [TimeSpan] = []
    var missed = 0
    private var occupied = TimeSpan.zero

    init(opened: Instant?) { self.opened = opened }

    mutating func occupy(_ stretch: Ticket.Stretch) {
      guard let opened, opened <= stretch.from else { return }
      occupied = occupied + (stretch.to - stretch.from)
    }

    func figures(at moment: Instant) -> WindowFigures {
      let share = opened.map { opened in
        let open = max(1, (moment - opened).milliseconds)
        return min(1, Double(occupied.milliseconds) / Double(open))
      }
      return WindowFigures(
        visits: visits, handling: Distribution(handling), missed: missed, occupied: share)
    }
  }
}

extension Ticket {
  /// A time in which a window could serve nobody else.
  fileprivate struct Stretch {
    let window: WindowNumber
    let from: Instant
    let to: Instant
  }

  /// The times for which the ticket has kept windows busy: each from a call to the end of what
  /// followed it.
  fileprivate func stretches(until moment: Instant) -> [Stretch] {
    var stretches = misses.map { Stretch(window: $0.window, from: $0.called, to: $0.at) }
    var last: Handling?
    for handling in handlings {
      // The second item after one call begins when the first has ended.
      let from = handling.isOfTheSameCall(as: last) ? handling.began : handling.called
      stretches.append(Stretch(window: handling.window, from: from, to: handling.ended))
      last = handling
    }
    switch state {
    case .called(let current):
      stretches.append(Stretch(window: current.window, from: current.at, to: moment))
    case .serving(let current, let since):
      let from = current.led(to: last) ? since : current.at
      stretches.append(Stretch(window: current.window, from: from, to: moment))
    case .waiting, .missed, .held, .away, .ended: break
    }
    return stretches
  }
}
