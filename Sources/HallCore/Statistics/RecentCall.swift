/// A call of today, as a board shows it.
public struct RecentCall: Hashable, Sendable {
  /// Who was called.
  public let ticket: TicketNumber
  /// To which window.
  public let window: WindowNumber
  /// When; while the ticket is there, when it was called again for the last time.
  public let at: Instant
  /// Whether it is still being called: nobody has come to the window yet, and it has not given up.
  public let isBeingCalled: Bool
}

extension Hall {
  /// The latest calls of today, the newest first, at most `limit` of them. A call that was taken back
  /// is none.
  public func latestCalls(limit: Int) -> [RecentCall] {
    let calls = tickets.all.flatMap(\.calls).sorted {
      ($1.at, $0.window, $0.ticket) < ($0.at, $1.window, $1.ticket)
    }
    return Array(calls.prefix(max(0, limit)))
  }
}

extension Ticket {
  fileprivate var calls: [RecentCall] {
    func call(_ window: WindowNumber, _ at: Instant, isBeingCalled: Bool = false) -> RecentCall {
      RecentCall(ticket: number, window: window, at: at, isBeingCalled: isBeingCalled)
    }
    var calls = misses.map { call($0.window, $0.called) }
    var last: Handling?
    for handling in handlings {
      if !handling.isOfTheSameCall(as: last) {
        calls.append(call(handling.window, handling.called))
      }
      last = handling
    }
    switch state {
    case .called(let current):
      calls.append(call(current.window, current.latest, isBeingCalled: true))
    case .serving(let current, _):
      if current.led(to: last) { calls.removeLast() }
      calls.append(call(current.window, current.latest))
    case .waiting, .missed, .held, .away, .ended: break
    }
    return calls
  }
}
