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
}
