/// A value as a line of blocks, an eighth of a cell at a time.
public struct Bar: Element {
  private let share: Double
  private let style: Style

  /// A value of a whole that takes the whole width.
  public init(value: Double, of whole: Double, _ style: Style = Style(.chart)) {
    share = whole > 0 ? value / whole : 0
    self.style = style
  }

  /// One row at full width.
  public func size(within offer: Size) -> Size {
    Size(rows: 1, columns: offer.columns).limited(to: offer)
  }

  /// Draws the blocks.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.drawBlocks(share, style, in: area)
  }
}

/// How much of something is done: blocks on a thin line.
public struct ProgressBar: Element {
  private let share: Double
  private let style: Style

  /// How much is done.
  ///
  /// - Parameters:
  ///   - share: The part that is done, `0 ... 1`.
  ///   - style: The style of that part.
  public init(share: Double, _ style: Style = Style(.chart)) {
    self.share = share
    self.style = style
  }

  /// One row at full width.
  public func size(within offer: Size) -> Size {
    Size(rows: 1, columns: offer.columns).limited(to: offer)
  }

  /// Draws what is done, and the line on which the rest is to come.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area.rows(from: 0, count: 1), "─", Style(.rule))
    canvas.drawBlocks(share, style, in: area)
  }
}

extension Canvas {
  /// Draws a share of an area's first row as blocks from the left. What is above zero can be seen, and
  /// what is below one has a gap.
  fileprivate mutating func drawBlocks(_ share: Double, _ style: Style, in area: Rect) {
    guard !area.isEmpty, share > 0 else { return }
    let whole = area.columns * 8
    var eighths = share < 1 ? min(max(1, Int(share * Double(whole))), whole - 1) : whole
    if abilities.repertoire == .ascii { eighths = (eighths + 4) / 8 * 8 }
    fill(area.rows(from: 0, count: 1).columns(from: 0, count: eighths / 8), "█", style)
    guard eighths % 8 > 0, let part = Unicode.Scalar(0x2590 - UInt32(eighths % 8)) else { return }
    put(part, width: 1, style, at: Point(row: area.top, column: area.left + eighths / 8))
  }
}
