/// Why a window calls this ticket and no other.
public enum CallReason: String, Codable, CaseIterable, Sendable {
  /// It has waited longest.
  case longestWait
  /// Its class has a shorter target wait.
  case priority
  /// Another window sent it.
  case transferred
  /// It comes back for its next item, from a hold or after having been missed.
  case returning
  /// Staff picked it by number.
  case picked
  /// It was booked for this time.
  case booked

  /// The reason in both languages.
  public var words: Words {
    switch self {
    case .longestWait: Words(zh: "等候最久", en: "longest wait")
    case .priority: Words(zh: "优先", en: "priority")
    case .transferred: Words(zh: "转来", en: "transferred")
    case .returning: Words(zh: "返回", en: "returning")
    case .picked: Words(zh: "点名", en: "picked")
    case .booked: Words(zh: "预约", en: "booked")
    }
  }
}

extension Ticket {
  /// Why the due rule brings this waiting ticket to the front. Inlined, so that no ticket is copied for
  /// it.
  @inline(__always)
  public var reasonWhenDue: CallReason {
    guard handlings.isEmpty else {
      return handlings.last?.conclusion == .transferred ? .transferred : .returning
    }
    if reinstatements > 0 { return .returning }
    if booked != nil { return .booked }
    return priority == .walkIn ? .longestWait : .priority
  }
}
