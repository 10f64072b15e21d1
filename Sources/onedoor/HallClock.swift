internal import Glibc
internal import HallCore

/// The clock that commands carry: that of the wall, or one that starts at a moment and runs at a
/// speed, for tests, demos and training.
enum HallClock {
  /// The clock of the machine.
  case wall
  /// A clock that showed `start` when the machine's monotonic clock showed `origin` milliseconds.
  case running(from: Instant, speed: Double, origin: Int64)

  /// The moments that such a clock can show: to the end of 9998, so that every day has a year of four
  /// digits.
  private static let range =
    Instant(milliseconds: 0)...Instant(milliseconds: 253_370_764_799_999)

  /// Reads `2026-03-02T09:00:00+08:00` or `2026-03-02T09:00:00+08:00,60`.
  init(text: String) throws(ToolError) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let speed = parts.count == 2 ? Double(parts[1]) : 1
    guard parts.count <= 2, let start = Instant(iso8601: parts[0]), let speed,
      (0...100_000).contains(speed), Self.range.contains(start)
    else {
      let clean = text.cleaned(limit: 60)
      throw .usage(
        Words(
          zh: "--clock: \(clean) 应像 2026-03-02T09:00:00+08:00,60(速度 0 到 100000)",
          en: "--clock: \(clean) is not like 2026-03-02T09:00:00+08:00,60 (speed 0 to 100000)"))
    }
    self = .running(from: start, speed: speed, origin: Self.milliseconds(CLOCK_MONOTONIC))
  }

  /// The time now.
  var now: Instant {
    switch self {
    case .wall:
      return Instant(milliseconds: Self.milliseconds(CLOCK_REALTIME))
    case .running(let start, let speed, let origin):
      let elapsed = Double(Self.milliseconds(CLOCK_MONOTONIC) - origin)
      let shown = start + TimeSpan(milliseconds: Int64(elapsed * speed))
      return min(shown, Self.range.upperBound)
    }
  }

  /// How many milliseconds pass on it in one of real time.
  var speed: Double {
    switch self {
    case .wall: 1
    case .running(_, let speed, _): speed
    }
  }

  /// What a clock of the machine shows, in milliseconds.
  static func milliseconds(_ clock: Int32) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
