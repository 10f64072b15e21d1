internal import Canvas
internal import Forecast
internal import HallCore

/// How many wait in the hours to come, as they are and as they would be: the middle of all plays as a line,
/// and around it where four plays in five lie.
struct WhatIfChart: Element {
  private let rehearsal: Rehearsal?
  private let scene: Scene

  init(_ trial: Supervisor.Trial, _ scene: Scene) {
    rehearsal = trial.shown
    self.scene = scene
  }

  let stretch = 1

  func size(within offer: Size) -> Size { offer }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let rehearsal, rehearsal.asIs.plays > 0 else { return }
    let hours = hours(of: rehearsal)
    let asIs = Words(zh: "照现在", en: "as it is")
    var series = [
      self.series(rehearsal.asIs, asIs, Style(.chartExpected), rehearsal, from: hours.lowerBound)
    ]
    if let changed = rehearsal.changed {
      series.insert(
        self.series(
          changed, Words(zh: "改了以后", en: "changed"), Style(.chart), rehearsal,
          from: hours.lowerBound), at: 0)
    }
    LineChart(
      series: series, xLabels: hours.map { "\($0)" },
      yUnit: scene(
        scene.isWide
          ? Words(zh: "等候人数(点:五次有四次在里面)", en: "people waiting (dots: four plays in five)")
          : Words(zh: "等候人数", en: "people waiting"))
    )
    .draw(on: &canvas, in: area)
  }

  /// The hours of the clock from the one in which the hours to come begin to the one in which they end.
  private func hours(of rehearsal: Rehearsal) -> ClosedRange<Int> {
    let midnight = Instant(rehearsal.hall.day, .midnight, offset: rehearsal.hall.offset)
    func minutes(_ moment: Instant) -> Int { (moment - midnight).wholeMinutes }
    let from = minutes(rehearsal.start) / 60
    // Of a hall that closes late the last moments lie behind midnight.
    let end = min((minutes(rehearsal.moments.last ?? rehearsal.start) + 59) / 60, 24)
    return from...max(from + 1, end)
  }

  /// A value for every step of the chart's hours; none before the hours to come begin.
  private func series(
    _ outlook: Outlook, _ name: Words, _ style: Style, _ rehearsal: Rehearsal, from hour: Int
  ) -> ChartSeries {
    let step = Rehearsal.step.wholeMinutes
    let offset = rehearsal.hall.offset
    let first = (rehearsal.start.timeOfDay(offset: offset).minutes - 60 * hour) / step
    let hours = hours(of: rehearsal)
    let count = (hours.upperBound - hours.lowerBound) * 60 / step + 1
    let bands = outlook.bands
    let places = (0..<count).map { bands.indices.contains($0 - first) ? bands[$0 - first] : nil }
    return ChartSeries(
      name: scene(name), values: places.map { $0.map { Double($0.middle) } },
      bands: places.map { $0.map { Double($0.low)...Double($0.high) } }, style: style)
  }
}
