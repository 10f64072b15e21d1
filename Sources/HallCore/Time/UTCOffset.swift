/// How far a hall's clock is ahead of UTC, in minutes. China keeps one time: `+08:00`.
public struct UTCOffset: Hashable, Sendable {
  /// Minutes ahead of UTC, `-1439 ... 1439`.
  public let minutes: Int

  private init(minutes: Int) {
    self.minutes = minutes
  }

  /// UTC itself.
  public static let utc = UTCOffset(minutes: 0)

  /// China Standard Time.
  public static let china = UTCOffset(minutes: 480)
}

extension UTCOffset: CustomStringConvertible {
  /// Reads `+08:00`; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    guard let sign = text.first, sign == "+" || sign == "-",
      let time = TimeOfDay(String(text.dropFirst())), time.minutes < 1440
    else { return nil }
    minutes = sign == "-" ? -time.minutes : time.minutes
  }

  /// The offset as ISO 8601 writes it: `+08:00`.
  public var description: String {
    (minutes < 0 ? "-" : "+") + TimeOfDay(minutes: abs(minutes)).description
  }
}
