public import Canvas
internal import CNcurses

extension Terminal {
  /// Shows a canvas. Only what differs from the last one is handed to ncurses, and all that it says
  /// about it goes out in one write; nothing is written where nothing differs.
  public func paint(_ canvas: Canvas, _ palette: Palette) {
    guard isShowing else { return }
    if colours.use(palette) { picture.forget() }
    if picture.size != canvas.size { nc_erase() }
    var isChanged = isDamaged
    let room = size
    picture.update(to: canvas) { row, columns, cells in
      guard row < room.rows else { return }
      colours.paint(cells, row: row, columns: columns.clamped(to: 0..<room.columns))
      isChanged = true
    }
    let cursor = canvas.cursor.flatMap { Rect(room).contains($0) ? $0 : nil }
    if picture.cursor != cursor {
      picture.cursor = cursor
      isChanged = true
      if let cursor {
        nc_show_cursor(Int32(cursor.row), Int32(cursor.column))
      } else {
        nc_hide_cursor()
      }
    }
    guard isChanged else { return }
    // Painting has moved ncurses's place of writing, which is where it leaves the cursor.
    if let cursor { nc_show_cursor(Int32(cursor.row), Int32(cursor.column)) }
    say()
  }

  /// Lets the next picture be shown as a whole, after somebody else has written on the screen.
  public func redraw() { isDamaged = true }

  /// Lets ncurses say what is new, and sends it.
  private func say() {
    nc_refresh(isDamaged)
    isDamaged = false
    flush()
  }

  /// Sends what ncurses has said.
  func flush() {
    switch outbox.send() {
    case .sent: break
    case .gone: isGone = true
    case .interrupted:
      // The rest of the picture is lost.
      isDamaged = true
      hear()
    }
  }
}
