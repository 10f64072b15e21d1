import Testing

@testable import Canvas

@Suite struct TableTests {
  private let columns = [
    TableColumn(title: "号", width: .fitting), TableColumn(title: "事项", width: .share(1)),
    TableColumn(title: "等了", width: .fixed(5), alignment: .trailing),
  ]

  private func table(_ count: Int, selected: Int? = nil, _ columns: [TableColumn]? = nil) -> Table {
    Table(columns ?? self.columns, count: count, selected: selected, message: { $0 }) {
      row, column in
      switch column {
      case 0: [Span("A\(row * 7)")]
      case 1: [Span("失业登记"), Span(" 转来", .muted)]
      default: [Span("\(row * 3) 分")]
      }
    }
  }

  @Test func cellsStandBelowTheirHeads() {
    let picture = Picture(table(3, selected: 1), 5, 32)
    #expect(
      picture.lines == [
        "  号   事项                 等了",
        "  A0   失业登记 转来        0 分",
        "▸ A7   失业登记 转来        3 分",
        "  A14  失业登记 转来        6 分", "",
      ])
    #expect(picture.roles(0) == [.text, .muted, .text, .muted, .text, .muted])
    #expect(picture.roles(2) == [.selection, .selectionMuted, .selection])
  }

  @Test func aTableToReadHasNoMarginForAMark() {
    let table = Table([TableColumn(title: "a"), TableColumn(title: "b")], count: 1) {
      [Span("\($0)\($1)")]
    }
    #expect(Picture(table, 2, 8).lines == ["a   b", "00  01"])
    #expect(Picture(table, 2, 8).canvas.targets.isEmpty)
  }

  @Test func withoutTitlesThereIsNoHead() {
    let table = Table([TableColumn(title: "")], count: 2) { row, _ in [Span("\(row)")] }
    #expect(Picture(table, 2, 8).lines == ["0", "1"])
  }

  @Test func itShowsThePageOfTheSelectedRow() {
    #expect(
      Picture(table(9, selected: 4), 5, 30).lines == [
        "  号   事项               等了", "  A21  失业登记 转来      9 分", "▸ A28  失业登记 转来     12 分",
        "  A35  失业登记 转来     15 分", "                   ‹  2/3  ›",
      ])
    #expect(Table.visible(in: Size(rows: 5, columns: 30), count: 9) == 3)
  }

  @Test func marksBesideThePageMeanTheFirstRowOfAnother() {
    let targets = Picture(table(9, selected: 4), 5, 30).canvas.targets
    #expect(targets.map(\.message) == [3, 4, 5, 0, 6])
  }

  @Test func movingInsideAPageChangesTwoRows() {
    let before = Picture(table(40, selected: 5), 20, 60)
    let after = Picture(table(40, selected: 6), 20, 60)
    #expect(after.rows(differingFrom: before) == [6, 7])
  }

  @Test func onlyTheCellsOfThePageAreMade() {
    var made: Set<Int> = []
    let table = Table([TableColumn(title: "x")], count: 1_000_000, selected: 500_000) { row, _ in
      made.insert(row)
      return [Span("\(row)")]
    }
    _ = Picture(table, 12, 20)
    #expect(made == Set(500_000..<500_010))
  }

  @Test func theWidestColumnGivesWay() {
    #expect(
      Picture(table(2), 3, 22).lines == [
        "  号  事项        等了", "  A0  失业登记…   0 分", "  A7  失业登记…   3 分",
      ])
  }

  @Test func withoutRoomColumnsAreLeftOutFromTheRight() {
    #expect(Picture(table(2), 3, 12).lines == ["  号  事项", "  A0  失业…", "  A7  失业…"])
    #expect(Picture(table(2), 3, 5).lines == ["  号", "  A0", "  A7"])
  }

  @Test func sharesAreInProportion() {
    let columns = [
      TableColumn(title: "a", width: .share(1)), TableColumn(title: "b", width: .share(3)),
    ]
    let table = Table(columns, count: 0) { _, _ in [] }
    #expect(Picture(table, 1, 50).lines == ["a" + String(repeating: " ", count: 15) + "b"])
  }

  @Test func nothingIsNoTrouble() {
    #expect(Picture(table(0), 3, 20).lines == ["  号  事项      等了", "", ""])
    #expect(Picture(table(3, selected: 2), 1, 20).lines == ["  号   事项     等了"])
    #expect(Picture(table(3, []), 3, 20).lines == ["", "", ""])
  }
}
