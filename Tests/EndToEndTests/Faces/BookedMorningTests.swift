import Foundation
import Testing

/// A booking in real terminals: made at the desk, announced at the window, and come for.
@Suite struct BookedMorningTests {
  @Test func theDeskBooksForSomebodyWhoComesAtThatTime() throws {
    let hall = try TestHall()
    let desk = try TerminalSession(hall, ["--lang", "zh", "desk"])
    try desk.wait(for: "前台")
    try desk.type("sydj")
    try desk.wait(for: "失业登记")
    try desk.press(.enter, .control("t"))
    try desk.wait(for: "约什么时候:失业登记")
    try desk.type("0915")
    try desk.press(.enter)
    try desk.wait(for: "09:15 留着了,怎么联系")
    try desk.type("13800001234")
    try desk.press(.tab)
    try desk.wait(until: "the number is masked") {
      $0.contains("*******1234") && !$0.contains("13800001234")
    }
    try desk.type("王芳")
    try desk.press(.enter)
    try desk.wait(for: "请告诉居民,预约码是")
    try desk.press(.enter, .control("y"))
    try desk.wait(until: "the booking is listed with its contact, masked") {
      $0.line(of: "*******1234")?.contains("王*") == true
    }
    #expect(try hall.logged("booked").count == 1)

    try desk.press(.enter)
    try desk.wait(for: "请告诉来办事的人")
    try desk.wait(until: "the booking is a ticket") {
      $0.line(of: "*******1234")?.contains("已签到 A001") == true
    }
    #expect(try hall.logged("checkedIn").count == 1)
  }
}
