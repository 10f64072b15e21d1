import Foundation
import HallCore

@testable import Forecast

/// The hall of queueing theory: one item, some windows that all take it, open day and night, a minute of
/// handling on average, and nobody who is late, gives up or goes away.
enum TheoryHall {
  static let monday = Day(number: 20_514)

  /// - Parameters:
  ///   - load: How much of the windows' time is needed.
  ///   - handling: The law of handling times.
  ///   - classes: Shares of classes, in percent.
  static func founding(
    windows: Int, load: Double, handling: String = #"{"law": "exponential", "seconds": 60}"#,
    classes: String = "{}"
  ) throws -> Founding {
    let numbers = 1...windows
    let plans = numbers.map {
      #"{"number": \#($0), "name": {"zh": "窗", "en": "W"}, "queues": ["A"]}"#
    }
    let staff = numbers.map {
      #"{"id": "p\#($0)", "name": {"zh": "人", "en": "P"}, "skills": ["A"], "post": "window \#($0)"}"#
    }
    let days = Weekday.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    let perHour = Array(repeating: "\(load * Double(windows) * 60)", count: 24)
    let text = """
      {"id": "theory", "name": {"zh": "厅", "en": "H"}, "utcOffset": "+08:00",
       "items": ["LDJY-001"], "windows": [\(plans.joined(separator: ","))],
       "staff": [\(staff.joined(separator: ","))],
       "hours": [{"days": [\(days)], "from": "00:00", "to": "24:00", "admission": "walk-in"}],
       "demand": {"ideal": true, "perHour": [\(perHour.joined(separator: ","))],
         "handling": \(handling), "classes": \(classes)}}
      """
    let profile = try JSONDecoder().decode(Profile.self, from: Data(text.utf8))
    return try Founding(profile, catalogue: .shipped)
  }

  /// Some days of it; those who come in the first hours, while it fills, and in the last are not
  /// counted.
  static func simulation(
    _ founding: Founding, _ changes: [Scenario.Change] = [], seed: UInt64 = 1, days: Int
  ) throws -> Simulation {
    var simulation = Simulation(
      try Scenario(founding, changes), seed: seed, from: monday, days: days)
    simulation.counted = TimeOfDay(minutes: 240)...TimeOfDay(minutes: 1380)
    return simulation
  }

  /// The share of residents who wait at all, with some windows and a load.
  ///
  /// Source: A. K. Erlang, "Solution of some problems in the theory of probabilities of significance
  /// in automatic telephone exchanges", 1917.
  static func erlangC(_ windows: Int, _ load: Double) -> Double {
    let offered = load * Double(windows)
    var blocked = 1.0
    for window in 1...windows { blocked = offered * blocked / (Double(window) + offered * blocked) }
    return blocked / (1 - load * (1 - blocked))
  }
}
