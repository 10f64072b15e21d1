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

  /// Forgets a cell's glyph; the other half of a wide one is blanked.
  private mutating func vacate(_ index: Int, column: Int) {
    if cells[index].isRightHalf, column > 0 {
      cells[index - 1] = .blank(cells[index - 1].style)
    }
    if column + 1 < size.columns, cells[index + 1].isRightHalf {
      cells[index + 1] = .blank(cells[index + 1].style)
    }
  }

  /// Draws one glyph of one or two cells; tells whether there was room for it.
  mutating func put(_ scalar: Unicode.Scalar, width: Int, _ style: Style, at point: Point) {
    let (row, column) = (point.row, point.column)
    guard row >= clip.top, row < clip.bottom, column >= clip.left, column + width <= clip.right
    else { return }
    let index = row * size.columns + column
    vacate(index, column: column)
    cells[index] = Cell(scalar, style)
    if width == 2 {
      vacate(index + 1, column: column + 1)
      cells[index] = Cell(scalar, style)
      cells[index + 1] = .rightHalf(style)
    }
  }

  /// Adds a combining mark to the glyph that ends before a place.
  mutating func addMark(_ mark: Unicode.Scalar, before point: Point, width: Int) {
    let column = point.column - width
    guard point.row >= clip.top, point.row < clip.bottom, column >= clip.left,
      point.column <= clip.right
    else { return }
    cells[point.row * size.columns + column].add(mark: mark)
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
      let start = row * size.columns
      vacate(start + area.left, column: area.left)
      vacate(start + area.right - 1, column: area.right - 1)
      for index in (start + area.left)..<(start + area.right) { cells[index] = cell }
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
      vacate(row * size.columns + visible.left, column: visible.left)
      vacate(row * size.columns + visible.right - 1, column: visible.right - 1)
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
