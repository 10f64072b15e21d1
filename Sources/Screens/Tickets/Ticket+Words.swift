internal import HallCore

extension Ticket {
  /// How long it has waited by a moment: from when it was taken, or from when it last joined a queue
  /// if it has been called before.
  func waited(by moment: Instant) -> TimeSpan {
    guard case .waiting(let since) = state, firstCalled != nil else { return moment - issued }
    return moment - since
  }

  /// Why it is among the next: `优先(老年人)`, `2 号窗口转来`; `nil` for a walk-in whose turn it is by
  /// waiting alone.
  var claim: Words? {
    switch reasonWhenDue {
    case .longestWait, .picked: return nil
    case .priority:
      let kind = priority.words
      return Words(zh: "优先(\(kind.zh))", en: "priority (\(kind.en))")
    case .transferred:
      guard let window = handlings.last?.window else { return CallReason.transferred.words }
      return Words(zh: "\(window) 号窗口转来", en: "from window \(window)")
    case .returning:
      return handlings.isEmpty ? Words(zh: "过号恢复", en: "reinstated") : CallReason.returning.words
    }
  }
}

/// Why tickets of a list are called in its order, one after the other.
struct TurnWords {
  /// Whether the one who has waited longest has been named already.
  private var hasNamedLongest = false

  /// Why a ticket comes next, and how long it has waited: `等候最久 · 8 分`.
  mutating func next(_ ticket: Ticket, at moment: Instant) -> Words {
    let waited = ticket.waited(by: moment).wholeMinutes
    if let claim = ticket.claim {
      return Words(zh: "\(claim.zh) · 等了 \(waited) 分", en: "\(claim.en) · \(waited) min")
    }
    guard !hasNamedLongest else {
      return Words(zh: "等了 \(waited) 分", en: "waited \(waited) min")
    }
    hasNamedLongest = true
    return Words(zh: "等候最久 · \(waited) 分", en: "longest wait · \(waited) min")
  }
}
