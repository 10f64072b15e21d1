/// A thin line from side to side.
public struct Rule: Element {
  private let style: Style

  /// A thin line.
  public init(_ style: Style = Style(.rule)) {
    self.style = style
  }

  /// One row at full width.
  public func size(within offer: Size) -> Size {
    Size(rows: 1, columns: offer.columns).limited(to: offer)
  }

  /// Draws the line.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area.rows(from: 0, count: 1), "─", style)
  }
}
