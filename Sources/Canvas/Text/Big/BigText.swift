/// Text in big block glyphs: digits, capital letters, `→ : - / .` and blanks; small letters are drawn
/// as capitals. Anything else stands among them at its usual size.
///
/// A glyph of scale 1 is three rows high, one of scale 2 six rows, and so on.
public struct BigText: Element {
  private let text: String
  private let style: Style
  private let scale: Int
  /// The width at scale 1.
  private let width: Int

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
    width = Self.width(of: self.text)
  }

  /// The largest scale at which a text fits into some room; 0 if only ordinary letters do.
  public static func scale(fitting room: Size, for text: String) -> Int {
    scale(fitting: room, width: width(of: text.uppercased()))
  }

  private static func scale(fitting room: Size, width: Int) -> Int {
    min(room.rows / 3, width > 0 ? room.columns / width : 0)
  }

  /// The width at scale 1, with a gap of one column between two characters.
  private static func width(of text: String) -> Int {
    text.isEmpty ? 0 : text.reduce(-1) { $0 + columns(of: $1) + 1 }
  }

  private static func columns(of character: Character) -> Int {
    PixelFont.slot(of: character).map { PixelFont.columns[$0] } ?? String(character).cellWidth
  }

  private func scale(in room: Size) -> Int {
    min(scale, Self.scale(fitting: room, width: width))
  }

  /// As high and wide as its glyphs.
  public func size(within offer: Size) -> Size {
    let scale = scale(in: offer)
    guard scale > 0 else { return Text(text, style).size(within: offer) }
    return Size(rows: 3 * scale, columns: width * scale)
  }

  /// Whether it can have its own scale.
  public func fits(_ room: Size) -> Bool {
    scale > 0 ? scale(in: room) == scale : Text(text, style).fits(room)
  }

  /// Draws the glyphs.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let scale = scale(in: area.size)
    guard scale > 0 else { return Text(text, style.bolder).draw(on: &canvas, in: area) }
    let size = size(within: area.size)
    canvas.fill(Rect(top: area.top, left: area.left, rows: size.rows, columns: size.columns), style)
    var left = area.left
    for character in text {
      let columns = Self.columns(of: character) * scale
      let place = Rect(top: area.top, left: left, rows: 3 * scale, columns: columns)
      if let slot = PixelFont.slot(of: character) {
        if scale == 1 {
          drawPixels(PixelFont.glyphs[slot], on: &canvas, in: place)
        } else {
          drawStrokes(StrokeFont.glyphs[slot], on: &canvas, in: place)
        }
      } else {
        let middle = Point(row: area.top + (3 * scale - 1) / 2, column: left)
        canvas.write(String(character), at: middle, style.bolder)
      }
      left += columns + scale
    }
  }

  /// Draws pixels, two to a cell, one above the other.
  private func drawPixels(_ pixels: [[Bool]], on canvas: inout Canvas, in place: Rect) {
    for row in 0..<place.rows {
      for column in 0..<place.columns {
        let glyph: Unicode.Scalar
        switch (pixels[2 * row][column], pixels[2 * row + 1][column]) {
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

  /// A cell by which of its quarters are inked: 1 upper left, 2 upper right, 4 lower left, 8 lower
  /// right.
  private static let quarters: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]

  /// Draws shapes, in quarters of cells.
  private func drawStrokes(_ shapes: [GlyphShape], on canvas: inout Canvas, in place: Rect) {
    let scale = Double(place.rows / 3)
    let isASCII = canvas.abilities.repertoire == .ascii
    var cells = Array(repeating: 0, count: place.columns)
    for row in 0..<place.rows {
      for index in cells.indices { cells[index] = 0 }
      for half in 0...1 {
        let height = (Double(2 * row + half) + 0.5) / scale
        for shape in shapes {
          guard let span = shape.span(at: height) else { continue }
          let first = max(0, Int((span.lowerBound * 2 * scale - 0.5).rounded(.up)))
          let last = min(
            place.columns * 2 - 1, Int((span.upperBound * 2 * scale - 0.5).rounded(.down)))
          for quarter in stride(from: first, through: last, by: 1) {
            cells[quarter / 2] |= 1 << (quarter % 2 + 2 * half)
          }
        }
      }
      for (column, quarters) in cells.enumerated() where quarters != 0 {
        let point = Point(row: place.top + row, column: place.left + column)
        let glyph = isASCII ? (quarters.nonzeroBitCount > 1 ? "#" : " ") : Self.quarters[quarters]
        canvas.put(glyph, width: 1, style, at: point)
      }
    }
  }
}
