import Canvas
import HallCore
import Testing

@testable import Screens

/// How bookings look at the front desk.
@Suite struct DeskBookingGoldenTests {
  private func desk(_ shape: StaffShape) -> Journey<Desk> {
    Journey(
      Desk(), bookedAt: "09:58", rows: shape.rows, columns: shape.columns,
      language: shape.language)
  }

  private func expect(_ desk: Journey<Desk>, _ state: String, _ shape: StaffShape) {
    let (columns, rows, language) = (shape.columns, shape.rows, shape.language)
    Golden.expect(desk.canvas, "desk/\(state)-\(columns)x\(rows)-\(language)")
  }

  @Test(arguments: StaffShape.all) func theDayAndWhoComes(_ shape: StaffShape) {
    var desk = self.desk(shape)
    desk.press(.control("y"))
    expect(desk, "bookings", shape)
    desk.press(.up, .up, .enter)
    expect(desk, "checked-in", shape)
    desk.press(.escape)
    desk.type(desk.code(at: "10:15")?.description ?? "")
    expect(desk, "code", shape)
  }

  @Test(arguments: StaffShape.all) func promisesThatCannotBeKept(_ shape: StaffShape) {
    var desk = self.desk(shape)
    for act in StaffMorning.illness { desk.happen(act, by: .supervisor) }
    expect(desk, "owing", shape)
    desk.press(.control("y"))
    expect(desk, "broken", shape)
  }

  @Test(arguments: StaffShape.all) func aTimeForSomebody(_ shape: StaffShape) {
    var desk = self.desk(shape)
    desk.type("sydj")
    desk.press(.enter, .control("t"))
    expect(desk, "time", shape)
    desk.press(.enter)
    desk.type("13800009999")
    desk.press(.tab)
    expect(desk, "contact", shape)
    desk.press(.enter)
    expect(desk, "booked", shape)
  }
}
