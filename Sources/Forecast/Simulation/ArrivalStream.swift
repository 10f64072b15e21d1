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
  /// How many of those who would come do, `0 ... 1`.
  private let share: Double
  private let midnight: Instant
  private var number = 0
  /// Milliseconds since midnight at which the last one came.
  private var time = 0.0

  private static let halfHour = 1_800_000.0

  /// The stream of a kind of residents: those of a usual day, of whom fewer may come, or those who come
  /// besides when more do.
  ///
  /// - Parameter admission: Of which sessions; of those by booking, they are those who might book.
  init(
    _ kind: Draws.Kind, of crowd: Crowd, on day: Day, in hall: Hall, _ draws: Draws,
    admission: Session.Admission = .walkIn
  ) {
    self.kind = kind
    self.draws = draws
    gaps = crowd.gaps
    midnight = Instant(day, .midnight, offset: hall.offset)
    share = kind == .another ? 1 : Double(min(100, crowd.arrivalsPercent)) / 100
    let scale = kind == .another ? Double(max(0, crowd.arrivalsPercent - 100)) / 100 : 1
    let schedule = hall.schedule(on: day)
    let open = schedule.sessions.filter { $0.admission == admission }
    // Those of a half hour that is open for a part of it by the rules were counted in that part; whoever
    // would come when an exception has it closed does not come at another time.
    let usual = hall.displaced(by: schedule)?.sessions.filter { $0.admission == admission } ?? open
    rates = crowd.rates(on: day.weekday, admission).enumerated().map { place, rate in
      let minutes = Self.minutes(of: open, in: place)
      guard minutes > 0 else { return 0 }
      let counted = Self.minutes(of: usual, in: place)
      let crammed = crowd.isLearnt ? 30 / Double(counted > 0 ? counted : minutes) : 1
      return rate * scale * crammed / 3_600_000
    }
  }

  /// For how many minutes of a half hour sessions last.
  private static func minutes(of sessions: [DaySession], in halfHour: Int) -> Int {
    sessions.reduce(0) {
      let end = min($1.to.minutes, 30 * halfHour + 30)
      return $0 + max(0, end - max($1.from.minutes, 30 * halfHour))
    }
  }

  /// The next resident of the day; `nil` after the last one.
  mutating func next() -> (at: Instant, who: Draws)? {
    while true {
      number += 1
      let who = draws.of(kind, number)
      guard let at = moment(after: gaps.factor(who.share(.gap))) else { return nil }
      if share == 1 || who.isAmong(share, .thinning) { return (at, who) }
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
