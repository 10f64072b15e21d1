/// A civil day of the Gregorian calendar.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int

  /// The day `number` days after 1970-01-01.
  public init(number: Int) {
    self.number = number
  }

  /// The day of a year, month and day of month; `nil` where the calendar has none.
  public init?(year: Int, month: Int, dayOfMonth: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(dayOfMonth)
    else { return nil }
    number = Self.number(year: year, month: month, dayOfMonth: dayOfMonth)
    let back = civil
    guard back.month == month, back.dayOfMonth == dayOfMonth else { return nil }
  }

  /// Orders days from early to late.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day after this one.
  public var next: Day { Day(number: number + 1) }

  /// Year, month `1 ... 12` and day of month `1 ... 31`.
  ///
  /// Source: H. Hinnant, "chrono-compatible low-level date algorithms": years that start in March
  /// put the leap day last, so that months have a linear formula.
  public var civil: (year: Int, month: Int, dayOfMonth: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The week of the day, counted from that of 1970-01-01; weeks begin on Monday.
  var week: Int { Int(Int64(number + 3).quotientFloored(by: 7)) }

  /// The day of the week.
  public var weekday: Weekday {
    let sinceMonday = (number + 3) % 7
    return Weekday.allCases[sinceMonday < 0 ? sinceMonday + 7 : sinceMonday]
  }

  private static func number(year: Int, month: Int, dayOfMonth: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Day: CustomStringConvertible {
  /// Reads `2026-03-02`; `nil` for anything that is not a day.
  public init?(_ text: some StringProtocol) {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count == 3, fields.map(\.utf8.count) == [4, 2, 2],
      let year = digits(of: fields[0]), let month = digits(of: fields[1]),
      let dayOfMonth = digits(of: fields[2])
    else { return nil }
    self.init(year: year, month: month, dayOfMonth: dayOfMonth)
  }

  /// The day as ISO 8601 writes it: `2026-03-02`.
  public var description: String {
    let parts = civil
    return "\(digits(parts.year, 4))-\(digits(parts.month, 2))-\(digits(parts.dayOfMonth, 2))"
  }
}

/// A day of the week; the raw value is how profiles write it.
public enum Weekday: String, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
  case mon, tue, wed, thu, fri, sat, sun

  /// Whether the day belongs to a weekend.
  public var isWeekend: Bool { self == .sat || self == .sun }

  /// The name of the day in both languages.
  public var words: Words {
    switch self {
    case .mon: Words(zh: "周一", en: "Monday")
    case .tue: Words(zh: "周二", en: "Tuesday")
    case .wed: Words(zh: "周三", en: "Wednesday")
    case .thu: Words(zh: "周四", en: "Thursday")
    case .fri: Words(zh: "周五", en: "Friday")
    case .sat: Words(zh: "周六", en: "Saturday")
    case .sun: Words(zh: "周日", en: "Sunday")
    }
  }
}
