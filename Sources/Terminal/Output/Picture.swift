internal import Canvas
internal import Glibc

/// The canvas that the terminal shows, to find what another one changes.
struct Picture {
  private(set) var size = Size.zero
  /// Where the cursor is shown; `nil` if it is hidden.
  var cursor: Point?
  private var cells: [Cell] = []

  /// Forgets what is shown: every row of the next canvas counts as changed.
  mutating func forget() {
    size = .zero
  }

  /// Becomes a canvas, and hands out each row that changes: its columns from the first changed glyph
  /// to the last, and all its cells.
  mutating func update(
    to canvas: Canvas, _ paint: (Int, Range<Int>, UnsafeBufferPointer<Cell>) -> Void
  ) {
    let columns = canvas.size.columns
    canvas.cells.withUnsafeBufferPointer { new in
      guard size == canvas.size else {
        size = canvas.size
        cells = canvas.cells
        guard columns > 0 else { return }
        for row in 0..<size.rows { paint(row, 0..<columns, Picture.row(row, of: new, columns)) }
        return
      }
      cells.withUnsafeMutableBufferPointer { old in
        for row in 0..<size.rows {
          let next = Picture.row(row, of: new, columns)
          let shown = UnsafeMutableBufferPointer(
            rebasing: old[(row * columns)..<((row + 1) * columns)])
          guard let changed = Picture.change(from: UnsafeBufferPointer(shown), to: next) else {
            continue
          }
          _ = shown.update(fromContentsOf: next)
          paint(row, changed, next)
        }
      }
    }
  }

  private static func row(
    _ row: Int, of cells: UnsafeBufferPointer<Cell>, _ columns: Int
  ) -> UnsafeBufferPointer<Cell> {
    UnsafeBufferPointer(rebasing: cells[(row * columns)..<((row + 1) * columns)])
  }

  /// The columns that differ, whole glyphs only; `nil` if none does.
  static func change(
    from old: UnsafeBufferPointer<Cell>, to new: UnsafeBufferPointer<Cell>
  ) -> Range<Int>? {
    // Most rows are the same to the last bit. Others may be as well, but for what lies between cells.
    guard let shown = old.baseAddress, let next = new.baseAddress,
      memcmp(shown, next, new.count * MemoryLayout<Cell>.stride) != 0
    else { return nil }
    var first = 0
    while first < new.count, old[first] == new[first] { first += 1 }
    guard first < new.count else { return nil }
    var end = new.count
    while old[end - 1] == new[end - 1] { end -= 1 }
    if first > 0, new[first].isRightHalf { first -= 1 }
    return first..<end
  }
}
