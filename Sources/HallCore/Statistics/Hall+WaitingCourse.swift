extension Hall {
  /// How many people waited for their first call at the end of each quarter of an hour of the day, from
  /// midnight up to a moment: 96 counts on a whole day. Who came back to a queue later is not counted.
  public func waitingCourse(until moment: Instant) -> [Int] {
    func quarter(_ instant: Instant) -> Int { instant.timeOfDay(offset: offset).minutes / 15 }
    let isToday = moment.day(offset: offset) == day
    let count = isToday ? quarter(moment) : 96
    var changes = Array(repeating: 0, count: 97)
    for ticket in tickets.all {
      changes[quarter(ticket.issued)] += 1
      if let called = ticket.firstCalled {
        changes[quarter(called)] -= 1
      } else if case .ended(_, let at) = ticket.state {
        changes[at < dayEnds ? quarter(at) : 96] -= 1
      }
    }
    var waiting = 0
    return changes.prefix(count).map { change in
      waiting += change
      return waiting
    }
  }
}
