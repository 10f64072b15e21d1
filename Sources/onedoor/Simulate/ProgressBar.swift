internal import Glibc
internal import HallCore

/// How far a long run has come, on the error stream, when that is a terminal and the run takes longer
/// than a second.
struct ProgressBar {
  private let title: String
  private let count: Int
  private let began = HallClock.milliseconds(CLOCK_MONOTONIC)
  private let isAtTerminal = isatty(STDERR_FILENO) == 1
  private var shown: Int?

  private static let width = 30

  init(_ title: String, of count: Int) {
    self.title = title
    self.count = count
  }

  /// Shows that so many are done.
  mutating func show(_ done: Int) {
    guard isAtTerminal, HallClock.milliseconds(CLOCK_MONOTONIC) - began > 1000 else { return }
    let percent = 100 * done / max(1, count)
    guard percent != shown else { return }
    shown = percent
    let full = Self.width * done / max(1, count)
    let bar =
      String(repeating: "#", count: full) + String(repeating: ".", count: Self.width - full)
    write("\r\(title) [\(bar)] \(percent) %")
  }

  /// Takes it away.
  func clear() {
    if shown != nil { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
