import Testing

@testable import HallCore

@Suite struct RotaProblemTests {
  /// The problems of a rota of Tuesday in the small hall, in English.
  private func problems(_ duties: String, before lines: String = "") -> [String] {
    let play = play("\(lines)\n08:00 rota 2026-03-03 \(duties)")
    let hall = play.hall
    return hall.rota(on: ScriptLine.monday.next).problems(in: hall).map { $0.words(in: hall).en }
  }

  @Test func aRotaThatServesEverythingAndLetsPeopleRestHasNone() {
    let problems = problems(
      """
      an window 1 08:30-12:00, an window 1 13:00-18:00, bo window 2 08:30-12:00, \
      bo window 2 13:00-18:00, dan window 4 08:30-12:00, dan window 4 13:00-18:00
      """)
    #expect(problems == [])
  }

  @Test func workThatNobodyCanServeIsNamedWithItsTimes() {
    let problems = problems(
      """
      an window 1 08:30-10:00, an window 1 11:00-12:00, an window 1 13:00-18:00, \
      bo window 2 08:30-12:00, bo window 2 13:00-17:00
      """)
    #expect(
      Set(problems) == [
        "10:00-11:00 nobody can serve queue B", "17:00-18:00 nobody can serve queue C",
        "08:30-12:00 nobody can serve what needs Printer in queue B",
        "13:00-18:00 nobody can serve what needs Printer in queue B",
      ])
    #expect(problems.count == 4)
  }

  @Test func whoeverWorksForLongNeedsAnHourWithinTheNoonHours() {
    for (duties, isAlright) in [
      ("an window 1 08:30-12:00, an window 1 13:00-18:00", true),
      ("an window 1 08:30-12:00, an break 12:00-13:00, an window 1 13:00-18:00", true),
      ("an window 1 08:30-13:00, an window 1 14:00-18:00", true),
      ("an window 1 08:30-13:30, an window 1 14:30-18:00", false),
      ("an window 1 08:30-12:00, an window 1 12:59-18:00", false),
      ("an window 1 08:30-12:00, an break 12:00-12:30, an guidance 12:30-18:00", false),
      ("an window 1 08:30-13:30", true), ("an window 1 08:30-13:31", false),
    ] {
      #expect(problems(duties).contains("An has no break at noon") != isAlright, "\(duties)")
    }
  }

  @Test func whoeverGoesOnLeaveAfterwardsIsNamed() {
    let play = play(
      """
      08:00 rota 2026-03-03 an window 1 08:30-12:00, eve window 4 08:30-12:00
      08:01 leave an 2026-03-03 2026-03-03
      08:01 assign 4 A B
      """)
    let hall = play.hall
    let problems = hall.rota(on: ScriptLine.monday.next).problems(in: hall)
    #expect(problems.contains(.onLeave(StaffID(text: "an")!)))
    #expect(problems.contains(.lacksSkills(StaffID(text: "eve")!, WindowNumber(4)!)))
  }

  @Test func theStandingRotaOfAWorkingDayServesEverything() {
    for founding in [TestHalls.baishiyi, TestHalls.baoan] {
      let hall = Hall(founding, at: Instant(ScriptLine.monday, .midnight, offset: .china))
      #expect(hall.rota(on: hall.day).problems(in: hall) == [])
    }
  }

  @Test func everyProblemHasWordsInBothLanguages() throws {
    let hall = Play().hall
    let lane = ServiceLane(QueueLetter(index: 1), equipment: [])
    let an = try #require(StaffID(text: "an"))
    let one = try #require(WindowNumber(1))
    let noon = TimeOfDay(minutes: 720)
    for problem: RotaProblem in [
      .uncovered(lane, from: noon, to: noon), .withoutBreak(an), .onLeave(an),
      .lacksSkills(an, one), .outsideHours(an, from: noon, to: noon),
      .outsideShift(an, from: noon, to: noon),
    ] {
      let words = problem.words(in: hall)
      #expect(words.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(!words.en.isEmpty && words.en.unicodeScalars.allSatisfy(\.isASCII))
    }
  }
}
