public import HallCore

/// A planned day: who does what, what stays undone, and how much less no rota could leave undone.
public struct Plan: Hashable, Sendable {
  /// The duties, to be set as they are or changed by hand.
  public let duties: [Duty]
  /// The work that nobody does, by time and kind.
  public let shortfalls: [Shortfall]
  /// All work of the sessions, in minutes.
  public let demandMinutes: Double
  /// The work that the plan leaves undone, in minutes.
  public let uncoveredMinutes: Double
  /// A bound: no rota with these people, skills, windows and breaks leaves less undone, in minutes.
  public let boundMinutes: Double

  /// Whether no rota can leave less undone than this one.
  public var isProvenBest: Bool { uncoveredMinutes <= boundMinutes }
}

/// Work that nobody does in a half hour.
public struct Shortfall: Hashable, Sendable {
  /// When it begins.
  public let from: TimeOfDay
  /// When it ends.
  public let to: TimeOfDay
  /// Which work.
  public let lane: ServiceLane
  /// How much of it, in minutes; none if nobody could serve whoever came, though nobody is expected.
  public let minutes: Double
  /// Why.
  public let reason: Reason

  /// Why work stays undone.
  public enum Reason: String, CaseIterable, Sendable {
    /// Nobody who is at work then can do it at any window.
    case nobodySkilled
    /// All who can do it have their break.
    case allOnBreak
    /// Every window that can take it is in use.
    case tooFewWindows
    /// Those who can do it have other work.
    case tooFewPeople

    /// The reason in both languages.
    public var words: Words {
      switch self {
      case .nobodySkilled: Words(zh: "会办的人都不在", en: "nobody skilled is in")
      case .allOnBreak: Words(zh: "会办的人都在休息", en: "all who can do it have their break")
      case .tooFewWindows: Words(zh: "能办的窗口都已用上", en: "too few windows can take it")
      case .tooFewPeople: Words(zh: "会办的人都在忙", en: "all who can do it are busy")
      }
    }
  }
}
