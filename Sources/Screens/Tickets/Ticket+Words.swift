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
    case .booked: return CallReason.booked.words
    }
  }

  /// The same without the class that has priority.
  var briefClaim: Words? {
    reasonWhenDue == .priority ? CallReason.priority.words : claim
  }
}

extension [Ticket] {
  /// Why a ticket of this list, which is in the order of being called, comes next, and how long it has
  /// waited: `等候最久 · 8 分`.
  ///
  /// - Parameter isBrief: Whether the class that has priority, and the window that it comes from, are
  ///   left out.
  func turn(
    of ticket: Ticket, at moment: Instant, offset: UTCOffset, isBrief: Bool = false
  ) -> Words {
    let waited = ticket.waited(by: moment).wholeMinutes
    if let booked = ticket.booked, ticket.reasonWhenDue == .booked {
      return booked.bookedWords(offset: offset)
    }
    if let whole = ticket.claim {
      let claim = isBrief ? ticket.reasonWhenDue.words : whole
      return Words(zh: "\(claim.zh) · 等了 \(waited) 分", en: "\(claim.en) · \(waited) min")
    }
    guard first(where: { $0.claim == nil })?.number == ticket.number else {
      return Words(zh: "等了 \(waited) 分", en: "waited \(waited) min")
    }
    return Words(zh: "等候最久 · \(waited) 分", en: "longest wait · \(waited) min")
  }
}

extension Instant {
  /// The time for which somebody has booked: `预约 10:30`.
  func bookedWords(offset: UTCOffset) -> Words {
    let time = timeOfDay(offset: offset)
    return Words(
      zh: "\(CallReason.booked.words.zh) \(time)", en: "\(CallReason.booked.words.en) \(time)")
  }
}

extension PriorityClass {
  /// The class in one word, for lists; nothing for a walk-in.
  var word: Words {
    switch self {
    case .walkIn: Words(same: "")
    case .elderly: Words(zh: "老人", en: "elderly")
    case .disabled: Words(zh: "残疾", en: "disabled")
    case .veteran: Words(zh: "军人", en: "veteran")
    case .pregnant: Words(zh: "孕妇", en: "pregnant")
    case .infant: Words(zh: "婴儿", en: "infant")
    }
  }
}

extension Handling.Conclusion {
  /// How a piece of work came out, in both languages.
  var words: Words {
    switch self {
    case .finished(let outcome): outcome.words
    case .transferred: Words(zh: "转出", en: "transferred")
    case .held: Words(zh: "挂起", en: "held")
    }
  }
}
