/// A piece of text in one style.
public struct Span: Hashable, Sendable {
  /// The text.
  public let text: String
  /// How it is drawn.
  public let style: Style

  /// A piece of text.
  public init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}

/// One line of text. What does not fit ends in `…`.
public struct Text: Element {
  private let spans: [Span]
  private let alignment: Alignment
  private let width: Int

  /// A line in one style.
  public init(_ text: String, _ style: Style = .text, _ alignment: Alignment = .leading) {
    self.init([Span(text, style)], alignment)
  }

  /// A line of pieces.
  public init(_ spans: [Span], _ alignment: Alignment = .leading) {
    self.spans = spans
    self.alignment = alignment
    width = spans.reduce(0) { $0 + $1.text.cellWidth }
  }

  /// One row as wide as the text.
  public func size(within offer: Size) -> Size {
    Size(rows: 1, columns: width).limited(to: offer)
  }

  /// Whether the whole text can be seen.
  public func fits(_ room: Size) -> Bool { room.rows > 0 && room.columns >= width }

  /// Draws the text in the first row of an area.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let row = Rect(top: area.top, left: area.left, rows: 1, columns: area.columns)
    canvas.clipped(to: row) { canvas in
      var column = area.left + alignment.offset(of: width, in: area.columns)
      guard width > area.columns else {
        for span in spans {
          column += canvas.write(span.text, at: Point(row: area.top, column: column), span.style)
        }
        return
      }
      var room = area.columns - 1
      for span in spans {
        let text = span.text.prefix(columns: room)
        column += canvas.write(text, at: Point(row: area.top, column: column), span.style)
        room -= text.cellWidth
        if text.utf8.count < span.text.utf8.count {
          canvas.write("…", at: Point(row: area.top, column: column), span.style)
          return
        }
      }
    }
  }
}

extension String {
  /// The text, or its longest start and `…` that take no more than so many columns together.
  func cut(to columns: Int) -> String {
    cellWidth <= columns ? self : prefix(columns: columns - 1) + "…"
  }

  /// The longest start of the text that takes no more than so many columns.
  public func prefix(columns: Int) -> String {
    var room = columns
    var bytes = 0
    forEachScalar { scalar in
      room -= scalar.cellWidth
      if room >= 0 { bytes += UTF8.width(scalar) }
    }
    return String(self[..<utf8.index(startIndex, offsetBy: bytes)])
  }
}
