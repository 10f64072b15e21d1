import Testing

@testable import HallCore

@Suite struct DayFiguresTests {
  private static let morning = """
    09:00 open 1
    09:00 take LDJY-001                      = A001
    09:05 take LDJY-001,SHBZ-001             = A002
    09:10 take YLBZ-001                      = C001
    09:10 take SHBZ-001                      = B001
    09:10 call 1                             = A001
    09:12 begin 1
    09:20 finish 1                           = end
    09:20 call 1                             = A002
    09:21 begin 1
    09:25 finish 1                           = here
    09:31 finish 1                           = end
    09:31 call 1                             = B001
    09:33 miss 1
    10:00 cancel C001
    10:01 take LDJY-001                      = A003

    """

  private func figures(_ script: String, at time: String) throws -> DayFigures {
    let hall = play(script).hall
    let time = try #require(TimeOfDay(time))
    return hall.figures(at: Instant(ScriptLine.monday, time, offset: hall.offset))
  }

  private func window(_ number: Int) throws -> WindowNumber { try #require(WindowNumber(number)) }

  @Test func visitsAreCountedAsTheyGo() throws {
    let all = try figures(Self.morning, at: "10:11").all
    #expect(all.waiting == 1)
    #expect(all.longestWait == .minutes(10))
    #expect(all.waits == Distribution([.minutes(10), .minutes(15), .minutes(21)]))
    #expect(all.finished == 2 && all.cancelled == 1 && all.abandoned == 0)
    #expect(all.called == 3 && all.missed == 1)
    #expect(all.noShowShare == 1.0 / 3)
  }

  @Test func eachQueueHasItsOwnFigures() throws {
    let queues = try figures(Self.morning, at: "10:11").queues
    #expect(queues.keys.sorted().map(\.description) == ["A", "B", "C"])
    let a = try #require(queues[QueueLetter(index: 0)])
    #expect(a.waiting == 1 && a.finished == 2 && a.called == 2 && a.noShowShare == 0)
    let b = try #require(queues[QueueLetter(index: 1)])
    #expect(b.called == 1 && b.missed == 1 && b.waits.longest == .minutes(21))
    let c = try #require(queues[QueueLetter(index: 2)])
    #expect(c.cancelled == 1 && c.longestWait == nil && c.noShowShare == nil)
  }

  @Test func aWindowIsOccupiedFromEachCallToTheEndOfWhatFollows() throws {
    let windows = try figures(Self.morning, at: "10:11").windows
    let one = try #require(windows[window(1)])
    #expect(one.visits == 2)
    #expect(one.handling == Distribution([.minutes(8), .minutes(4), .minutes(6)]))
    #expect(one.missed == 1)
    // 09:10 to 09:20, to 09:31, to 09:33.
    #expect(one.occupied == 23.0 / 71)
    let two = try #require(windows[window(2)])
    #expect(two.visits == 0 && two.handling.count == 0 && two.occupied == nil)
  }

  @Test func theOneWhoIsThereNowCounts() throws {
    let calling = Self.morning + "10:11 call 1\n"
    #expect(try figures(calling, at: "10:14").windows[window(1)]?.occupied == 26.0 / 74)
    let serving = calling + "10:15 begin 1\n"
    let one = try #require(try figures(serving, at: "10:20").windows[window(1)])
    #expect(one.occupied == 32.0 / 80)
    #expect(one.visits == 2)
    let basket = """
      09:00 open 1
      09:00 take LDJY-001,LDJY-002,SHBZ-001
      09:10 call 1
      09:12 begin 1
      09:15 finish 1                         = here

      """
    #expect(try figures(basket, at: "09:20").windows[window(1)]?.occupied == 0.5)
  }

  @Test func whoeverTakesOverAWindowBeginsAnew() throws {
    let handedOver = Self.morning + "10:30 close 1\n10:40 open 1 dan\n"
    let atOnce = try figures(handedOver, at: "10:40")
    #expect(atOnce.windows[try window(1)]?.occupied == 0)
    let later = try figures(handedOver + "10:50 call 1\n", at: "11:00")
    #expect(later.windows[try window(1)]?.occupied == 0.5)
    #expect(later.windows[try window(1)]?.visits == 2)
  }

  @Test func whoeverWasSentToAnotherQueueWaitsThere() throws {
    let sent = """
      09:00 open 1
      09:00 take LDJY-001
      09:01 call 1
      09:02 begin 1
      09:05 transfer 1 to queue B

      """
    let figures = try figures(sent, at: "09:09")
    #expect(figures.queues[QueueLetter(index: 0)]?.waiting == 0)
    #expect(figures.queues[QueueLetter(index: 1)]?.waiting == 1)
    #expect(figures.queues[QueueLetter(index: 1)]?.called == 0)
    #expect(figures.all.longestWait == .minutes(4))
  }

  @Test func ticketsAreCountedByTheHourInWhichTheyWereTaken() throws {
    var expected = Array(repeating: 0, count: 24)
    expected[9] = 4
    expected[10] = 1
    #expect(try figures(Self.morning, at: "10:11").arrivals == expected)
  }

  @Test func aHallBeforeItsFirstVisitorHasFiguresToo() throws {
    let figures = try figures("09:00 open 1", at: "09:00")
    #expect(figures.all == figures.queues[QueueLetter(index: 0)])
    #expect(figures.all.noShowShare == nil && figures.all.waits.count == 0)
    #expect(figures.arrivals == Array(repeating: 0, count: 24))
    #expect(figures.windows[try window(1)]?.occupied == 0)
  }

  /// When the day is over, its figures are those that the statistics make of its visits.
  @Test(arguments: 0..<20)
  func theFiguresOfADayAreTheStatisticsOfItsVisits(seed: UInt64) throws {
    var random = RandomHall(seed: 8000 + seed)
    try random.play(300)
    var hall = random.hall
    if !hall.isDayOver {
      let close = Command(.closeDay, by: .supervisor, at: hall.now)
      for event in try decide(close, in: hall) { try hall.evolve(event) }
    }
    let visits = hall.allTickets.compactMap { hall.visit(of: $0.number) }
    let figures = hall.figures(at: hall.now)
    #expect(figures.arrivals.reduce(0, +) == visits.count)
    for line in Statistics(visits, offset: hall.offset).lines {
      switch line.group {
      case .all: compare(figures.all, with: line)
      case .queue: compare(figures.queues[try #require(QueueLetter(text: line.key))], with: line)
      case .window:
        let work = figures.windows[try window(try #require(Int(line.key)))]
        #expect(work?.visits == line.total)
        #expect(work?.handling == line.handling)
      case .hour:
        #expect(figures.arrivals[try #require(Int(line.key.prefix(2)))] == line.total)
      case .item, .staff: break
      }
    }
  }

  private func compare(_ figures: VisitFigures?, with line: Statistics.Line) {
    #expect(figures?.finished == line.visits[.finished] ?? 0)
    #expect(figures?.cancelled == line.visits[.cancelled] ?? 0)
    #expect(figures?.abandoned == line.visits[.abandoned] ?? 0)
    #expect(figures?.waits == line.wait)
    #expect(figures?.waiting == 0 && figures?.longestWait == nil)
  }
}
