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

extension CallReason {
  /// Why the due rule brings a waiting ticket to the front.
  ///
  /// - Parameter last: How the last piece of work for it came out, if there was one.
  init(
    after last: Handling.Conclusion?, reinstatements: Int, booked: Instant?,
    _ priority: PriorityClass
  ) {
    if let last {
      self = last == .transferred ? .transferred : .returning
    } else if reinstatements > 0 {
      self = .returning
    } else if booked != nil {
      self = .booked
    } else {
      self = priority == .walkIn ? .longestWait : .priority
    }
  }
}

extension Ticket {
  /// Why the due rule brings this waiting ticket to the front.
  public var reasonWhenDue: CallReason {
    CallReason(
      after: handlings.last?.conclusion, reinstatements: reinstatements, booked: booked, priority)
  }
}
