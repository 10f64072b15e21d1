/// Bytes that are no image of a hall: the snapshot that holds them is damaged.
public struct InvalidImage: Error, Hashable, Sendable {
  /// What is wrong with them.
  public let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
