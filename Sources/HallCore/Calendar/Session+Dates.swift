// On which days the rules of a profile hold a session, and where two rules meet.

extension Session {
  /// Whether the rule holds on an ordinary day.
  func isHeld(on day: Day) -> Bool {
    days.contains(day.weekday) && isInForce(on: day) && repeats?.holds(on: day) != false
  }

  /// Whether the rule holds on a make-up workday. Such a day is worked like a plain Friday, the
  /// working day before its weekend: sessions of every second week or of one Friday of a month are
  /// left to the Fridays that they were meant for.
  func isHeld(onMakeUpWorkday day: Day) -> Bool {
    isForMakeUpWorkdays && isInForce(on: day)
  }

  private var isForMakeUpWorkdays: Bool { repeats == nil && days.contains(.fri) }

  private func isInForce(on day: Day) -> Bool {
    begins.map { $0 <= day } != false && ends.map { day < $0 } != false
  }

  /// What the rule makes of a day on which it holds.
  var daySession: DaySession {
    DaySession(from: from, to: to, admission: admission, walkInShare: walkInShare, name: name)
  }
}

extension Session {
  /// How far two rules are compared: from when both are in force for a hundred years, which holds
  /// every date with every weekday and both kinds of year.
  private static let comparedDays = 36_525

  /// When this and another rule would hold two sessions at the same time, in English words:
  /// `on Friday`, `on Saturday, first on 2026-03-07`.
  func overlaps(with other: Session) -> [String] {
    guard other.from < to, from < other.to else { return [] }
    let rules = [self, other]
    let start = rules.compactMap(\.begins).max() ?? Day(number: 10_957)
    let end = rules.compactMap(\.ends).min() ?? Day(number: start.number + Self.comparedDays)
    guard start < end else { return [] }
    let isUndated = rules.allSatisfy { $0.begins == nil && $0.ends == nil && $0.repeats == nil }
    let found = days.filter(other.days.contains).compactMap { weekday -> String? in
      guard let day = firstMeeting(with: other, on: weekday, from: start, until: end) else {
        return nil
      }
      return "on \(weekday.words.en)" + (isUndated ? "" : ", first on \(day)")
    }
    guard found.isEmpty, rules.allSatisfy(\.isForMakeUpWorkdays) else { return found }
    return ["on \(start) if it is a make-up workday"]
  }

  private func firstMeeting(
    with other: Session, on weekday: Weekday, from start: Day, until end: Day
  ) -> Day? {
    let week = (start.number..<start.number + 7).lazy.map(Day.init(number:))
    guard let first = week.first(where: { $0.weekday == weekday }) else { return nil }
    let last = min(end.number, start.number + Self.comparedDays)
    return stride(from: first.number, to: last, by: 7).lazy.map(Day.init(number:))
      .first { isHeld(on: $0) && other.isHeld(on: $0) }
  }
}
