/// Values along a chart's line.
public struct ChartSeries: Hashable, Sendable {
  /// What the values are, in a word.
  public let name: String
  /// The values, from left to right at equal distances; `nil` where there is none: the line has a gap
  /// there.
  public let values: [Double?]
  /// Where the values may lie, if that is known; as many as there are values, or none at all.
  public let bands: [ClosedRange<Double>?]
  /// Its style.
  public let style: Style

  /// Values along a line.
  public init(
    name: String, values: [Double?], bands: [ClosedRange<Double>?] = [],
    style: Style = Style(.chart)
  ) {
    self.name = name
    self.values = values
    self.bands = bands
    self.style = style
  }
}

/// One or more lines over time, from zero up. The first is solid, the others are dotted, so that they
/// can be told apart without colour; where they may lie is strewn with dots.
public struct LineChart: Element {
  private let series: [ChartSeries]
  private let limit: Double?
  private let xLabels: [String]
  private let yUnit: String
  private let most: Double

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
    let values =
      series.flatMap { $0.values.compactMap(\.self) + $0.bands.compactMap { $0?.upperBound } }
      + [limit ?? 0]
    most = values.filter(\.isFinite).max() ?? 0
  }

  /// All the room there is.
  public func size(within offer: Size) -> Size { offer }
  /// Takes what is left over.
  public var stretch: Int { 1 }

  /// Draws the axes and the lines, as much as there is room for.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let hasAxis = area.columns >= 16 && area.rows >= 4
    let hasNames = series.count > 1 && series.contains { !$0.name.isEmpty }
    let hasHead = hasAxis && area.rows >= 6 && (hasNames || !yUnit.isEmpty)
    let (head, foot) = (hasHead ? 1 : 0, hasAxis && !xLabels.isEmpty ? 1 : 0)
    let axis = ChartAxis(to: most, rows: area.rows - head - foot)
    let plot = area.inset(Insets(top: head, left: hasAxis ? axis.width + 1 : 0, bottom: foot))
    guard !plot.isEmpty else { return }
    if hasHead { drawHead(on: &canvas, in: area.rows(from: 0, count: 1), left: axis.width + 1) }
    if hasAxis {
      drawAxis(axis, on: &canvas, in: plot, left: area.left)
      if foot > 0 { drawFoot(on: &canvas, in: plot, within: area) }
    }
    drawLines(to: axis.top, on: &canvas, in: plot)
  }

  /// The unit above the axis, and what the lines are.
  private func drawHead(on canvas: inout Canvas, in row: Rect, left: Int) {
    Text(yUnit, .muted).draw(on: &canvas, in: row)
    guard series.count > 1 else { return }
    let names = series.enumerated().map { index, series in
      [Span("\(mark(of: index, on: canvas)) ", series.style), Span(series.name, .muted)]
    }
    let start = max(yUnit.cellWidth + 2, left)
    Text(Array(names.joined(separator: [Span("   ")])), .trailing)
      .draw(on: &canvas, in: row.columns(from: start, count: row.columns - start))
  }

  /// A piece of a line as it looks in the chart.
  private func mark(of index: Int, on canvas: Canvas) -> String {
    switch canvas.abilities.repertoire {
    case .full: index == 0 ? "⠒⠒⠒" : "⠂⠂⠂"
    case .ascii: index == 0 ? "***" : "ooo"
    }
  }
}

// The axes.
extension LineChart {
  private func drawAxis(_ axis: ChartAxis, on canvas: inout Canvas, in plot: Rect, left: Int) {
    let column = plot.left - 1
    canvas.fill(
      Rect(top: plot.top, left: column, rows: plot.rows, columns: 1), "│", Style(.chartAxis))
    func mark(_ value: Double, _ style: Style) {
      let row = plot.bottom - 1 - axis.cell(of: value, in: plot.rows)
      let place = Rect(top: row, left: left, rows: 1, columns: column - left)
      canvas.fill(place, .text)
      Text(ChartAxis.label(value), style, .trailing).draw(on: &canvas, in: place)
      canvas.write("┤", at: Point(row: row, column: column), Style(.chartAxis))
    }
    for value in axis.ticks { mark(value, .muted) }
    // The limit's own number comes before a tick in the same row.
    if let limit, limit.isFinite, limit > 0 { mark(limit, Style(.chartAxis, .bold)) }
    canvas.write("┼", at: Point(row: plot.bottom - 1, column: column), Style(.chartAxis))
  }

