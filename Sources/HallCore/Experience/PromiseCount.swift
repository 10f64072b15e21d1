/// How many promised waits have met their end, and how many of them were kept.
public struct PromiseCount: Hashable, Sendable {
  /// How many tickets that carried a promise have been called.
  public internal(set) var given = 0
  /// How many of them were called neither sooner nor later than promised.
  public internal(set) var kept = 0

  /// None yet.
  public init() {}

  /// The share that was kept, `0 ... 1`; `nil` if none was given.
  public var share: Double? { given > 0 ? Double(kept) / Double(given) : nil }

  /// Counts a wait that was promised; `nil` is not counted.
  mutating func count(_ isKept: Bool?) {
    guard let isKept else { return }
    given += 1
    if isKept { kept += 1 }
  }
}
