public import HallCore

/// One change of the windows, and what it would do for people: for those who wait in a queue now, or for
/// everybody in the hours to come.
public struct Suggestion: Hashable, Sendable {
  /// What is to be done; no rule refuses it now.
  public let change: Change
  /// How long each of them has to wait as things are, on average. Whoever waits now and has nobody to
  /// serve them counts as waiting two hours.
  public let before: TimeSpan
  /// The same after the change.
  public let after: TimeSpan
  /// Whether it brings somebody to serve those who have nobody as things are.
  public let isRescue: Bool

  /// How much less each of them waits on average.
  public var saving: TimeSpan {
    TimeSpan(milliseconds: before.milliseconds - after.milliseconds)
  }
}
