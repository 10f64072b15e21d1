/// An event that cannot have happened: the log that holds it is damaged.
public struct InvalidEvent: Error, Hashable, Sendable {
  /// Why it cannot have happened.
  public let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
