internal import HallCore

/// What a supervisor's pages show of the hall at a moment, worked out once for several pictures.
struct HallDigest: Hashable, Sendable {
  let figures: DayFigures
  let alerts: [Alert]
  /// Who waits longest now; `nil` if nobody waits.
  let longest: TicketNumber?
  /// How many waited at each quarter of an hour so far.
  let course: [Int]
  /// What is said to somebody who comes now, in each queue where others wait.
  let quotes: [QueueLetter: WaitQuote]
  private let moment: Instant
  private let changed: Instant

  init(_ scene: Scene) {
    let hall = scene.hall
    figures = hall.figures(at: scene.now)
    alerts = hall.alerts(at: scene.now)
    course = hall.waitingCourse(until: scene.now)
    var quotes: [QueueLetter: WaitQuote] = [:]
    for queue in hall.founding.queues where figures.queues[queue.letter]?.waiting ?? 0 > 0 {
      quotes[queue.letter] = scene.quote(ofNewIn: queue)
    }
    self.quotes = quotes
    var first: (since: Instant, ticket: TicketNumber)?
    for ticket in hall.allTickets {
      guard case .waiting(let since) = ticket.state, since < first?.since ?? scene.now else {
        continue
      }
      first = (since, ticket.number)
    }
    longest = first?.ticket
    moment = scene.now
    changed = hall.now
  }

  /// Whether it still tells how the hall is, to the second.
  func tells(_ scene: Scene) -> Bool {
    changed == scene.hall.now && scene.now >= moment && scene.now - moment < .seconds(1)
  }
}
