extension Instant {
  /// A moment that a file holds, in milliseconds; `nil` if it is so far from any calendar that
  /// nobody can have meant it. Any span of a hall can be added to the others without overflow.
  public init?(logged milliseconds: Int) {
    guard (-Self.limit...Self.limit).contains(milliseconds) else { return nil }
    self.init(milliseconds: Int64(milliseconds))
  }

  /// Some 31,000 years, in milliseconds.
  private static let limit = 1_000_000_000_000_000
}
