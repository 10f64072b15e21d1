extension Canvas {
  /// Draws text from a place to the right, as far as there is room for whole glyphs.
  ///
  /// What has no cell of its own, such as a control or format character, is left out; at most two
  /// combining marks join a glyph.
  ///
  /// - Returns: How many columns it took, also those outside the clip.
  @discardableResult
  public mutating func write(_ text: String, at point: Point, _ style: Style) -> Int {
    guard point.row >= clip.top, point.row < clip.bottom else { return text.cellWidth }
    let (left, right) = (clip.left, clip.right)
    let hasAllGlyphs = abilities.repertoire == .full
    var column = point.column
    var lastWidth = 0
    draw(onRow: point.row) { row in
      text.forEachScalar { scalar in
        let width = scalar.cellWidth
        guard width > 0 else {
          let start = column - lastWidth
          if hasAllGlyphs, lastWidth > 0, start >= left, column <= right, scalar.isCombiningMark {
            row.add(mark: scalar, at: start)
          }
          return
        }
        func put(_ glyph: Unicode.Scalar, width: Int, at place: Int) {
          guard place >= left, place + width <= right else { return }
          row.put(glyph, width: width, style, at: place)
        }
        if hasAllGlyphs {
          put(scalar, width: width, at: column)
        } else {
          // The sign that stands for a wide glyph has a blank behind it.
          put(Repertoire.ascii(for: scalar), width: 1, at: column)
          if width == 2 { put(" ", width: 1, at: column + 1) }
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
