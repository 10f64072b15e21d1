import Testing

@testable import Canvas

@Suite struct ParagraphTests {
  private func lines(_ text: String, _ columns: Int, rows: Int = 12) -> [String] {
    var lines = Picture(Paragraph(text), rows, columns).lines
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  @Test func chineseBreaksBetweenAnyTwoGlyphs() {
    #expect(lines("社会保障卡申领", 8) == ["社会保障", "卡申领"])
    #expect(lines("社会保障卡申领", 9) == ["社会保障", "卡申领"])
  }

  @Test(arguments: [
    "，", "。", "、", "；", "：", "？", "！", "》", "」", "』", "】", "）", "”", "…", "·", ",", ".", ";", ":",
    "?", "!", ")", "]",
  ])
  func noLineBeginsWithAMarkThatCloses(_ mark: String) {
    let lines = lines("社会保障\(mark)卡", 8)
    #expect(lines == ["社会保", "障\(mark)卡"])
  }

  @Test(arguments: ["《", "「", "『", "【", "（", "“", "(", "["])
  func noLineEndsWithAMarkThatOpens(_ mark: String) {
    let columns = 6 + mark.cellWidth
    #expect(lines("社会保\(mark)障卡", columns) == ["社会保", "\(mark)障卡"])
  }

  @Test func aBracketAtTheEndIsNotTornWhereItHasRoom() {
    #expect(lines("创业培训开班（含报名）", 20) == ["创业培训开班", "（含报名）"])
    #expect(lines("创业培训开班(含报名)", 18) == ["创业培训开班", "(含报名)"])
    #expect(lines("开班（含报名缴费领证）", 16) == ["开班（含报名缴费", "领证）"])
    #expect(lines("开班（含报名）登记处", 16) == ["开班（含报名）登", "记处"])
  }

  @Test func severalMarksStayTogether() {
    #expect(lines("带好《户口簿》。再来", 12) == ["带好《户口", "簿》。再来"])
    #expect(lines("他说，“(好)”。", 10) == ["他说，", "“(好)”。"])
  }

  @Test func plainQuotesOpenAndCloseInTurn() {
    #expect(lines("转来:\"先查社保缴费\"", 6) == ["转来:", "\"先查", "社保缴", "费\""])
  }

  @Test func aDashOfTwoAndDotsAreNotTornApart() {
    #expect(lines("社会保障——卡", 9) == ["社会保障", "——卡"])
    #expect(lines("社会保障……卡", 9) == ["社会保", "障……卡"])
  }

  @Test func latinWordsStayWhole() {
    #expect(lines("take a ticket here", 8) == ["take a", "ticket", "here"])
    #expect(lines("请找 Wang Fang 办", 9) == ["请找 Wang", "Fang 办"])
    #expect(lines("a walk-in", 7) == ["a walk-", "in"])
  }

  @Test func aNumberStaysWithItsUnit() {
    #expect(lines("还要等 12–18 分。", 12) == ["还要等", "12–18 分。"])
    #expect(lines("前面还有 14 人", 11) == ["前面还有", "14 人"])
    #expect(lines("请到第 3 号窗口", 8) == ["请到", "第 3 号", "窗口"])
    #expect(lines("价 1,000 元", 7) == ["价", "1,000", "元"], "there is no room for both")
    #expect(lines("等了30分", 6) == ["等了", "30分"])
  }

  @Test func afterACommaOfTheHouseALineMayEnd() {
    #expect(lines("请带好材料,A012 到", 12) == ["请带好材料,", "A012 到"])
    #expect(lines("社保/医保窗口", 6) == ["社", "保/医", "保窗口"])
    #expect(lines("Chinese/English", 9) == ["Chinese/", "English"])
  }

  @Test func aWordLongerThanALineIsCut() {
    #expect(lines("abcdefghij k", 4) == ["abcd", "efgh", "ij k"])
  }

  @Test func blanksAtTheEndOfALineTakeNoRoom() {
    #expect(lines("ab cd   ef", 5) == ["ab cd", "ef"])
    #expect(lines("一二 三", 4) == ["一二", "三"])
  }

  @Test func newLinesAreKept() {
    #expect(lines("一\n\n二三", 10) == ["一", "", "二三"])
  }

  @Test func whatDoesNotFitEndsInDots() {
    #expect(lines("社会保障卡申领", 8, rows: 1) == ["社会保…"])
    #expect(lines("一二三，四五六七八九", 8, rows: 1) == ["一二三…"])
    #expect(lines("take a ticket here", 8, rows: 2) == ["take a", "ticket…"])
    #expect(lines("一\n二", 8, rows: 1) == ["一…"])
  }

  @Test func piecesKeepTheirStyles() {
    let paragraph = Paragraph([Span("请带"), Span("身份证原件", .accent), Span("来")])
    let picture = Picture(paragraph, 3, 8)
    #expect(picture.lines == ["请带身份", "证原件来", ""])
    #expect(picture.roles(0) == [.text, .accent])
    #expect(picture.roles(1) == [.accent, .text])
  }

  @Test func aParagraphStandsWhereItIsAligned() {
    #expect(Picture(Paragraph("一二三四", .text, .center), 2, 7).lines == ["一二三", "  四"])
    #expect(Picture(Paragraph("一二三四", .text, .trailing), 2, 7).lines == [" 一二三", "     四"])
  }

  @Test func itTakesTheRowsThatItNeeds() {
    let paragraph = Paragraph("社会保障卡申领")
    #expect(paragraph.size(within: Size(rows: 9, columns: 40)) == Size(rows: 1, columns: 14))
    #expect(paragraph.size(within: Size(rows: 9, columns: 9)) == Size(rows: 2, columns: 8))
    #expect(paragraph.size(within: Size(rows: 1, columns: 8)) == Size(rows: 1, columns: 8))
    #expect(paragraph.fits(Size(rows: 2, columns: 8)))
    #expect(!paragraph.fits(Size(rows: 1, columns: 8)))
  }

  @Test func oneCellShowsWhatItCan() {
    #expect(lines("ab", 1) == ["a", "b"])
    #expect(lines("中", 1) == ["…"])
    #expect(lines("", 1) == [])
  }
}
