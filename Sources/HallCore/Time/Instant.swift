/// A moment, in milliseconds since 1970-01-01 00:00 UTC without leap seconds.
///
/// The core never asks what time it is: every moment comes in with a command.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since the start of 1970, UTC.
  public let milliseconds: Int64

  /// A moment by its milliseconds since 1970.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The moment when a clock beside `offset` shows `time` on `day`.
  public init(_ day: Day, _ time: TimeOfDay, offset: UTCOffset) {
    let minutes = Int64(day.number) * 1440 + Int64(time.minutes) - Int64(offset.minutes)
    milliseconds = minutes * 60_000
  }

  /// Orders moments from early to late.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The moment `span` later.
  public static func + (moment: Instant, span: TimeSpan) -> Instant {
    Instant(milliseconds: moment.milliseconds + span.milliseconds)
  }

  /// How long after `right` this moment is.
  public static func - (left: Instant, right: Instant) -> TimeSpan {
    TimeSpan(milliseconds: left.milliseconds - right.milliseconds)
  }
}

extension Instant: Codable {
  /// Reads a plain number of milliseconds.
  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Writes a plain number of milliseconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}

extension Instant {
  /// The civil day at this moment beside `offset`.
  public func day(offset: UTCOffset) -> Day {
    Day(number: Int(localMilliseconds(offset).quotientFloored(by: 86_400_000)))
  }

  /// The time of day at this moment beside `offset`, seconds dropped.
  public func timeOfDay(offset: UTCOffset) -> TimeOfDay {
    TimeOfDay(minutes: Int(millisecondsIntoDay(offset) / 60_000))
  }

  /// Milliseconds since local midnight beside `offset`, `0 ..< 86_400_000`.
  func millisecondsIntoDay(_ offset: UTCOffset) -> Int64 {
    let local = localMilliseconds(offset)
    return local - local.quotientFloored(by: 86_400_000) * 86_400_000
  }

  private func localMilliseconds(_ offset: UTCOffset) -> Int64 {
    milliseconds + Int64(offset.minutes) * 60_000
  }
}

extension Int64 {
  /// The quotient towards minus infinity, so that days before 1970 keep their midnight.
  func quotientFloored(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
