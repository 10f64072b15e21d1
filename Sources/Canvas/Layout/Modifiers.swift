/// Room that is left over.
public struct Spacer: Element {
  private let rows: Int
  /// Takes what is left over.
  public let stretch: Int

  /// Room that takes what is left over.
  public init() {
    rows = 0
    stretch = 1
  }

  /// So many blank rows and no more.
  public init(rows: Int) {
    self.rows = rows
    stretch = 0
  }

  /// Nothing, or its rows.
  public func size(within offer: Size) -> Size {
    Size(rows: rows, columns: 0).limited(to: offer)
  }

  /// Draws nothing.
  public func draw(on canvas: inout Canvas, in area: Rect) {}
}

/// An element with a change to its room or look.
struct Modified: Element {
  let content: any Element
  let stretch: Int
  /// The room without which it is not whole, and what is left of some room to the content.
  let least: Size
  let inner: (Size) -> Size
  let measure: (any Element, Size) -> Size
  let paint: (any Element, inout Canvas, Rect) -> Void

  func size(within offer: Size) -> Size { measure(content, offer) }
  func fits(_ room: Size) -> Bool { room.holds(least) && content.fits(inner(room)) }
  func draw(on canvas: inout Canvas, in area: Rect) { paint(content, &canvas, area) }
}

extension Element {
  private func modified(
    stretch: Int? = nil, least: Size = .zero, inner: @escaping (Size) -> Size = { $0 },
    measure: @escaping (any Element, Size) -> Size = { $0.size(within: $1) },
    paint: @escaping (any Element, inout Canvas, Rect) -> Void = { $0.draw(on: &$1, in: $2) }
  ) -> any Element {
    Modified(
      content: self, stretch: stretch ?? self.stretch, least: least, inner: inner, measure: measure,
      paint: paint)
  }

  /// With a margin around it.
  public func padded(_ margin: Insets) -> any Element {
    let (rows, columns) = (margin.top + margin.bottom, margin.left + margin.right)
    let inside = { (room: Size) in
      Size(rows: room.rows - rows, columns: room.columns - columns)
    }
    return modified(
      inner: inside,
      measure: { content, offer in
        let inner = content.size(within: inside(offer))
        return Size(rows: inner.rows + rows, columns: inner.columns + columns).limited(to: offer)
      },
      paint: { content, canvas, area in content.draw(on: &canvas, in: area.inset(margin)) })
  }

  /// Taking the room that is left over beside its neighbours.
  public func stretched(_ weight: Int = 1) -> any Element {
    modified(stretch: weight)
  }

  /// Of a size of its own, as far as there is room.
  public func sized(rows: Int? = nil, columns: Int? = nil) -> any Element {
    let inside = { (room: Size) in
      Size(rows: rows ?? room.rows, columns: columns ?? room.columns).limited(to: room)
    }
    return modified(
      stretch: 0, least: Size(rows: rows ?? 0, columns: columns ?? 0), inner: inside,
      measure: { content, offer in
        let inner = content.size(within: inside(offer))
        return Size(rows: rows ?? inner.rows, columns: columns ?? inner.columns)
          .limited(to: offer)
      },
      paint: { content, canvas, area in
        let size = inside(area.size)
        content.draw(
          on: &canvas,
          in: area.rows(from: 0, count: size.rows).columns(from: 0, count: size.columns))
      })
  }

  /// In the middle of the room that it gets, or at its end.
  public func aligned(
    _ horizontal: Alignment = .center, vertical: Alignment = .leading
  ) -> any Element {
    modified(
      measure: { content, offer in
        Size(rows: content.size(within: offer).rows, columns: offer.columns)
      },
      paint: { content, canvas, area in
        let wanted = content.size(within: area.size)
        let inner = Rect(
          top: area.top + vertical.offset(of: wanted.rows, in: area.rows),
          left: area.left + horizontal.offset(of: wanted.columns, in: area.columns),
          rows: vertical == .leading ? area.rows : wanted.rows, columns: wanted.columns)
        content.draw(on: &canvas, in: inner)
      })
  }

  /// On a ground of a style.
  public func on(_ style: Style) -> any Element {
    modified(paint: { content, canvas, area in
      canvas.fill(area, style)
      content.draw(on: &canvas, in: area)
    })
  }

  /// As something that can be touched.
  public func touchable(_ message: some Hashable & Sendable) -> any Element {
    modified(paint: { content, canvas, area in
      canvas.addTarget(area, AnyHashable(message))
      content.draw(on: &canvas, in: area)
    })
  }

  /// Drawn in its area and nowhere else.
  public func clipped() -> any Element {
    modified(paint: { content, canvas, area in
      canvas.clipped(to: area) { content.draw(on: &$0, in: area) }
    })
  }
}
