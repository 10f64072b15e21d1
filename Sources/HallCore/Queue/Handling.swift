/// One piece of work at a window: an item, who did it, and how it came out.
public struct Handling: Hashable, Sendable {
  /// The item that was handled.
  public let item: ItemCode
  /// Who sat at the window.
  public let staff: StaffID
  /// When the visitor was called to the window.
  public let called: Instant
  /// When the work began.
  public let began: Instant
  /// When it ended.
  public let ended: Instant
  /// The window.
  public let window: WindowNumber
  /// How it came out.
  public let conclusion: Conclusion

  /// A piece of work, as a report reads it back.
  public init(
    item: ItemCode, window: WindowNumber, staff: StaffID, called: Instant, began: Instant,
    ended: Instant, conclusion: Conclusion
  ) {
    self.item = item
    self.window = window
    self.staff = staff
    self.called = called
    self.began = began
    self.ended = ended
    self.conclusion = conclusion
  }

  /// How a piece of work at a window came out.
  public enum Conclusion: Hashable, Sendable {
    /// The item was dealt with.
    case finished(Outcome)
    /// The visitor was sent to another window.
    case transferred
    /// The item was put aside.
    case held
  }

  /// The handling time.
  public var duration: TimeSpan { ended - began }

  /// Whether it followed another one without a call between: the next item at the same window.
  public func isOfTheSameCall(as other: Handling?) -> Bool {
    other?.window == window && other?.called == called
  }
}

extension Handling.Conclusion: TextCoded {
  /// Reads an outcome's name, `transferred` or `held`.
  public init?(text: String) {
    switch text {
    case "transferred": self = .transferred
    case "held": self = .held
    default:
      guard let outcome = Outcome(rawValue: text) else { return nil }
      self = .finished(outcome)
    }
  }

  /// What a conclusion looks like.
  public static var form: String { "an outcome, \"transferred\" or \"held\"" }

  /// The name that reports use.
  public var description: String {
    switch self {
    case .finished(let outcome): outcome.rawValue
    case .transferred: "transferred"
    case .held: "held"
    }
  }
}

/// How an item came out when its window finished it.
public enum Outcome: String, Codable, CaseIterable, Sendable {
  /// Done on the spot.
  case completed
  /// Taken in; the result comes within the promised days.
  case accepted
  /// Answered a question; nothing was filed.
  case advised
  /// Materials are missing; the visitor was told once and in full.
  case incomplete
  /// Not a case for this hall, or not one that the law allows.
  case declined
  /// The visitor went away.
  case left

  /// The outcome in both languages.
  public var words: Words {
    switch self {
    case .completed: Words(zh: "办结", en: "completed")
    case .accepted: Words(zh: "已受理", en: "accepted")
    case .advised: Words(zh: "已解答", en: "advised")
    case .incomplete: Words(zh: "材料不齐", en: "papers missing")
    case .declined: Words(zh: "不予受理", en: "declined")
    case .left: Words(zh: "人已离开", en: "visitor left")
    }
  }
}
