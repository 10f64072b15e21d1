/// How many rows are cut into pages, of which one is shown: pages, not scrolling, so that little
/// changes when the selection moves.
struct Pages: Equatable {
  /// How many rows there are.
  let count: Int
  /// How many stand one below the other.
  let perColumn: Int
  /// How many stand side by side.
  let columns: Int
  /// The page that is shown, from 0 on.
  let page: Int
  /// How many pages there are.
  let pageCount: Int
  /// Whether the last line tells which page it is.
  let hasHint: Bool

  init(count: Int, columns: Int = 1, rowsEach: Int = 1, showing row: Int? = nil, in rows: Int) {
    self.count = max(0, count)
    self.columns = max(1, columns)
    let rowsEach = max(1, rowsEach)
    let wanted = (self.count + self.columns - 1) / self.columns
    hasHint = wanted * rowsEach > rows && rows > rowsEach
    perColumn = max(1, min(wanted, (hasHint ? rows - 1 : rows) / rowsEach))
    let visible = perColumn * self.columns
    pageCount = (self.count + visible - 1) / visible
    page = min(max(0, row ?? 0), max(0, self.count - 1)) / visible
  }

  /// How many rows a page holds.
  var visible: Int { perColumn * columns }
  /// The rows of the page.
  var shown: Range<Int> { page * visible..<min(count, (page + 1) * visible) }

  /// The width of a mark that turns to another page: that of a finger.
  private static let mark = 5

  /// Tells the page in the last line of an area.
  ///
  /// - Parameter turn: What a row means as the first one of a page to turn to: the marks beside the
  ///   page's number turn there. `nil` where no touch turns a page.
  func drawHint(on canvas: inout Canvas, in area: Rect, turn: ((Int) -> AnyHashable)? = nil) {
    guard hasHint else { return }
    let row = area.rows(from: area.rows - 1, count: 1)
    let end = Point(row: row.top, column: row.right - 1)
    guard canvas.clip.contains(end) else { return }
    let isOnDialog = canvas[end.row, end.column].style.role == .dialog
    let number = "\(page + 1)/\(pageCount)"
    let style = Style(isOnDialog ? .dialogMuted : .muted)
    let width = 2 * Self.mark + number.cellWidth
    guard let turn, row.columns >= width else {
      Text(number, style, .trailing).draw(on: &canvas, in: row)
      return
    }
    let marks = row.columns(from: row.columns - width, count: width)
    Text(number, style, .center).draw(on: &canvas, in: marks)
    let strong = Style(isOnDialog ? .dialog : .text, .bold)
    if page > 0 {
      drawMark(
        "‹", strong, turn((page - 1) * visible), on: &canvas,
        in: marks.columns(from: 0, count: Self.mark))
    }
    if page + 1 < pageCount {
      drawMark(
        "›", strong, turn((page + 1) * visible), on: &canvas,
        in: marks.columns(from: width - Self.mark, count: Self.mark))
    }
  }

  /// Draws a mark at the outer end of its place.
  private func drawMark(
    _ sign: String, _ style: Style, _ message: AnyHashable, on canvas: inout Canvas, in place: Rect
  ) {
    var style = style
    if canvas.isFocused(message) { style = Style(.focus, .bold) }
    if canvas.isPressed(message) { style = Style(.pressed, .bold) }
    canvas.addTarget(place, message)
    canvas.fill(place, style)
    Text(sign, style, .center).draw(on: &canvas, in: place)
  }
}

extension Canvas {
  /// The columns left of a row's content, where the selected one has its mark.
  static let gutter = 2

  /// Draws a row that can be selected and touched; its own styles give way to those of selection.
  mutating func drawChoice(
    in area: Rect, isSelected: Bool, message: AnyHashable?,
    _ content: (inout Canvas, Rect) -> Void
  ) {
    guard !area.isEmpty else { return }
    var role: Role? = isSelected ? .selection : nil
    if let message {
      addTarget(area, message)
      if isPressed(message) { role = .pressed } else if isFocused(message) { role = .focus }
    }
    if let role { fill(area, Style(role)) }
    if isSelected {
      write("▸", at: Point(row: area.top, column: area.left), Style(role ?? .selection))
    }
    let inner = area.columns(from: Self.gutter, count: area.columns - Self.gutter)
    clipped(to: inner) { content(&$0, inner) }
    guard let role else { return }
    restyle(area) { style in
      let isMuted = style.role == .muted && role == .selection
      return Style(isMuted ? .selectionMuted : role, style.emphasis)
    }
  }
}
