/// Elements in equal cells, row by row.
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

  private func width(in room: Int) -> Int {
    max(0, (room - spacing.columns * (columns - 1)) / columns)
  }

  private func height(width: Int, in offer: Size) -> Int {
    cellRows ?? elements.map { $0.size(within: Size(rows: offer.rows, columns: width)).rows }.max()
      ?? 0
  }

  /// The whole width, and as high as its lines together.
  public func size(within offer: Size) -> Size {
    let height = height(width: width(in: offer.columns), in: offer)
    let rows = lines * height + spacing.rows * max(0, lines - 1)
    return Size(rows: rows, columns: offer.columns).limited(to: offer)
  }

  /// Draws the elements line by line.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let width = width(in: area.columns)
    var height = height(width: width, in: area.size)
    if stretch > 0, lines > 0 {
      height = max(1, (area.rows - spacing.rows * (lines - 1)) / lines)
    }
    for (index, element) in elements.enumerated() {
      let row = area.rows(from: index / columns * (height + spacing.rows), count: height)
      let offset = index % columns * (width + spacing.columns)
      element.draw(on: &canvas, in: row.columns(from: offset, count: width))
    }
  }
}
