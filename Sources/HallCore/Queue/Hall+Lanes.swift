// Which windows can serve whom, by number, for those who play the hall forward: each lane holds what
// exactly the same windows can serve.

extension Hall {
  /// How many lanes there are; their numbers begin at 0.
  public var laneCount: Int { lanes.count }

  /// The lane in which a ticket waits, or would wait if it waited now.
  public func laneNumber(of ticket: Ticket) -> Int { lane(of: ticket) }

  /// The lane of a new ticket for an item; `nil` if the hall does not offer it.
  public func laneNumber(of item: ItemCode) -> Int? { map.lane(of: item) }

  /// The lanes of all items, for those who do not keep the hall.
  public var itemLanes: ItemLanes { ItemLanes(map: map) }

  /// The lanes that a window can call from while somebody sits there.
  public func laneNumbers(of window: Window, with staff: StaffID) -> [Int] {
    window.staff == staff ? window.lanes : map.lanes(window: window, staff: staff)
  }
}

/// The lanes of new tickets by their first item: they stay as they are as long as the hall does.
public struct ItemLanes: Sendable {
  let map: LaneMap

  /// The lane of an item; `nil` if the hall does not offer it.
  public subscript(item: ItemCode) -> Int? { map.lane(of: item) }
}
