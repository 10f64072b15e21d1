import Canvas
import Testing

@testable import HallCore
@testable import Screens

/// Halls and scenes to try screens on.
enum Samples {
  /// A village hall with two windows and two clerks, on a Monday at nine.
  static let profile = Profile(
    id: coded("village"), name: Words(zh: "保安村便民服务站", en: "Bao'an Village Service Point"),
    motto: nil, utcOffset: .china, zones: [], equipment: [],
    items: [coded("LDJY-001"), coded("LDJY-002"), coded("SHBZ-015"), coded("YLBZ-006")],
    windows: [
      WindowPlan(
        number: window(1), name: Words(zh: "综合", en: "General"),
        queues: [coded("A"), coded("B"), coded("C")]),
      WindowPlan(number: window(2), name: Words(zh: "社保", en: "Insurance"), queues: [coded("B")]),
    ],
    staff: [
      StaffMember(
        id: coded("wang-fang"), name: Words(zh: "王芳", en: "Wang Fang"),
        skills: [coded("A"), coded("B"), coded("C")], post: .window(window(1))),
      StaffMember(
        id: coded("li-min"), name: Words(zh: "李敏", en: "Li Min"), skills: [coded("B")],
        post: .window(window(2))),
    ],
    hours: [
      Session(
        days: Weekday.allCases, from: coded("08:30"), to: coded("18:00"), admission: .walkIn)
    ],
    dailyQuotas: [:], settings: .standard)

  static let nine: Instant = {
    guard let nine = Instant(iso8601: "2026-03-02T09:00:00+08:00") else {
      preconditionFailure("a moment of the calendar")
    }
    return nine
  }()

  /// The hall after some acts, the first one at nine and each a minute after the one before.
  static func hall(_ acts: Act...) throws -> Hall {
    var hall = Hall(try Founding(profile, catalogue: .shipped), at: nine)
    for (minute, act) in acts.enumerated() {
      let at = nine + .minutes(minute)
      for event in try decide(Command(act, by: .commandLine, at: at), in: hall) {
        try hall.evolve(event)
      }
    }
    return hall
  }

  static func scene(
    _ hall: Hall? = nil, rows: Int = 24, columns: Int = 80, language: Language = .zh
  ) -> Scene {
    let hall = hall ?? (try? Self.hall())
    guard let hall else { preconditionFailure("the village can be founded") }
    return Scene(
      hall: hall, now: hall.now, language: language, size: Size(rows: rows, columns: columns))
  }

  static func window(_ number: Int) -> WindowNumber {
    guard let window = WindowNumber(number) else { preconditionFailure("a window's number") }
    return window
  }

  static func coded<Value: TextCoded>(_ text: String) -> Value {
    guard let value = Value(text: text) else { preconditionFailure("\(text) is \(Value.form)") }
    return value
  }
}
