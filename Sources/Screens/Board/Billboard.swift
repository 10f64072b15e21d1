internal import Canvas

/// Block signs as large as the room allows, with lines of words below them.
struct Billboard: Element {
  private let forms: [String]
  private let style: Style
  private let below: [String]

  /// - Parameters:
  ///   - forms: The same thing written in several ways, the nicest first; the one that can be shown
  ///     largest is.
  ///   - style: How the signs are drawn; all of the room is filled with it if it is inverse.
  ///   - below: Words, line by line.
  init(_ forms: [String], _ style: Style, below: [String]) {
    self.forms = forms
    self.style = style
    self.below = below
  }

  func size(within offer: Size) -> Size { offer }

  func draw(on canvas: inout Canvas, in area: Rect) {
    // Where there is little room, the signs come before the words.
    let wordRows = area.rows >= below.count + 5 ? below.count + 1 : min(1, max(0, area.rows - 3))
    let room = Size(rows: area.rows - wordRows, columns: area.columns - 2)
    var best = (text: forms[0], scale: 0)
    for form in forms {
      let scale = BigText.scale(fitting: room, for: form)
      if scale > best.scale { best = (form, scale) }
    }
    let words = below.prefix(max(0, wordRows == below.count + 1 ? below.count : wordRows))
    let column = Column(alignment: .center) {
      if best.scale > 0 {
        BigText(best.text, style, scale: best.scale)
      } else {
        Text(best.text, style.bolder)
      }
      if wordRows > words.count { Spacer(rows: 1) }
      for line in words { Text(line, .bold) }
    }
    let frame = column.aligned(.center, vertical: .center)
    if style.emphasis.contains(.inverse) { canvas.fill(area, style) }
    frame.draw(on: &canvas, in: area)
  }
}
