/// Dots finer than cells: braille has two by four in each. Where there is no braille, a cell is one dot.
struct DotGrid {
  /// How many cells it covers.
  let size: Size
  /// How many dots a cell has.
  let perCell: Size
  /// The dots of each cell as bits, and who set one there last.
  private var bits: [UInt8]
  private var owners: [Int?]

  init(_ size: Size, isFine: Bool) {
    self.size = size
    perCell = isFine ? Size(rows: 4, columns: 2) : Size(rows: 1, columns: 1)
    bits = Array(repeating: 0, count: size.rows * size.columns)
    owners = Array(repeating: nil, count: size.rows * size.columns)
  }

  var rows: Int { size.rows * perCell.rows }
  var columns: Int { size.columns * perCell.columns }

  /// The bits of braille's dots, row by row: the upper six are numbered down the columns, the lowest
  /// two came later. Source: Unicode, Braille Patterns.
  private static let braille: [[UInt8]] = [
    [0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80],
  ]

  /// Sets a dot, counted from the top left corner, for somebody.
  mutating func set(row: Int, column: Int, for owner: Int) {
    guard row >= 0, row < rows, column >= 0, column < columns else { return }
    let cell = row / perCell.rows * size.columns + column / perCell.columns
    bits[cell] |= Self.braille[row % perCell.rows][column % perCell.columns]
    owners[cell] = owner
  }

  /// Sets the dots of a straight line for which `isSet` holds, asked with each dot's column.
  mutating func line(
    from start: Point, to end: Point, for owner: Int, where isSet: (Int) -> Bool = { _ in true }
  ) {
    let (down, right) = (end.row - start.row, end.column - start.column)
    let steps = max(abs(down), abs(right))
    for step in 0...steps {
      let share = steps == 0 ? 0 : Double(step) / Double(steps)
      let column = start.column + Int((Double(right) * share).rounded())
      guard isSet(column) else { continue }
      set(row: start.row + Int((Double(down) * share).rounded()), column: column, for: owner)
    }
  }

  /// What stands in a cell: braille, or nothing but the fact that there is a dot; and whose it is.
  func glyph(row: Int, column: Int) -> (scalar: Unicode.Scalar, owner: Int)? {
    let cell = row * size.columns + column
    guard let owner = owners[cell], let scalar = Unicode.Scalar(0x2800 + UInt32(bits[cell]))
    else { return nil }
    return (scalar, owner)
  }
}
