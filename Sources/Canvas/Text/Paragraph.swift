/// Text that goes on in the next line where one is too short. What does not fit ends in `…`.
public struct Paragraph: Element {
  private let spans: [Span]
  private let alignment: Alignment

  /// A paragraph in one style.
  public init(_ text: String, _ style: Style = .text, _ alignment: Alignment = .leading) {
    self.init([Span(text, style)], alignment)
  }

  /// A paragraph of pieces.
  public init(_ spans: [Span], _ alignment: Alignment = .leading) {
    self.spans = spans
    self.alignment = alignment
  }

  /// The width of the text if it is a single line that fits.
  private func widthOfOne(in room: Int) -> Int? {
    var width = 0
    for span in spans {
      for scalar in span.text.unicodeScalars {
        width += scalar.cellWidth
        if width > room || scalar == "\n" { return nil }
      }
    }
    return width
  }

  /// As many rows as it has lines, as wide as the longest.
  public func size(within offer: Size) -> Size {
    if let width = widthOfOne(in: offer.columns) {
      return Size(rows: 1, columns: width).limited(to: offer)
    }
    let breaks = LineBreaks(spans)
    let lines = breaks.lines(in: offer.columns)
    let width = lines.map { line in breaks.glyphs[line].reduce(0) { $0 + $1.width } }.max() ?? 0
    return Size(rows: lines.count, columns: width).limited(to: offer)
  }

  /// Draws the lines that there is room for.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    if widthOfOne(in: area.columns) != nil {
      return Text(spans, alignment).draw(on: &canvas, in: area)
    }
    let breaks = LineBreaks(spans)
    let lines = breaks.lines(in: area.columns)
    for (row, line) in lines.prefix(area.rows).enumerated() {
      let isCut = row == area.rows - 1 && lines.count > area.rows
      let pieces = isCut ? cut(line, of: breaks, in: area.columns) : pieces(of: line, in: breaks)
      Text(pieces, alignment).draw(on: &canvas, in: area.rows(from: row, count: 1))
    }
  }

  /// A line that others follow which are not shown.
  private func cut(_ line: Range<Int>, of breaks: LineBreaks, in room: Int) -> [Span] {
    var width = breaks.glyphs[line].reduce(0) { $0 + $1.width }
    var end = line.upperBound
    while end > line.lowerBound {
      let last = breaks.glyphs[end - 1]
      guard width >= room || last.kind == .closing || last.kind == .space else { break }
      width -= last.width
      end -= 1
    }
    let style = spans[breaks.glyphs[max(line.lowerBound, end - 1)].span].style
    return pieces(of: line.lowerBound..<end, in: breaks) + [Span("…", style)]
  }

  /// The text of a line.
  private func pieces(of line: Range<Int>, in breaks: LineBreaks) -> [Span] {
    var pieces: [Span] = []
    var first = line.lowerBound
    while first < line.upperBound {
      let number = breaks.glyphs[first].span
      var end = first
      while end < line.upperBound, breaks.glyphs[end].span == number { end += 1 }
      let text = spans[number].text.unicodeScalars
      let last = text.index(after: breaks.glyphs[end - 1].index)
      pieces.append(
        Span(String(text[breaks.glyphs[first].index..<last]), spans[number].style))
      first = end
    }
    return pieces
  }
}
