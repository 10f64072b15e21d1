import Testing

@testable import HallCore

@Suite struct HolidayTableTests {
  private static let header = "date\tname_zh\tname_en\tkind\n"

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func theShippedTableKnowsThreeYears() throws {
    let table = HolidayTable.shipped
    #expect(table.years == [2024, 2025, 2026])
    #expect(table.holidays.count == 108)
    #expect(table.holidays.count { $0.kind == .dayOff } == 89)
    for year in [2024, 2025, 2026] {
      let newYear = table[try day("\(year)-01-01")]
      #expect(newYear?.name == Words(zh: "元旦", en: "New Year's Day") && newYear?.kind == .dayOff)
      for place in 1...3 { #expect(table[try day("\(year)-10-0\(place)")]?.kind == .dayOff) }
    }
    #expect(table.yearWords == Words(zh: "2024、2025、2026", en: "2024, 2025, 2026"))
  }

  @Test(arguments: [
    ("2026-02-14", "make-up workday"), ("2026-02-15", "day-off"), ("2026-02-23", "day-off"),
    ("2026-02-24", nil), ("2026-02-28", "make-up workday"), ("2023-12-31", nil),
    ("2024-01-01", "day-off"), ("2026-10-10", "make-up workday"), ("2026-10-11", nil),
  ])
  func aDayIsFoundAmongTheOthers(text: String, kind: String?) throws {
    #expect(HolidayTable.shipped[try day(text)]?.kind.rawValue == kind)
  }

  @Test func aTableIsWrittenAsItWasRead() throws {
    let text = HolidayTable.shipped.description
    #expect(HolidayTable(exactly: text) == .shipped)
    #expect(text.hasPrefix(Self.header + "2024-01-01\t元旦\tNew Year's Day\tday-off\n"))
    #expect(HolidayTable(exactly: String(text.dropLast())) == nil)
    #expect(HolidayTable(text: String(text.dropLast())) == .shipped)
  }

  /// Files whose first lines are wrong, and what is said of them.
  static let wrongStarts: [(text: String, problem: String)] = [
    ("", "f:1: is empty; start with the names of the columns"),
    ("date\tname_zh\tkind\n", "f:1: has 3 columns; write 4, a tab between two"),
    ("date\tname_zh\tname\tkind\n", #"f:1: column 3 is "name"; it must be "name_en""#),
    ("date\tname_zh\tname_en\tkind\n", "f:2: is missing; write at least one day"),
  ]

  /// Rows below a right first line, and what is said of them.
  static let wrongRows: [(text: String, problem: String)] = [
    (
      "2026-13-01\t元旦\tNew Year\tday-off\n",
      #"f:2: date: "2026-13-01" is not a day like 2026-03-02"#
    ),
    ("2026-01-01\t\tNew Year\tday-off\n", "f:2: name_zh: is empty; every row needs one"),
    (
      "2026-01-01\t元旦\tNew\u{1B} Year\tday-off\n",
      "f:2: name_en: holds control characters, outer spaces or over 40 characters"
    ),
    (
      "2026-01-01\t元旦\tNew Year\toff\n",
      #"f:2: kind: "off" is unknown; write one of: day-off, make-up workday"#
    ),
    (
      "2026-01-01\t元旦\tNew Year\tmake-up workday\n",
      "f:2: kind: 2026-01-01 is a Thursday; only a weekend is made up for"
    ),
    (
      "2026-01-02\t元旦\tNew Year\tday-off\n2026-01-01\t元旦\tNew Year\tday-off\n",
      "f:3: date: 2026-01-01 does not come after 2026-01-02; put the days in order, each once"
    ),
    (
      "2026-01-01\t元旦\tNew Year\tday-off\n2026-01-01\t元旦\tNew Year\tday-off\n",
      "f:3: date: 2026-01-01 does not come after 2026-01-01; put the days in order, each once"
    ),
    (
      "2026-01-01\t元旦\tNew Year\tday-off\r\n",
      "f:2: ends in a carriage return; save the file with line feeds only"
    ),
    ("\n", "f:2: has 1 columns; write 4, a tab between two"),
  ]

  @Test(arguments: wrongStarts + wrongRows.map { (header + $0.text, $0.problem) })
  func aWrongTableIsRefusedWithItsPlace(text: String, problem: String) {
    do throws(TableError) {
      _ = try HolidayTable(Array(text.utf8), file: "f")
      Issue.record("read \(text)")
    } catch {
      #expect(error.description == problem)
    }
  }

  @Test func aTableThatIsNotUTF8OrTooLongIsRefused() throws {
    let broken = Array((Self.header + "2026-01-01\t").utf8) + [0xFF] + Array("\tx\tday-off\n".utf8)
    #expect(throws: TableError.self) { try HolidayTable(broken, file: "f") }
    var long = Self.header
    for number in 20_000...22_000 {
      long += "\(Day(number: number))\t假\tOff\tday-off\n"
    }
    do throws(TableError) {
      _ = try HolidayTable(Array(long.utf8), file: "f")
      Issue.record("read \(HolidayTable.roomForDays + 1) days")
    } catch {
      #expect(error.description == "f:2002: is one too many; a table holds at most 2000 days")
    }
  }
}
