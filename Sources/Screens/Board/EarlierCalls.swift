internal import Canvas
internal import HallCore

/// The calls before the latest one, side by side: as many as there is room for, in block signs where
/// that is plenty.
struct EarlierCalls: Element {
  private let calls: [RecentCall]
  private let scene: Scene

  init(_ calls: [RecentCall], _ scene: Scene) {
    self.calls = calls
    self.scene = scene
  }

  /// How large they are: plain text on a small screen.
  private var scale: Int {
    let size = scene.size
    if size.rows >= 70, size.columns >= 240 { return 2 }
    return size.rows >= 36 && size.columns >= 100 ? 1 : 0
  }

  private func sign(of call: RecentCall) -> any Element {
    let text = "\(call.ticket) → \(call.window)"
    let style = Style(call.isBeingCalled ? .now : .digits)
    return scale == 0
      ? Text(text, style.bolder, .center)
      : BigText("\(call.ticket)→\(call.window)", style, scale: scale)
  }

  private func row(within offer: Size) -> any Element {
    let widths = calls.map { sign(of: $0).size(within: offer).columns }
    let cell = (widths.max() ?? 0) + (scale == 0 ? 4 : 6)
    let count = max(1, (offer.columns - 4) / max(1, cell))
    return Column {
      Row {
        for call in calls.prefix(count) { sign(of: call).aligned().sized(columns: cell) }
      }
      .aligned()
      Spacer(rows: 1)
    }
  }

  func size(within offer: Size) -> Size {
    calls.isEmpty ? .zero : row(within: offer).size(within: offer)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !calls.isEmpty else { return }
    row(within: area.size).draw(on: &canvas, in: area)
  }
}
