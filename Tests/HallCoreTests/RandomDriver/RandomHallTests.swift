import Foundation
import Testing

@testable import HallCore

/// Two thousand random days, watched after every event.
///
/// `ONEDOOR_HALL_DAYS` plays another number of days: ten thousand after a change of the rules. A failure names the seed of its hall, which
/// `ONEDOOR_SEED=… ONEDOOR_HALL_DAYS=8` plays again. A failed precondition ends the whole run before
/// it can name a seed: `ONEDOOR_TRACE=1` names every seed before it is played.
///
/// Most days are played in a small hall that is open day and night, where more happens in a day;
/// one hall in ten keeps the small hall's hours and quota, one in twenty is Baishiyi.
@Suite struct RandomHallTests {
  private static let days = number("ONEDOOR_HALL_DAYS").map { Int($0) } ?? 2000
  private static let seed = number("ONEDOOR_SEED") ?? 20_260_302
  private static let daysOfAHall = 8
  private static let parts = 2

  private static let isTraced = ProcessInfo.processInfo.environment["ONEDOOR_TRACE"] != nil

  private static func number(_ variable: String) -> UInt64? {
    ProcessInfo.processInfo.environment[variable].flatMap { UInt64($0) }
  }

  @Test(arguments: 0..<parts)
  func theRulesHoldThroughRandomDays(part: Int) {
    let halls = (Self.days + Self.daysOfAHall - 1) / Self.daysOfAHall
    var met: Set<String> = []
    var happened: Set<String> = []
    var undoable: Set<Undoable.Act> = []
    for index in stride(from: part, to: halls, by: Self.parts) {
      let seed = Self.seed &+ UInt64(index)
      if Self.isTraced { FileHandle.standardError.write(Data("ONEDOOR_SEED=\(seed)\n".utf8)) }
      var hall = RandomHall(seed: seed)
      do {
        for _ in 0..<min(Self.daysOfAHall, Self.days) { try hall.playDay() }
        if index.isMultiple(of: 8) { try hall.compareWithLog() }
      } catch {
        Issue.record("ONEDOOR_SEED=\(seed), event \(hall.events): \(error)\n\(hall.lastEvents)")
        return
      }
      met.formUnion(hall.refusals.keys)
      happened.formUnion(hall.facts.keys)
      undoable.formUnion(hall.undoables.keys)
    }
    if Self.days >= 2000 {
      #expect(happened.count == 42, "every fact happens, the founding apart")
      #expect(undoable == Set(Undoable.Act.allCases))
    }
    if Self.days >= 10_000 {
      let missing = Set(RefusalScripts.table.map(\.name)).subtracting(met)
      #expect(missing.isEmpty)
    }
  }
}
