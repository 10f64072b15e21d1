import Canvas
import HallCore
import Testing

@testable import Screens

/// What whoever sits at a window sees of when the next will be called.
@Suite struct CallTimesTests {
  private func window(_ language: Language = .zh) -> Journey<Counter> {
    Journey(Counter(Samples.window(3)), in: StaffMorning.full.scene(language: language))
  }

  /// The times in the rows of some tickets; nothing of those that have none.
  private func times(_ journey: Journey<Counter>, _ tickets: String...) -> [String?] {
    tickets.map { ticket in
      let row = journey.canvas.lines.last { $0.contains(" \(ticket) ") }
      return row?.split(separator: " ").last.map { String($0) }
    }
  }

  @Test func whoeverIsNextIsCalledSoonAndTheOthersAtATimeOfFiveMinutes() throws {
    let window = window()
    window.see("约几点叫")
    let times = times(window, "B002", "A003", "A004")
    // Window 2 is free for A004.
    #expect([times[0], times[2]] == ["快了", "快了"])
    let time = try #require(times[1].flatMap { TimeOfDay($0) })
    #expect(time.minutes % 5 == 0)
    #expect(time > Samples.coded("09:58"))
    self.window(.en).see("called about", "soon")
  }

  @Test func noTimeGoesBackAndForth() {
    var window = window()
    window.press(.space, .enter)
    let tickets = ["A003", "B003"]
    var seen: [[String]] = [[], []]
    for _ in 0..<40 {
      // Somebody comes whom this window does not serve: the forecast is made anew all the same.
      window.wait(seconds: 10)
      window.happen(.take([Samples.coded("SCJG-001")], priority: .walkIn, visitor: nil))
      for (place, ticket) in tickets.enumerated() {
        guard let time = times(window, ticket)[0] else { continue }
        if seen[place].last != time { seen[place].append(time) }
      }
    }
    for times in seen {
      #expect(!times.isEmpty)
      #expect(Set(times).count == times.count, "\(times)")
    }
  }

  @Test func aTimeThatIsPastIsNotKept() throws {
    var window = window()
    window.press(.space, .enter)
    window.wait(seconds: 45 * 60)
    let now = window.scene.time
    for time in times(window, "A003", "A004", "B003") {
      guard let time, time != "快了" else { continue }
      #expect(try #require(TimeOfDay(time)) > now)
    }
  }

  @Test(arguments: Language.allCases)
  func noReasonIsSoLongThatItTakesTheRoomOfTheTime(_ language: Language) throws {
    var window = window(language)
    window.resize(rows: 40, columns: 120)
    window.happen(.prioritise(Samples.coded("B003"), .veteran, reason: "军人证"))
    let time = try #require(times(window, "B003")[0])
    #expect(["快了", "soon"].contains(time) || TimeOfDay(time) != nil, "\(time)")
  }

  @Test func whereNobodyWaitsNothingIsSaidOfTimes() {
    let window = Journey(Counter(Samples.window(3)), in: StaffMorning.quiet.scene())
    #expect(!window.sees("约几点叫"))
    #expect(!window.scene.waits.isKnown)
  }
}
