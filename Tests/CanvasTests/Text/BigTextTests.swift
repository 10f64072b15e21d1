import Testing

@testable import Canvas

@Suite struct BigTextTests {
  @Test func aNumberInTheSmallestScale() {
    #expect(
      Picture(BigText("A013→7"), 3, 31).lines == [
        "▄▀▀▄ ▄▀▀▄  ▄█  ▄▀▀▄    ▄   ▀▀▀█",
        "█▄▄█ █  █   █    ▀▄ ▄▄▄▄█▄   █",
        "█  █ ▀▄▄▀  ▄█▄ ▀▄▄▀    ▄▀   █",
      ])
  }

  @Test func largerOnesHaveThickRoundStrokes() {
    #expect(
      Picture(BigText("05", scale: 2), 6, 20).lines == [
        "▗▟████▙▖  ████████",
        "██▘  ▝██  ██",
        "██    ██  ██████▙▖",
        "██    ██       ▝██",
        "██▖  ▗██       ▗██",
        "▝▜████▛▘  ██████▛▘",
      ])
  }

  @Test func everyGlyphHasInkAtEveryScaleAndAllDigitsAreEquallyWide() {
    let signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ→:-/."
    for sign in signs {
      for scale in 1...6 {
        let text = BigText(String(sign), scale: scale)
        let size = text.size(within: Size(rows: 80, columns: 300))
        let width = (PixelFont.slot(of: sign).map { PixelFont.columns[$0] } ?? 0) * scale
        #expect(size == Size(rows: 3 * scale, columns: width), "\(sign)")
        if sign.isNumber { #expect(width == 4 * scale) }
        let lines = Picture(text, size.rows, size.columns).lines
        // A glyph fills its field from side to side; a small 1 has no middle to stand in.
        #expect(lines.map(\.count).max() == size.columns, "\(sign) at \(scale): \(lines)")
        let reachesLeft = lines.contains { $0.first != " " && $0.first != nil }
        #expect(reachesLeft || sign == "1" && scale == 1, "\(sign) at \(scale): \(lines)")
      }
    }
  }

  @Test func noTwoGlyphsLookTheSame() {
    let signs = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ→:-/."
    for scale in 1...4 {
      let pictures = signs.map { Picture(BigText(String($0), scale: scale), 12, 24).lines }
      #expect(Set(pictures).count == signs.count)
    }
  }

  @Test func theScaleIsTheLargestThatFits() {
    #expect(BigText.scale(fitting: Size(rows: 24, columns: 80), for: "A013") == 4)
    #expect(BigText.scale(fitting: Size(rows: 3, columns: 80), for: "A013") == 1)
    #expect(BigText.scale(fitting: Size(rows: 2, columns: 80), for: "A013") == 0)
    #expect(BigText.scale(fitting: Size(rows: 24, columns: 18), for: "A013") == 0)
    #expect(BigText.scale(fitting: Size(rows: 24, columns: 80), for: "") == 0)
  }

  @Test func withoutRoomItIsSmallerOrPlain() {
    #expect(
      BigText("7", scale: 5).size(within: Size(rows: 7, columns: 9)) == Size(rows: 6, columns: 8))
    #expect(Picture(BigText("a013"), 2, 10).lines == ["A013", ""])
    #expect(Picture(BigText("A013"), 1, 3).lines == ["A0…"])
    #expect(!BigText("7", scale: 5).fits(Size(rows: 7, columns: 9)))
    #expect(BigText("7", scale: 2).fits(Size(rows: 7, columns: 9)))
  }

  @Test func otherGlyphsStandAmongThemAtTheirUsualSize() {
    #expect(
      Picture(BigText("3 号"), 3, 12).lines == [
        "▄▀▀▄", "  ▀▄    号", "▀▄▄▀",
      ])
  }

  @Test func withoutBlocksItIsMadeOfSigns() {
    #expect(
      Picture(BigText("A5"), 3, 9, abilities: .poor).lines == [
        "_\"\"_ #\"\"\"", "#__# \"\"\"_", "#  # \"__\"",
      ])
    #expect(
      Picture(BigText("0", scale: 2), 6, 8, abilities: .poor).lines
        == [
          " ###### ", "##    ##", "##    ##", "##    ##", "##    ##", " ###### ",
        ].map { String($0.reversed().drop { $0 == " " }.reversed()) })
  }

  @Test func itsGroundIsThatOfItsStyle() {
    let picture = Picture(BigText("1", Style(.digitsNow)), 3, 6)
    #expect(picture.roles(0) == [.digitsNow, .text])
  }
}
