/// A field that somebody types into. The end of a long text is shown, where the next character goes.
public struct TextField: Element {
  private let text: String
  private let placeholder: String
  private let isActive: Bool

  /// A field.
  ///
  /// - Parameters:
  ///   - text: What has been typed.
  ///   - placeholder: What may be typed, said while there is nothing.
  ///   - isActive: Whether the cursor stands in it.
  public init(_ text: String, placeholder: String = "", isActive: Bool = true) {
    self.text = text
    self.placeholder = placeholder
    self.isActive = isActive
  }

  /// One row at full width.
  public func size(within offer: Size) -> Size {
    Size(rows: 1, columns: offer.columns).limited(to: offer)
  }

  /// Draws the field; text and cursor stand in its middle row.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    canvas.fill(area, Style(.field))
    let margin = area.columns > 4 ? 1 : 0
    let line = area.rows(from: area.rows / 2, count: 1)
      .inset(Insets(horizontal: margin))
    // The last column is the cursor's.
    let shown = text.suffix(columns: line.columns - 1)
    if text.isEmpty {
      // A cursor on a sign hides it on some terminals.
      Text(placeholder, Style(.fieldHint))
        .draw(on: &canvas, in: line.inset(Insets(left: isActive ? 1 : 0)))
    } else {
      canvas.clipped(to: line) { canvas in
        canvas.write(shown, at: Point(row: line.top, column: line.left), Style(.field, .bold))
      }
    }
    let cursor = Point(row: line.top, column: line.left + shown.cellWidth)
    if isActive, canvas.clip.contains(cursor) { canvas.cursor = cursor }
  }
}

extension String {
  /// The text, or `…` and its longest end that takes no more than so many columns together.
  func suffix(columns: Int) -> String {
    guard cellWidth > columns else { return self }
    guard columns > 0 else { return "" }
    var room = columns - 1
    var start = unicodeScalars.endIndex
    while start > unicodeScalars.startIndex {
      let before = unicodeScalars.index(before: start)
      room -= unicodeScalars[before].cellWidth
      if room < 0 { break }
      start = before
    }
    return "…" + String(self[start...])
  }
}
