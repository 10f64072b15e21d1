/// A way of the pen: straight strokes from point to point, some corners rounded. Units are strokes.
struct PenPath {
  private let points: [(x: Double, y: Double)]
  private let isRound: [Bool]
  private let isClosed: Bool

  /// The radius of a round corner along the middle of the stroke.
  private static let radius = 1.25

  /// Reads points of two digits each, a column `0 ... 8` from edge to edge of a glyph so many units
  /// wide and a row `0 ... A` from top to bottom; a path that ends at its first point is closed.
  init(_ drawing: some Collection<Substring>, columns: Double) {
    points = drawing.map { point in
      let place = point.prefix(2).map { Double($0.hexDigitValue ?? 0) }
      return (x: 0.5 + place[0] * (columns - 1) / 8, y: 0.5 + place[1] / 2)
    }
    isRound = drawing.map { $0.last == ")" }
    isClosed = drawing.count > 1 && drawing.first == Array(drawing).last
  }

  /// What the pen inks.
  var shapes: [GlyphShape] {
    if points.count == 1 { return [bar(from: points[0], to: points[0], 0.5, 0.5)] }
    return points.indices.dropLast().map(stroke) + points.indices.compactMap(arc)
  }

  /// The stroke from a point to the next.
  private func stroke(from index: Int) -> GlyphShape {
    let (start, end) = (points[index], points[index + 1])
    if start.x != end.x, start.y != end.y { return .slope(from: start, to: end) }
    // A sharp corner or an end reaches half a stroke further; a round one leaves room for its arc.
    let reaches = [index, index + 1].map { isBent(at: $0) ? -Self.radius : 0.5 }
    let isForward = end.x > start.x || end.y > start.y
    return isForward
      ? bar(from: start, to: end, reaches[0], reaches[1])
      : bar(from: end, to: start, reaches[1], reaches[0])
  }

  /// A level or upright stroke that reaches beyond both its ends.
  private func bar(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ before: Double,
    _ after: Double
  ) -> GlyphShape {
    let isLevel = start.y == end.y
    return .bar(
      left: start.x - (isLevel ? before : 0.5), right: end.x + (isLevel ? after : 0.5),
      top: start.y - (isLevel ? 0.5 : before), bottom: end.y + (isLevel ? 0.5 : after))
  }

  /// Whether the pen turns at a point in an arc.
  private func isBent(at index: Int) -> Bool {
    isRound[index] && (isClosed || index > 0 && index < points.count - 1)
  }

  /// The arc at a round corner.
  private func arc(at index: Int) -> GlyphShape? {
    // The last point of a closed path is its first one.
    guard isBent(at: index), index < points.count - 1 else { return nil }
    let corner = points[index]
    let (before, after) = (points[index == 0 ? points.count - 2 : index - 1], points[index + 1])
    let isRight = corner.x > (before.x + after.x) / 2
    let isDown = corner.y > (before.y + after.y) / 2
    return .arc(
      x: corner.x + (isRight ? -Self.radius : Self.radius),
      y: corner.y + (isDown ? -Self.radius : Self.radius), right: isRight, down: isDown,
      inner: Self.radius - 0.5, outer: Self.radius + 0.5)
  }
}

/// A piece of a glyph that covers at most one stretch of each line across it. Units are strokes.
enum GlyphShape {
  case bar(left: Double, right: Double, top: Double, bottom: Double)
  /// A stroke aslant, cut level and upright half a stroke beyond its ends.
  case slope(from: (x: Double, y: Double), to: (x: Double, y: Double))
  /// A quarter of a ring around a point, on its right or left, below or above.
  case arc(x: Double, y: Double, right: Bool, down: Bool, inner: Double, outer: Double)

  /// The stretch that it covers at some height.
  func span(at height: Double) -> ClosedRange<Double>? {
    switch self {
    case .bar(let left, let right, let top, let bottom):
      guard height >= top, height <= bottom, left < right else { return nil }
      return left...right
    case .slope(let start, let end):
      guard height >= min(start.y, end.y) - 0.5, height <= max(start.y, end.y) + 0.5
      else { return nil }
      let slant = (end.x - start.x) / (end.y - start.y)
      let middle = start.x + (height - start.y) * slant
      let half = 0.5 * (1 + slant * slant).squareRoot()
      let from = max(min(start.x, end.x) - 0.5, middle - half)
      let to = min(max(start.x, end.x) + 0.5, middle + half)
      return from < to ? from...to : nil
    case .arc(let x, let y, let right, let down, let inner, let outer):
      let rise = down ? height - y : y - height
      guard rise >= 0, rise <= outer else { return nil }
      let far = (outer * outer - rise * rise).squareRoot()
      let near = rise < inner ? (inner * inner - rise * rise).squareRoot() : 0
      return right ? x + near...x + far : x - far...x - near
    }
  }
}
