import Canvas
import HallCore
import Testing

@testable import Screens

/// How window 3 looks in its main states.
@Suite struct CounterGoldenTests {
  private func window(
    _ morning: StaffMorning, _ shape: StaffShape
  ) -> Journey<Counter> {
    Journey(
      Counter(Samples.window(3)),
      in: morning.scene(rows: shape.rows, columns: shape.columns, language: shape.language))
  }

  private func expect(_ window: Journey<Counter>, _ state: String, _ shape: StaffShape) {
    let (columns, rows, language) = (shape.columns, shape.rows, shape.language)
    Golden.expect(window.canvas, "counter/\(state)-\(columns)x\(rows)-\(language)")
  }

  @Test(arguments: StaffShape.all) func withoutATicket(_ shape: StaffShape) {
    expect(self.window(.quiet, shape), "nobody", shape)
    var window = self.window(.full, shape)
    expect(window, "idle", shape)
    window.type("p1")
    window.wait(seconds: 75)
    expect(window, "paused", shape)
    window.type("p")
    window.type("x")
    expect(window, "closed", shape)
  }

  @Test(arguments: StaffShape.all) func withATicket(_ shape: StaffShape) {
    var window = self.window(.full, shape)
    window.press(.space)
    window.wait(seconds: 35)
    window.type("r")
    expect(window, "calling", shape)
    window.press(.enter)
    window.wait(seconds: 660)
    expect(window, "late", shape)
    window.press(.enter, .space, .enter)
    window.type("2")
    window.wait(seconds: 372)
    expect(window, "serving", shape)
    window.scene.trouble = Words(zh: "数据库暂时不可用,请看网线", en: "the database is away; look at the cable")
    window.draw()
    expect(window, "trouble", shape)
  }

  @Test(arguments: [(12, 40), (60, 200)]) func otherScreens(rows: Int, columns: Int) {
    let shape = StaffShape(rows: rows, columns: columns, language: .zh)
    var window = self.window(.full, shape)
    window.press(.space, .enter)
    window.wait(seconds: 90)
    expect(window, "serving", shape)
  }

  @Test(arguments: StaffShape.all) func dialogs(_ shape: StaffShape) {
    var window = self.window(.full, shape)
    window.type("p")
    expect(window, "pause", shape)
    window.press(.escape)
    window.type("c")
    expect(window, "pick", shape)
    window.press(.escape, .space, .enter)
    window.wait(seconds: 90)
    window.type("o")
    expect(window, "outcome", shape)
    window.press(.escape)
    window.type("h")
    expect(window, "hold", shape)
    window.type("71")
    expect(window, "until", shape)
    window.press(.escape)
    window.type("t")
    expect(window, "transfer", shape)
    window.press(.enter)
    expect(window, "note", shape)
  }
}
