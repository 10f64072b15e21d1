internal import Canvas
internal import HallCore

/// What is to be known of an item or a ticket: a caption and a short text each.
struct Facts: Element {
  private let lines: [Line]
  private let scene: Scene
  let stretch = 0

  /// One thing to be known.
  struct Line {
    let caption: Words
    let text: Words
    var style = Style.text
    /// Whether it is the house's own estimate, which no rule states.
    var isEstimate = false
  }

  init(_ lines: [Line], in scene: Scene) {
    self.lines = lines
    self.scene = scene
  }

  /// The mark of an estimate.
  static let mark = Words(zh: " 估", en: " est.")
  /// What the mark means.
  private static let legend = Words(zh: "估:我们估计的,不是规定", en: "est.: our estimate, no rule")

  /// The lines, and what the mark means where it stands.
  ///
  /// - Parameters:
  ///   - spacing: The blank rows between two lines.
  ///   - gap: Those above what the mark means.
  private func content(spacing: Int, gap: Int) -> any Element {
    let width = lines.map { scene($0.caption).cellWidth }.max() ?? 0
    return Column(spacing: gap) {
      Column(spacing: spacing) {
        for line in lines {
          Row(spacing: 2) {
            Text(scene(line.caption), .muted).sized(columns: width)
            Paragraph(spans(of: line)).stretched()
          }
        }
      }
      if lines.contains(where: \.isEstimate) { Text(scene(Self.legend), .muted) }
    }
  }

  private func spans(of line: Line) -> [Span] {
    let text = Span(scene(line.text), line.style)
    return line.isEstimate ? [text, Span(scene(Self.mark), .muted)] : [text]
  }

  func size(within offer: Size) -> Size { content(spacing: 0, gap: 0).size(within: offer) }

  /// Draws the lines, apart from each other where there is room.
  func draw(on canvas: inout Canvas, in area: Rect) {
    FirstFit {
      content(spacing: 1, gap: 1)
      content(spacing: 0, gap: 1)
      content(spacing: 0, gap: 0)
    }
    .draw(on: &canvas, in: area)
  }

  /// The same as plain lines.
  var plain: [String] {
    lines.map { line in
      "\(scene(line.caption)) \(spans(of: line).map(\.text).joined())"
    }
  }
}
