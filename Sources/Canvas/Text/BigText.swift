/// Text in big block glyphs: digits, capital letters, `→ : - / .` and blanks; small letters are drawn
/// as capitals. Anything else stands among them at its usual size.
///
/// A glyph of scale 1 is three rows high, one of scale 2 six rows, and so on.
public struct BigText: Element {
  private let text: String
  private let style: Style
  private let scale: Int

  /// Text in big glyphs.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - style: How it is drawn.
  ///   - scale: How big, if there is room; else it is as big as the room allows.
  public init(_ text: String, _ style: Style = Style(.digits), scale: Int = 1) {
    self.text = text.uppercased()
    self.style = style
    self.scale = max(0, scale)
  }

  /// The largest scale at which a text fits into some room; 0 if only ordinary letters do.
  public static func scale(fitting room: Size, for text: String) -> Int {
    let width = PixelFont.width(of: text.uppercased())
    return min(room.rows / 3, width > 0 ? room.columns / width : 0)
  }

  private func scale(in room: Size) -> Int {
    min(scale, Self.scale(fitting: room, for: text))
  }

  /// As high and wide as its glyphs.
  public func size(within offer: Size) -> Size {
    let scale = scale(in: offer)
    guard scale > 0 else { return Text(text, style).size(within: offer) }
    return Size(rows: 3 * scale, columns: PixelFont.width(of: text) * scale)
  }

  /// Draws the glyphs.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let scale = scale(in: area.size)
    guard scale > 0 else { return Text(text, style.bolder).draw(on: &canvas, in: area) }
    let size = size(within: area.size)
    canvas.fill(Rect(top: area.top, left: area.left, rows: size.rows, columns: size.columns), style)
    var left = area.left
    for character in text {
      let columns = PixelFont.columns(of: character) * scale
      if let pixels = PixelFont.glyphs[character] {
        let place = Rect(top: area.top, left: left, rows: 3 * scale, columns: columns)
        drawGlyph(on: &canvas, in: place) { x, y in pixels[y / scale][x / scale] }
      } else {
        let place = Point(row: area.top + (3 * scale - 1) / 2, column: left)
        canvas.write(String(character), at: place, style.bolder)
      }
      left += columns + scale
    }
  }

  /// Draws pixels, two to a cell, one above the other.
  private func drawGlyph(
    on canvas: inout Canvas, in place: Rect, _ isOn: (_ x: Int, _ y: Int) -> Bool
  ) {
    for row in 0..<place.rows {
      for column in 0..<place.columns {
        let glyph: Unicode.Scalar
        switch (isOn(column, 2 * row), isOn(column, 2 * row + 1)) {
        case (true, true): glyph = "█"
        case (true, false): glyph = "▀"
        case (false, true): glyph = "▄"
        case (false, false): continue
        }
        let point = Point(row: place.top + row, column: place.left + column)
        canvas.put(canvas.shown(glyph), width: 1, style, at: point)
      }
    }
  }
}
