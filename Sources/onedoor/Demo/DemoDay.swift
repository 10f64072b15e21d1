internal import EventStore
internal import HallCore

/// A working day of the living hall as text: what happened, how the hall stood every half an hour,
/// and the day's figures at the end. The same seed gives the same day.
struct DemoDay {
  private let session: Session
  private let living: LivingHall

  init(seed: UInt64, _ session: Session) throws(ToolError) {
    guard let monday = Day("2026-03-02") else { preconditionFailure("a day of the calendar") }
    self.session = session
    living = try LivingHall(seed: seed, language: session.language, from: monday)
  }

  private var hall: Hall { living.live.hall }

  /// Plays the day and prints it.
  func play() throws(ToolError) {
    tell(hall.profile.name, at: living.now)
    let halfAnHour: Int64 = 30 * 60_000
    while !hall.isDayOver {
      let next = (living.now.milliseconds / halfAnHour + 1) * halfAnHour
      for recorded in try living.advance(to: Instant(milliseconds: next))
      where recorded.event.fact.isNews {
        tell(recorded.event.fact.words(in: hall), at: recorded.event.at)
      }
      if !hall.isDayOver { report() }
    }
    var visits: [Visit] = []
    try reading { () throws(StoreError) in
      try living.live.store.visits(of: living.live.id, from: hall.day, to: hall.day) {
        visits.append($0)
      }
    }
    let report = StatisticsReport(
      Statistics(visits, offset: hall.offset), in: hall, from: hall.day, to: hall.day)
    if session.isJSON {
      for row in report.rows { Output.line(Output.json(row)) }
    } else {
      Output.lines([""] + report.lines(session.language))
    }
  }

  private func tell(_ words: Words, at moment: Instant) {
    guard !session.isJSON else { return }
    Output.line("\(moment.timeOfDay(offset: hall.offset))  \(words[session.language])")
  }

  private func report() {
    let waiting = hall.waiting.count
    let done = hall.allTickets.count {
      if case .ended(.finished, _) = $0.state { true } else { false }
    }
    let open = hall.windows.count { $0.staff != nil }
    tell(
      Words(
        zh: "—— 等候 \(waiting) 人,已办结 \(done) 人,开着 \(open) 个窗口",
        en: "-- \(waiting) waiting, \(done) finished, \(open.counted("window")) open"),
      at: living.now)
  }
}

extension Fact {
  /// Whether the demo tells of it as it happens; the ordinary flow is in the half-hourly lines.
  fileprivate var isNews: Bool {
    switch self {
    case .missed, .reinstated, .held, .transferred, .undone, .cancelled, .prioritised,
      .windowOpened, .windowPaused, .abandoned, .dayClosed, .resumed:
      true
    default: false
    }
  }
}
