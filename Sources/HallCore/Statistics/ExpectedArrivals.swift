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

  /// The mean over past visits.
  ///
  /// - Parameters:
  ///   - visits: Visits of past days; those of other weekdays, of `day` and of later days are left out.
  ///   - day: The day that is looked ahead to.
  ///   - offset: The hall's clock.
  public init(_ visits: some Sequence<Visit>, on day: Day, offset: UTCOffset) {
    weekday = day.weekday
    var past: Set<Day> = []
    var counts = Array(repeating: 0, count: 24)
    for visit in visits where visit.day < day && (day.number - visit.day.number) % 7 == 0 {
      past.insert(visit.day)
      counts[visit.issued.timeOfDay(offset: offset).minutes / 60] += 1
    }
    days = past.count
    perHour = past.isEmpty ? [] : counts.map { Double($0) / Double(past.count) }
  }
}
