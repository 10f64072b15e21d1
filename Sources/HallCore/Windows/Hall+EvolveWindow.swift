extension Hall {
  /// What happens to a window itself.
  mutating func evolveWindow(_ event: Event) throws(InvalidEvent) {
    switch event.fact {
    case .windowOpened(let number, let staff):
      let index = try index(of: number)
      guard windows[index].state == .closed, staffMember(staff) != nil,
        !windows.contains(where: { $0.staff == staff })
      else { throw InvalidEvent("window \(number) cannot open with \(staff)") }
      windows[index].state = .open(staff, since: event.at, .idle(since: event.at))
      windows[index].lanes = map.lanes(window: windows[index], staff: staff)
    case .windowPaused(let number, let reason):
      let index = try index(of: number)
      guard case .idle = windows[index].activity else {
        throw InvalidEvent("window \(number) cannot pause")
      }
      lastActs[index] = LastAct(at: event.at, window: windows[index])
      windows[index].become(.paused(since: event.at))
      windows[index].pauseReason = reason
    case .windowReopened(let number):
      let index = try index(of: number)
      guard case .paused(let since) = windows[index].activity else {
        throw InvalidEvent("window \(number) is not paused")
      }
      experience.learnPause(event.at - since)
      lastActs[index] = LastAct(at: event.at, window: windows[index])
      windows[index].become(.idle(since: event.at))
    case .windowClosed(let number):
      try close(try index(of: number))
    case .windowAssigned(let number, let queues):
      let index = try index(of: number)
      windows[index].queues = queues
      if let staff = windows[index].staff {
        windows[index].lanes = map.lanes(window: windows[index], staff: staff)
      }
      layOutDiary()
    default:
      throw InvalidEvent("not about a window")
    }
  }

  /// Closes a window; what was sent to it or to its person waits with the others of its item.
  private mutating func close(_ index: Int) throws(InvalidEvent) {
    let number = windows[index].number
    guard let staff = windows[index].staff, windows[index].ticket == nil else {
      throw InvalidEvent("window \(number) cannot close")
    }
    let sentHere = [map.lane(of: number), map.lane(of: staff)].compactMap { $0 }
      .flatMap { lanes[$0].entries }
    // While the window is still open, `change` finds each ticket in the lane that it leaves.
    for entry in sentHere { try change(entry.ticket) { $0.route = .item } }
    shut(index)
  }
}

extension LastAct {
  /// An act on the window alone.
  init(at: Instant, window: Window) {
    self.init(before: nil, at: at, activity: window.activity ?? .idle(since: at))
  }
}
