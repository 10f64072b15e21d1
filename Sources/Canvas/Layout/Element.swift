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
  /// The first one.
  public static func buildPartialBlock(first: any Element) -> [any Element] { [first] }
  /// Elements that have been collected already.
  public static func buildPartialBlock(first: [any Element]) -> [any Element] { first }
  /// One more.
  public static func buildPartialBlock(
    accumulated: consuming [any Element], next: any Element
  ) -> [any Element] {
    accumulated.append(next)
    return accumulated
  }
  /// More.
  public static func buildPartialBlock(
    accumulated: consuming [any Element], next: [any Element]
  ) -> [any Element] {
    accumulated.append(contentsOf: next)
    return accumulated
  }
  /// Nothing.
  public static func buildBlock() -> [any Element] { [] }
  /// An `if` without `else`.
  public static func buildOptional(_ part: [any Element]?) -> [any Element] { part ?? [] }
  /// The first branch.
  public static func buildEither(first part: [any Element]) -> [any Element] { part }
  /// The second branch.
  public static func buildEither(second part: [any Element]) -> [any Element] { part }
  /// A loop.
  public static func buildArray(_ parts: [[any Element]]) -> [any Element] {
    var all: [any Element] = []
    all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { all.append(contentsOf: part) }
    return all
  }
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
