import Canvas
import Testing

@testable import HallCore
@testable import Screens

@Suite struct SupervisorWaitsTests {
  /// The page in a hall that knows everybody, and much of everything.
  private func journey(_ size: (rows: Int, columns: Int), _ language: Language) -> Journey<
    Supervisor
  > {
    var hall = BusyHall.morning
    for (place, person) in hall.profile.staff.enumerated() {
      hall.experience.pace[person.id] = LogMoments(weight: Double(1100 + place))
    }
    hall.experience.days = 143
    hall.experience.promises.count.given = 14_820
    hall.experience.promises.count.kept = 14_820
    hall.experience.coming = LogMoments(weight: 10_201)
    hall.experience.turning = LogMoments(weight: 10_202)
    hall.experience.noShows = Share(cases: 10_203, hits: 1000)
    hall.experience.patience = LogMoments(weight: 10_204)
    hall.experience.reinstatements = Share(cases: 10_205, hits: 5000)
    hall.experience.leaving = Share(cases: 10_206, hits: 200)
    hall.experience.detours = Share(cases: 10_207, hits: 200)
    hall.experience.pauses = Share(cases: 10_208, hits: 200)
    hall.experience.pausing = LogMoments(weight: 10_209)
    var journey = Journey<Supervisor>.supervisor(
      BusyHall.scene(hall, rows: size.rows, columns: size.columns, language: language))
    journey.press(.character("8"))
    return journey
  }

  @Test(arguments: [(24, 80), (40, 120)], Language.allCases)
  func eachFigureSaysHowMuchThereIsBehindIt(
    size: (rows: Int, columns: Int), language: Language
  ) throws {
    let journey = journey(size, language)
    let lines = journey.canvas.lines
    for (place, habit) in WaitsPart.Habit.allCases.dropLast().enumerated() {
      let line = try #require(lines.first { $0.contains(journey.scene(habit.words)) })
      #expect(line.contains("\(10_201 + place)"), "\(line)")
    }
    #expect(lines.contains { $0.contains(" 143") })
    #expect(lines.contains { $0.contains("14820") })
  }

  @Test(arguments: [(24, 80), (40, 120)], Language.allCases)
  func nothingOfThemIsCut(size: (rows: Int, columns: Int), language: Language) throws {
    let journey = journey(size, language)
    let staff = journey.scene.hall.profile.staff
    #expect(staff.count == 18)
    for (place, person) in staff.enumerated() {
      let line = try #require(
        journey.canvas.lines.first { $0.contains("\(1100 + place)") }, "\(person.id)")
      #expect(line.contains(journey.scene(person.name)))
    }
    let below = journey.canvas.lines.joined(separator: "\n")
    #expect(!below.contains("1/2"))
  }

  @Test func whereThereIsNoRoomForAllPeopleThoseOfWhomMostIsKnownAreShown() {
    let journey = journey((20, 80), .en)
    journey.see("Staff 6/18", "1117", "1112")
    #expect(!journey.sees("1111"))
  }
}
