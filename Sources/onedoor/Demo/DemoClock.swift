internal import HallCore

/// The clock of a demonstration: the hall's time as real time makes it pass, at a speed that the
/// visitor changes.
///
/// It asks nobody what time it is: the milliseconds of a monotonic clock come from outside. Time is
/// added up look by look, so that a change of speed never makes it jump.
struct DemoClock: Hashable {
  /// How many times as fast as real time the hall's time can pass.
  static let speeds = [1, 2, 5, 10, 30, 60, 120, 300, 600]
  /// The most that passes between two looks: whoever stops the demo for a night finds the hall
  /// where they left it.
  static let longestStep = TimeSpan.minutes(60)

  /// The hall's time at the last look.
  private(set) var now: Instant
  /// How many times as fast as real time it passes, unless it is paused.
  private(set) var speed = 60
  /// Whether it stands still.
  private(set) var isPaused = false
  /// What the real clock showed at the last look, in milliseconds.
  private var seen: Int64

  /// A clock that shows `start` while the real clock shows `real` milliseconds.
  init(at start: Instant, real: Int64) {
    now = start
    seen = real
  }

  /// Lets the time pass until the real clock shows `real` milliseconds.
  mutating func pass(to real: Int64) {
    let elapsed = min(max(0, real - seen), Self.longestStep.milliseconds)
    seen = max(seen, real)
    guard !isPaused else { return }
    let passed = TimeSpan(milliseconds: elapsed * Int64(speed))
    now = now + min(passed, Self.longestStep)
  }

  /// Stops the clock, or lets it go on.
  mutating func togglePause(at real: Int64) {
    pass(to: real)
    isPaused.toggle()
  }

  /// Changes to one of ``speeds``; any other changes nothing.
  mutating func change(to speed: Int, at real: Int64) {
    pass(to: real)
    if Self.speeds.contains(speed) { self.speed = speed }
  }

  /// The next higher speed, if there is one.
  mutating func goFaster(at real: Int64) {
    change(to: Self.speeds.first { $0 > speed } ?? speed, at: real)
  }

  /// The next lower speed, if there is one.
  mutating func goSlower(at real: Int64) {
    change(to: Self.speeds.last { $0 < speed } ?? speed, at: real)
  }

  /// Goes forward to a moment at once: over a night in which nothing happens.
  mutating func leap(to moment: Instant) {
    now = max(now, moment)
  }
}
