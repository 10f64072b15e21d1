/// A set of lengths of time, summed up.
public struct Distribution: Hashable, Sendable {
  /// How many there are.
  public let count: Int
  /// The arithmetic mean; zero when there are none.
  public let mean: TimeSpan
  /// Half are no longer than this.
  public let median: TimeSpan
  /// Nine in ten are no longer than this.
  public let ninetieth: TimeSpan
  /// The longest.
  public let longest: TimeSpan

  /// Sums up lengths. Percentiles are of the nearest rank: the smallest value that at least that
  /// share of all values does not exceed.
  public init(_ spans: some Sequence<TimeSpan>) {
    let sorted = spans.map(\.milliseconds).sorted()
    func rank(_ share: Int) -> TimeSpan {
      guard !sorted.isEmpty else { return .zero }
      let index = (sorted.count * share + 99) / 100 - 1
      return TimeSpan(milliseconds: sorted[max(0, index)])
    }
    count = sorted.count
    mean = TimeSpan(
      milliseconds: sorted.isEmpty ? 0 : sorted.reduce(0, +) / Int64(sorted.count))
    median = rank(50)
    ninetieth = rank(90)
    longest = rank(100)
  }
}
