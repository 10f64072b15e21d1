/// A column of a table.
public struct TableColumn: Hashable, Sendable {
  /// What stands at its head; may be empty.
  public let title: String
  /// How wide it is.
  public let width: Width
  /// Where its cells stand: numbers at the end.
  public let alignment: Alignment

  /// How wide a column is.
  public enum Width: Hashable, Sendable {
    /// So many cells.
    case fixed(Int)
    /// As wide as what is shown in it.
    case fitting
    /// A share of the room that the others leave, in proportion to its weight.
    case share(Int)
  }

  /// A column.
  public init(title: String, width: Width = .fitting, alignment: Alignment = .leading) {
    self.title = title
    self.width = width
    self.alignment = alignment
  }
}

/// Rows of cells below their heads, of which one may be selected. It shows the page that holds the
/// selected row, and makes only the cells of that page. Where rows can be touched, so can the marks that
/// turn to another page: they mean its first row.
public struct Table: Element {
  private let columns: [TableColumn]
  private let count: Int
  private let selected: Int?
  private let message: ((Int) -> AnyHashable)?
  private let cell: (_ row: Int, _ column: Int) -> [Span]

  /// A table to choose from.
  ///
  /// - Parameters:
  ///   - columns: Its columns.
  ///   - count: How many rows there are.
  ///   - selected: The selected one.
  ///   - message: What touching a row means.
  ///   - cell: Makes a cell.
  public init<Message: Hashable & Sendable>(
    _ columns: [TableColumn], count: Int, selected: Int? = nil,
    message: @escaping (Int) -> Message,
    cell: @escaping (_ row: Int, _ column: Int) -> [Span]
  ) {
    self.columns = columns
    self.count = max(0, count)
    self.selected = selected
    self.message = { AnyHashable(message($0)) }
    self.cell = cell
  }

  /// A table to read.
  public init(
    _ columns: [TableColumn], count: Int, selected: Int? = nil,
    cell: @escaping (_ row: Int, _ column: Int) -> [Span]
  ) {
    self.columns = columns
    self.count = max(0, count)
    self.selected = selected
    message = nil
    self.cell = cell
  }

  private var headRows: Int { columns.contains { !$0.title.isEmpty } ? 1 : 0 }
  private var gutter: Int { message != nil || selected != nil ? Canvas.gutter : 0 }

  private func pages(in rows: Int) -> Pages {
    Pages(count: count, showing: selected, in: rows - headRows)
  }

  /// How many rows a page holds in an area, below a head.
  public static func visible(in size: Size, count: Int) -> Int {
    Pages(count: count, in: size.rows - 1).visible
  }

  /// The whole width, and room for all rows.
  public func size(within offer: Size) -> Size {
    Size(rows: count + headRows, columns: offer.columns).limited(to: offer)
  }

  /// What does not fit is on other pages; a few rows of each are to be seen.
  public func fits(_ room: Size) -> Bool { room.rows >= min(3, count) + headRows }

  /// Draws the heads and the page that holds the selected row.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty, !columns.isEmpty else { return }
    let pages = pages(in: area.rows)
    let cells = pages.shown.map { row in columns.indices.map { cell(row, $0) } }
    let widths = widths(of: cells, in: area.columns - gutter)
    let heads = columns.map { [Span($0.title, .muted)] }
    let head = area.rows(from: 0, count: headRows)
    draw(heads, widths, on: &canvas, in: head.columns(from: gutter, count: head.columns - gutter))
    let body = area.rows(from: headRows, count: area.rows - headRows)
    for (offset, row) in pages.shown.enumerated() {
      let place = body.rows(from: offset, count: 1)
      guard gutter > 0 else {
        draw(cells[offset], widths, on: &canvas, in: place)
        continue
      }
      canvas.drawChoice(in: place, isSelected: row == selected, message: message?(row)) {
        draw(cells[offset], widths, on: &$0, in: $1)
      }
    }
    pages.drawHint(on: &canvas, in: body, turn: message)
  }

  private func draw(
    _ cells: [[Span]], _ widths: [Int], on canvas: inout Canvas, in row: Rect
  ) {
    guard !row.isEmpty else { return }
    var offset = 0
    for (index, width) in widths.enumerated() where width > 0 {
      Text(cells[index], columns[index].alignment)
        .draw(on: &canvas, in: row.columns(from: offset, count: width))
      offset += width + Self.spacing
    }
  }
}

// How the width is shared.
extension Table {
  /// The blank columns between two columns.
  private static let spacing = 2
  /// Below this width a column is left out rather than made narrower.
  private static let least = 4

  /// The width of each column; 0 for one that is left out.
  private func widths(of cells: [[[Span]]], in room: Int) -> [Int] {
    var shown = columns.count
    while shown > 1 {
      if let widths = widths(of: cells, first: shown, in: room) { return widths }
      shown -= 1
    }
    return [max(0, room)] + Array(repeating: 0, count: columns.count - 1)
  }

  /// The widths of the first so many columns, or `nil` if they are too many for the room.
  private func widths(of cells: [[[Span]]], first shown: Int, in room: Int) -> [Int]? {
    var widths = (0..<shown).map { index in
      let title = columns[index].title.cellWidth
      switch columns[index].width {
      case .fixed(let width): return max(0, width)
      case .share: return max(title, Self.least)
      case .fitting:
        return cells.reduce(title) { widest, row in
          max(widest, row[index].reduce(0) { $0 + $1.text.cellWidth })
        }
      }
    }
    var left = room - Self.spacing * (shown - 1) - widths.reduce(0, +)
    while left < 0 {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > Self.least
      else { return nil }
      widths[widest] -= 1
      left += 1
    }
    var weights = (0..<shown).map { columns[$0].width.weight }
    for index in 0..<shown where weights[index] > 0 {
      let extra = left * weights[index] / weights[index...].reduce(0, +)
      widths[index] += extra
      left -= extra
      weights[index] = 0
    }
    return widths + Array(repeating: 0, count: columns.count - shown)
  }
}

extension TableColumn.Width {
  /// Its weight among those that share the room that is left over.
  fileprivate var weight: Int {
    if case .share(let weight) = self { max(0, weight) } else { 0 }
  }
}
