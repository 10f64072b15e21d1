internal import Canvas

extension Span {
  /// A value as a line of blocks for a cell of a table, an eighth of a cell at a time.
  static func bar(_ value: Double, of whole: Double, columns: Int) -> Span {
    guard whole > 0, value > 0 else { return Span("") }
    let eighths = max(1, Int((min(1, value / whole) * Double(columns * 8)).rounded()))
    let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return Span(String(repeating: "█", count: eighths / 8) + part, Style(.chart))
  }
}
