internal import FoundationEssentials
internal import Forecast
internal import HallCore

/// The M/M/11 of queueing theory as a hall: one item, eleven windows that all take it, open day and
/// night. Means are so short that a day has as many customers as wanted.
struct QueueHall {
  let simulation: Simulation
  /// The mean handling time in milliseconds.
  let meanHandling: Double

  static let windows = 11

  /// - Parameters:
  ///   - load: How much of the windows' time is needed.
  ///   - perDay: How many customers come on a day.
  ///   - days: How many days there are.
  init(load: Double, perDay: Int, days: Int, seed: UInt64) throws {
    meanHandling = load * Double(Self.windows) * 86_400_000 / Double(perDay)
    let plans = (1...Self.windows).map {
      #"{"number": \#($0), "name": {"zh": "窗", "en": "W"}, "queues": ["A"]}"#
    }
    let staff = (1...Self.windows).map {
      #"{"id": "p\#($0)", "name": {"zh": "人", "en": "P"}, "skills": ["A"], "post": "window \#($0)"}"#
    }
    let week = Weekday.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    let perHour = Array(repeating: "\(Double(perDay) / 24)", count: 24).joined(separator: ",")
    let text = """
      {"id": "queue", "name": {"zh": "厅", "en": "H"}, "utcOffset": "+08:00",
       "items": ["LDJY-001"], "windows": [\(plans.joined(separator: ","))],
       "staff": [\(staff.joined(separator: ","))],
       "hours": [{"days": [\(week)], "from": "00:00", "to": "24:00", "admission": "walk-in"}],
       "demand": {"ideal": true, "perHour": [\(perHour)],
         "handling": {"law": "exponential", "seconds": \(meanHandling / 1000)}}}
      """
    let profile = try JSONDecoder().decode(Profile.self, from: Data(text.utf8))
    let founding = try Founding(profile, catalogue: .shipped)
    simulation = Simulation(
      try Scenario(founding), seed: seed, from: try BenchHall.start().day(offset: .china),
      days: days)
  }
}
