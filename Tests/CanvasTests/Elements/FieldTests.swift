import Testing

@testable import Canvas

@Suite struct FieldTests {
  @Test func theCursorStandsAfterTheText() {
    let picture = Picture(TextField("sbk", placeholder: "拼音", isActive: true), 1, 12)
    #expect(picture.lines == [" sbk"])
    #expect(picture.canvas.cursor == Point(row: 0, column: 4))
    #expect(picture.roles(0) == [.field])
  }

  @Test func anEmptyFieldSaysWhatMayBeTyped() {
    let picture = Picture(TextField("", placeholder: "拼音", isActive: true), 1, 12)
    #expect(picture.lines == ["  拼音"])
    #expect(picture.roles(0) == [.field, .fieldHint, .field])
    #expect(picture.canvas.cursor == Point(row: 0, column: 1))
  }

  @Test func theEndOfALongTextIsShown() {
    let picture = Picture(TextField("0123456789", isActive: true), 1, 8)
    #expect(picture.lines == [" …6789"])
    #expect(picture.canvas.cursor == Point(row: 0, column: 6))
    let wide = Picture(TextField("社会保障卡", isActive: true), 1, 9)
    #expect(wide.lines == [" …障卡"])
    #expect(wide.canvas.cursor == Point(row: 0, column: 6))
  }

  @Test func aFieldThatNobodyTypesInHasNoCursor() {
    #expect(Picture(TextField("sbk", isActive: false), 1, 12).canvas.cursor == nil)
  }

  @Test func theCursorNeverLeavesTheField() {
    for columns in 0...6 {
      let cursor = Picture(TextField("社保abc", isActive: true), 1, columns).canvas.cursor
      #expect(cursor.map { $0.column < columns } ?? (columns == 0))
    }
  }

  @Test func inAHighFieldTheTextStandsInTheMiddle() {
    #expect(Picture(TextField("a", isActive: true), 3, 6).lines == ["", " a", ""])
  }

  @Test func aBoxIsTickedOrNot() {
    #expect(Picture(Checkbox("身份证", isOn: true, message: 1), 1, 12).lines == ["☑ 身份证"])
    #expect(Picture(Checkbox("身份证", isOn: false, message: 1), 1, 12).lines == ["☐ 身份证"])
    #expect(
      Picture(Checkbox("ID card", isOn: true, message: 1), 1, 12, abilities: .poor).lines
        == ["[x] ID card"])
    #expect(
      Picture(Checkbox("ID card", isOn: false, message: 1), 1, 8, abilities: .poor).lines
        == ["[ ] ID ."])
  }

  @Test func theWholeLineOfABoxCanBeTouched() {
    let picture = Picture(Checkbox("身份证", isOn: true, message: 7), 2, 12, focus: 7)
    #expect(picture.canvas.targets.map(\.area) == [Rect(top: 0, left: 0, rows: 1, columns: 12)])
    #expect(picture.roles(0) == [.focus])
    #expect(picture.roles(1) == [.text])
  }

  @Test func aTileHasItsWordsInTheMiddle() {
    let tile = Tile("取号", help: "现在就办", message: 1)
    #expect(tile.size(within: Size(rows: 9, columns: 80)) == Size(rows: 4, columns: 12))
    let picture = Picture(tile, 4, 12)
    #expect(picture.lines == ["", "    取号", "  现在就办", ""])
    #expect(picture.roles(1) == [.tile])
    #expect(picture.roles(2) == [.tile, .tileHelp, .tile])
    #expect(
      Picture(tile, 4, 12, abilities: .monochrome).lines == [
        "╭──────────╮", "│   取号   │", "│ 现在就办 │", "╰──────────╯",
      ])
  }

  @Test func aLongLabelStandsOnTheOutlineRatherThanBeCut() {
    let tile = Tile("Book a time", message: 1)
    #expect(
      Picture(tile, 3, 9, abilities: .monochrome).lines == [
        "╭Book a ╮", "│ time  │", "╰───────╯",
      ])
    #expect(
      Picture(Tile("one two three", message: 1), 3, 8, abilities: .monochrome).lines == [
        "╭ one  ╮", "│ two  │", "╰three ╯",
      ])
  }

  @Test func withoutColoursWhatCannotBeDoneHasNoOutline() {
    let tile = Tile("取号", isEnabled: false, message: 1)
    #expect(Picture(tile, 3, 12, abilities: .monochrome).lines == ["", "    取号", ""])
  }

  @Test func aTileWithoutRoomForHelpShowsItsLabel() {
    let tile = Tile("取号", help: "现在就办", message: 1)
    #expect(Picture(tile, 1, 12).lines == ["    取号"])
    #expect(Picture(tile, 1, 3).lines == ["取…"])
    #expect(!tile.fits(Size(rows: 2, columns: 12)))
    #expect(!tile.fits(Size(rows: 3, columns: 9)))
    #expect(tile.fits(Size(rows: 3, columns: 10)))
  }
}
