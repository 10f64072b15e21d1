/// Days on which somebody is away, the first and the last included.
public struct Leave: Hashable, Sendable {
  /// Who.
  public let staff: StaffID
  /// The first day.
  public let from: Day
  /// The last day.
  public let through: Day
  /// Why, in a few words; may be empty.
  public let reason: String

  /// Whether a day is one of them.
  public func contains(_ day: Day) -> Bool { from <= day && day <= through }
}

extension Leave: Comparable {
  /// Orders leaves by their first day, then by person.
  public static func < (left: Leave, right: Leave) -> Bool {
    (left.from, left.staff) < (right.from, right.staff)
  }
}
