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

  /// Draws the elements from top to bottom.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let sizes = elements.map { $0.size(within: area.size) }
    let lengths = Shares.lengths(
      sizes.map(\.rows), stretches: elements.map(\.stretch), spacing: spacing, in: area.rows)
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
    let widths = self.widths(in: offer)
    var rows = 0
    for (element, width) in zip(elements, widths) {
      rows = max(rows, element.size(within: Size(rows: offer.rows, columns: width)).rows)
    }
    let columns = widths.reduce(0, +) + spacing * max(0, elements.count - 1)
    return Size(rows: rows, columns: columns).limited(to: offer)
  }

  private func widths(in offer: Size) -> [Int] {
    Shares.lengths(
      elements.map { $0.size(within: offer).columns }, stretches: elements.map(\.stretch),
      spacing: spacing, in: offer.columns)
  }

  /// Draws the elements from left to right.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    var offset = 0
    for (element, width) in zip(elements, widths(in: area.size)) {
      guard offset < area.columns else { return }
      element.draw(on: &canvas, in: area.columns(from: offset, count: width))
      offset += width + spacing
    }
  }
}

/// How a length is shared among neighbours.
enum Shares {
  /// Gives everybody what they want, from the first on, and what is left over to those who stretch.
  /// Those who stretch want nothing themselves when others would have to go without.
  static func lengths(_ wanted: [Int], stretches: [Int], spacing: Int, in room: Int) -> [Int] {
    var left = room - spacing * max(0, wanted.count - 1)
    var lengths = wanted
    for index in wanted.indices {
      guard stretches[index] == 0 else {
        lengths[index] = 0
        continue
      }
      lengths[index] = max(0, min(wanted[index], left))
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
