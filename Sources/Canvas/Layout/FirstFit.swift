/// The first of several forms of the same thing that has room, the roomiest one first; the last one
/// if none has.
public struct FirstFit: Element {
  private let forms: [any Element]
  /// As eager as its first form.
  public var stretch: Int { forms.first?.stretch ?? 0 }

  /// Several forms of the same thing.
  public init(@ElementBuilder _ forms: () -> [any Element]) {
    self.forms = forms()
  }

  private func form(in offer: Size) -> (any Element)? {
    // Asked for more room than there is, a form tells what it would want.
    let ample = Size(rows: offer.rows + 200, columns: offer.columns)
    return forms.first { offer.holds($0.size(within: ample)) } ?? forms.last
  }

  /// The room of the form that fits.
  public func size(within offer: Size) -> Size {
    form(in: offer)?.size(within: offer) ?? .zero
  }

  /// Draws the form that fits.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    form(in: area.size)?.draw(on: &canvas, in: area)
  }
}
