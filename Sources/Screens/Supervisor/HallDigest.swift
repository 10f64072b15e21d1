internal import HallCore

/// What a supervisor's pages show of the hall at a moment, worked out once for several pictures.
struct HallDigest: Hashable, Sendable {
  let figures: DayFigures
  let alerts: [Alert]
  /// Who waits longest now; `nil` if nobody waits.
  let longest: TicketNumber?
  /// How many waited at each quarter of an hour so far.
  let course: [Int]
  /// For how many minutes somebody is expected to wait who comes now, in each queue where others wait.
  let expectedMinutes: [QueueLetter: Int]
  private let moment: Instant
  private let changed: Instant

  init(_ scene: Scene) {
    let hall = scene.hall
    figures = hall.figures(at: scene.now)
    alerts = hall.alerts(at: scene.now)
    course = hall.waitingCourse(until: scene.now)
    var expected: [QueueLetter: Int] = [:]
    for queue in hall.founding.queues where figures.queues[queue.letter]?.waiting ?? 0 > 0 {
      expected[queue.letter] = hall.expectedMinutes(in: queue, at: scene.now)
    }
    expectedMinutes = expected
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
