/// The cells of one row while they are drawn. It holds the cells themselves: asking the canvas for each
/// of them takes several times as long.
struct CellRow {
  private let cells: UnsafeMutableBufferPointer<Cell>

  init(_ cells: UnsafeMutableBufferPointer<Cell>) {
    self.cells = cells
  }

  /// Forgets a cell's glyph; the other half of a wide one is blanked.
  func vacate(_ column: Int) {
    if column > 0, cells[column].isRightHalf {
      cells[column - 1] = .blank(cells[column - 1].style)
    }
    if column + 1 < cells.count, cells[column + 1].isRightHalf {
      cells[column + 1] = .blank(cells[column + 1].style)
    }
  }

  /// Draws one glyph of one or two cells.
  func put(_ scalar: Unicode.Scalar, width: Int, _ style: Style, at column: Int) {
    vacate(column)
    cells[column] = Cell(scalar, style)
    guard width == 2 else { return }
    vacate(column + 1)
    cells[column] = Cell(scalar, style)
    cells[column + 1] = .rightHalf(style)
  }

  /// Adds a combining mark to the glyph that begins at a column.
  func add(mark: Unicode.Scalar, at column: Int) {
    cells[column].add(mark: mark)
  }

  /// Makes cells all the same.
  func fill(_ columns: Range<Int>, _ cell: Cell) {
    vacate(columns.lowerBound)
    vacate(columns.upperBound - 1)
    UnsafeMutableBufferPointer(rebasing: cells[columns]).update(repeating: cell)
  }
}
