import Canvas
import Testing

@Suite struct CanvasTests {
  private func canvas(_ rows: Int, _ columns: Int) -> Canvas {
    Canvas(Size(rows: rows, columns: columns))
  }

  @Test func aWideGlyphTakesTwoCells() {
    var canvas = canvas(1, 4)
    canvas.write("中a", at: Point(row: 0, column: 0), .text)
    #expect(canvas.lines == ["中a"])
    #expect(canvas[0, 1].isRightHalf)
    #expect(canvas[0, 2].text == "a")
  }

  @Test func overwritingHalfAGlyphBlanksTheOtherHalf() {
    for column in 0...1 {
      var canvas = canvas(1, 3)
      canvas.write("中", at: Point(row: 0, column: 0), .text)
      canvas.write("x", at: Point(row: 0, column: column), .text)
      #expect(canvas.lines == [column == 0 ? "x" : " x"])
      #expect(!(0..<3).contains { canvas[0, $0].isRightHalf })
    }
  }

  @Test func aWideGlyphOverTwoOthersBlanksBothTheirHalves() {
    var canvas = canvas(1, 4)
    canvas.write("中国", at: Point(row: 0, column: 0), .text)
    canvas.write("门", at: Point(row: 0, column: 1), .text)
    #expect(canvas.lines == [" 门"])
    #expect(!canvas[0, 3].isRightHalf)
  }

  @Test func noGlyphIsDrawnAcrossTheRightEdge() {
    var canvas = canvas(1, 3)
    canvas.write("中国", at: Point(row: 0, column: 0), .text)
    #expect(canvas.lines == ["中"])
  }

  @Test func nothingIsDrawnOutsideTheClip() {
    var canvas = canvas(2, 6)
    canvas.clipped(to: Rect(top: 0, left: 1, rows: 1, columns: 3)) { canvas in
      canvas.write("abcdef", at: Point(row: 0, column: 0), .text)
      canvas.write("zz", at: Point(row: 1, column: 1), .text)
      canvas.fill(Rect(top: -5, left: 3, rows: 100, columns: 100), "#", .text)
    }
    #expect(canvas.lines == [" bc#", ""])
  }

  @Test func controlAndFormatCharactersHaveNoCell() {
    var canvas = canvas(1, 8)
    canvas.write("a\u{1B}[\u{7}\u{202E}b\u{200B}", at: Point(row: 0, column: 0), .text)
    #expect(canvas.lines == ["a[b"])
  }

  @Test func atMostTwoMarksJoinAGlyph() {
    var canvas = canvas(1, 2)
    canvas.write("e\u{301}\u{302}\u{303}x", at: Point(row: 0, column: 0), .text)
    #expect(canvas[0, 0].text.unicodeScalars.map(\.value) == [0x65, 0x301, 0x302])
    #expect(canvas[0, 1].text == "x")
  }

  @Test func aTargetIsOnlyWhatCanBeSeenOfIt() {
    var canvas = canvas(3, 10)
    canvas.clipped(to: Rect(top: 0, left: 0, rows: 2, columns: 10)) { canvas in
      canvas.addTarget(Rect(top: 1, left: 8, rows: 5, columns: 5), "in part")
      canvas.addTarget(Rect(top: 2, left: 0, rows: 1, columns: 5), "not at all")
    }
    #expect(canvas.targets.map(\.message) == ["in part"])
    #expect(canvas.targets.map(\.area) == [Rect(top: 1, left: 8, rows: 1, columns: 2)])
  }

  @Test func anASCIITerminalGetsSignsOfTheSameWidth() {
    var canvas = Canvas(
      Size(rows: 1, columns: 12), abilities: Abilities(repertoire: .ascii, depth: .eight))
    canvas.write("╭─中→█x", at: Point(row: 0, column: 0), .text)
    #expect(canvas.lines == ["+-? >#x"])
  }
}
