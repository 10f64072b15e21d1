extension Element {
  /// In a rounded frame, perhaps with a title in its upper line.
  public func framed(_ title: String? = nil, _ style: Style = Style(.rule)) -> any Element {
    Frame(content: self, title: title, style: style)
  }
}

/// An element in a rounded frame.
struct Frame: Element {
  let content: any Element
  let title: String?
  let style: Style
  var stretch: Int { content.stretch }

  private static let margin = Insets(vertical: 1, horizontal: 2)

  func size(within offer: Size) -> Size {
    let inner = content.size(within: Rect(offer).inset(Self.margin).size)
    let width = max(inner.columns, title.map { $0.cellWidth + 2 } ?? 0)
    return Size(rows: inner.rows + 2, columns: width + 4).limited(to: offer)
  }

  func fits(_ room: Size) -> Bool { content.fits(Rect(room).inset(Self.margin).size) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.outline(area, style)
    if let title, !title.isEmpty, area.columns > 6, area.rows > 1 {
      let shown = title.cut(to: area.columns - 6)
      canvas.write(" \(shown) ", at: Point(row: area.top, column: area.left + 2), style.bolder)
    }
    let inner = area.inset(Self.margin)
    canvas.clipped(to: inner) { content.draw(on: &$0, in: inner) }
  }
}
