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

extension Element {
  /// With a margin around it.
  public func padded(_ margin: Insets) -> any Element {
    Modified(content: self, change: .padded(margin), stretch: stretch)
  }

  /// Taking the room that is left over beside its neighbours.
  public func stretched(_ weight: Int = 1) -> any Element {
    Modified(content: self, change: .stretched, stretch: weight)
  }

  /// Of a size of its own, as far as there is room.
  public func sized(rows: Int? = nil, columns: Int? = nil) -> any Element {
    Modified(content: self, change: .sized(rows: rows, columns: columns), stretch: 0)
  }

  /// In the middle of the room that it gets, or at its end.
  public func aligned(
    _ horizontal: Alignment = .center, vertical: Alignment = .leading
  ) -> any Element {
    Modified(content: self, change: .aligned(horizontal, vertical), stretch: stretch)
  }

  /// On a ground of a style.
  public func on(_ style: Style) -> any Element {
    Modified(content: self, change: .on(style), stretch: stretch)
  }

  /// As something that can be touched.
  public func touchable(_ message: some Hashable & Sendable) -> any Element {
    Modified(content: self, change: .touchable(AnyHashable(message)), stretch: stretch)
  }
}

/// An element with a change to its room or look.
struct Modified: Element {
  let content: any Element
  let change: Change
  let stretch: Int

  /// What is changed.
  enum Change {
    case padded(Insets)
    case stretched
    case sized(rows: Int?, columns: Int?)
    case aligned(Alignment, Alignment)
    case on(Style)
    case touchable(AnyHashable)
  }

  /// What the content gets of some room.
  private func inner(of room: Size) -> Size {
    switch change {
    case .padded(let margin):
      Size(
        rows: room.rows - margin.top - margin.bottom,
        columns: room.columns - margin.left - margin.right)
    case .sized(let rows, let columns):
      Size(rows: rows ?? room.rows, columns: columns ?? room.columns).limited(to: room)
    case .stretched, .aligned, .on, .touchable: room
    }
  }

  func size(within offer: Size) -> Size {
    let inner = content.size(within: inner(of: offer))
    switch change {
    case .padded(let margin):
      return Size(
        rows: inner.rows + margin.top + margin.bottom,
        columns: inner.columns + margin.left + margin.right
      ).limited(to: offer)
    case .sized(let rows, let columns):
      return Size(rows: rows ?? inner.rows, columns: columns ?? inner.columns).limited(to: offer)
    case .aligned: return Size(rows: inner.rows, columns: offer.columns)
    case .stretched, .on, .touchable: return inner
    }
  }

  func fits(_ room: Size) -> Bool {
    if case .sized(let rows, let columns) = change,
      !room.holds(Size(rows: rows ?? 0, columns: columns ?? 0))
    {
      return false
    }
    return content.fits(inner(of: room))
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    switch change {
    case .padded(let margin): content.draw(on: &canvas, in: area.inset(margin))
    case .stretched: content.draw(on: &canvas, in: area)
    case .sized:
      let size = inner(of: area.size)
      let room = area.rows(from: 0, count: size.rows).columns(from: 0, count: size.columns)
      content.draw(on: &canvas, in: room)
    case .aligned(let horizontal, let vertical):
      let wanted = content.size(within: area.size)
      let place = Rect(
        top: area.top + vertical.offset(of: wanted.rows, in: area.rows),
        left: area.left + horizontal.offset(of: wanted.columns, in: area.columns),
        rows: vertical == .leading ? area.rows : wanted.rows, columns: wanted.columns)
      content.draw(on: &canvas, in: place)
    case .on(let style):
      canvas.fill(area, style)
      content.draw(on: &canvas, in: area)
    case .touchable(let message):
      canvas.addTarget(area, message)
      content.draw(on: &canvas, in: area)
    }
  }
}
