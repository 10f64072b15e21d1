internal import Canvas
internal import HallCore

/// The line at the top of a page: what this is on the left, how it stands and the time on the right.
/// Where there is no room for both, the left part is cut.
struct Header: Element {
  private let title: [Span]
  private let aside: [Span]

  /// A line of pieces.
  init(_ title: [Span], aside: [Span]) {
    self.title = title
    self.aside = aside
  }

  /// A name, and the time of the scene.
  init(_ title: String, in scene: Scene) {
    self.init(
      [Span(title, Style(.header, .bold))], aside: [Span(scene.time.description, Style(.header))])
  }

  func size(within offer: Size) -> Size { Size(rows: 1, columns: offer.columns).limited(to: offer) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area, Style(.header))
    let inner = area.inset(Insets(horizontal: 1))
    let aside = Text(aside, .trailing)
    let width = aside.size(within: inner.size).columns
    aside.draw(on: &canvas, in: inner.columns(from: inner.columns - width, count: width))
    let room = inner.columns - width - (width > 0 ? 2 : 0)
    Text(title).draw(on: &canvas, in: inner.columns(from: 0, count: room))
  }
}
