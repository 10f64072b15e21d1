import Canvas
import HallCore
import Testing

@testable import Screens

/// Whoever sits at a window sees who has booked for it.
@Suite struct CounterBookingTests {
  /// The window that keeps its time for the booking at 10:15, open.
  private func window(
    at time: String = "09:58", rows: Int = 24, columns: Int = 80, language: Language = .zh
  ) throws -> Journey<Counter> {
    let hall = StaffMorning.booked.hall
    let number = try #require(
      hall.allBookings.first { $0.start == BusyHall.at("10:15") }?.window)
    var window = Journey(
      Counter(number), bookedAt: time, rows: rows, columns: columns, language: language)
    if hall.window(number)?.staff == nil { window.happen(.open(number, nil)) }
    return window
  }

  @Test func aBookingIsAnnouncedAndItsArrivalToo() throws {
    var window = try self.window()
    window.see("预约  10:15 失业登记 还没来")
    window.happen(.checkIn(try #require(window.code(at: "10:15"))), by: .desk)
    #expect(!window.sees("还没来"))
    window.resize(rows: 40, columns: 120)
    window.see("约在这个窗口的", "A006 已到", "预约 10:15")
  }

  @Test func aLateOneIsMarkedUntilItHasLostItsPlace() throws {
    try self.window(at: "10:20").see("10:15 失业登记 迟 5 分")
    #expect(try !self.window(at: "10:26").sees("10:15"))
  }

  @Test func whoHasBookedComesForTheirTime() throws {
    var window = try self.window(at: "10:13")
    window.happen(.checkIn(try #require(window.code(at: "10:15"))), by: .desk)
    let number = window.screen.number
    while let next = window.scene.hall.waiting(for: number).first, next.booked == nil {
      window.happen(.cancel(next.number), by: .desk)
    }
    window.see("预约 10:")
    window.press(.space)
    window.see("初次叫号 10:13", "预约 10:")
  }

  @Test(arguments: StaffShape.all) func howItLooks(_ shape: StaffShape) throws {
    let (columns, rows, language) = (shape.columns, shape.rows, shape.language)
    let window = try self.window(rows: rows, columns: columns, language: language)
    Golden.expect(window.canvas, "counter/booked-\(columns)x\(rows)-\(language)")
  }
}
