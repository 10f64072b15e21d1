// The classic rule for "how long yet", window by window: the people ahead whom a window can serve,
// times the minutes that each of them takes, each divided by the number of windows that can serve
// them, plus the time until the window is free. The wait is that of the window that gets there first.
//
// It is quick and easy to follow, and it is blind. It takes every item for as long as the catalogue
// says, and a basket for its first item. It knows neither those who will come and be due earlier nor
// those who will not come; neither windows that will open, close or pause nor what else these windows
// have to do; and it gives one figure where there ought to be a range.

extension Hall {
  /// How long a waiting ticket has yet to wait, by the classic rule; `nil` if it does not wait, or no
  /// open window can serve it.
  public func expectedWait(for number: TicketNumber, at moment: Instant) -> TimeSpan? {
    let hall = asOf(moment)
    guard let ticket = hall.ticket(number), case .waiting = ticket.state else { return nil }
    return hall.expectedWait(in: hall.lane(of: ticket), before: ticket.entry, at: moment)
  }

  /// How long a ticket would have to wait that is taken at a moment, by the classic rule; `nil` if the
  /// hall does not offer its first item, or no open window can serve it.
  public func expectedWait(
    ofNew item: ItemCode, priority: PriorityClass, at moment: Instant
  ) -> TimeSpan? {
    let hall = asOf(moment)
    guard let (lane, entry) = hall.newcomer(item, priority, at: moment) else { return nil }
    return hall.expectedWait(in: lane, before: entry, at: moment)
  }

  /// How many people would stand before a ticket in its queue that is taken at a moment, counted as
  /// ``ahead(of:)`` does; none if the hall does not offer its first item.
  public func ahead(ofNew item: ItemCode, priority: PriorityClass, at moment: Instant) -> Int {
    let hall = asOf(moment)
    guard let (lane, entry) = hall.newcomer(item, priority, at: moment) else { return 0 }
    return hall.ahead(of: entry, in: lane)
  }

  /// How long an item is expected to take at a window; `nil` if the hall does not offer it.
  public func expectedHandling(of item: ItemCode) -> TimeSpan? {
    map.minutes(of: item).map { .minutes($0) }
  }

  /// Where a new ticket would stand.
  private func newcomer(
    _ item: ItemCode, _ priority: PriorityClass, at moment: Instant
  ) -> (lane: Int, entry: Lane.Entry)? {
    guard let lane = map.lane(of: item), let queue = map.queue(of: item) else { return nil }
    let due = max(moment, now) + settings.targetWait(priority)
    return (
      lane, Lane.Entry(due: due, joined: joined + 1, ticket: tickets.nextNumber(of: queue))
    )
  }

  private func expectedWait(
    in lane: Int, before entry: Lane.Entry, at moment: Instant
  ) -> TimeSpan? {
    let open = windows.filter { $0.lanes.contains(lane) }
    // Somebody who has paused comes back, but nobody knows when: they count if there is nobody else.
    let calling = open.filter { !$0.isPaused }
    let serving = calling.isEmpty ? open : calling
    let pool = calling.isEmpty ? windows : windows.filter { !$0.isPaused }
    var shares: [Int: TimeSpan] = [:]
    for shared in Set(serving.flatMap(\.lanes)) {
      let ahead = lanes[shared].entries.prefix { $0 < entry }
      guard !ahead.isEmpty else { continue }
      let work = ahead.reduce(TimeSpan.zero) { $0 + expectedHandling(of: tickets[$1.ticket]) }
      let able = Int64(pool.count { $0.lanes.contains(shared) })
      shares[shared] = TimeSpan(milliseconds: work.milliseconds / able)
    }
    return serving.map { window in
      window.lanes.reduce(rest(at: window, moment)) { $0 + (shares[$1] ?? .zero) }
    }
    .min()
  }

  /// How long it takes yet until a window is free; nothing once an item has outlasted its minutes.
  private func rest(at window: Window, _ moment: Instant) -> TimeSpan {
    guard let ticket = window.ticket.flatMap({ ticket($0) }) else { return .zero }
    guard case .serving(_, let since) = ticket.state else { return expectedHandling(of: ticket) }
    return max(.zero, since + expectedHandling(of: ticket) - max(moment, now))
  }

  private func expectedHandling(of ticket: Ticket) -> TimeSpan {
    expectedHandling(of: ticket.currentItem) ?? .zero
  }
}
