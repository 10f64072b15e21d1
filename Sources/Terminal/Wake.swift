/// Why waiting is over.
public enum Wake: Hashable, Sendable {
  /// Somebody may have pressed something, time is up, or these descriptors have something to say.
  case ready([Int32])
  /// A signal asked for the end, or the terminal is gone and that has been said.
  case stop
}

/// What signals have asked for.
struct News: OptionSet {
  let rawValue: UInt32
  static let stop = News(rawValue: 1)
  static let suspend = News(rawValue: 2)
  static let continued = News(rawValue: 4)
  static let resized = News(rawValue: 8)
}
