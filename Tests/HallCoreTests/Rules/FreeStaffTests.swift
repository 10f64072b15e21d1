import Testing

@testable import HallCore

@Suite struct FreeStaffTests {
  @Test func whomTheRotaHasThereIsAskedFirst() {
    let rota = "08:00 rota 2026-03-02 dan window 1 08:30-10:00, an window 1 10:00-12:00"
    expect("dan an bo cai", at: 1, "09:00", after: rota)
    expect("an dan bo cai", at: 1, "10:00", after: rota)
  }

  @Test func withoutAPlanItIsWhoseWindowItIsThenRelief() {
    expect("an dan bo cai", at: 1, "09:00")
    expect("bo dan eve an", at: 2, "09:00")
  }

  @Test func whoeverIsOnLeaveIsAskedLast() {
    expect("dan bo cai an", at: 1, "09:00", after: "08:00 leave an 2026-03-02 2026-03-03 a cold")
  }

  @Test func whoSitsSomewhereIsNotFree() {
    expect("an bo cai", at: 1, "09:00", after: "08:40 open 4 dan")
  }

  private func expect(
    _ people: String, at number: Int, _ time: String, after script: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let hall = play(script, sourceLocation: sourceLocation).hall
    guard let window = WindowNumber(number).flatMap({ hall.window($0) }),
      let time = TimeOfDay(time)
    else { preconditionFailure("a window and a time") }
    let free = hall.free(for: window, at: Instant(ScriptLine.monday, time, offset: hall.offset))
    #expect(
      free.map(\.id.description).joined(separator: " ") == people, sourceLocation: sourceLocation)
  }
}
