/// What a hall carries from one business day to the next: all that a snapshot needs, so that a start
/// reads a day of events and not a year.
public struct Overnight: Codable, Hashable, Sendable {
  let founding: Founding
  let day: Day
  let now: Instant
  let queues: [Set<QueueLetter>]
}

extension Hall {
  /// What this hall carries over; only right after a day has opened, when nobody is in it.
  public var overnight: Overnight {
    Overnight(
      founding: founding, day: day, now: now, queues: windows.map(\.queues))
  }

  /// The hall as it was when it was carried over.
  ///
  /// - Throws: ``InvalidEvent`` if the parts do not belong together.
  public init(_ overnight: Overnight) throws(InvalidEvent) {
    self.init(overnight.founding, at: overnight.now)
    guard overnight.queues.count == windows.count else {
      throw InvalidEvent("a snapshot has a set of queues for each window")
    }
    day = overnight.day
    dayEnds = Instant(day.next, .midnight, offset: offset)
    for (index, queues) in overnight.queues.enumerated() { windows[index].queues = queues }
  }
}
