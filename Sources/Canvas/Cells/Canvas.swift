/// A screen before it is shown: cells, and what can be touched where.
///
/// A cell holds a glyph or is the right half of one. Nothing is drawn outside the clip, and a wide
/// glyph that would be cut is not drawn at all.
public struct Canvas {
  /// How big the screen is.
  public let size: Size
  /// The cells, row after row.
  public private(set) var cells: [Cell]
  /// What can be touched, in the order in which it was drawn: the last one lies on top.
  public private(set) var targets: [TouchTarget] = []
  /// Where the text cursor stands; `nil` if nobody types.
  public var cursor: Point?
  /// The target that has the focus of the keyboard, if it is to be seen.
  public var focus: AnyHashable?
  /// The target under the finger.
  public var pressed: AnyHashable?
  /// The part in which drawing has an effect.
  public private(set) var clip: Rect
  /// What the terminal can show.
  public let abilities: Abilities

  /// A blank canvas.
  public init(_ size: Size, abilities: Abilities = .full) {
    self.size = size
    self.abilities = abilities
    cells = Array(repeating: .blank(.text), count: size.rows * size.columns)
    clip = Rect(size)
  }

  /// Makes everything blank again, to draw the next picture in the same room.
  public mutating func clear() {
    let blank = Cell.blank(.text)
    cells.withUnsafeMutableBufferPointer { $0.update(repeating: blank) }
    targets.removeAll(keepingCapacity: true)
    cursor = nil
    focus = nil
    pressed = nil
    clip = Rect(size)
  }

  /// The cell at a place of the screen.
  public subscript(row: Int, column: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// Whether a target has the focus of the keyboard, and that is to be seen.
  public func isFocused(_ message: AnyHashable) -> Bool { focus.map { $0 == message } ?? false }

  /// Whether a target is under the finger.
  public func isPressed(_ message: AnyHashable) -> Bool { pressed.map { $0 == message } ?? false }

  /// Draws with everything outside an area left as it is.
  public mutating func clipped(to area: Rect, _ draw: (inout Canvas) -> Void) {
    let outer = clip
    clip = clip.intersection(area)
    if !clip.isEmpty { draw(&self) }
    clip = outer
  }

  /// Makes an area something that can be touched.
  ///
  /// - Parameters:
  ///   - area: The area; what lies outside the clip does not count.
  ///   - message: What touching it means.
  public mutating func addTarget(_ area: Rect, _ message: AnyHashable) {
    let visible = clip.intersection(area)
    guard !visible.isEmpty else { return }
    targets.append(TouchTarget(area: visible, message: message))
  }

  /// Forgets all targets so far: what is drawn next lies over them.
  public mutating func coverTargets() {
    targets.removeAll(keepingCapacity: true)
  }

  /// Draws on the cells of a row of the screen.
  mutating func draw(onRow row: Int, _ draw: (CellRow) -> Void) {
    let columns = row * size.columns..<(row + 1) * size.columns
    cells.withUnsafeMutableBufferPointer {
      draw(CellRow(UnsafeMutableBufferPointer(rebasing: $0[columns])))
    }
  }

  /// Draws one glyph of one or two cells, if there is room for it.
  mutating func put(_ scalar: Unicode.Scalar, width: Int, _ style: Style, at point: Point) {
    guard point.row >= clip.top, point.row < clip.bottom, point.column >= clip.left,
      point.column + width <= clip.right
    else { return }
    draw(onRow: point.row) { $0.put(scalar, width: width, style, at: point.column) }
  }

  /// Fills an area with blanks of a style.
  public mutating func fill(_ area: Rect, _ style: Style) {
    fill(area, " ", style)
  }

  /// Fills an area with a narrow glyph.
  public mutating func fill(_ area: Rect, _ glyph: Unicode.Scalar, _ style: Style) {
    let area = clip.intersection(area)
    guard !area.isEmpty else { return }
    let cell = Cell(shown(glyph), style)
    for row in area.top..<area.bottom {
      draw(onRow: row) { $0.fill(area.left..<area.right, cell) }
    }
  }

  /// Changes the style of an area and leaves its glyphs.
  public mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {
    let area = clip.intersection(area)
    guard !area.isEmpty else { return }
    for row in area.top..<area.bottom {
      for column in area.left..<area.right {
        let index = row * size.columns + column
        cells[index].style = change(cells[index].style)
      }
    }
  }
}

extension Canvas {
  /// Lays a whole picture into this one, with all that can be touched on it.
  public mutating func lay(_ picture: Canvas, at corner: Point) {
    let area = Rect(
      top: corner.row, left: corner.column, rows: picture.size.rows,
      columns: picture.size.columns)
    let visible = clip.intersection(area)
    for row in visible.top..<visible.bottom {
      draw(onRow: row) {
        $0.vacate(visible.left)
        $0.vacate(visible.right - 1)
      }
      for column in visible.left..<visible.right {
        cells[row * size.columns + column] = picture[row - area.top, column - area.left]
      }
    }
    for target in picture.targets {
      let moved = Rect(
        top: target.area.top + corner.row, left: target.area.left + corner.column,
        rows: target.area.rows, columns: target.area.columns)
      addTarget(moved, target.message)
    }
    cursor = picture.cursor.map {
      Point(row: $0.row + corner.row, column: $0.column + corner.column)
    }
  }
}

/// An area that can be touched, and what that means.
public struct TouchTarget: Hashable {
  /// Where it is.
  public let area: Rect
  /// What touching it means.
  public let message: AnyHashable
}
