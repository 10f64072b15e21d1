/// A length of time, in whole milliseconds.
public struct TimeSpan: Hashable, Comparable, Sendable {
  /// The length in milliseconds; negative when it points backwards.
  public let milliseconds: Int64

  /// A length in milliseconds.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// No time at all.
  public static let zero = TimeSpan(milliseconds: 0)

  /// A length in seconds.
  public static func seconds(_ count: Int) -> TimeSpan {
    TimeSpan(milliseconds: Int64(count) * 1000)
  }

  /// A length in minutes.
  public static func minutes(_ count: Int) -> TimeSpan {
    TimeSpan(milliseconds: Int64(count) * 60_000)
  }

  /// The length in whole seconds, rounded towards zero.
  public var wholeSeconds: Int { Int(milliseconds / 1000) }

  /// The length in whole minutes, rounded towards zero.
  public var wholeMinutes: Int { Int(milliseconds / 60_000) }

  /// Orders lengths from short to long.
  public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The sum of two lengths.
  public static func + (left: TimeSpan, right: TimeSpan) -> TimeSpan {
    TimeSpan(milliseconds: left.milliseconds + right.milliseconds)
  }
}
