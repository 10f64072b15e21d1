import Testing

@testable import Canvas

@Suite struct ListTests {
  private func list(
    _ count: Int, _ selected: Int?, columns: Int = 1, rowsEach: Int = 1, showing: Int? = nil
  ) -> List {
    List(
      count: count, selected: selected, showing: showing, columns: columns, rowsEach: rowsEach,
      message: { $0 }
    ) { Text([Span("row \($0)"), Span(" min", .muted)]) }
  }

  @Test func theSelectedRowHasAMarkAndAStyle() {
    let picture = Picture(list(3, 1), 4, 14)
    #expect(picture.lines == ["  row 0 min", "▸ row 1 min", "  row 2 min", ""])
    #expect(picture.roles(0) == [.text, .muted, .text])
    #expect(picture.roles(1) == [.selection, .selectionMuted, .selection])
  }

  @Test func itShowsThePageOfTheSelectedRowAndWhichItIs() {
    #expect(
      Picture(list(8, 4), 4, 12).lines == [
        "  row 3 min", "▸ row 4 min", "  row 5 min", "         2/3",
      ])
    #expect(Picture(list(8, 7), 4, 12).lines == ["  row 6 min", "▸ row 7 min", "", "         3/3"])
  }

  @Test func aPageCanBeShownWithoutASelection() {
    #expect(
      Picture(list(8, nil, showing: 3), 4, 12).lines == [
        "  row 3 min", "  row 4 min", "  row 5 min", "         2/3",
      ])
  }

  @Test func marksBesideThePageTurnToTheFirstRowOfAnother() {
    func turning(_ selected: Int) -> Picture {
      Picture(
        List(
          count: 8, selected: selected, message: { $0 }, turn: { 100 + $0 },
          row: { Text("row \($0)") }), 4, 20)
    }
    let middle = turning(4)
    #expect(middle.lines.last == "         ‹  2/3  ›")
    #expect(middle.canvas.targets.suffix(2).map(\.message) == [100, 106])
    #expect(
      middle.canvas.targets.suffix(2).map(\.area) == [
        Rect(top: 3, left: 7, rows: 1, columns: 5), Rect(top: 3, left: 15, rows: 1, columns: 5),
      ])
    #expect(turning(0).canvas.targets.map(\.message) == [0, 1, 2, 103])
    #expect(turning(7).canvas.targets.map(\.message) == [6, 7, 103])
  }

  @Test func movingInsideAPageChangesTwoRows() {
    for abilities in [Abilities.full, .monochrome, .poor] {
      let before = Picture(list(40, 5), 12, 30, abilities: abilities)
      let after = Picture(list(40, 6), 12, 30, abilities: abilities)
      #expect(after.rows(differingFrom: before) == [5, 6])
    }
  }

  @Test func onlyTheRowsOfThePageAreMade() {
    var made: [Int] = []
    let list = List(count: 1_000_000, selected: 500_000, message: { $0 }) { index in
      made.append(index)
      return Text("")
    }
    _ = Picture(list, 11, 20)
    #expect(made == Array(500_000..<500_010))
  }

  @Test func rowsSideBySideAreFilledFromTopToBottom() {
    #expect(
      Picture(list(5, 3, columns: 2), 4, 26).lines == [
        "  row 0 min   ▸ row 3 min", "  row 1 min     row 4 min", "  row 2 min", "",
      ])
    #expect(
      Picture(list(9, 8, columns: 2), 3, 26).lines == [
        "▸ row 8 min", "", String(repeating: " ", count: 23) + "3/3",
      ])
  }

  @Test func rowsMayBeHigher() {
    let picture = Picture(list(3, 1, rowsEach: 2), 5, 14)
    #expect(picture.lines == ["  row 0 min", "", "▸ row 1 min", "", "           1/2"])
    #expect(picture.roles(3) == [.selection])
    #expect(picture.canvas.targets.map(\.area.rows) == [2, 2])
  }

  @Test func everyRowCanBeTouched() {
    let targets = Picture(list(3, nil), 3, 14).canvas.targets
    #expect(targets.map(\.message) == [0, 1, 2])
    #expect(targets.map(\.area) == (0..<3).map { Rect(top: $0, left: 0, rows: 1, columns: 14) })
  }

  @Test func focusAndFingerCanBeSeen() {
    #expect(Picture(list(3, 1), 3, 14, focus: 2).roles(2) == [.focus])
    #expect(Picture(list(3, 1), 3, 14, pressed: 1).roles(1) == [.pressed])
  }

  @Test func nothingAndLittleRoomAreNoTrouble() {
    #expect(Picture(list(0, nil), 3, 10).lines == ["", "", ""])
    #expect(list(0, 4).size(within: Size(rows: 9, columns: 9)) == Size(rows: 0, columns: 9))
    #expect(Picture(list(5, 4), 1, 10).lines == ["▸ row 4 m…"])
    #expect(Picture(list(5, 99), 2, 10).lines == ["  row 4 m…", "       5/5"])
    #expect(Picture(list(3, 0), 1, 1).lines == ["▸"])
  }

  @Test func keysMoveTheSelection() {
    func move(_ key: Key, _ selected: Int?, columns: Int = 1) -> Int? {
      List.move(key, selected: selected, count: 25, columns: columns, visible: 10)
    }
    #expect(move(.down, 3) == 4)
    #expect(move(.up, 3) == 2)
    #expect(move(.up, 0) == 0)
    #expect(move(.down, 24) == 24)
    #expect(move(.pageDown, 3) == 13)
    #expect(move(.pageDown, 20) == 24)
    #expect(move(.pageUp, 3) == 0)
    #expect(move(.home, 9) == 0)
    #expect(move(.end, 9) == 24)
    #expect(move(.down, nil) == 0)
    #expect(move(.up, nil) == 24)
    #expect(move(.right, 3) == nil)
    #expect(move(.right, 3, columns: 2) == 8)
    #expect(move(.left, 8, columns: 2) == 3)
    #expect(move(.enter, 3) == nil)
    #expect(List.move(.down, selected: nil, count: 0, visible: 10) == nil)
  }

  @Test func leftAndRightMoveToTheRowBeside() throws {
    let room = Size(rows: 4, columns: 30)
    let visible = List.visible(in: room, count: 5, columns: 2)
    let next = List.move(.right, selected: 0, count: 5, columns: 2, visible: visible)
    let picture = Picture(list(5, next, columns: 2), room.rows, room.columns)
    #expect(picture.lines[0] == "  row 0 min     ▸ row 3 min")
  }
}
