import Testing

@testable import Canvas

@Suite struct LayoutTests {
  private func stretching(_ text: String, _ weight: Int = 1) -> any Element {
    Text(text).stretched(weight)
  }

  @Test func whatIsLeftOverGoesToThoseThatStretch() {
    let row = Row {
      Text("ab")
      stretching("c")
      stretching("d", 3)
      Text("e")
    }
    #expect(Picture(row, 1, 11).lines == ["abc d     e"])
    let column = Column {
      Text("top")
      Spacer()
      Text("end")
    }
    #expect(Picture(column, 4, 3).lines == ["top", "", "", "end"])
  }

  @Test func inATightRowTheFirstComeFirst() {
    let row = Row(spacing: 1) {
      Text("abc")
      stretching("stretch")
      Text("def")
      Text("ghi")
    }
    #expect(Picture(row, 1, 7).lines == ["abc  d…"])
    #expect(Picture(row, 1, 3).lines == ["abc"])
  }

  @Test func whatDoesNotFitIsCutAtTheBottom() {
    let column = Column(spacing: 1) { for text in ["a", "b", "c"] { Text(text) } }
    #expect(Picture(column, 4, 1).lines == ["a", "", "b", ""])
    #expect(column.size(within: Size(rows: 9, columns: 9)) == Size(rows: 5, columns: 1))
    #expect(!column.fits(Size(rows: 4, columns: 9)))
    #expect(column.fits(Size(rows: 5, columns: 1)))
  }

  @Test func narrowElementsStandWhereTheColumnPutsThem() {
    func column(_ alignment: Alignment) -> [String] {
      let column = Column(alignment: alignment) {
        Text("long")
        Text("s")
      }
      return Picture(column, 2, 6).lines
    }
    #expect(column(.leading) == ["long", "s"])
    #expect(column(.center) == [" long", "  s"])
    #expect(column(.trailing) == ["  long", "     s"])
  }

  @Test func aGridHasEqualCells() {
    let grid = Grid(columns: 2) { for text in ["a", "b", "c"] { Text(text) } }
    #expect(Picture(grid, 3, 10).lines == ["a     b", "", "c"])
    #expect(grid.size(within: Size(rows: 9, columns: 10)) == Size(rows: 3, columns: 10))
  }

  @Test func aGridFillsItsWidthAndItsFirstCellsAreWiderByOneForThat() {
    let grid = Grid(columns: 3, cellRows: 3) {
      for text in ["a", "b", "c", "d"] { Tile(text, message: text) }
    }
    let areas = Picture(grid, 7, 36).canvas.targets.map(\.area)
    #expect(areas.map(\.left) == [0, 13, 26, 0])
    #expect(areas.map(\.right) == [11, 24, 36, 11])
  }

  @Test func inAFlatRoomAGridGivesUpItsGapsAndThenHeight() {
    let grid = Grid(columns: 1, cellRows: 3) {
      for text in ["a", "b"] { Tile(text, message: text) }
    }
    func areas(_ rows: Int) -> [Rect] { Picture(grid, rows, 10).canvas.targets.map(\.area) }
    func area(_ top: Int, _ rows: Int) -> Rect { Rect(top: top, left: 0, rows: rows, columns: 10) }
    #expect(areas(8) == [area(0, 3), area(4, 3)])
    #expect(areas(6) == [area(0, 3), area(3, 3)])
    #expect(areas(4) == [area(0, 2), area(2, 2)])
    #expect(areas(2) == [area(0, 1), area(1, 1)])
    #expect(areas(1) == [area(0, 1)])
    #expect(grid.fits(Size(rows: 7, columns: 10)))
    #expect(!grid.fits(Size(rows: 6, columns: 10)))
  }

  @Test func aGridThatStretchesSharesTheHeight() {
    let grid = Grid(columns: 1, stretch: 1) {
      for text in ["a", "b"] { Tile(text, message: text) }
    }
    #expect(Picture(grid, 9, 10).canvas.targets.map(\.area.rows) == [4, 4])
  }

  @Test func theFirstFormThatFitsIsDrawn() {
    let forms = FirstFit {
      Row(spacing: 1) {
        Text("a long form")
        Text("with more")
      }
      Text("a long form")
      Text("short")
    }
    #expect(Picture(forms, 1, 21).lines == ["a long form with more"])
    #expect(Picture(forms, 1, 20).lines == ["a long form"])
    #expect(Picture(forms, 1, 10).lines == ["short"])
    #expect(Picture(forms, 1, 3).lines == ["sh…"])
  }

  @Test func aFormIsAlsoTooHigh() {
    let forms = FirstFit {
      Column {
        Tile("取号", help: "现在就办", message: 1)
        Paragraph("请在这里等候叫号")
      }
      Text("取号")
    }
    #expect(Picture(forms, 5, 16).canvas.targets.count == 1)
    #expect(Picture(forms, 4, 16).lines[0] == "取号")
    #expect(Picture(forms, 5, 15).lines[0] == "取号", "the paragraph would need two lines")
  }

  @Test func aFormThatTakesAnyRoomFits() {
    let forms = FirstFit {
      Column {
        Text("a")
        Spacer()
        LineChart(series: []).sized(rows: 2)
      }
      Text("b")
    }
    #expect(Picture(forms, 20, 9).lines[0] == "a")
    #expect(Picture(forms, 2, 9).lines[0] == "b")
  }

  @Test func marginsAndSizesLimitTheContent() {
    let padded = Text("abc").padded(Insets(vertical: 1, horizontal: 2))
    #expect(padded.size(within: Size(rows: 9, columns: 9)) == Size(rows: 3, columns: 7))
    #expect(Picture(padded, 3, 7).lines == ["", "  abc", ""])
    #expect(Picture(padded, 3, 6).lines == ["", "  a…", ""])
    let sized = Text("abcde").sized(rows: 2, columns: 3)
    #expect(sized.size(within: Size(rows: 9, columns: 9)) == Size(rows: 2, columns: 3))
    #expect(Picture(sized, 3, 7).lines == ["ab…", "", ""])
  }

  @Test func somethingStandsInTheMiddleOfItsRoom() {
    #expect(
      Picture(Text("ab").aligned(.center, vertical: .center), 3, 6).lines == ["", "  ab", ""])
    #expect(
      Picture(Text("ab").aligned(.trailing, vertical: .trailing), 2, 6).lines == ["", "    ab"])
  }

  @Test func aGroundCoversTheWholeArea() {
    let picture = Picture(Text("a", Style(.dialog)).on(Style(.dialog)), 2, 3)
    #expect(picture.roles(0) == [.dialog])
    #expect(picture.roles(1) == [.dialog])
  }

  @Test func nestedElementsAreMeasuredOnceALevelOrSo() {
    // Each level may ask a few times, but not each time twice as often as the one above.
    final class Count { var asked = 0 }
    struct Probe: Element {
      let count: Count
      func size(within offer: Size) -> Size {
        count.asked += 1
        return Size(rows: 1, columns: 1).limited(to: offer)
      }
      func draw(on canvas: inout Canvas, in area: Rect) {}
    }
    let count = Count()
    var nested: any Element = Probe(count: count)
    for _ in 0..<8 {
      let inner = nested
      nested = Row { Column { inner } }
    }
    _ = Picture(nested, 20, 20)
    #expect(count.asked < 200)
  }
}
