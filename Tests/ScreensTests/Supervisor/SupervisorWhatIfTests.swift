import Canvas
import HallCore
import Testing

@testable import Forecast
@testable import Screens

/// What a supervisor asks about the hours to come, by keys alone and by touch alone.
@Suite struct SupervisorWhatIfTests {
  /// A supervisor who has opened the page and does not wait until everything is played.
  private func asking(_ scene: Scene = BusyHall.scene()) -> Journey<Supervisor> {
    var journey = Journey.supervisor(scene)
    journey.haste = 0
    journey.press(.character("9"))
    return journey
  }

  private func question(_ journey: Journey<Supervisor>) -> WhatIf { journey.screen.trial.question }

  /// Puts the selection on a line.
  private func select(_ lever: Lever, _ journey: inout Journey<Supervisor>) throws {
    let row = try #require(Lever.all(in: journey.scene.hall).firstIndex(of: lever))
    for _ in 0..<row { journey.press(.down) }
  }

  /// The hours are played once for all sizes and languages: first nothing of them is there, then a part,
  /// then all.
  @Test func thePageLooksLikeThis() throws {
    var journey = asking()
    func look(_ name: String, _ shapes: [(rows: Int, columns: Int, language: Language)]) {
      for (rows, columns, language) in shapes {
        var shown = journey
        shown.scene.language = language
        shown.scene.size = Size(rows: rows, columns: columns)
        shown.draw()
        Golden.expect(shown.canvas, "supervisor/\(name)-\(columns)x\(rows)-\(language)")
      }
    }
    look("what-if-begun", [(24, 80, .zh), (24, 80, .en), (40, 120, .zh), (40, 120, .en)])
    try select(.window(try #require(WindowNumber(3))), &journey)
    journey.haste = 4
    journey.press(.enter)
    look("what-if", [(24, 80, .en), (40, 120, .zh)])
    journey.haste = nil
    journey.press(.up, .down)
    look("what-if", [(24, 80, .zh), (40, 120, .en)])
  }

  @Test func aWindowIsClosedInThoughtByKeysAndNothingHappensInTheHall() throws {
    var journey = asking()
    journey.see("从现在", "还没有改动")
    let number = try #require(WindowNumber(3))
    try select(.window(number), &journey)
    journey.press(.enter)
    #expect(question(journey).changes == [.close(number)])
    journey.see("3 号窗口", "关")
    #expect(journey.scene.hall.window(number)?.staff != nil)
    journey.press(.character("0"))
    #expect(!question(journey).changesSomething)
    journey.see("还没有改动")
  }

  @Test func everyLineTurnsOnAndBack() {
    var journey = asking()
    for lever in Lever.all(in: BusyHall.morning) {
      journey.press(.right)
      let isTurned = question(journey) != WhatIf()
      #expect(isTurned, "\(lever)")
      journey.press(.left)
      #expect(!question(journey).changesSomething, "\(lever)")
      #expect(question(journey).start == .now, "\(lever)")
      journey.press(.down)
    }
  }

  @Test func closingAndVisitorsStayWithinReason() throws {
    var journey = asking()
    try select(.closing, &journey)
    for _ in 0..<9 { journey.press(.right) }
    #expect(question(journey).closing == TimeOfDay("20:00"))
    journey.press(.down)
    for _ in 0..<20 { journey.press(.right) }
    #expect(question(journey).arrivalsPercent == 200)
    for _ in 0..<40 { journey.press(.left) }
    #expect(question(journey).arrivalsPercent == 50)
  }

  @Test func aUsualDayIsAskedAbout() throws {
    var journey = asking()
    for _ in 0..<2 { journey.press(.right) }
    journey.see("平常的周二")
    #expect(question(journey).start == .usual(.tue))
    journey.press(.character("a"))
    journey.see("这是平常的一天,不是现在")
  }

  @Test func byTouchAloneALineIsChosenAndTurned() {
    var journey = Journey.supervisor()
    journey.haste = 0
    journey.touch("9 假如")
    journey.touch("5 号窗口")
    #expect(!question(journey).changesSomething)
    journey.touch("5 号窗口")
    #expect(question(journey).changes.count == 1)
    journey.touch("全部改回")
    #expect(!question(journey).changesSomething)
  }

  @Test func theBestChangeIsTriedAndThenDone() throws {
    var journey = asking()
    journey.press(.character("b"))
    journey.see("没有更好的办法")
    journey.haste = nil
    journey.press(.down)
    journey.see("最管用的一项")
    let best = try #require(journey.screen.trial.suggestions.first)
    #expect(best.saving >= .seconds(30))
    journey.haste = 3
    journey.press(.character("b"))
    #expect(question(journey).changes == [best.change])
    journey.see("每人少等")
    journey.haste = 0
    let changed = try #require(best.change.made(in: journey.scene.hall, at: journey.scene.now))
    journey.press(.character("a"))
    #expect(journey.refusals == [])
    #expect(journey.scene.hall.windows.map(\.staff) == changed.windows.map(\.staff))
    #expect(journey.scene.hall.windows.map(\.queues) == changed.windows.map(\.queues))
    #expect(!question(journey).changesSomething)
    journey.see("✓")
  }

  @Test func whatIsSuggestedIsAddedToWhatIsAskedAlready() throws {
    let number = try #require(WindowNumber(3))
    let (asked, more) = (Change.resume(number), Change.take(number, [Samples.coded("A")]))
    var supervisor = Supervisor()
    supervisor.trial.question.changes = [asked]
    supervisor.trial.suggestions = [
      Suggestion(change: more, before: .minutes(9), after: .minutes(4), isRescue: false)
    ]
    _ = supervisor.update(.chosen(.adopt(0)), in: BusyHall.scene())
    #expect(supervisor.trial.question.changes == [asked, more])
    #expect(Lever.window(number).setting(of: supervisor.trial.question) == more)
  }

  @Test func whoeverIsAskedToOneWindowIsNotAskedToAnother() throws {
    func person(_ change: Change?) -> StaffID? {
      switch change {
      case .open(_, let staff)?, .move(_, _, let staff)?: staff
      default: nil
      }
    }
    var question = WhatIf()
    func turned(_ lever: Lever) -> StaffID? {
      lever.turn(&question, by: 1, in: BusyHall.morning, from: [])
      return person(lever.setting(of: question))
    }
    func people(_ lever: Lever) -> Set<StaffID> {
      question = WhatIf()
      return Set((0..<30).compactMap { _ in turned(lever) })
    }
    let closed = [4, 9, 10, 11].map { Lever.window(Samples.window($0)) }
    var pairs = 0
    for one in closed {
      for other in closed where one != other {
        for asked in people(one).intersection(people(other)) {
          pairs += 1
          question = WhatIf()
          while turned(one) != asked {}
          #expect(!(0..<30).contains { _ in turned(other) == asked }, "\(asked) at \(other)")
        }
      }
    }
    #expect(pairs > 0)
  }

  @Test func bookingsThatWouldHaveToBeMovedAreTold() throws {
    var morning = StaffMorning()
    morning.at(
      "07:40",
      .book(
        [Samples.coded("LDJY-001")], at: BusyHall.at("17:00"), VisitorID(bits: 1), seed: 1))
    morning.fill()
    var journey = asking(BusyHall.scene(morning.hall, at: "09:58"))
    journey.haste = 1
    let told = "预约要改时间"
    try select(.closing, &journey)
    journey.press(.left)
    #expect(question(journey).closing == TimeOfDay("17:30") && !journey.sees(told))
    journey.press(.left)
    journey.see(told)
    journey.press(.right)
    #expect(!journey.sees(told))
  }

  @Test func theHallClosesNeitherBeforeItOpensNorBeforeNow() throws {
    var journey = asking()
    try select(.closing, &journey)
    for _ in 0..<9 { journey.press(.left) }
    #expect(question(journey).closing == TimeOfDay("16:00"))
    var founding = BusyHall.founding.profile
    founding.hours[0].from = try #require(TimeOfDay("17:15"))
    let short = Hall(try Founding(founding, catalogue: .shipped), at: BusyHall.at("08:00"))
    journey = asking(BusyHall.scene(short, at: "08:00"))
    try select(.closing, &journey)
    for _ in 0..<9 { journey.press(.left) }
    #expect(question(journey).closing == TimeOfDay("17:30"))
  }

  @Test func aHallThatClosesAtMidnightHasAChartUntilThen() throws {
    var profile = BusyHall.founding.profile
    profile.hours[0].to = try #require(TimeOfDay("24:00"))
    let late = Hall(try Founding(profile, catalogue: .shipped), at: BusyHall.at("19:40"))
    var journey = Journey.supervisor(BusyHall.scene(late, at: "19:40"))
    journey.haste = 1
    journey.press(.character("9"))
    let hours = journey.canvas.lines.first { $0.contains(" 20 ") && $0.contains(" 22 ") }
    #expect(hours != nil)
  }

  @Test func whatTheHallRefusesStaysAQuestion() throws {
    var journey = asking()
    let window = try #require(journey.scene.hall.windows.first { $0.ticket != nil })
    try select(.window(window.number), &journey)
    journey.press(.enter, .character("a"))
    #expect(journey.screen.toast?.isTrouble == true)
    #expect(question(journey).changes == [.close(window.number)])
  }

  @Test func nothingIsBegunThatCannotBeEnded() throws {
    var journey = asking()
    let windows = journey.scene.hall.windows
    let idle = try #require(windows.first { $0.staff != nil && $0.ticket == nil }).number
    let busy = try #require(windows.first { $0.ticket != nil }).number
    for window in [idle, busy] {
      try select(.window(window), &journey)
      journey.press(.enter, .pageUp, .pageUp, .pageUp)
    }
    #expect(question(journey).changes == [.close(idle), .close(busy)])
    journey.press(.character("a"))
    #expect(journey.screen.toast?.isTrouble == true)
    #expect(journey.scene.hall.window(idle)?.staff != nil)
  }

  @Test func keysNeedNotWaitUntilEverythingIsPlayed() {
    var journey = asking()
    #expect(journey.screen.trial.isPlaying)
    journey.press(.character("1"))
    #expect(journey.screen.tab == .overview)
    // What nobody looks at is not played on.
    journey.haste = nil
    journey.press(.down)
    #expect(journey.screen.trial.isPlaying)
    #expect(journey.screen.trial.shown?.isDone == false)
  }

  @Test func theHoursToComeArePlayedAnewAsTimeGoesOn() {
    // Late in the day little is to be played.
    var journey = asking(BusyHall.scene(at: "16:30"))
    let begun = journey.screen.trial.shown?.start
    // Nothing is begun anew while it is being played.
    journey.scene.now = BusyHall.at("16:50")
    journey.wait(seconds: 1)
    #expect(journey.screen.trial.shown?.start == begun)
    journey.haste = nil
    journey.wait(seconds: 1)
    #expect(journey.screen.trial.shown?.start == journey.scene.now)
    #expect(journey.screen.trial.shown?.isDone == true)
    let played = journey.screen.trial.shown?.start
    journey.wait(seconds: 30)
    #expect(journey.screen.trial.shown?.start == played)
  }

  @Test func whenTheDayIsOverUsualDaysAreLeft() throws {
    var hall = BusyHall.morning
    for event in try decide(Command(.closeDay, by: .supervisor, at: hall.now), in: hall) {
      try hall.evolve(event)
    }
    let journey = asking(BusyHall.scene(hall))
    #expect(question(journey).start == .usual(.mon))
    journey.see("平常的周一")
    // So they are after closing time, as long as nobody has closed the day.
    #expect(question(asking(BusyHall.scene(at: "19:00"))).start == .usual(.mon))
  }
}
