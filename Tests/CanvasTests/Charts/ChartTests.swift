import Testing

@testable import Canvas

@Suite struct ChartTests {
  private func bar(_ value: Double, of whole: Double, _ columns: Int = 8) -> String {
    Picture(Bar(value: value, of: whole), 1, columns).lines[0]
  }

  @Test func aBarIsAsLongAsItsShare() {
    #expect(bar(4, of: 8) == "████")
    #expect(bar(8, of: 8) == "████████")
    #expect(bar(9, of: 8) == "████████")
    #expect(bar(0, of: 8) == "")
    #expect(bar(2.5, of: 8) == "██▌")
  }

  @Test func littleCanBeSeenAndNearlyAllIsNotAll() {
    #expect(bar(0.001, of: 8) == "▏")
    #expect(bar(7.999, of: 8) == "███████▉")
  }

  @Test func whatIsNoShareDrawsNothing() {
    #expect(bar(-1, of: 8) == "")
    #expect(bar(1, of: 0) == "")
    #expect(bar(.nan, of: 8) == "")
    #expect(bar(.infinity, of: 8) == "████████")
  }

  @Test func progressStandsOnALine() {
    #expect(Picture(ProgressBar(share: 0.5), 1, 8).lines == ["████────"])
    #expect(Picture(ProgressBar(share: 0), 1, 8).lines == ["────────"])
    #expect(Picture(ProgressBar(share: 1), 1, 8).lines == ["████████"])
    #expect(Picture(ProgressBar(share: 0.5), 1, 8).roles(0) == [.chart, .rule])
    #expect(Picture(ProgressBar(share: 0.55), 1, 8, abilities: .poor).lines == ["####----"])
  }

  private func spark(
    _ values: [Double], of whole: Double? = nil, rows: Int = 1, _ columns: Int = 12
  )
    -> [String]
  {
    Picture(Sparkline(values, of: whole), rows, columns).lines
  }

  @Test func smallColumnsRiseByEighths() {
    #expect(spark([1, 2, 3, 4, 5, 6, 7, 8]) == ["▁▂▃▄▅▆▇█"])
    #expect(spark([1, 2], of: 8) == ["▁▂"])
    #expect(spark([9, 0, -3], of: 8) == ["█▁▁"])
    #expect(spark([1, 16], rows: 2) == [" █", "▁█"])
    #expect(spark([]) == [""])
    #expect(spark([0, 0]) == ["▁▁"])
  }

  @Test func nothingLooksDifferentFromLittle() {
    #expect(Picture(Sparkline([0, 1, 8]), 1, 3).roles(0) == [.rule, .chart])
  }

  @Test func withoutRoomTheLargestOfNeighboursIsShown() {
    #expect(spark([1, 8, 2, 2, 3, 1], 3) == ["█▂▃"])
  }

  @Test func columnsOfSignsForPoorTerminals() {
    #expect(
      Picture(Sparkline([0, 1, 2, 3, 4, 5, 6, 7, 8]), 1, 9, abilities: .poor).lines == ["_.:-=+*%#"]
    )
  }
}
