// What whoever watches all windows at once asks again and again: answered without a copy of a ticket or
// a window. A window is named by its place in `windows`.

extension Hall {
  /// The place of a window in ``windows``; `nil` if the hall does not have it.
  public func place(of window: WindowNumber) -> Int? { map.place(of: window) }

  /// Whether anybody waits whom the window at a place can call; no for a closed window.
  public func isAwaited(at place: Int) -> Bool {
    for lane in windows[place].lanes where !lanes[lane].entries.isEmpty { return true }
    return false
  }

  /// Whether the window at a place can call a ticket that waits; no for a closed window.
  public func canCall(_ number: TicketNumber, at place: Int) -> Bool {
    let (item, route) = (tickets[number].currentItem, tickets[number].route)
    return windows[place].lanes.contains(lane(of: item, on: route))
  }

  /// What goes on at the window at a place; `nil` while it is closed.
  public func activity(at place: Int) -> Window.Activity? {
    if case .open(_, _, let activity) = windows[place].state { activity } else { nil }
  }

  /// Who sits at the window at a place; `nil` while it is closed.
  public func staff(at place: Int) -> StaffID? {
    if case .open(let staff, _, _) = windows[place].state { staff } else { nil }
  }

  /// Whether the window at a place is open and ready to call.
  public func isIdle(at place: Int) -> Bool {
    if case .open(_, _, .idle) = windows[place].state { true } else { false }
  }

  /// The item of a ticket of today that is being handled or comes next.
  public func currentItem(of number: TicketNumber) -> ItemCode { tickets[number].currentItem }

  /// Whether a ticket waits; no for one that was not given out today.
  public func isWaiting(_ number: TicketNumber) -> Bool {
    guard tickets.contains(number) else { return false }
    if case .waiting = tickets[number].state { return true } else { return false }
  }
}
