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
    var fills = false
    for index in elements.indices {
      if index > 0 { rows += spacing }
      let room = Size(rows: offer.rows - rows, columns: offer.columns)
      let wanted = elements[index].size(within: room)
      rows += wanted.rows
      columns = max(columns, wanted.columns)
      if elements[index].stretch > 0 { fills = true }
    }
    return Size(rows: fills ? offer.rows : rows, columns: columns).limited(to: offer)
  }

  /// Whether each element fits into its part.
  public func fits(_ room: Size) -> Bool {
    let heights = heights(of: Shares.sizes(of: elements, in: room), in: room)
    return elements.indices.allSatisfy { index in
      elements[index].fits(Size(rows: heights[index], columns: room.columns))
    }
  }

  private func heights(of sizes: [Size], in room: Size) -> [Int] {
    Shares.lengths(of: elements, spacing: spacing, in: room.rows) { sizes[$0].rows }
  }

  /// Draws the elements from top to bottom.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let sizes = Shares.sizes(of: elements, in: area.size)
    let heights = heights(of: sizes, in: area.size)
    var offset = 0
    for index in elements.indices {
      guard offset < area.rows else { return }
      var place = area.rows(from: offset, count: heights[index])
      if alignment != .leading, elements[index].stretch == 0 {
        let width = min(sizes[index].columns, area.columns)
        place = place.columns(from: alignment.offset(of: width, in: area.columns), count: width)
      }
      elements[index].draw(on: &canvas, in: place)
      offset += heights[index] + spacing
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
    let sizes = Shares.sizes(of: elements, in: offer)
    let widths = widths(of: sizes, in: offer)
    var rows = 0
    var columns = spacing * max(0, elements.count - 1)
    for index in elements.indices {
      // What gets the width that it wants is as high as it said.
      let isAsWanted = elements[index].stretch == 0 && widths[index] == sizes[index].columns
      let room = Size(rows: offer.rows, columns: widths[index])
      rows = max(rows, isAsWanted ? sizes[index].rows : elements[index].size(within: room).rows)
      columns += widths[index]
    }
    return Size(rows: rows, columns: columns).limited(to: offer)
  }

  /// Whether each element fits into its part.
  public func fits(_ room: Size) -> Bool {
    let widths = widths(of: Shares.sizes(of: elements, in: room), in: room)
    return elements.indices.allSatisfy { index in
      elements[index].fits(Size(rows: room.rows, columns: widths[index]))
    }
  }

  private func widths(of sizes: [Size], in room: Size) -> [Int] {
    Shares.lengths(of: elements, spacing: spacing, in: room.columns) { sizes[$0].columns }
  }

  /// Draws the elements from left to right.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let widths = widths(of: Shares.sizes(of: elements, in: area.size), in: area.size)
    var offset = 0
    for index in elements.indices {
      guard offset < area.columns else { return }
      elements[index].draw(on: &canvas, in: area.columns(from: offset, count: widths[index]))
      offset += widths[index] + spacing
    }
  }
}
