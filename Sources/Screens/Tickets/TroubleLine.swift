internal import Canvas
internal import HallCore

/// The line below the header: what is wrong with the hall's log, and otherwise nothing. It is always
/// there, so that nothing moves when trouble comes and goes.
struct TroubleLine: Element {
  private let text: String

  init(_ scene: Scene) {
    text = scene.trouble.map { "▲ " + scene($0) } ?? ""
  }

  func size(within offer: Size) -> Size { Size(rows: 1, columns: offer.columns).limited(to: offer) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !text.isEmpty else { return }
    canvas.fill(area, Style(.trouble))
    Text(text, Style(.trouble)).draw(on: &canvas, in: area.inset(Insets(horizontal: 1)))
  }
}
