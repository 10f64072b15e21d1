/// Elements one below the other. What is left over goes to those that stretch; what does not fit is
/// cut at the bottom.
public struct Column: Element {
  private let spacing: Int
  private let alignment: Alignment
  private let elements: [any Element]
  /// How eagerly the column itself takes room that is left over.
  public let stretch: Int

  /// A column.
  ///
  /// - Parameters:
  ///   - spacing: Blank rows between two elements.
  ///   - alignment: Where elements stand that are narrower than the column.
  public init(
    spacing: Int = 0, alignment: Alignment = .leading, stretch: Int = 0,
    @ElementBuilder _ elements: () -> [any Element]
  ) {
    self.spacing = spacing
    self.alignment = alignment
    self.stretch = stretch
    self.elements = elements()
  }

  /// As wide as the widest element, as high as all together.
  public func size(within offer: Size) -> Size {
    var rows = 0
    var columns = 0
    for (index, element) in elements.enumerated() {
      if index > 0 { rows += spacing }
      let wanted = element.size(within: Size(rows: offer.rows - rows, columns: offer.columns))
      rows += wanted.rows
      columns = max(columns, wanted.columns)
    }
    let fills = elements.contains { $0.stretch > 0 }
    return Size(rows: fills ? offer.rows : rows, columns: columns).limited(to: offer)
  }

  /// Whether each element fits into its part.
  public func fits(_ room: Size) -> Bool {
    zip(elements, heights(of: sizes(in: room), in: room)).allSatisfy { element, rows in
      element.fits(Size(rows: rows, columns: room.columns))
    }
  }

  /// What the elements want; those that stretch are not asked, because they get what is left over.
  private func sizes(in room: Size) -> [Size] {
    elements.map { $0.stretch > 0 ? .zero : $0.size(within: room) }
  }

  private func heights(of sizes: [Size], in room: Size) -> [Int] {
    Shares.lengths(
      sizes.map(\.rows), stretches: elements.map(\.stretch), spacing: spacing, in: room.rows)
  }

  /// Draws the elements from top to bottom.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let sizes = sizes(in: area.size)
    let lengths = heights(of: sizes, in: area.size)
    var offset = 0
    for (index, element) in elements.enumerated() {
      guard offset < area.rows else { return }
      let row = area.rows(from: offset, count: lengths[index])
      let width = min(sizes[index].columns, area.columns)
      let place =
        element.stretch > 0 || alignment == .leading
        ? row : row.columns(from: alignment.offset(of: width, in: area.columns), count: width)
      element.draw(on: &canvas, in: place)
      offset += lengths[index] + spacing
    }
  }
}

/// Elements side by side. What is left over goes to those that stretch; what does not fit is cut at
/// the right.
public struct Row: Element {
  private let spacing: Int
  private let elements: [any Element]
  /// How eagerly the row itself takes room that is left over.
  public let stretch: Int

  /// A row.
  ///
  /// - Parameter spacing: Blank columns between two elements.
  public init(
    spacing: Int = 0, stretch: Int = 0, @ElementBuilder _ elements: () -> [any Element]
  ) {
    self.spacing = spacing
    self.stretch = stretch
    self.elements = elements()
  }

  /// As high as the highest element, as wide as all together.
  public func size(within offer: Size) -> Size {
    let sizes = sizes(in: offer)
    let widths = widths(of: sizes, in: offer)
    var rows = 0
    for (index, element) in elements.enumerated() {
      // What gets the width that it wants is as high as it said.
      let isAsWanted = element.stretch == 0 && widths[index] == sizes[index].columns
      let room = Size(rows: offer.rows, columns: widths[index])
      rows = max(rows, isAsWanted ? sizes[index].rows : element.size(within: room).rows)
    }
    let columns = widths.reduce(0, +) + spacing * max(0, elements.count - 1)
    return Size(rows: rows, columns: columns).limited(to: offer)
  }

  /// What the elements want; those that stretch are not asked, because they get what is left over.
  private func sizes(in room: Size) -> [Size] {
    elements.map { $0.stretch > 0 ? .zero : $0.size(within: room) }
  }

  private func widths(of sizes: [Size], in room: Size) -> [Int] {
    Shares.lengths(
      sizes.map(\.columns), stretches: elements.map(\.stretch), spacing: spacing, in: room.columns)
  }

  /// Whether each element fits into its part.
  public func fits(_ room: Size) -> Bool {
    zip(elements, widths(of: sizes(in: room), in: room)).allSatisfy { element, columns in
      element.fits(Size(rows: room.rows, columns: columns))
    }
  }

  /// Draws the elements from left to right.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    var offset = 0
    let widths = widths(of: sizes(in: area.size), in: area.size)
    for (element, width) in zip(elements, widths) {
      guard offset < area.columns else { return }
      element.draw(on: &canvas, in: area.columns(from: offset, count: width))
      offset += width + spacing
    }
  }
}

/// How a length is shared among neighbours.
enum Shares {
  /// Gives everybody what they want, from the first on, and what is left over to those who stretch.
  static func lengths(_ wanted: [Int], stretches: [Int], spacing: Int, in room: Int) -> [Int] {
    var left = room
    var lengths = wanted
    for index in wanted.indices {
      if index > 0 { left -= spacing }
      lengths[index] = stretches[index] > 0 ? 0 : max(0, min(wanted[index], left))
      left -= lengths[index]
    }
    var weight = stretches.reduce(0, +)
    for index in wanted.indices where stretches[index] > 0 && left > 0 {
      lengths[index] = left * stretches[index] / weight
      left -= lengths[index]
      weight -= stretches[index]
    }
    return lengths
  }
}
