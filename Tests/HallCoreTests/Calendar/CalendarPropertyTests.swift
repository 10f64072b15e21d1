import Testing

@testable import HallCore

/// Random rules, holidays and exceptions: whatever a hall can be founded on, its days are in order.
@Suite struct CalendarPropertyTests {
  private static let fromDay = 20_500
  private static let days = 500

  private func someRule(_ random: inout SplitMix64) -> Session {
    let from = 30 * Int.random(in: 0..<47, using: &random)
    let to = min(1440, from + 30 * Int.random(in: 1...6, using: &random))
    var rule = Session(
      days: Weekday.allCases.filter { _ in Bool.random(using: &random) },
      from: TimeOfDay(minutes: from), to: TimeOfDay(minutes: to),
      admission: Bool.random(using: &random) ? .walkIn : .booking)
    func someDay() -> Day {
      Day(number: Self.fromDay + Int.random(in: 0..<Self.days, using: &random))
    }
    if Int.random(in: 0..<4, using: &random) == 0 { rule.begins = someDay() }
    if Int.random(in: 0..<4, using: &random) == 0 { rule.ends = someDay() }
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      rule.repeats = .everyWeeks(Int.random(in: 2...5, using: &random), from: someDay())
    case 1: rule.repeats = .ofMonth(Int.random(in: 1...5, using: &random))
    case 2: rule.repeats = .lastOfMonth
    default: break
    }
    return rule
  }

  /// Any days at all, so that a make-up workday falls where no file would have one.
  private func someHolidays(_ random: inout SplitMix64) -> HolidayTable? {
    var text = "date\tname_zh\tname_en\tkind\n"
    for number in Self.fromDay..<Self.fromDay + Self.days {
      let day = Day(number: number)
      switch Int.random(in: 0..<12, using: &random) {
      case 0: text += "\(day)\t假\tOff\tday-off\n"
      case 1 where day.weekday.isWeekend: text += "\(day)\t班\tWork\tmake-up workday\n"
      default: break
      }
    }
    return HolidayTable(text: text)
  }

  private func founding(_ random: inout SplitMix64) -> Founding? {
    var profile = TestHalls.small.profile
    profile.hours = (0..<Int.random(in: 1...5, using: &random)).map { _ in someRule(&random) }
    return try? Founding(profile, catalogue: .shipped, holidays: someHolidays(&random))
  }

  @Test func theSessionsOfADayNeverOverlapWhateverTheRules() throws {
    var random = SplitMix64(seed: 11)
    var (founded, refused, open) = (0, 0, 0)
    while founded < 150 {
      guard let founding = founding(&random) else {
        refused += 1
        continue
      }
      founded += 1
      let calendar = OpeningCalendar(founding)
      for number in Self.fromDay..<Self.fromDay + Self.days {
        let schedule = calendar.schedule(on: Day(number: number))
        #expect(Invariants.scheduleProblems(schedule) == [], "\(founding.profile.hours)")
        if !schedule.sessions.isEmpty { open += 1 }
        if case .dayOff = schedule.basis { #expect(schedule.sessions.isEmpty) }
      }
    }
    #expect(refused > 50 && open > 5000)
  }

  /// A conflict is only named where there is one: on the day that is named, two rules do meet.
  @Test func aConflictNamesADayOnWhichTheRulesMeet() throws {
    var random = SplitMix64(seed: 12)
    var found = 0
    for _ in 0..<4000 {
      let (one, other) = (someRule(&random), someRule(&random))
      let meetings = one.overlaps(with: other)
      let met = (Self.fromDay - 400..<Self.fromDay + 900).map(Day.init(number:)).filter {
        one.isHeld(on: $0) && other.isHeld(on: $0)
      }
      let overlap = one.from < other.to && other.from < one.to
      if overlap, !met.isEmpty { #expect(!meetings.isEmpty, "\(one) \(other) on \(met[0])") }
      for meeting in meetings {
        guard let day = meeting.split(separator: " ").last.flatMap({ Day($0) }) else { continue }
        found += 1
        #expect(one.isHeld(on: day) && other.isHeld(on: day) && overlap, "\(meeting)")
      }
    }
    #expect(found > 50)
  }

  @Test func anExceptionWinsWhateverTheDayIs() throws {
    var random = SplitMix64(seed: 13)
    for _ in 0..<100 {
      guard let founding = founding(&random) else { continue }
      var calendar = OpeningCalendar(founding)
      let session = DaySession(
        from: TimeOfDay(minutes: 1380), to: TimeOfDay(minutes: 1440), admission: .booking)
      for number in Self.fromDay..<Self.fromDay + 60 {
        let day = Day(number: number)
        let before = calendar.schedule(on: day)
        calendar.except(day, .closed(reason: .told("x")))
        #expect(calendar.schedule(on: day).sessions == [])
        calendar.except(day, .open([session], reason: .told("y")))
        #expect(calendar.schedule(on: day).sessions == [session])
        #expect(calendar.schedule(on: day).basis == .exception(reason: .told("y")))
        calendar.except(day, nil)
        #expect(calendar.schedule(on: day) == before)
      }
    }
  }
}
