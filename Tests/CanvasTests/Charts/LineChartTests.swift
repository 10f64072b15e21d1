import Testing

@testable import Canvas

@Suite struct LineChartTests {
  private let rising = ChartSeries(name: "今天", values: [0, 5, 10, 20])
  private let level = ChartSeries(name: "预计", values: [10, 10], style: Style(.chartExpected))

  @Test func aLineHasAxesWithRoundNumbers() {
    let chart = LineChart(series: [rising], xLabels: ["8", "9", "10", "11"], yUnit: "人")
    #expect(
      Picture(chart, 9, 24).lines == [
        "人",
        "20┤                   ⡠⠊",
        "  │                ⢀⠤⠊",
        "  │              ⢀⠔⠁",
        "10┤           ⢀⡠⠔⠁",
        "  │       ⢀⡠⠔⠊⠁",
        "  │   ⢀⡠⠔⠊⠁",
        " 0┼⡠⠔⠊⠁",
        "   8      9    10     11",
      ])
  }

  @Test func twoLinesAreToldApartWithoutColour() {
    let solid = Picture(LineChart(series: [level]), 3, 10).lines
    let both = Picture(
      LineChart(series: [ChartSeries(name: "无", values: []), level]), 3, 10
    ).lines
    #expect(solid.joined().filter { $0 != " " } == "⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉")
    #expect(both.joined().filter { $0 != " " } == "⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁")
  }

  @Test func theHeadSaysWhichLineIsWhich() {
    let picture = Picture(LineChart(series: [rising, level], yUnit: "人"), 8, 36)
    #expect(picture.lines[0] == "人               ⠒⠒⠒ 今天   ⠂⠂⠂ 预计")
    #expect(picture.roles(0) == [.muted, .text, .chart, .muted, .text, .chartExpected, .muted])
  }

  @Test func theFirstLineLiesOnTop() {
    let same = ChartSeries(name: "", values: [10, 10], style: Style(.chart))
    #expect(Picture(LineChart(series: [same, level]), 3, 10).roles(0) == [.chart])
  }

  @Test func aMissingValueIsAGap() {
    let chart = LineChart(series: [ChartSeries(name: "", values: [4, 4, nil, 4, 4, nil, 4])])
    #expect(Picture(chart, 1, 13).lines == ["⠉⠉⠁   ⠈⠉⠉   ⠈"])
  }

  @Test func theLimitHasItsLineAndNumber() {
    let chart = LineChart(series: [ChartSeries(name: "", values: [1, 1])], limit: 15)
    let picture = Picture(chart, 7, 18)
    #expect(
      picture.lines == [
        "20┤", "15┤⣀ ⣀ ⣀ ⣀ ⣀ ⣀ ⣀ ⣀", "  │", "10┤", "  │", "  │", " 0┼⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤",
      ])
    #expect(picture.roles(1).contains(.chartAxis))
  }

  @Test func poorTerminalsGetSigns() {
    let wait = ChartSeries(name: "wait", values: rising.values)
    let goal = ChartSeries(name: "goal", values: level.values)
    let chart = LineChart(series: [wait, goal], limit: 15, xLabels: ["8", "11"], yUnit: "min")
    #expect(
      Picture(chart, 9, 24, abilities: .poor).lines == [
        "min  *** wait   ooo goal",
        "20+                   **",
        "15+-----------------**--",
        "  |               **",
        "10+oooooooooo*****oooooo",
        "  |      ****",
        "  |  ****",
        " 0+**",
        "   8                  11",
      ])
  }

  @Test func labelsThatWouldTouchAreLeftOut() {
    let labels = (8...17).map { "\($0):00" }
    let chart = LineChart(series: [rising], xLabels: labels)
    let foot = Picture(chart, 6, 30).lines[5]
    #expect(foot == " 8:00     11:00   14:00  17:00")
  }

  @Test func numbersGrowInRoundSteps() {
    func ticks(_ value: Double, _ rows: Int) -> [Double] { ChartAxis(to: value, rows: rows).ticks }
    #expect(ticks(0, 10) == [0, 1])
    #expect(ticks(3, 10) == [0, 1, 2, 3])
    #expect(ticks(17, 10) == [0, 10, 20])
    #expect(ticks(21, 20) == [0, 5, 10, 15, 20, 25])
    #expect(ticks(21, 3) == [0, 30])
    #expect(ticks(101, 7) == [0, 100, 200])
    #expect(ticks(.infinity, 7).last?.isFinite == true)
  }

  @Test func inLittleRoomThereIsOnlyTheLine() {
    #expect(
      Picture(LineChart(series: [rising], xLabels: ["8"], yUnit: "人"), 1, 4).lines == ["⡠⠤⠒⠉"])
    #expect(Picture(LineChart(series: []), 3, 8).lines == ["", "", ""])
  }
}
