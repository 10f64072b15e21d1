import Foundation
import HallCore
import Testing

@testable import EventStore

@Suite struct CalendarCodecTests {
  /// What a log can say of a day or of the holidays, with one thing wrong.
  static let malformed: [(kind: String, body: String)] = [
    ("dayExcepted", #"{"day":"2026-03-05","kind":"half","reason":""}"#),
    ("dayExcepted", #"{"day":"2026-03-05","kind":"none","reason":""}"#),
    ("dayExcepted", #"{"day":"2026-03-05","kind":"open","reason":""}"#),
    ("dayExcepted", sessions("9:00-12:00 walk-in 70")),
    ("dayExcepted", sessions("12:00-09:00 walk-in 70")),
    ("dayExcepted", sessions("09:00-09:00 walk-in 70")),
    ("dayExcepted", sessions("09:00-24:01 walk-in 70")),
    ("dayExcepted", sessions("09:00-12:00 walk-in 101")),
    ("dayExcepted", sessions("09:00-12:00 walk-in 070")),
    ("dayExcepted", sessions("09:00-12:00 everybody 70")),
    ("dayExcepted", sessions("09:00-12:00 walk-in")),
    ("holidaysImported", #"{"table":""}"#),
    ("holidaysImported", table("")),
    ("holidaysImported", table(#"2027-01-01\u0009元旦\u0009New Year\u0009day-off"#)),
    ("holidaysImported", table(#"2027-01-01\u0009元旦\u0009New Year\u0009off\u000a"#)),
    ("founded", TestHall.body.replacingOccurrences(of: "24:00", with: "00:00")),
    (
      "founded",
      TestHall.body.replacingOccurrences(
        of: #","queues":[{"#, with: #","holidays":"x","queues":[{"#)
    ),
  ]

  private static func sessions(_ text: String) -> String {
    #"{"day":"2026-03-05","kind":"open","sessions":[""# + text + #""],"reason":""}"#
  }

  private static func table(_ rows: String) -> String {
    #"{"table":"date\u0009name_zh\u0009name_en\u0009kind\u000a"# + rows + #""}"#
  }

  @Test(arguments: malformed)
  func aBodyThatIsNotExactlyRightIsMalformed(kind: String, body: String) {
    #expect { try CodecTests.decode(kind, Array(body.utf8)) } throws: {
      if case .malformed(let detail)? = $0 as? UnreadableEvent { !detail.isEmpty } else { false }
    }
  }

  @Test func aFoundingOfBeforeHallsKnewOfHolidaysKnowsOfNone() throws {
    #expect(!TestHall.body.contains("holidays"))
    #expect(TestHall.founding.holidays == nil)
    let hall = Hall(TestHall.founding, at: TestHall.start)
    #expect(hall.schedule(on: coded("2026-10-01")).sessions.count == 1)
    #expect(!hall.schedule(on: coded("2026-10-01")).knowsHolidays)
  }

  @Test func aFoundingKeepsTheHolidaysThatItKnew() throws {
    let founding = try Founding(
      TestHall.founding.profile, catalogue: .shipped, holidays: .shipped)
    let (kind, body) = FactCodec.encode(.founded(founding))
    #expect(try CodecTests.decode(kind.rawValue, body) == .founded(founding))
    #expect(founding.holidays == .shipped)
  }
}
