public import HallCore

extension Words {
  /// Whole minutes: `12 分`, `12 min`.
  static func minutes(_ count: Int) -> Words {
    Words(zh: "\(count) 分", en: "\(count) min")
  }

  /// A length of time in whole minutes, those that have begun left out: `12 分`, `12 min`.
  static func minutes(_ span: TimeSpan) -> Words { .minutes(span.wholeMinutes) }

  /// When a hall opens, seen from a day: `今天 08:30`, `tomorrow 08:30`, `周一 08:30`, and behind a
  /// week of holidays `10 月 8 日(周四) 08:30`.
  static func opening(_ opening: Opening, from today: Day) -> Words {
    let day =
      switch opening.day.number - today.number {
      case 0: Words(zh: "今天", en: "today")
      case 1: Words(zh: "明天", en: "tomorrow")
      case 2...6: opening.day.weekday.words
      default: opening.day.words
      }
    return Words(zh: "\(day.zh) \(opening.time)", en: "\(day.en) \(opening.time)")
  }
}

extension Words {
  /// That the hall is closed all day, and why: `闭馆:春节`; `nil` where there is no reason to give.
  static func closed(_ reason: Words?) -> Words? {
    reason.map { Words(zh: "闭馆:\($0.zh)", en: "closed: \($0.en)") }
  }
}

extension TimeSpan {
  /// The length as a running clock shows it, to the second: `6:12`, and from an hour on `1:06:12`.
  var onClock: String {
    let seconds = max(0, wholeSeconds)
    let (hours, rest) = (seconds / 3600, seconds / 60 % 60)
    let end = Self.twoDigits(seconds % 60)
    return hours > 0 ? "\(hours):\(Self.twoDigits(rest)):\(end)" : "\(rest):\(end)"
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension WaitQuote {
  /// The wait as it is said to people: `约 12-18 分`.
  public var said: Words {
    let (low, high) = (low.wholeMinutes, high.wholeMinutes)
    if low > 60 { return Words(zh: "要一小时以上", en: "over an hour") }
    if high <= 1 { return Words(zh: "很快轮到", en: "soon") }
    return low == 0
      ? Words(zh: "最多 \(high) 分", en: "up to \(high) min")
      : Words(zh: "约 \(low)-\(high) 分", en: "about \(low)-\(high) min")
  }

  /// The same where there is little room: `12-18 分`.
  var saidShortly: Words { Words(zh: "\(minutes) 分", en: "\(minutes) min") }

  /// The minutes alone: `12-18`, or `60+`.
  var minutes: String {
    low > .minutes(60) ? "60+" : "\(low.wholeMinutes)-\(high.wholeMinutes)"
  }
}
