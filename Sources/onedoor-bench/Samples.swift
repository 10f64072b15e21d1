internal import Glibc

/// Nanoseconds on a clock that all processes of the machine share and nobody sets.
func nanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// Measured times, in nanoseconds.
struct Samples {
  private(set) var sorted: [Int]

  init(_ values: [Int]) {
    sorted = values.sorted()
  }

  /// The value that a share of all does not exceed.
  func percentile(_ share: Double) -> Int {
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  var median: Int { percentile(0.5) }

  /// Median, 99th percentile and worst in milliseconds.
  var text: String {
    "p50 \(Self.milliseconds(median)) p99 \(Self.milliseconds(percentile(0.99))) "
      + "max \(Self.milliseconds(sorted.last ?? 0)) ms"
  }

  static func milliseconds(_ nanoseconds: Int) -> String { rounded(Double(nanoseconds) / 1e6, 3) }
}
