import Testing

@testable import HallCore

@Suite struct AlertTests {
  @Test func aQuietHallAlertsNobody() {
    expect("", after: "09:00 open 1\n09:00 take LDJY-001", at: "09:01")
  }

  @Test func aQueueIsLongOnceMoreThanTenWait() {
    expect("", after: "09:00 open 1" + taken("LDJY-001", 10), at: "09:04")
    expect("queue A 11 longest 4", after: "09:00 open 1" + taken("LDJY-001", 11), at: "09:04")
  }

  @Test func oneWhoWaitsTooLongInAShortQueueIsNamed() {
    expect(
      "wait B001 of B 16, 2 of them",
      after: "09:00 take SHBZ-001\n09:00:30 take SHBZ-001\n09:01 take SHBZ-001", at: "09:16")
  }

  @Test func aTicketThatWaitsForOneWindowCountsInTheQueueOfItsItem() {
    expect(
      "wait A001 of A 18, 1 of them",
      after: """
        09:00 open 1
        09:00 open 2
        09:00 take LDJY-001
        09:01 call 1
        09:01 begin 1
        09:02 transfer 1 to 2
        09:02 pause 2 lunch
        """, at: "09:20")
  }

  @Test func anIdleWindowThatCouldTakeALongQueueIsNamed() {
    expect(
      """
      queue B 11 longest 5
      idle 4 5 beside B
      """,
      after: "09:00 assign 4 A C\n09:00 open 4 dan" + taken("SHBZ-001", 11), at: "09:05")
  }

  @Test func anIdleWindowThatCouldCallIsNamed() {
    expect(
      """
      queue A 11 longest 5
      idle 1 5 beside A, could call
      """,
      after: "09:00 open 1" + taken("LDJY-001", 11), at: "09:05")
  }

  @Test func anIdleWindowWhosePersonCouldNotServeTheQueueIsNotNamed() {
    expect(
      "queue A 11 longest 5", after: "09:00 open 3" + taken("LDJY-001", 11), at: "09:05")
  }

  @Test func anItemThatTakesTwiceAsLongAsExpectedIsNamed() {
    let script = """
      09:00 open 1
      09:00 take LDJY-001
      09:00 call 1
      09:00 begin 1
      """
    expect("", after: script, at: "09:16")
    expect("handling A001 at 1 for 17 of 8", after: script, at: "09:17")
  }

  @Test func manyWhoDoNotComeAreNamedOnceEnoughHaveBeenCalled() {
    func script(calls: Int, misses: Int) -> String {
      (0..<calls).reduce("09:00 open 1") { script, index in
        script + "\n09:00 take LDJY-001\n09:00 call 1\n"
          + (index < misses ? "09:00 miss 1" : "09:00 begin 1\n09:00 finish 1")
      }
    }
    expect("", after: script(calls: 9, misses: 9), at: "09:01")
    expect("", after: script(calls: 10, misses: 2), at: "09:01")
    expect("no-shows 3 of 10", after: script(calls: 10, misses: 3), at: "09:01")
  }

  @Test func nobodyIsAlertedOnceTheDayIsOver() {
    expect("", after: "09:00 take SHBZ-001\n09:30 closeDay", at: "09:40")
  }

  private func taken(_ item: String, _ count: Int) -> String {
    String(repeating: "\n09:00 take \(item)", count: count)
  }

  /// Plays a script, and expects these alerts at a time.
  private func expect(
    _ lines: String, after script: String, at time: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let hall = play(script, in: TestHalls.small, sourceLocation: sourceLocation).hall
    guard let time = TimeOfDay(time) else { preconditionFailure("a time of day") }
    let moment = Instant(ScriptLine.monday, time, offset: hall.offset)
    let alerts = hall.alerts(at: moment)
    #expect(
      alerts.map(\.line).joined(separator: "\n") == lines, sourceLocation: sourceLocation)
  }
}

extension Alert {
  /// `queue A 11 longest 5`
  fileprivate var line: String {
    switch self {
    case .longQueue(let queue, let waiting, let longest):
      "queue \(queue) \(waiting) longest \(longest.wholeMinutes)"
    case .longWait(let queue, let ticket, let wait, let count):
      "wait \(ticket) of \(queue) \(wait.wholeMinutes), \(count) of them"
    case .idleWindow(let window, let idle, let queue, let canCall):
      "idle \(window) \(idle.wholeMinutes) beside \(queue)" + (canCall ? ", could call" : "")
    case .longHandling(let window, let ticket, let taken, let expected):
      "handling \(ticket) at \(window) for \(taken.wholeMinutes) of \(expected.wholeMinutes)"
    case .noShows(let missed, let called): "no-shows \(missed) of \(called)"
    case .brokenPromises(let count, let first): "broken \(count) from \(first.milliseconds)"
    case .openRota(let day, let booked, _): "rota of \(day) for \(booked)"
    }
  }
}
