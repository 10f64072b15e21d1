import Testing

@testable import Canvas

@Suite struct FrameTests {
  private let framed = Text("一二").framed("标题")

  @Test func aFrameHasRoundCornersAndATitle() {
    let picture = Picture(framed, 3, 14)
    #expect(picture.lines == ["╭─ 标题 ─────╮", "│ 一二       │", "╰────────────╯"])
    #expect(picture.roles(0) == [.rule])
    #expect(framed.size(within: Size(rows: 9, columns: 80)) == Size(rows: 3, columns: 10))
  }

  @Test func withoutColoursItLooksTheSame() {
    #expect(Picture(framed, 3, 14, abilities: .monochrome).lines == Picture(framed, 3, 14).lines)
  }

  @Test func withoutBoxLinesItIsMadeOfSigns() {
    #expect(
      Picture(Text("ab").framed("Title"), 3, 14, abilities: .poor).lines == [
        "+- Title ----+", "| ab         |", "+------------+",
      ])
  }

  @Test func aLongTitleIsCut() {
    #expect(Picture(Text("x").framed("标题很长很长"), 3, 12).lines[0] == "╭─ 标题… ──╮")
  }

  @Test func inLittleRoomTheFrameGoesFirstToLast() {
    #expect(Picture(framed, 2, 8).lines == ["╭─ … ──╮", "╰──────╯"])
    #expect(Picture(framed, 1, 8).lines == [""])
    #expect(!framed.fits(Size(rows: 2, columns: 20)))
    #expect(framed.fits(Size(rows: 3, columns: 8)))
  }

  @Test func aPartIsShownOfWhatIsScrolled() {
    func scroll(_ offset: Int) -> [String] {
      Picture(Scroll(offset: offset) { for row in 0..<6 { Text("row \(row)") } }, 3, 9).lines
    }
    #expect(scroll(0) == ["row 0", "row 1", "row 2   ▼"])
    #expect(scroll(2) == ["row 2   ▲", "row 3", "row 4   ▼"])
    #expect(scroll(3) == ["row 3   ▲", "row 4", "row 5"])
    #expect(scroll(99) == scroll(3))
    #expect(scroll(-1) == scroll(0))
    let rows = Scroll(offset: 0) { for row in 0..<6 { Text("row \(row)") } }
    #expect(rows.hidden(in: Size(rows: 4, columns: 9)) == 2)
    #expect(rows.hidden(in: Size(rows: 9, columns: 9)) == 0)
  }

  @Test func whatIsScrolledAwayCannotBeTouched() {
    let scroll = Scroll(offset: 4) { for row in 0..<3 { Tile("\(row)", message: row) } }
    let targets = Picture(scroll, 3, 12).canvas.targets
    #expect(targets.map(\.message) == [1, 2])
    #expect(targets.map(\.area.rows) == [2, 1])
  }

  @Test func whatFitsNeedsNoMarks() {
    let scroll = Scroll(offset: 0) { Text("a") }
    #expect(Picture(scroll, 2, 6).lines == ["a", ""])
    #expect(scroll.size(within: Size(rows: 9, columns: 6)) == Size(rows: 1, columns: 6))
  }

  @Test func wordsFlowIntoTheNextLine() {
    let flow = Flow(spacing: 2, lineSpacing: 1) { for word in ["社保", "医保", "就业"] { Text(word) } }
    #expect(Picture(flow, 3, 12).lines == ["社保  医保", "", "就业"])
    #expect(flow.size(within: Size(rows: 9, columns: 12)) == Size(rows: 3, columns: 10))
    #expect(flow.size(within: Size(rows: 9, columns: 80)) == Size(rows: 1, columns: 16))
    #expect(Picture(flow, 3, 3).lines == ["社…", "", "医…"])
    #expect(flow.fits(Size(rows: 3, columns: 12)))
    #expect(!flow.fits(Size(rows: 2, columns: 12)))
  }
}
