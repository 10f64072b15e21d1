public import HallCore

/// What came of a day that was played.
public struct DayResult: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// Everybody who came.
  public private(set) var all = VisitTally()
  /// The same by class, as it was when the ticket ended.
  public private(set) var classes: [PriorityClass: VisitTally] = [:]
  /// The same by the letter on the ticket.
  public private(set) var queues: [QueueLetter: VisitTally] = [:]
  /// The same by the hour in which they came: 24 of them from midnight on.
  public private(set) var hours = Array(repeating: VisitTally(), count: 24)
  /// What each window has done.
  public private(set) var windows: [WindowNumber: WindowTally] = [:]
  /// How long after the end of the last session the last resident was served; zero if before.
  public private(set) var overtime = TimeSpan.zero
  /// How many of those who came had booked.
  public private(set) var booked = 0

  /// For how long a window was open, and for how long it had somebody: called or being served.
  public struct WindowTally: Hashable, Sendable {
    /// For how long it was open.
    public internal(set) var open = TimeSpan.zero
    /// For how long it had somebody.
    public internal(set) var busy = TimeSpan.zero
  }

  init(_ played: PlayedDay, _ simulation: Simulation) {
    day = played.day
    let hall = played.hall
    var busy = hall.windows.map { _ in TimeSpan.zero }
    let closing = People.playedHours(of: day, in: hall).map {
      Instant(day, $0.upperBound, offset: hall.offset)
    }
    var ofClasses = PriorityClass.allCases.map { _ in VisitTally() }
    var ofQueues = Array(repeating: VisitTally(), count: 26)
    var ofHours = hours
    var (last, booked) = (closing, 0)
    for page in hall.ticketPages {
      for line in page.indices {
        for miss in page[line].misses { busy.add(miss.window, miss.at - miss.called, in: hall) }
        var previous: Handling?
        for place in page[line].handlings.indices {
          let handling = page[line].handlings[place]
          // The second item after one call begins when the first has ended.
          let begin = handling.isOfTheSameCall(as: previous) ? handling.began : handling.called
          busy.add(handling.window, handling.ended - begin, in: hall)
          previous = handling
        }
        if let ended = previous?.ended { last = last.map { max($0, ended) } }
        let time = page[line].issued.timeOfDay(offset: hall.offset)
        guard simulation.counted.contains(time) else { continue }
        let visit = VisitOutcome(page[line])
        ofClasses[page[line].priority.place].add(visit)
        ofQueues[Int(page[line].number.queue.ascii) - 65].add(visit)
        ofHours[time.minutes / 60].add(visit)
        if page[line].booked != nil { booked += 1 }
      }
    }
    if let last, let closing { overtime = last - closing }
    self.booked = booked
    hours = ofHours
    for (priority, tally) in zip(PriorityClass.allCases, ofClasses) where tally.came > 0 {
      all.add(tally)
      classes[priority] = tally
    }
    for letter in hall.founding.queues.map(\.letter) {
      let tally = ofQueues[Int(letter.ascii) - 65]
      if tally.came > 0 { queues[letter] = tally }
    }
    for (place, window) in hall.windows.enumerated() {
      windows[window.number] = WindowTally(open: played.open[place], busy: busy[place])
    }
  }
}

extension [TimeSpan] {
  /// Adds a length to that of a window, by its place in the hall.
  fileprivate mutating func add(_ window: WindowNumber, _ span: TimeSpan, in hall: Hall) {
    if let place = hall.place(of: window) { self[place] = self[place] + span }
  }
}

/// What came of some days that were played, put together in their order.
public struct SimulationResult: Hashable, Sendable {
  /// What was played.
  public let founding: Founding
  /// Everybody who came.
  public private(set) var all = VisitTally()
  /// The same by class.
  public private(set) var classes: [PriorityClass: VisitTally] = [:]
  /// The same by the letter on the ticket.
  public private(set) var queues: [QueueLetter: VisitTally] = [:]
  /// The same by the hour in which they came: 24 of them from midnight on.
  public private(set) var hours = Array(repeating: VisitTally(), count: 24)
  /// What each window has done.
  public private(set) var windows: [WindowNumber: DayResult.WindowTally] = [:]
  /// Every measure of every day.
  public private(set) var days: [DayMeasures] = []

  /// No days yet.
  public init(_ founding: Founding) { self.founding = founding }

  /// Adds the next day.
  public mutating func add(_ day: DayResult) {
    all.add(day.all)
    for (priority, tally) in day.classes { classes[priority, default: VisitTally()].add(tally) }
    for (letter, tally) in day.queues { queues[letter, default: VisitTally()].add(tally) }
    for (hour, tally) in day.hours.enumerated() { hours[hour].add(tally) }
    for (number, tally) in day.windows {
      var sum = windows[number] ?? DayResult.WindowTally()
      (sum.open, sum.busy) = (sum.open + tally.open, sum.busy + tally.busy)
      windows[number] = sum
    }
    days.append(DayMeasures(day))
  }

  /// What the days can be judged by: promises only where some were given, waits only where somebody was
  /// called.
  public var measures: [Measure] {
    Measure.allCases.filter { measure in days.contains { $0[measure] != nil } }
  }

  /// A measure over the days that have it: its mean and how sure that is.
  public func interval(
    of measure: Measure, _ level: ConfidenceInterval.Level = .ninetyFive
  ) -> ConfidenceInterval {
    ConfidenceInterval(days.compactMap { $0[measure] }, level)
  }

  /// What changes from one scenario to another in a measure, taken day by day with the same residents;
  /// days that only one of them has are left out.
  public func difference(
    to other: SimulationResult, in measure: Measure,
    _ level: ConfidenceInterval.Level = .ninetyFive
  ) -> ConfidenceInterval {
    let changes = zip(days, other.days).compactMap { first, second -> Double? in
      if let before = first[measure], let after = second[measure] { after - before } else { nil }
    }
    return ConfidenceInterval(changes, level)
  }
}
