/// Elements side by side, going on in the next line where one is too short.
public struct Flow: Element {
  private let spacing: Int
  private let lineSpacing: Int
  private let elements: [any Element]

  /// Elements in lines.
  ///
  /// - Parameters:
  ///   - spacing: Blank columns between neighbours.
  ///   - lineSpacing: Blank rows between lines.
  public init(
    spacing: Int = 2, lineSpacing: Int = 0, @ElementBuilder _ elements: () -> [any Element]
  ) {
    self.spacing = max(0, spacing)
    self.lineSpacing = max(0, lineSpacing)
    self.elements = elements()
  }

  /// Where each element stands, seen from the corner of the flow.
  private func places(in offer: Size) -> [Rect] {
    var places: [Rect] = []
    var (top, left, height) = (0, 0, 0)
    for element in elements {
      let size = element.size(within: offer)
      if left > 0, left + size.columns > offer.columns {
        (top, left, height) = (top + height + lineSpacing, 0, 0)
      }
      places.append(Rect(top: top, left: left, rows: size.rows, columns: size.columns))
      left += size.columns + spacing
      height = max(height, size.rows)
    }
    return places
  }

  /// As wide as the longest line, as high as all lines together.
  public func size(within offer: Size) -> Size {
    let places = places(in: offer)
    return Size(
      rows: places.map(\.bottom).max() ?? 0, columns: places.map(\.right).max() ?? 0
    ).limited(to: offer)
  }

  /// Whether all lines fit, and each element into its line.
  public func fits(_ room: Size) -> Bool {
    let places = places(in: room)
    return places.allSatisfy { $0.bottom <= room.rows }
      && zip(elements, places).allSatisfy { $0.fits($1.size) }
  }

  /// Draws the elements line by line; what does not fit is cut at the bottom.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    for (element, place) in zip(elements, places(in: area.size)) where place.top < area.rows {
      let line = area.rows(from: place.top, count: place.rows)
      element.draw(on: &canvas, in: line.columns(from: place.left, count: place.columns))
    }
  }
}
