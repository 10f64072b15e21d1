/// How many people are expected to come in each hour of a day: the mean of the days of the same
/// weekday that lie behind it. A day on which nobody came is not counted: the hall was closed.
public struct ExpectedArrivals: Hashable, Sendable {
  /// The day of the week.
  public let weekday: Weekday
  /// How many past days the mean is taken over; nothing is expected where it is 0.
  public let days: Int
  /// People in each hour of the hall's clock, from midnight on: 24 means, or none where there is
  /// nothing to go by.
  public let perHour: [Double]

  /// The days that tell what is to be expected on a day: those of its weekday in the four weeks before
  /// today, the last one first.
  public static func days(like day: Day, before today: Day) -> [Day] {
    (1...28).map { Day(number: today.number - $0) }.filter { $0.weekday == day.weekday }
  }

  /// The mean over past days.
  ///
  /// - Parameters:
  ///   - arrivals: Those who came on past days; those of other weekdays, of `day` and of later days are
  ///     left out.
  ///   - day: The day that is looked ahead to.
  public init(_ arrivals: some Sequence<Arrivals>, on day: Day) {
    weekday = day.weekday
    var past: Set<Day> = []
    var counts = Array(repeating: 0, count: 24)
    for group in arrivals where group.day < day && group.day.weekday == weekday {
      past.insert(group.day)
      counts[group.hour] += group.people
    }
    days = past.count
    perHour = past.isEmpty ? [] : counts.map { Double($0) / Double(past.count) }
  }
}
