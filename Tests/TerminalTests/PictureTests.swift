import Canvas
import Testing

@testable import Terminal

@Suite struct PictureTests {
  private let size = Size(rows: 3, columns: 10)

  private func canvas(_ lines: String..., style: Style = .text) -> Canvas {
    var canvas = Canvas(size)
    for (row, line) in lines.enumerated() {
      canvas.write(line, at: Point(row: row, column: 0), style)
    }
    return canvas
  }

  /// What a change hands out: for each row its columns.
  private func changes(from old: Canvas, to new: Canvas) -> [Int: Range<Int>] {
    var picture = Picture()
    picture.update(to: old) { _, _, _ in }
    var changes: [Int: Range<Int>] = [:]
    picture.update(to: new) { row, columns, _ in changes[row] = columns }
    picture.update(to: new) { row, _, _ in Issue.record("row \(row) has changed twice") }
    return changes
  }

  @Test func theFirstPictureIsAllNew() {
    var picture = Picture()
    var rows: [Int] = []
    picture.update(to: canvas()) { row, columns, _ in
      rows.append(row)
      #expect(columns == 0..<10)
    }
    #expect(rows == [0, 1, 2])
  }

  @Test func whatIsTheSameIsNotPainted() {
    #expect(changes(from: canvas("one", "two"), to: canvas("one", "two")) == [:])
  }

  @Test func aRowIsPaintedFromTheFirstChangeToTheLast() {
    let old = canvas("same", "a.b.c")
    #expect(changes(from: old, to: canvas("same", "a!b!c")) == [1: 1..<4])
    #expect(changes(from: old, to: canvas("same", "a.b.c", "z")) == [2: 0..<1])
  }

  @Test func aWideGlyphIsPaintedAsAWhole() {
    let old = canvas("医保")
    #expect(changes(from: old, to: canvas("医a")) == [0: 2..<4])
    #expect(changes(from: old, to: canvas("a 保")) == [0: 0..<2])
    var restyled = old
    restyled.restyle(Rect(top: 0, left: 3, rows: 1, columns: 1)) { _ in .accent }
    #expect(changes(from: old, to: restyled) == [0: 2..<4])
  }

  @Test func aStyleIsAChangeToo() {
    #expect(changes(from: canvas("ab"), to: canvas("ab", style: .bold)) == [0: 0..<2])
  }

  @Test func anotherSizeAndADamageAreAllNew() {
    var picture = Picture()
    picture.update(to: Canvas(Size(rows: 1, columns: 1))) { _, _, _ in }
    var rows = 0
    picture.update(to: canvas()) { _, _, _ in rows += 1 }
    #expect(rows == 3)
    picture.forget()
    picture.update(to: canvas()) { _, _, _ in rows += 1 }
    #expect(rows == 6)
    picture.update(to: Canvas(.zero)) { _, _, _ in Issue.record("there is nothing to paint") }
  }
}
