import Canvas
import HallCore
import Testing

@testable import Screens

/// The guide leafs through all items of the hall while nothing is typed.
@Suite struct CatalogueTests {
  private var desk = Journey(Desk(), in: StaffMorning.full.scene())

  /// The rows of the screen on which something is marked as selected.
  private var marks: [Int] {
    desk.canvas.lines.indices.filter { desk.canvas.lines[$0].contains("▸") }
  }

  @Test mutating func downOnAnEmptySearchShowsEveryItemOfTheHall() {
    desk.see("↓ 全部事项")
    desk.press(.down)
    let count = desk.scene.hall.profile.items.count
    desk.see("全部 \(count) 项 · A 劳动就业", "▸ 失业登记")
    var shown: Set<ItemCode> = []
    for _ in 0..<count {
      shown.formUnion(desk.screen.findings[desk.screen.found].items)
      desk.press(.down)
    }
    #expect(shown == Set(desk.scene.hall.profile.items))
  }

  @Test mutating func theFooterOpensItByTouchAndHelpSaysSo() {
    desk.touch("↓ 全部事项")
    desk.see("▸ 失业登记")
    desk.press(.escape, .function(1))
    desk.see("这里能办的事项,一队一队地看", "下一页")
  }

  @Test mutating func itIsLeafedThroughByTouch() {
    desk.touch("↓ 全部事项")
    let first = desk.screen.findings[0].items
    for _ in 0..<3 { desk.touch("›") }
    desk.see("4/")
    desk.touch("‹")
    desk.see("3/", "全部")
    let place = desk.screen.found
    #expect(place > 0)
    #expect(desk.screen.findings[place].items != first)
    #expect(desk.screen.draft == nil)
  }

  @Test(arguments: StaffShape.all) func aPageFurtherIsTheSameRowOfTheNextPage(_ shape: StaffShape) {
    var test = CatalogueTests()
    test.desk = Journey(
      Desk(),
      in: StaffMorning.full.scene(
        rows: shape.rows, columns: shape.columns, language: shape.language))
    test.desk.press(.down, .down, .down)
    let rows = test.marks
    #expect(rows.count == 1)
    test.desk.press(.pageDown)
    test.desk.see(" 2/")
    #expect(test.marks == rows)
    test.desk.press(.pageDown, .pageUp, .pageUp)
    test.desk.see(" 1/")
    #expect(test.marks == rows)
    test.desk.press(.end)
    #expect(test.desk.screen.found == test.desk.screen.findings.count - 1)
    test.desk.press(.home)
    #expect(test.desk.screen.found == 0)
  }

  @Test(arguments: StaffShape.all) func theSameHoldsBesideATallerFooterInSearchAndList(
    _ shape: StaffShape
  ) {
    var test = CatalogueTests()
    test.desk = Journey(
      Desk(),
      in: StaffMorning.full.scene(rows: 20, columns: shape.columns, language: shape.language))
    // Who calls for help adds a key to the footer.
    test.desk.happen(.requestHelp(Samples.coded("kiosk-1")), by: .kiosk)
    for keys: [Key] in [
      [.down, .down], [.escape, .character("社"), .down], [.escape, .tab, .down],
    ] {
      for key in keys { test.desk.press(key) }
      let rows = test.marks
      #expect(rows.count == 1)
      test.desk.see(" 1/")
      test.desk.press(.pageDown)
      test.desk.see(" 2/")
      #expect(test.marks == rows)
      test.desk.press(.pageUp)
      #expect(test.marks == rows)
    }
  }

  @Test mutating func movingTheHighlightChangesTwoRows() {
    desk.press(.down, .down)
    let before = desk.canvas
    desk.press(.down)
    let changed = (0..<before.size.rows).filter { row in
      (0..<before.size.columns).contains { before[row, $0] != desk.canvas[row, $0] }
    }
    #expect(changed.count == 2)
  }

  @Test mutating func enterOpensAnItemAndDownGoesOnFromThere() {
    desk.press(.down, .down, .down, .enter)
    let item = desk.screen.draft?.items
    #expect(item?.count == 1)
    desk.see("普通", "取号")
    desk.press(.escape, .down)
    #expect(desk.screen.findings[desk.screen.found].items == item)
    desk.press(.enter, .enter)
    #expect(desk.screen.issued != nil)
    desk.press(.down)
    #expect(desk.screen.found == 0)
    #expect(desk.screen.issued == nil)
    #expect(desk.refusals == [])
  }

  @Test mutating func anItemOfTheCatalogueJoinsADraft() {
    desk.type("sbk")
    desk.press(.enter, .down, .enter)
    #expect(desk.screen.draft?.items == [Samples.coded("SHBZ-017"), Samples.coded("LDJY-001")])
  }

  @Test mutating func typingTurnsTheCatalogueIntoASearch() {
    desk.press(.down, .pageDown)
    desk.type("sbk")
    desk.see("▸ 社会保障卡申领  社保卡")
    desk.press(.escape)
    desk.see("劳动就业", "↓ 全部事项")
    #expect(desk.screen.findings == [])
  }

  @Test(arguments: [Key.escape, .backspace]) mutating func aStepBackClosesTheCatalogue(_ key: Key) {
    desk.type("sbk")
    desk.press(.enter, .down, key)
    #expect(!desk.screen.isSearching)
    #expect(desk.screen.draft?.items == [Samples.coded("SHBZ-017")])
  }

  @Test mutating func aDigitSearchesInTheCatalogueInsteadOfChoosingAClass() {
    desk.type("sbk")
    desk.press(.enter, .down)
    desk.type("5")
    #expect(desk.screen.text == "5")
    #expect(desk.screen.draft?.priority == .walkIn)
  }
}
