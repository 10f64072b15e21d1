import Testing

@testable import HallCore

@Suite struct WaitingCourseTests {
  private func course(_ script: String, until time: String) -> [Int] {
    let hall = play(script).hall
    guard let time = TimeOfDay(time) else { preconditionFailure("a time of day") }
    return hall.waitingCourse(until: Instant(ScriptLine.monday, time, offset: hall.offset))
  }

  @Test func itTellsHowManyWaitedAtTheEndOfEachQuarter() {
    let script = """
      08:31 open 1
      08:31 take LDJY-001
      08:32 take LDJY-001
      08:50 take LDJY-001
      08:59 call 1
      09:05 begin 1
      09:16 cancel A002
      """
    let course = course(script, until: "09:46")
    #expect(course.count == 9 * 4 + 3)
    #expect(course.prefix(34).allSatisfy { $0 == 0 })
    #expect(Array(course[34...]) == [2, 2, 2, 1, 1])
  }

  @Test func whoComesBackToAQueueIsNotCountedAgain() {
    let script = """
      08:31 open 1
      08:31 take LDJY-001
      08:32 call 1
      08:33 miss 1
      08:34 reinstate A001
      """
    #expect(course(script, until: "09:00").allSatisfy { $0 == 0 })
  }

  @Test func aWholeDayHasItsNinetySixQuarters() {
    let hall = play("08:31 take LDJY-001").hall
    let evening = Instant(ScriptLine.monday.next, .midnight, offset: hall.offset)
    #expect(hall.waitingCourse(until: evening).count == 96)
    let late = Instant(ScriptLine.monday, TimeOfDay(minutes: 1439), offset: hall.offset)
    #expect(hall.waitingCourse(until: late).last == 1)
  }
}
