/// The first of several forms of the same thing that fits, the roomiest one first; the last one if none
/// does.
public struct FirstFit: Element {
  private let forms: [any Element]
  /// As eager as its first form.
  public var stretch: Int { forms.first?.stretch ?? 0 }

  /// Several forms of the same thing.
  public init(@ElementBuilder _ forms: () -> [any Element]) {
    self.forms = forms()
  }

  private func form(in offer: Size) -> (any Element)? {
    forms.first { $0.fits(offer) } ?? forms.last
  }

  /// Whether any form fits.
  public func fits(_ room: Size) -> Bool { forms.contains { $0.fits(room) } }

  /// The room of the form that fits.
  public func size(within offer: Size) -> Size {
    form(in: offer)?.size(within: offer) ?? .zero
  }

  /// Draws the form that fits.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    form(in: area.size)?.draw(on: &canvas, in: area)
  }
}
