/// Elements in equal cells, row by row. Columns that are left over widen the first cells by one, so that
/// the grid fills its width.
public struct Grid: Element {
  private let columns: Int
  private let spacing: Size
  private let cellRows: Int?
  private let elements: [any Element]
  /// How eagerly the grid takes room that is left over.
  public let stretch: Int

  /// A grid.
  ///
  /// - Parameters:
  ///   - columns: How many elements stand side by side.
  ///   - spacing: Blank cells between neighbours.
  ///   - cellRows: The height of each cell; `nil` for that of the highest element. Those of a grid that
  ///     stretches share the height instead.
  public init(
    columns: Int, spacing: Size = Size(rows: 1, columns: 2), cellRows: Int? = nil,
    stretch: Int = 0, @ElementBuilder _ elements: () -> [any Element]
  ) {
    self.columns = max(1, columns)
    self.spacing = spacing
    self.cellRows = cellRows
    self.stretch = stretch
    self.elements = elements()
  }

  private var lines: Int { (elements.count + columns - 1) / columns }

  /// How big each cell is, and how much room is between two lines.
  private func measures(in room: Size) -> (cell: Size, gap: Int) {
    let width = max(0, (room.columns - spacing.columns * (columns - 1)) / columns)
    if stretch > 0, lines > 0 {
      let height = (room.rows - spacing.rows * (lines - 1)) / lines
      return fitted(Size(rows: height, columns: width), in: room.rows)
    }
    let offer = Size(rows: room.rows, columns: width)
    let height = cellRows ?? elements.map { $0.size(within: offer).rows }.max() ?? 0
    return fitted(Size(rows: height, columns: width), in: room.rows)
  }

  /// Where there is little room, first the gaps get smaller, then the cells, but never to nothing.
  private func fitted(_ cell: Size, in rows: Int) -> (cell: Size, gap: Int) {
    guard lines > 1, lines * cell.rows + (lines - 1) * spacing.rows > rows || cell.rows < 1 else {
      return (cell, spacing.rows)
    }
    let gap = min(max(0, (rows - lines * max(1, cell.rows)) / (lines - 1)), spacing.rows)
    let height = max(1, min(max(1, cell.rows), (rows - gap * (lines - 1)) / lines))
    return (Size(rows: height, columns: cell.columns), gap)
  }

  /// The whole width, and as high as its lines together.
  public func size(within offer: Size) -> Size {
    let (cell, gap) = measures(in: offer)
    let rows = lines * cell.rows + gap * max(0, lines - 1)
    return Size(rows: rows, columns: offer.columns).limited(to: offer)
  }

  /// Whether each element fits into its cell.
  public func fits(_ room: Size) -> Bool {
    let (cell, gap) = measures(in: room)
    return gap == spacing.rows && lines * cell.rows + gap * max(0, lines - 1) <= room.rows
      && cell.rows >= (cellRows ?? 0) && elements.allSatisfy { $0.fits(cell) }
  }

  /// Draws the elements line by line.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let (cell, gap) = measures(in: area.size)
    let pitch = cell.columns + spacing.columns
    let over = max(0, area.columns + spacing.columns - columns * pitch)
    for (index, element) in elements.enumerated() {
      let row = area.rows(from: index / columns * (cell.rows + gap), count: cell.rows)
      let column = index % columns
      let offset = column * pitch + min(column, over)
      let width = cell.columns + (column < over ? 1 : 0)
      element.draw(on: &canvas, in: row.columns(from: offset, count: width))
    }
  }
}
