/// Rows of which one may be selected. It shows the page that holds the selected row, and makes only
/// the rows of that page.
public struct List: Element {
  private let count: Int
  private let selected: Int?
  private let showing: Int?
  private let columns: Int
  private let rowsEach: Int
  private let message: (Int) -> AnyHashable
  private let turn: ((Int) -> AnyHashable)?
  private let row: (Int) -> any Element

  /// Rows to choose from.
  ///
  /// - Parameters:
  ///   - count: How many rows there are.
  ///   - selected: The selected one.
  ///   - showing: A row of the page to be shown where none is selected.
  ///   - columns: How many rows stand side by side; they are filled from top to bottom.
  ///   - rowsEach: The height of each.
  ///   - message: What touching a row means.
  ///   - turn: What turning to the page that begins with a row means: that this row is selected, and no
  ///     more. `nil` where no touch turns a page.
  ///   - row: Makes a row.
  public init<Message: Hashable & Sendable>(
    count: Int, selected: Int?, showing: Int? = nil, columns: Int = 1, rowsEach: Int = 1,
    message: @escaping (Int) -> Message, turn: ((Int) -> Message)? = nil,
    row: @escaping (Int) -> any Element
  ) {
    self.count = max(0, count)
    self.selected = selected
    self.showing = showing
    self.columns = max(1, columns)
    self.rowsEach = max(1, rowsEach)
    self.message = { AnyHashable(message($0)) }
    self.turn = turn.map { turn in { AnyHashable(turn($0)) } }
    self.row = row
  }

  /// The blank columns between rows that stand side by side.
  private static let spacing = 2

  private func pages(in rows: Int) -> Pages {
    Pages(
      count: count, columns: columns, rowsEach: rowsEach, showing: selected ?? showing, in: rows)
  }

  /// The whole width, and room for all rows.
  public func size(within offer: Size) -> Size {
    let pages = pages(in: offer.rows)
    let rows = count == 0 ? 0 : pages.perColumn * rowsEach + (pages.hasHint ? 1 : 0)
    return Size(rows: rows, columns: offer.columns).limited(to: offer)
  }

  /// What does not fit is on other pages; a few rows of each are to be seen.
  public func fits(_ room: Size) -> Bool { room.rows >= min(3, count) * rowsEach }

  /// Draws the page that holds the selected row.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let pages = pages(in: area.rows)
    let width = max(0, (area.columns - Self.spacing * (columns - 1)) / columns)
    for index in pages.shown {
      let place = index - pages.shown.lowerBound
      let cell = area.rows(from: place % pages.perColumn * rowsEach, count: rowsEach)
        .columns(from: place / pages.perColumn * (width + Self.spacing), count: width)
      let row = row(index)
      canvas.drawChoice(in: cell, isSelected: index == selected, message: message(index)) {
        row.draw(on: &$0, in: $1)
      }
    }
    pages.drawHint(on: &canvas, in: area, turn: turn)
  }
}

extension List {
  /// How many rows a page holds in an area.
  public static func visible(
    in size: Size, count: Int, columns: Int = 1, rowsEach: Int = 1
  ) -> Int {
    Pages(count: count, columns: columns, rowsEach: rowsEach, in: size.rows).visible
  }

  /// The row that a key selects; `nil` if the key does not move the selection.
  ///
  /// - Parameters:
  ///   - key: An arrow, Home, End, Page Up or Page Down. Left and right count only where rows stand
  ///     side by side.
  ///   - selected: The row that is selected now.
  ///   - count: How many rows there are.
  ///   - columns: How many stand side by side.
  ///   - visible: How many a page holds.
  public static func move(
    _ key: Key, selected: Int?, count: Int, columns: Int = 1, visible: Int
  ) -> Int? {
    guard count > 0 else { return nil }
    let columns = max(1, columns)
    let rows = count <= visible ? (count + columns - 1) / columns : visible / columns
    let step: Int
    switch key {
    case .up: step = -1
    case .down: step = 1
    case .left where columns > 1: step = -max(1, rows)
    case .right where columns > 1: step = max(1, rows)
    case .pageUp: step = -max(1, visible)
    case .pageDown: step = max(1, visible)
    case .home: return 0
    case .end: return count - 1
    default: return nil
    }
    guard let selected else { return step > 0 ? 0 : count - 1 }
    return min(max(0, selected + step), count - 1)
  }
}
