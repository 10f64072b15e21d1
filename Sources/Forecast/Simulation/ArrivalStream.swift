internal import HallCore

/// The residents of a day in the order in which they come.
///
/// Time is stretched so that people come evenly, one in each unit of it; the gaps between them follow
/// their law there. With exponential gaps that is a Poisson process whose rate changes with the hour.
///
/// Source: E. Çınlar, "Introduction to stochastic processes", 1975: a non-homogeneous process by its
/// expected count.
struct ArrivalStream: Sendable {
  private let kind: Draws.Kind
  private let draws: Draws
  private let gaps: Scatter
  /// Residents a millisecond in each half hour.
  private let rates: [Double]
  /// How many of those who would come do, in percent.
  private let percent: Int
  private let midnight: Instant
  private var number = 0
  /// Milliseconds since midnight at which the last one came.
  private var time = 0.0

  private static let halfHour = 1_800_000.0

  /// The stream of a kind of residents: those of a usual day, of whom fewer may come, or those who come
  /// besides when more do.
  init(_ kind: Draws.Kind, of crowd: Crowd, on day: Day, in hall: Hall, _ draws: Draws) {
    self.kind = kind
    self.draws = draws
    gaps = crowd.gaps
    midnight = Instant(day, .midnight, offset: hall.offset)
    percent = kind == .another ? 100 : min(100, crowd.arrivalsPercent)
    let scale = kind == .another ? Double(max(0, crowd.arrivalsPercent - 100)) / 100 : 1
    let open = hall.schedule(on: day).sessions.filter { $0.admission == .walkIn }
    rates = crowd.rates(on: day.weekday).enumerated().map { place, rate in
      let isOpen = open.contains {
        $0.from.minutes < 30 * place + 30 && 30 * place < $0.to.minutes
      }
      return isOpen ? rate * scale / 3_600_000 : 0
    }
  }

  /// The next resident of the day; `nil` after the last one.
  mutating func next() -> (at: Instant, who: Draws)? {
    while true {
      number += 1
      let who = draws.of(kind, number)
      guard let at = moment(after: gaps.factor(who.share(.gap))) else { return nil }
      if percent == 100 || who.isChance(percent, .thinning) { return (at, who) }
    }
  }

  /// Lets so much of the stretched time pass.
  private mutating func moment(after units: Double) -> Instant? {
    var left = units
    var place = Int(time / Self.halfHour)
    while place < rates.count {
      let end = Double(place + 1) * Self.halfHour
      let room = (end - time) * rates[place]
      if left < room {
        time += left / rates[place]
        return midnight + TimeSpan(milliseconds: Int64(time.rounded()))
      }
      left -= room
      time = end
      place += 1
    }
    return nil
  }
}
