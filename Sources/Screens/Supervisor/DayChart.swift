internal import Canvas
internal import HallCore

/// Charts over the opening hours of a day.
enum DayChart {
  /// How many came in each hour that is over, beside how many were expected.
  static func arrivals(_ counts: [Int], _ scene: Scene) -> any Element {
    let hours = openingHours(scene)
    let over = hoursOver(scene)
    let today = hours.map { $0 < over ? Double(counts[$0]) : nil }
    var series = [ChartSeries(name: "", values: today)]
    // The note below the chart says what the dots are.
    var dots = ""
    if scene.hall.experience.arrivals.count(of: scene.hall.day.weekday) > 0 {
      series.append(
        ChartSeries(
          name: "", values: expected(in: hours, scene), style: Style(.chartExpected)))
      dots = scene.abilities.repertoire == .full ? "⠂⠂⠂ " : "ooo "
    }
    return Column {
      Text(scene(Words(zh: "每小时来多少人", en: "people an hour")), .bold)
      LineChart(series: series, xLabels: hours.map { "\($0)" })
      Paragraph([Span(dots, Style(.chartExpected)), Span(scene(basis(scene.hall)), .muted)])
    }
  }

  /// How many come in each hour: those of such days without a booking, and whoever has booked.
  private static func expected(in hours: Range<Int>, _ scene: Scene) -> [Double?] {
    let (hall, weekday) = (scene.hall, scene.hall.day.weekday)
    var people = hours.map { hour in
      [2 * hour, 2 * hour + 1].reduce(0.0) {
        $0 + hall.experience.arrivals.mean(on: weekday, halfHour: $1)
      }
    }
    for booking in hall.bookings(on: hall.day) where booking.brings {
      let hour = booking.start.timeOfDay(offset: hall.offset).minutes / 60
      if hours.contains(hour) { people[hour - hours.lowerBound] += 1 }
    }
    return people
  }

  /// What is expected, and what that rests on.
  private static func basis(_ hall: Hall) -> Words {
    let days = hall.experience.arrivals.count(of: hall.day.weekday)
    let day = hall.day.weekday.words
    guard days > 0 else {
      return Words(zh: "还没有过去的\(day.zh)可比", en: "no past \(day.en) to go by yet")
    }
    let booked = hall.bookings(on: hall.day).contains { $0.brings }
    return Words(
      zh: booked ? "预计:\(days) 个\(day.zh)平均加预约" : "预计:过去 \(days) 个\(day.zh)平均",
      en: "expected: mean of \(days.counted("past \(day.en)"))"
        + (booked ? ", and bookings" : ""))
  }

  /// How many waited at each quarter of an hour so far.
  static func waiting(_ course: [Int], _ scene: Scene) -> any Element {
    let hours = openingHours(scene)
    let quarters = hours.lowerBound * 4..<(hours.upperBound * 4 + 1)
    // Nobody waits at midnight; each count is that of the end of a quarter.
    let counts = [0] + course
    let values = quarters.map { $0 < counts.count ? Double(counts[$0]) : nil }
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

extension Booking {
  /// Whether somebody has come for it, or is to come.
  fileprivate var brings: Bool {
    switch state {
    case .reserved, .booked, .checkedIn: true
    case .cancelled, .missed, .lapsed: false
    }
  }
}
