import Canvas
import HallCore
import Testing

@testable import Screens

/// The board asks those who have booked to check in, and tells nothing of them.
@Suite struct BoardBookingTests {
  @Test func thoseOfTheNextHalfHourAreAskedToCheckIn() throws {
    var board = Journey(Board(), bookedAt: "09:58")
    board.see("预约 10:15 的 1 位居民,请先到自助机或前台签到")
    let code = try #require(board.code(at: "10:15"))
    #expect(!board.sees(code.spoken) && !board.sees(code.description))
    board.happen(.checkIn(code), by: .kiosk)
    #expect(!board.sees("签到"))
  }

  @Test func severalTimesAreNamedFromTheFirstToTheLast() {
    var board = Journey(Board(), bookedAt: "10:20")
    board.see("预约 10:15 的 1 位居民")
    board.happen(
      .book(
        [Samples.coded("LDJY-001")], at: BusyHall.at("10:45"), VisitorID(bits: 1), seed: 1))
    board.see("预约 10:15–10:45 的 2 位居民")
  }

  @Test func aSmallBoardKeepsItsRoomForCalls() {
    #expect(!Journey(Board(), bookedAt: "09:58", rows: 16).sees("签到"))
  }

  @Test(arguments: StaffShape.all) func howItLooks(_ shape: StaffShape) {
    let (columns, rows, language) = (shape.columns, shape.rows, shape.language)
    let board = Journey(
      Board(), bookedAt: "09:58", rows: rows, columns: columns, language: language)
    Golden.expect(board.canvas, "board/booked-\(columns)x\(rows)-\(language)")
  }
}
