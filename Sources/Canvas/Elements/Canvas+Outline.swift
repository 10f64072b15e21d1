extension Canvas {
  /// Draws a rounded line along the inner edge of an area of at least two rows and columns.
  public mutating func outline(_ area: Rect, _ style: Style) {
    guard area.rows > 1, area.columns > 1 else { return }
    let (last, right) = (area.bottom - 1, area.right - 1)
    fill(area.rows(from: 0, count: 1), "─", style)
    fill(area.rows(from: area.rows - 1, count: 1), "─", style)
    fill(area.columns(from: 0, count: 1), "│", style)
    fill(area.columns(from: area.columns - 1, count: 1), "│", style)
    write("╭", at: Point(row: area.top, column: area.left), style)
    write("╮", at: Point(row: area.top, column: right), style)
    write("╰", at: Point(row: last, column: area.left), style)
    write("╯", at: Point(row: last, column: right), style)
  }
}
