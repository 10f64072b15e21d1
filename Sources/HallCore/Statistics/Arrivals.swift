/// People who came in the same hour of a day for the same items: what is kept of visits where only
/// numbers are wanted.
public struct Arrivals: Hashable, Sendable {
  /// The business day.
  public let day: Day
  /// The hour of the hall's clock in which their tickets were taken, `0 ..< 24`.
  public let hour: Int
  /// What each of them came for.
  public let items: [ItemCode]
  /// Whether they had booked.
  public let isBooked: Bool
  /// How many they were.
  public let people: Int

  /// People who came in the same hour for the same items.
  public init(on day: Day, hour: Int, items: [ItemCode], isBooked: Bool = false, people: Int) {
    (self.day, self.hour, self.items, self.people) = (day, hour, items, people)
    self.isBooked = isBooked
  }
}
