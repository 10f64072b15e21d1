/// Values as small columns side by side, one cell each, an eighth of a cell high at a time.
public struct Sparkline: Element {
  private let values: [Double]
  private let most: Double
  private let style: Style

  /// Values side by side.
  ///
  /// - Parameters:
  ///   - values: The values, from left to right; what is below zero counts as zero.
  ///   - whole: The value that takes the whole height; `nil` for the largest of them.
  ///   - style: Their style.
  public init(_ values: [Double], of whole: Double? = nil, _ style: Style = Style(.chart)) {
    self.values = values
    most = whole ?? values.filter(\.isFinite).max() ?? 0
    self.style = style
  }

  /// One row, a cell for each value.
  public func size(within offer: Size) -> Size {
    Size(rows: 1, columns: values.count).limited(to: offer)
  }

  /// Draws the columns as high as the area is. Where there is no room for all, the largest of
  /// neighbours stands for them.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty, !values.isEmpty else { return }
    let shown = min(values.count, area.columns)
    for column in 0..<shown {
      let group = values[column * values.count / shown..<(column + 1) * values.count / shown]
      drawColumn(group.max() ?? 0, at: area.left + column, on: &canvas, in: area)
    }
  }

  private func drawColumn(_ value: Double, at column: Int, on canvas: inout Canvas, in area: Rect) {
    let whole = area.rows * 8
    let share = most > 0 && value > 0 ? min(1, value / most) : 0
    let eighths = share > 0 ? max(1, Int((share * Double(whole)).rounded())) : 0
    for row in 0..<area.rows {
      let height = min(8, max(0, eighths - 8 * row))
      let place = Point(row: area.bottom - 1 - row, column: column)
      if height > 0 {
        canvas.put(canvas.column(ofEighths: height), width: 1, style, at: place)
      } else if row == 0 {
        // A value of nothing still has its place.
        canvas.write(canvas.abilities.repertoire == .full ? "▁" : "_", at: place, Style(.rule))
      }
    }
  }
}

extension Canvas {
  /// A column of one to eight eighths of a cell. ASCII has no blocks, but signs of more and more ink.
  fileprivate func column(ofEighths height: Int) -> Unicode.Scalar {
    let ink: [Unicode.Scalar] = [".", ":", "-", "=", "+", "*", "%", "#"]
    if abilities.repertoire == .ascii { return ink[height - 1] }
    return Unicode.Scalar(0x2580 + UInt32(height)) ?? "█"
  }
}
