import Canvas
import Testing

@Suite struct ColourTests {
  private func contrast(_ one: UInt8, _ two: UInt8) -> Double {
    let contrast = Colour(one, basic: 0).contrast(with: Colour(two, basic: 0))
    return (contrast * 100).rounded() / 100
  }

  @Test func blackAndWhiteAreAsFarApartAsCanBe() {
    #expect(contrast(16, 231) == 21)
    #expect(contrast(231, 16) == 21)
    #expect(contrast(99, 99) == 1)
  }

  /// Worked out with the formula elsewhere: #767676, #d70000 and #005faf on white, #ffaf00 on black.
  @Test func knownPairsHaveTheirContrast() {
    #expect(contrast(243, 231) == 4.54)
    #expect(contrast(160, 231) == 5.4)
    #expect(contrast(25, 231) == 6.45)
    #expect(contrast(214, 16) == 11.38)
  }

  @Test func amongEightColoursBlackIsNeverBold() {
    let black = Ink(Colour(16, basic: 0), on: nil, .underline)
    #expect(black.emphasis(with: .bold, among: .eight) == .underline)
    #expect(black.emphasis(with: .bold, among: .full) == [.underline, .bold])
    #expect(Ink(Colour(231, basic: 7)).emphasis(with: .bold, among: .eight) == .bold)
    #expect(Ink().emphasis(with: .bold, among: .eight) == .bold)
  }

  @Test func theCubeAndTheGreysHaveTheirComponents() {
    #expect(Colour(16, basic: 0).components == (0, 0, 0))
    #expect(Colour(214, basic: 3).components == (255, 175, 0))
    #expect(Colour(231, basic: 7).components == (255, 255, 255))
    #expect(Colour(232, basic: 0).components == (8, 8, 8))
    #expect(Colour(255, basic: 7).components == (238, 238, 238))
  }
}
