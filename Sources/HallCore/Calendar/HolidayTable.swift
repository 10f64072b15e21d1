internal import Assets

/// The days that the State has moved, of one or several years; never empty.
///
/// Source of what ships: the yearly notices of the General Office of the State Council. A table is
/// part of what a hall was founded on, and a newer one comes in by an act, so that what an old log
/// means never changes.
public struct HolidayTable: Hashable, Sendable {
  /// The days, one after the other, each once.
  public let holidays: [Holiday]
  /// The years that the table knows: those in which it has a day off. Every year has some.
  public let years: Set<Int>

  /// The longest table that is read, in days: more than ten years of them.
  static let roomForDays = 2000

  /// What the table says of a day; `nil` for a day like any other.
  public subscript(day: Day) -> Holiday? {
    var (low, high) = (0, holidays.count)
    while low < high {
      let middle = (low + high) / 2
      if holidays[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low < holidays.count && holidays[low].day == day ? holidays[low] : nil
  }

  /// The table that ships inside the binary.
  public static let shipped: HolidayTable = {
    do throws(TableError) {
      return try HolidayTable(asset_holidays().array, file: "Assets/holidays.tsv")
    } catch {
      // The tests read the same bytes: a binary that stops here never left the workshop.
      fatalError(error.description)
    }
  }()
}

/// The columns of a table of holidays.
private enum HolidayColumn: Int, TableColumn {
  case date, nameZh, nameEn, kind
  static let titles = ["date", "name_zh", "name_en", "kind"]
}

extension HolidayTable {
  /// Reads a table from the bytes of its file.
  ///
  /// - Throws: `TableError` for the first thing that is wrong; nothing is read by halves.
  public init(_ bytes: [UInt8], file: String) throws(TableError) {
    let rows = try tableRows(of: bytes, file: file, as: HolidayColumn.self)
    guard !rows.isEmpty else {
      throw TableError(
        file: file, line: 2, column: nil, problem: "is missing; write at least one day")
    }
    guard rows.count <= Self.roomForDays else {
      throw TableError(
        file: file, line: Self.roomForDays + 2, column: nil,
        problem: "is one too many; a table holds at most \(Self.roomForDays) days")
    }
    var holidays: [Holiday] = []
    holidays.reserveCapacity(rows.count)
    for row in rows {
      let holiday = try Holiday(row)
      if let last = holidays.last?.day, holiday.day <= last {
        throw row.wrong(
          .date, "\(holiday.day) does not come after \(last); put the days in order, each once")
      }
      holidays.append(holiday)
    }
    self.holidays = holidays
    years = Set(holidays.filter { $0.kind == .dayOff }.map { $0.day.civil.year })
  }
}

extension Holiday {
  fileprivate init(_ row: TableRow<HolidayColumn>) throws(TableError) {
    func name(_ column: HolidayColumn) throws(TableError) -> String {
      let text = try row.required(column)
      guard text == text.cleaned(limit: 40) else {
        throw row.wrong(column, "holds control characters, outer spaces or over 40 characters")
      }
      return text
    }
    day = try row.value(.date)
    self.name = Words(zh: try name(.nameZh), en: try name(.nameEn))
    kind = try row.choice(try row.text(.kind), in: .kind) { $0.rawValue }
    if kind == .makeUpWorkday, !day.weekday.isWeekend {
      throw row.wrong(.kind, "\(day) is a \(day.weekday.words.en); only a weekend is made up for")
    }
  }
}

extension HolidayTable: TextCoded {
  /// Reads a table from the text of its file.
  public init?(text: String) {
    do throws(TableError) {
      try self.init(Array(text.utf8), file: "")
    } catch {
      return nil
    }
  }

  /// What a table looks like.
  public static var form: String { "a table of days with date, name_zh, name_en and kind" }

  /// The table as its file has it.
  public var description: String {
    let rows = holidays.map {
      "\($0.day)\t\($0.name.zh)\t\($0.name.en)\t\($0.kind.rawValue)\n"
    }
    return HolidayColumn.titles.joined(separator: "\t") + "\n" + rows.joined()
  }
}
