// What somebody may want to know before they take a ticket.

extension Hall {
  /// Whether the hall offers an item.
  public func offers(_ item: ItemCode) -> Bool { map.lane(of: item) != nil }

  /// The windows where an item is done, by number: those that are open now with somebody who can do
  /// it, and the others; none if the hall does not offer it.
  public func windows(
    ofNew item: ItemCode
  ) -> (open: [WindowNumber], closed: [WindowNumber]) {
    guard let lane = map.lane(of: item), let queue = map.queue(of: item) else { return ([], []) }
    let needs = profile.equipment.filter { $0.items.contains(item) }.map(\.id)
    let able = windows.filter { $0.queues.contains(queue) && $0.equipment.isSuperset(of: needs) }
    let open = windows.filter { $0.lanes.contains(lane) }.map(\.number)
    return (open.sorted(), able.map(\.number).filter { !open.contains($0) }.sorted())
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

  /// The number that the next ticket for an item carries; `nil` if the hall does not offer it.
  public func nextTicket(for item: ItemCode) -> TicketNumber? {
    map.queue(of: item).map { tickets.nextNumber(of: $0) }
  }

  /// Where a new ticket would stand.
  func newcomer(
    _ item: ItemCode, _ priority: PriorityClass, at moment: Instant
  ) -> (lane: Int, entry: Lane.Entry)? {
    guard let lane = map.lane(of: item), let queue = map.queue(of: item) else { return nil }
    let due = max(moment, now) + settings.targetWait(priority)
    return (
      lane, Lane.Entry(due: due, joined: joined + 1, ticket: tickets.nextNumber(of: queue))
    )
  }
}
