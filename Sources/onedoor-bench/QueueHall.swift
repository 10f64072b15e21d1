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
    meanHandling = Self.meanHandling(load: load, perDay: perDay)
    let text = Self.profile(load: load, perDay: perDay)
    let profile = try JSONDecoder().decode(Profile.self, from: Data(text.utf8))
    let founding = try Founding(profile, catalogue: .shipped)
    simulation = Simulation(
      try Scenario(founding), seed: seed, from: try BenchHall.start().day(offset: .china),
      days: days)
  }

  private static func meanHandling(load: Double, perDay: Int) -> Double {
    load * Double(windows) * 86_400_000 / Double(perDay)
  }

  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }

  /// The hall as a profile states it. Files are read only if the numbers are whole.
  static func profile(load: Double, perDay: Int) -> String {
    let plans = (1...windows).map {
      #"{"number": \#($0), "name": {"zh": "窗", "en": "W"}, "queues": ["A"]}"#
    }
    let staff = (1...windows).map {
      #"{"id": "p\#($0)", "name": {"zh": "人", "en": "P"}, "skills": ["A"], "post": "window \#($0)"}"#
    }
    let week = Weekday.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    let perHour = Array(repeating: plain(Double(perDay) / 24), count: 24).joined(separator: ",")
    let seconds = plain(meanHandling(load: load, perDay: perDay) / 1000)
    return """
      {"id": "queue", "name": {"zh": "厅", "en": "H"}, "utcOffset": "+08:00",
       "items": ["LDJY-001"], "windows": [\(plans.joined(separator: ","))],
       "staff": [\(staff.joined(separator: ","))],
       "hours": [{"days": [\(week)], "from": "00:00", "to": "24:00", "admission": "walk-in"}],
       "demand": {"ideal": true, "perHour": [\(perHour)],
         "handling": {"law": "exponential", "seconds": \(seconds)}}}
      """
  }
}
