/// Values along a chart's line.
public struct ChartSeries: Hashable, Sendable {
  /// What the values are, in a word.
  public let name: String
  /// The values, from left to right at equal distances; `nil` where there is none: the line has a gap
  /// there.
  public let values: [Double?]
  /// Its style.
  public let style: Style

  /// Values along a line.
  public init(name: String, values: [Double?], style: Style = Style(.chart)) {
    self.name = name
    self.values = values
    self.style = style
  }
}

/// One or more lines over time, from zero up. The first is solid, the others are dotted, so that they
/// can be told apart without colour.
public struct LineChart: Element {
  private let series: [ChartSeries]
  private let limit: Double?
  private let xLabels: [String]
  private let yUnit: String
  private let top: Double

  /// Lines over time.
  ///
  /// - Parameters:
  ///   - series: The lines.
  ///   - limit: A value that is not to be exceeded.
  ///   - xLabels: What stands below, at equal distances from the first value to the last.
  ///   - yUnit: The unit of the values.
  public init(
    series: [ChartSeries], limit: Double? = nil, xLabels: [String] = [], yUnit: String = ""
  ) {
    self.series = series
    self.limit = limit
    self.xLabels = xLabels
    self.yUnit = yUnit
    let values = series.flatMap { $0.values.compactMap(\.self) } + [limit ?? 0]
    top = LineChart.roundTop(above: values.filter(\.isFinite).max() ?? 0)
  }

  /// All the room there is.
  public func size(within offer: Size) -> Size { offer }
  /// Takes what is left over.
  public var stretch: Int { 1 }

  /// The round number that the axis ends at.
  private static func roundTop(above value: Double) -> Double {
    var unit = 1.0
    while unit * 10 < value { unit *= 10 }
    for step in [1.0, 2, 4, 5, 6, 8, 10] where step * unit >= value { return max(4, step * unit) }
    return max(4, value)
  }

  /// Draws the axes and the lines, as much as there is room for.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let hasAxis = area.columns >= 16 && area.rows >= 4
    let hasHead = hasAxis && area.rows >= 6 && (series.count > 1 || !yUnit.isEmpty)
    let left = hasAxis ? label(top).cellWidth + 1 : 0
    let (head, foot) = (hasHead ? 1 : 0, hasAxis && !xLabels.isEmpty ? 1 : 0)
    let plot = area.inset(Insets(top: head, left: left, bottom: foot))
    guard !plot.isEmpty else { return }
    if hasHead { drawHead(on: &canvas, in: area.rows(from: 0, count: 1), left: left) }
    if hasAxis {
      drawAxis(on: &canvas, in: plot, left: area.left)
      if foot > 0 { drawFoot(on: &canvas, at: plot.bottom, in: plot, within: area) }
    }
    drawLines(on: &canvas, in: plot)
  }

  /// The unit above the axis, and what the lines are.
  private func drawHead(on canvas: inout Canvas, in row: Rect, left: Int) {
    Text(yUnit, .muted).draw(on: &canvas, in: row)
    guard series.count > 1 else { return }
    let names = series.enumerated().map { index, series in
      [Span(index == 0 ? "⠒⠒ " : "⠂⠂ ", series.style), Span(series.name + "  ", .muted)]
    }
    let start = max(yUnit.cellWidth + 2, left)
    Text(names.flatMap(\.self), .trailing)
      .draw(on: &canvas, in: row.columns(from: start, count: row.columns - start))
  }
}

// The axes.
extension LineChart {
  private func label(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))" : "\(value)"
  }

  private func row(of value: Double, in plot: Rect) -> Int {
    plot.bottom - 1 - Int((value / top * Double(plot.rows - 1)).rounded())
  }

  private func drawAxis(on canvas: inout Canvas, in plot: Rect, left: Int) {
    let axis = plot.left - 1
    let style = Style(.chartAxis)
    canvas.fill(Rect(top: plot.top, left: axis, rows: plot.rows, columns: 1), "│", style)
    let values = plot.rows >= 9 ? [0, top / 4, top / 2, top * 3 / 4, top] : [0, top / 2, top]
    for value in plot.rows >= 5 ? values : [0, top] where value == value.rounded() {
      let row = row(of: value, in: plot)
      Text(label(value), .muted, .trailing)
        .draw(on: &canvas, in: Rect(top: row, left: left, rows: 1, columns: axis - left))
      canvas.write("┤", at: Point(row: row, column: axis), style)
    }
    canvas.write("┼", at: Point(row: plot.bottom - 1, column: axis), style)
  }

  private func drawFoot(on canvas: inout Canvas, at row: Int, in plot: Rect, within area: Rect) {
    var free = area.left
    for (index, label) in xLabels.enumerated() {
      let width = label.cellWidth
      let place = plot.left + position(index, of: xLabels.count, in: plot.columns)
      let start = min(max(area.left, place - width / 2), area.right - width)
      guard start >= free else { continue }
      canvas.write(label, at: Point(row: row, column: start), .muted)
      free = start + width + 1
    }
  }

  private func position(_ index: Int, of count: Int, in room: Int) -> Int {
    count < 2 ? 0 : index * (room - 1) / (count - 1)
  }
}

// The lines.
extension LineChart {
  private func drawLines(on canvas: inout Canvas, in plot: Rect) {
    let isFine = canvas.abilities.repertoire == .full
    var grid = DotGrid(plot.size, isFine: isFine)
    if let limit, limit.isFinite {
      let row = dotRow(of: limit, in: grid)
      grid.line(
        from: Point(row: row, column: 0), to: Point(row: row, column: grid.columns - 1), for: -1
      ) { !isFine || $0 % 4 < 2 }
    }
    for index in series.indices.reversed() { add(index, to: &grid) }
    for row in 0..<plot.rows {
      for column in 0..<plot.columns {
        guard let (scalar, owner) = grid.glyph(row: row, column: column) else { continue }
        let style = owner < 0 ? Style(.chartAxis) : series[owner].style
        let glyph = isFine ? scalar : owner < 0 ? "-" : owner == 0 ? "*" : "o"
        canvas.put(
          glyph, width: 1, style, at: Point(row: plot.top + row, column: plot.left + column))
      }
    }
  }

  private func dotRow(of value: Double, in grid: DotGrid) -> Int {
    let share = min(1, max(0, value / top))
    return grid.rows - 1 - Int((share * Double(grid.rows - 1)).rounded())
  }

  private func add(_ index: Int, to grid: inout DotGrid) {
    let values = series[index].values
    let isSolid = index == 0 || grid.perCell.columns == 1
    var last: Point?
    for (place, value) in values.enumerated() {
      guard let value, value.isFinite else {
        last = nil
        continue
      }
      let point = Point(
        row: dotRow(of: value, in: grid),
        column: position(place, of: values.count, in: grid.columns))
      grid.line(from: last ?? point, to: point, for: index) { isSolid || $0 % 2 == 0 }
      last = point
    }
  }
}
