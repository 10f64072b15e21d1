/// How fast the time of a demonstration goes.
public struct Pace: Hashable, Sendable {
  /// How many times as fast as real time.
  public let speed: Int
  /// Whether it stands still.
  public let isPaused: Bool

  /// How fast time goes.
  public init(speed: Int, isPaused: Bool) {
    self.speed = speed
    self.isPaused = isPaused
  }

  /// A change of pace.
  public enum Change: Hashable, Sendable {
    case slower, faster, pause
  }
}