  private func drawFoot(on canvas: inout Canvas, in plot: Rect, within area: Rect) {
    func start(_ index: Int) -> Int {
      let width = xLabels[index].cellWidth
      let place = plot.left + position(index, of: xLabels.count, in: plot.columns)
      return min(max(area.left, place - width / 2), area.right - width)
    }
    // Where not all have room, every second one stands, or every third, and so on.
    func fit(_ step: Int) -> Bool {
      stride(from: step, to: xLabels.count, by: step).allSatisfy { index in
        start(index - step) + xLabels[index - step].cellWidth < start(index)
      }
    }
    let step = (1...xLabels.count).first(where: fit) ?? xLabels.count
    for index in stride(from: 0, to: xLabels.count, by: step) {
      canvas.write(xLabels[index], at: Point(row: plot.bottom, column: start(index)), .muted)
    }
  }

  /// Where one of so many values at equal distances stands.
  private func position(_ index: Int, of count: Int, in room: Int) -> Int {
    count < 2 ? 0 : (index * (room - 1) + (count - 1) / 2) / (count - 1)
  }
}

// The lines.
extension LineChart {
  private func drawLines(to top: Double, on canvas: inout Canvas, in plot: Rect) {
    let isFine = canvas.abilities.repertoire == .full
    var grid = DotGrid(plot.size, isFine: isFine)
    if let limit, limit.isFinite {
      let row = dotRow(of: limit, to: top, in: grid)
      let (start, end) = (Point(row: row, column: 0), Point(row: row, column: grid.columns - 1))
      grid.line(from: start, to: end, for: -1) { !isFine || $0 % 4 < 2 }
    }
    for index in series.indices.reversed() { strew(index, to: top, in: &grid) }
    for index in series.indices.reversed() { add(index, to: top, in: &grid) }
    for row in 0..<plot.rows {
      for column in 0..<plot.columns {
        guard let (dots, owner) = grid.glyph(row: row, column: column) else { continue }
        let isBand = owner >= series.count
        let style =
          owner < 0 ? Style(.chartAxis) : series[isBand ? owner - series.count : owner].style
        let glyph = isFine ? dots : owner < 0 ? "-" : isBand ? "." : owner == 0 ? "*" : "o"
        canvas.put(
          glyph, width: 1, style, at: Point(row: plot.top + row, column: plot.left + column))
      }
    }
  }

  private func dotRow(of value: Double, to top: Double, in grid: DotGrid) -> Int {
    let share = min(1, max(0, value / top))
    return grid.rows - 1 - Int((share * Double(grid.rows - 1)).rounded())
  }

  /// Strews dots where a line may lie: those of the first one between those of the second.
  private func strew(_ index: Int, to top: Double, in grid: inout DotGrid) {
    let bands = series[index].bands
    guard !bands.isEmpty else { return }
    let last = grid.columns - 1
    for column in 0...max(0, last) {
      let place = last == 0 ? 0 : (column * (bands.count - 1) + last / 2) / last
      guard let band = bands[place], band.upperBound.isFinite else { continue }
      let rows =
        dotRow(
          of: band.upperBound, to: top, in: grid)...dotRow(
          of: band.lowerBound, to: top, in: grid)
      for row in rows where grid.perCell.rows == 1 || Self.isStrewn(row, column, index) {
        grid.set(row: row, column: column, for: series.count + index)
      }
    }
  }

  /// One dot in eight, so that the line between them is still to be seen.
  private static func isStrewn(_ row: Int, _ column: Int, _ index: Int) -> Bool {
    row % 2 == 0 && (column + row + 2 * index) % 4 == 0
  }

  private func add(_ index: Int, to top: Double, in grid: inout DotGrid) {
    let values = series[index].values
    let isSolid = index == 0 || grid.perCell.columns == 1
    var last: Point?
    for (place, value) in values.enumerated() {
      guard let value, value.isFinite else {
        last = nil
        continue
      }
      let point = Point(
        row: dotRow(of: value, to: top, in: grid),
        column: position(place, of: values.count, in: grid.columns))
      grid.line(from: last ?? point, to: point, for: index) { isSolid || $0 % 2 == 0 }
      // Among strewn dots the first line has to be stronger than they are.
      if index == 0, !series[index].bands.isEmpty, grid.perCell.rows > 1 {
        let (start, end) = (last ?? point, point)
        grid.line(
          from: Point(row: start.row + 1, column: start.column),
          to: Point(row: end.row + 1, column: end.column), for: index)
      }
      last = point
    }
  }
}
