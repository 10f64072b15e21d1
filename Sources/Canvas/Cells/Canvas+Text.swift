extension Canvas {
  /// Draws text from a place to the right, as far as there is room for whole glyphs.
  ///
  /// What has no cell of its own, such as a control or format character, is left out; at most two
  /// combining marks join a glyph.
  ///
  /// - Returns: How many columns it took, also those outside the clip.
  @discardableResult
  public mutating func write(_ text: String, at point: Point, _ style: Style) -> Int {
    var column = point.column
    var lastWidth = 0
    for scalar in text.unicodeScalars {
      switch scalar.cellWidth {
      case 0:
        if lastWidth > 0, abilities.repertoire == .full, scalar.isCombiningMark {
          addMark(scalar, before: Point(row: point.row, column: column), width: lastWidth)
        }
      case let width:
        let glyph = shown(scalar)
        let place = Point(row: point.row, column: column)
        if abilities.repertoire == .ascii {
          put(glyph, width: 1, style, at: place)
          if width == 2 { put(" ", width: 1, style, at: Point(row: point.row, column: column + 1)) }
        } else {
          put(glyph, width: width, style, at: place)
        }
        column += width
        lastWidth = width
      }
    }
    return column - point.column
  }

  /// The glyph that stands for a scalar in this canvas's repertoire.
  func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    abilities.repertoire == .full ? scalar : Repertoire.ascii(for: scalar)
  }

  /// The canvas as lines of text, without the blanks at their ends: what tests compare.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns { line += self[row, column].text }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
