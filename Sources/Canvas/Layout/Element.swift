/// A piece of a screen: it says how much room it wants, and draws itself in the room that it gets.
public protocol Element {
  /// How much room it takes of what it is offered: as little as shows everything, never more than
  /// the offer.
  func size(within offer: Size) -> Size
  /// Draws into an area of a canvas, which may be smaller than wanted.
  func draw(on canvas: inout Canvas, in area: Rect)
  /// Whether some room shows the whole of it, with nothing cut or left out.
  func fits(_ room: Size) -> Bool
  /// How eagerly it takes room that is left over beside its neighbours: 0 not at all, else in
  /// proportion to the others.
  var stretch: Int { get }
}

extension Element {
  /// Whether it wants no more rows than there are; what takes any number of rows always fits.
  public func fits(_ room: Size) -> Bool {
    let ample = Size(rows: room.rows + 1000, columns: room.columns)
    let wanted = size(within: ample).rows
    return wanted <= room.rows || wanted == ample.rows
  }

  /// Takes no room that is left over.
  public var stretch: Int { 0 }
}

/// Collects elements for a row or a column; `if`, `switch` and `for` work inside.
@resultBuilder
public enum ElementBuilder {
  /// One element.
  public static func buildExpression(_ element: any Element) -> [any Element] { [element] }
  /// Elements that have been collected already.
  public static func buildExpression(_ elements: [any Element]) -> [any Element] { elements }
  /// One after the other.
  public static func buildBlock(_ parts: [any Element]...) -> [any Element] {
    parts.flatMap(\.self)
  }
  /// An `if` without `else`.
  public static func buildOptional(_ part: [any Element]?) -> [any Element] { part ?? [] }
  /// The first branch.
  public static func buildEither(first part: [any Element]) -> [any Element] { part }
  /// The second branch.
  public static func buildEither(second part: [any Element]) -> [any Element] { part }
  /// A loop.
  public static func buildArray(_ parts: [[any Element]]) -> [any Element] { parts.flatMap(\.self) }
}

/// Where something stands in room that is wider than it.
public enum Alignment: Hashable, Sendable {
  case leading, center, trailing

  /// How far from the start `wanted` cells begin in `room` cells.
  func offset(of wanted: Int, in room: Int) -> Int {
    switch self {
    case .leading: 0
    case .center: max(0, (room - wanted) / 2)
    case .trailing: max(0, room - wanted)
    }
  }
}

/// Draws any element where `any Element` is at hand.
func draw(_ element: any Element, on canvas: inout Canvas, in area: Rect) {
  element.draw(on: &canvas, in: area)
}
