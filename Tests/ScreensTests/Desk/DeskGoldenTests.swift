import Canvas
import HallCore
import Testing

@testable import Screens

/// How the front desk looks in its main states.
@Suite struct DeskGoldenTests {
  private func desk(_ shape: StaffShape) -> Journey<Desk> {
    Journey(
      Desk(),
      in: StaffMorning.full.scene(
        rows: shape.rows, columns: shape.columns, language: shape.language))
  }

  private func expect(_ desk: Journey<Desk>, _ state: String, _ shape: StaffShape) {
    let (columns, rows, language) = (shape.columns, shape.rows, shape.language)
    Golden.expect(desk.canvas, "desk/\(state)-\(columns)x\(rows)-\(language)")
  }

  @Test(arguments: StaffShape.all) func fromLettersToATicket(_ shape: StaffShape) {
    var desk = self.desk(shape)
    expect(desk, "empty", shape)
    desk.type("sbk")
    expect(desk, "typed", shape)
    desk.press(.enter)
    expect(desk, "chosen", shape)
    desk.press(.enter)
    expect(desk, "given", shape)
    desk.type("退休")
    desk.press(.down)
    expect(desk, "occasion", shape)
    desk.type("xyz")
    expect(desk, "nothing", shape)
  }

  @Test(arguments: StaffShape.all) func theList(_ shape: StaffShape) {
    var desk = self.desk(shape)
    desk.press(.tab, .down)
    expect(desk, "list", shape)
    desk.happen(.requestHelp(Samples.coded("kiosk-1")), by: .kiosk)
    desk.wait(seconds: 120)
    desk.happen(.requestHelp(Samples.coded("kiosk-2")), by: .kiosk)
    expect(desk, "help", shape)
    desk.type("/")
    desk.type("sydj")
    expect(desk, "filtered", shape)
    desk.press(.enter)
    desk.type("e")
    expect(desk, "amend", shape)
  }

  @Test(arguments: StaffShape.all) func theCatalogue(_ shape: StaffShape) {
    var desk = self.desk(shape)
    desk.press(.down, .down, .pageDown)
    expect(desk, "catalogue", shape)
  }

  @Test func aVastScreen() {
    let shape = StaffShape(rows: 30, columns: 200, language: .zh)
    var desk = self.desk(shape)
    desk.type("sbk")
    expect(desk, "typed", shape)
    desk.press(.escape, .down)
    expect(desk, "catalogue", shape)
  }

  @Test func aSmallScreen() {
    let shape = StaffShape(rows: 12, columns: 40, language: .zh)
    var desk = self.desk(shape)
    desk.type("sbk")
    expect(desk, "typed", shape)
  }

  @Test(arguments: StaffShape.all) func dialogs(_ shape: StaffShape) {
    var desk = self.desk(shape)
    desk.press(.tab, .down, .down)
    desk.type("p")
    expect(desk, "priority", shape)
    desk.type("1")
    expect(desk, "reason", shape)
    desk.type("4")
    desk.type("坐轮椅来的")
    expect(desk, "writing", shape)
    desk.press(.escape)
    desk.type("x")
    expect(desk, "cancel", shape)
  }
}
