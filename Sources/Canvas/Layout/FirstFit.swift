/// The first of several forms of the same thing that has room, the roomiest one first; the last one
/// if none has.
public struct FirstFit: Element {
  private let forms: [any Element]
  private let direction: Direction
  /// As eager as its first form.
  public var stretch: Int { forms.first?.stretch ?? 0 }

  /// Which way room may be short.
  public enum Direction: Hashable, Sendable {
    /// The forms differ in height.
    case down
    /// The forms differ in width.
    case across
  }

  /// Several forms of the same thing, which differ in the room that they want in a direction.
  public init(_ direction: Direction = .down, @ElementBuilder _ forms: () -> [any Element]) {
    self.direction = direction
    self.forms = forms()
  }

  private func form(in offer: Size) -> (any Element)? {
    // Asked for more room than there is, a form tells what it would want.
    let ample =
      direction == .down
      ? Size(rows: offer.rows + 200, columns: offer.columns)
      : Size(rows: offer.rows, columns: offer.columns + 400)
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
