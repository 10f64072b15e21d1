internal import Canvas
internal import HallCore

/// Charts over the opening hours of a day.
enum DayChart {
  /// How many came in each hour that is over, beside how many were expected.
  static func arrivals(
    _ counts: [Int], _ expectation: Supervisor.Expectation?, _ scene: Scene
  ) -> any Element {
    let hours = openingHours(scene)
    let over = hoursOver(scene)
    let today = hours.map { $0 < over ? Double(counts[$0]) : nil }
    var series = [ChartSeries(name: "", values: today)]
    // The note below the chart says what the dots are.
    var dots = ""
    if case .known(let expected, _)? = expectation, expected.days > 0 {
      series.append(
        ChartSeries(
          name: "", values: hours.map { expected.perHour[$0] }, style: Style(.chartExpected)))
      dots = scene.abilities.repertoire == .full ? "⠂⠂⠂ " : "ooo "
    }
    return Column {
      Text(scene(Words(zh: "每小时来多少人", en: "people an hour")), .bold)
      LineChart(series: series, xLabels: hours.map { "\($0)" })
      Paragraph([
        Span(dots, Style(.chartExpected)), Span(scene(basis(of: expectation)), .muted),
      ])
    }
  }

  /// What is expected, and what that rests on.
  private static func basis(of expectation: Supervisor.Expectation?) -> Words {
    switch expectation {
    case .known(let expected, _)? where expected.days > 0:
      let (day, days) = (expected.weekday.words, expected.days)
      return Words(
        zh: "预计:过去 \(days) 个\(day.zh)平均",
        en: "expected: mean of \(days) past \(day.en)" + (days == 1 ? "" : "s"))
    case .known(let expected, _)?:
      let day = expected.weekday.words
      return Words(zh: "还没有过去的\(day.zh)可比", en: "no past \(day.en) to go by yet")
    case nil, .asked?: return Words(zh: "正在读过去的记录…", en: "reading past days…")
    case .unknown?: return Words(zh: "过去的记录读不了", en: "past days cannot be read")
    }
  }

  /// How many waited at each quarter of an hour so far.
  static func waiting(_ course: [Int], _ scene: Scene) -> any Element {
    let hours = openingHours(scene)
    let quarters = hours.lowerBound * 4..<(hours.upperBound * 4 + 1)
    let values = quarters.map { $0 < course.count ? Double(course[$0]) : nil }
    return Column {
      Text(scene(Words(zh: "等候人数", en: "people waiting")), .bold)
      LineChart(
        series: [ChartSeries(name: "", values: values)],
        xLabels: (hours.lowerBound...hours.upperBound).map { "\($0)" })
    }
  }

  /// How many tickets of one queue were taken in each hour that is over.
  static func arrivals(of queue: QueueLetter, _ scene: Scene) -> any Element {
    var counts = Array(repeating: 0, count: 24)
    for ticket in scene.hall.allTickets where ticket.number.queue == queue {
      counts[ticket.issued.timeOfDay(offset: scene.hall.offset).minutes / 60] += 1
    }
    let hours = openingHours(scene)
    let over = hoursOver(scene)
    let name = scene.name(of: queue)
    return Column {
      Text(
        scene(Words(zh: "\(name):每小时取号", en: "\(name): tickets an hour")), .bold)
      LineChart(
        series: [ChartSeries(name: "", values: hours.map { $0 < over ? Double(counts[$0]) : nil })],
        xLabels: hours.map { "\($0)" })
    }
  }

  /// The hours of the clock in which the hall is open on its business day; office hours where it is
  /// closed on that day.
  private static func openingHours(_ scene: Scene) -> Range<Int> {
    let sessions = scene.hall.schedule(on: scene.hall.day).sessions
    guard let from = sessions.map(\.from.minutes).min(), let to = sessions.map(\.to.minutes).max()
    else { return 8..<18 }
    return from / 60..<max(from / 60 + 1, (to + 59) / 60)
  }

  /// The first hour of the business day that is not over yet.
  private static func hoursOver(_ scene: Scene) -> Int {
    scene.now.day(offset: scene.hall.offset) > scene.hall.day ? 24 : scene.time.minutes / 60
  }
}
