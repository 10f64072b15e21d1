/// A day that the State moves: off whatever weekday it is, or worked though it lies on a weekend.
public struct Holiday: Hashable, Sendable {
  /// What the State has made of a day; the raw value is how files write it.
  public enum Kind: String, CaseIterable, Sendable {
    /// Nobody works.
    case dayOff = "day-off"
    /// A day of a weekend on which everybody works, in return for a day off.
    case makeUpWorkday = "make-up workday"
  }

  /// The day.
  public let day: Day
  /// The holiday that it belongs to.
  public let name: Words
  /// What the State has made of it.
  public let kind: Kind
}
