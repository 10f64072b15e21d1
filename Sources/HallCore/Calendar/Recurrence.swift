/// In which weeks a session is held that is not held in all of them.
public enum Recurrence: Hashable, Sendable {
  /// Every so many weeks, from 2 to 52, counted from the week of a day and not before that day.
  case everyWeeks(Int, from: Day)
  /// On the first to fifth of its weekdays in a month.
  case ofMonth(Int)
  /// On the last of its weekdays in a month.
  case lastOfMonth

  /// Whether a session is held on a day that is one of its weekdays.
  func holds(on day: Day) -> Bool {
    switch self {
    case .everyWeeks(let count, let start): day >= start && (day.week - start.week) % count == 0
    case .ofMonth(let place): (day.civil.dayOfMonth - 1) / 7 + 1 == place
    case .lastOfMonth: Day(number: day.number + 7).civil.month != day.civil.month
    }
  }
}

extension Recurrence: TextCoded {
  private static let places = ["1st", "2nd", "3rd", "4th", "5th"]

  /// Reads `every 2 weeks from 2026-03-07`, `2nd of month` or `last of month`.
  public init?(text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if words.count == 5, words[0] == "every", words[2] == "weeks", words[3] == "from",
      let count = digits(of: words[1]), (2...52).contains(count), let start = Day(words[4])
    {
      self = .everyWeeks(count, from: start)
    } else if words.count == 3, words[1...] == ["of", "month"] {
      if words[0] == "last" {
        self = .lastOfMonth
      } else {
        guard let place = Self.places.firstIndex(of: words[0]) else { return nil }
        self = .ofMonth(place + 1)
      }
    } else {
      return nil
    }
  }

  /// What a recurrence looks like.
  public static var form: String {
    "\"every N weeks from DAY\" with N from 2 to 52, \"1st of month\" to \"5th of month\" or "
      + "\"last of month\""
  }

  /// The recurrence as profiles write it.
  public var description: String {
    switch self {
    case .everyWeeks(let count, let start): "every \(count) weeks from \(start)"
    case .ofMonth(let place): "\(Self.places[place - 1]) of month"
    case .lastOfMonth: "last of month"
    }
  }
}
