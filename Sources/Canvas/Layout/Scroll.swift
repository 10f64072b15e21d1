/// Elements one below the other of which a part is shown. Marks at the right edge tell where there is
/// more.
public struct Scroll: Element {
  private let offset: Int
  private let marks: Style
  private let elements: [any Element]

  /// Elements one below the other.
  ///
  /// - Parameters:
  ///   - offset: How many rows are above the part that is shown; the end stays at the bottom however
  ///     large it is.
  ///   - marks: The style of the marks.
  public init(offset: Int, marks: Style = .muted, @ElementBuilder _ elements: () -> [any Element]) {
    self.offset = offset
    self.marks = marks
    self.elements = elements()
  }

  /// More rows than any page has.
  private static let ample = 10_000

  private func heights(in columns: Int) -> [Int] {
    elements.map { $0.size(within: Size(rows: Self.ample, columns: columns)).rows }
  }

  /// How many rows there are beyond those of some room: the largest offset that changes anything.
  public func hidden(in room: Size) -> Int {
    max(0, heights(in: room.columns - 2).reduce(0, +) - room.rows)
  }

  /// The room of all elements.
  public func size(within offer: Size) -> Size {
    Size(rows: heights(in: offer.columns - 2).reduce(0, +), columns: offer.columns)
      .limited(to: offer)
  }

  /// What does not fit is scrolled.
  public func fits(_ room: Size) -> Bool { room.rows > 0 }

  /// Draws the elements that can be seen.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let inner = area.columns(from: 0, count: area.columns - 2)
    let heights = heights(in: inner.columns)
    let hidden = max(0, heights.reduce(0, +) - area.rows)
    let above = min(max(0, offset), hidden)
    canvas.clipped(to: area) { canvas in
      var top = area.top - above
      for (element, height) in zip(elements, heights) {
        let place = Rect(top: top, left: inner.left, rows: height, columns: inner.columns)
        if place.bottom > area.top, place.top < area.bottom {
          element.draw(on: &canvas, in: place)
        }
        top += height
      }
      let edge = area.right - 1
      if above > 0 { canvas.write("▲", at: Point(row: area.top, column: edge), marks) }
      if above < hidden {
        canvas.write("▼", at: Point(row: area.bottom - 1, column: edge), marks)
      }
    }
  }
}
