/// A place on the screen, counted in cells from the top left corner.
public struct Point: Hashable, Sendable {
  /// Rows below the top row.
  public var row: Int
  /// Columns right of the left column.
  public var column: Int

  /// A place.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// How much room there is or is wanted, in cells; never negative.
public struct Size: Hashable, Sendable {
  /// The height.
  public let rows: Int
  /// The width.
  public let columns: Int

  /// A size; what is below zero counts as zero.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// No room at all.
  public static let zero = Size(rows: 0, columns: 0)

  /// As much of this size as fits into another one.
  public func limited(to other: Size) -> Size {
    Size(rows: min(rows, other.rows), columns: min(columns, other.columns))
  }

  /// Whether this size has room for another one.
  public func holds(_ other: Size) -> Bool {
    other.rows <= rows && other.columns <= columns
  }
}

/// A part of the screen. It may lie outside the screen, wholly or in part, when something is scrolled.
public struct Rect: Hashable, Sendable {
  /// The first row.
  public let top: Int
  /// The first column.
  public let left: Int
  /// How many cells it has each way.
  public let size: Size

  /// A part of the screen by its corner and size.
  public init(top: Int, left: Int, rows: Int, columns: Int) {
    self.top = top
    self.left = left
    size = Size(rows: rows, columns: columns)
  }

  /// The whole of a screen.
  public init(_ size: Size) {
    self.init(top: 0, left: 0, rows: size.rows, columns: size.columns)
  }

  /// The height.
  public var rows: Int { size.rows }
  /// The width.
  public var columns: Int { size.columns }
  /// The first row below it.
  public var bottom: Int { top + size.rows }
  /// The first column right of it.
  public var right: Int { left + size.columns }
  /// Whether it has no cell.
  public var isEmpty: Bool { size.rows == 0 || size.columns == 0 }
  /// The cell in its middle.
  public var center: Point { Point(row: top + rows / 2, column: left + columns / 2) }

  /// Whether a cell lies in it.
  public func contains(_ point: Point) -> Bool {
    point.row >= top && point.row < bottom && point.column >= left && point.column < right
  }

  /// What two parts have in common; empty if nothing.
  public func intersection(_ other: Rect) -> Rect {
    let (top, left) = (max(self.top, other.top), max(self.left, other.left))
    return Rect(
      top: top, left: left, rows: min(bottom, other.bottom) - top,
      columns: min(right, other.right) - left)
  }

  /// What is left inside a margin.
  public func inset(_ margin: Insets) -> Rect {
    Rect(
      top: top + margin.top, left: left + margin.left, rows: rows - margin.top - margin.bottom,
      columns: columns - margin.left - margin.right)
  }

  /// The part of some size in its middle.
  public func middle(_ size: Size) -> Rect {
    Rect(
      top: top + (rows - size.rows) / 2, left: left + (columns - size.columns) / 2,
      rows: size.rows, columns: size.columns)
  }

  /// The part at some rows below its top, of some height, at full width; never outside this part.
  public func rows(from offset: Int, count: Int) -> Rect {
    Rect(top: top + offset, left: left, rows: min(count, rows - offset), columns: columns)
  }

  /// The part at some columns right of its left edge, of some width, at full height; never outside.
  public func columns(from offset: Int, count: Int) -> Rect {
    Rect(top: top, left: left + offset, rows: rows, columns: min(count, columns - offset))
  }
}

/// A margin, in cells on each side.
public struct Insets: Hashable, Sendable {
  /// Rows above.
  public let top: Int
  /// Columns on the left.
  public let left: Int
  /// Rows below.
  public let bottom: Int
  /// Columns on the right.
  public let right: Int

  /// A margin.
  public init(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) {
    self.top = top
    self.left = left
    self.bottom = bottom
    self.right = right
  }

  /// The same margin above and below, and on both sides.
  public init(vertical: Int = 0, horizontal: Int = 0) {
    self.init(top: vertical, left: horizontal, bottom: vertical, right: horizontal)
  }
}
