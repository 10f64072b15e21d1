import Canvas
import HallCore
import Testing

@testable import Screens

@Suite struct SupervisorGoldenTests {
  private func journey(_ size: (rows: Int, columns: Int), _ language: Language) -> Journey<
    Supervisor
  > {
    .supervisor(BusyHall.scene(rows: size.rows, columns: size.columns, language: language))
  }

  @Test(arguments: [(24, 80), (40, 120), (80, 300)], Language.allCases)
  func theTabsLookLikeThis(size: (rows: Int, columns: Int), language: Language) {
    let (rows, columns) = size
    var journey = journey(size, language)
    let tabs: [Supervisor.Tab] = [.overview, .windows, .queues, .staff, .history]
    for (digit, tab) in zip("12345", tabs) {
      journey.press(.character(digit))
      journey.readBack()
      Golden.expect(journey.canvas, "supervisor/\(tab)-\(columns)x\(rows)-\(language)")
    }
  }

  @Test(arguments: [(24, 80), (40, 120)], Language.allCases)
  func theDialogsLookLikeThis(size: (rows: Int, columns: Int), language: Language) {
    let (rows, columns) = size
    var journey = journey(size, language)
    journey.press(.character("2"), .down, .down, .down, .enter)
    Golden.expect(journey.canvas, "supervisor/seat-\(columns)x\(rows)-\(language)")
    journey.press(.escape, .character("t"))
    Golden.expect(journey.canvas, "supervisor/takes-\(columns)x\(rows)-\(language)")
  }

  @Test(arguments: [(24, 80), (40, 120)], Language.allCases)
  func whatIsKnownOfWaitsLooksLikeThis(
    size: (rows: Int, columns: Int), language: Language
  ) throws {
    let (rows, columns) = size
    var hall = BusyHall.morning
    let evening = hall.now
    let morning = Instant(hall.day.next, .midnight, offset: hall.offset) + .minutes(9 * 60)
    for (act, moment) in [(Act.closeDay, evening), (.tick, morning)] {
      for event in try decide(Command(act, by: .supervisor, at: moment), in: hall) {
        try hall.evolve(event)
      }
    }
    var journey = Journey<Supervisor>.supervisor(
      BusyHall.scene(hall, rows: rows, columns: columns, language: language))
    journey.press(.character("8"))
    Golden.expect(journey.canvas, "supervisor/waits-\(columns)x\(rows)-\(language)")
  }

  @Test(arguments: [(24, 80), (40, 120)], Language.allCases)
  func theMonthByHourLooksLikeThis(size: (rows: Int, columns: Int), language: Language) {
    let (rows, columns) = size
    var journey = journey(size, language)
    journey.press(.character("5"), .character("m"), .left)
    journey.readBack()
    Golden.expect(journey.canvas, "supervisor/hours-\(columns)x\(rows)-\(language)")
  }

  @Test(arguments: [(24, 80), (40, 120), (60, 200)], Language.allCases)
  func theDaysToComeLookLikeThis(size: (rows: Int, columns: Int), language: Language) {
    let (rows, columns) = size
    var journey = BookedHall.journey(
      BookedHall.alone, rows: rows, columns: columns, language: language)
    journey.press(.character("7"))
    Golden.expect(journey.canvas, "supervisor/bookings-\(columns)x\(rows)-\(language)")
    journey.press(.character("6"), .right)
    Golden.expect(journey.canvas, "supervisor/rota-\(columns)x\(rows)-\(language)")
    journey.press(.enter)
    Golden.expect(journey.canvas, "supervisor/plan-\(columns)x\(rows)-\(language)")
    journey.press(.right, .right, .enter)
    Golden.expect(journey.canvas, "supervisor/weekend-\(columns)x\(rows)-\(language)")
    journey.press(.character("e"))
    Golden.expect(journey.canvas, "supervisor/whose-\(columns)x\(rows)-\(language)")
  }
}
