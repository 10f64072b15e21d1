/// A time on a hall's clock, to the minute: `00:00` to `24:00`, the latter only as an end.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes since midnight, `0 ... 1440`.
  public let minutes: Int

  /// The time so many minutes after midnight, `0 ... 1440`; anything else is a programmer's mistake.
  public init(minutes: Int) {
    precondition((0...1440).contains(minutes), "a day has 1440 minutes")
    self.minutes = minutes
  }

  /// The start of a day.
  public static let midnight = TimeOfDay(minutes: 0)

  /// Orders times from the morning to the evening.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }
}

extension TimeOfDay: LosslessStringConvertible {
  /// Reads `08:30`; `nil` for anything that is not a time of day.
  public init?(_ text: String) {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 2, fields.allSatisfy({ $0.utf8.count == 2 }),
      let hours = digits(of: fields[0]), let minutes = digits(of: fields[1]),
      minutes < 60, hours * 60 + minutes <= 1440
    else { return nil }
    self.minutes = hours * 60 + minutes
  }

  /// The time as people write it: `08:30`.
  public var description: String {
    "\(digits(minutes / 60, 2)):\(digits(minutes % 60, 2))"
  }
}
