extension DaySchedule {
  /// The sessions in a line; that the hall is closed, if there are none.
  public var sessionWords: Words {
    guard !sessions.isEmpty else { return Words(zh: "闭馆", en: "closed") }
    return Words(
      zh: sessions.map(\.words.zh).joined(separator: "、"),
      en: sessions.map(\.words.en).joined(separator: ", "))
  }

  /// Why the hall stays closed all day, where it is not simply a day without sessions: the holiday,
  /// or the reason that a supervisor gave, if there is one.
  public var closure: Words? {
    guard sessions.isEmpty else { return nil }
    switch basis {
    case .dayOff(let name): return name
    case .exception(let reason): return reason.words
    case .rules, .makeUpWorkday: return nil
    }
  }

  /// What makes the day as it is, in a line.
  public var basisWords: Words {
    let why = basis.words(isClosed: sessions.isEmpty)
    guard !knowsHolidays else { return why }
    let year = day.civil.year
    return Words(
      zh: "\(why.zh)(没有 \(year) 年节假日数据)", en: "\(why.en) (no holiday data for \(year))")
  }
}

extension DaySchedule.Basis {
  fileprivate func words(isClosed: Bool) -> Words {
    switch self {
    case .rules: return Words(zh: "平常", en: "as usual")
    case .dayOff(let name):
      return Words(zh: "法定休假:\(name.zh)", en: "public holiday: \(name.en)")
    case .makeUpWorkday(let name):
      return Words(zh: "调休上班:\(name.zh)", en: "make-up workday: \(name.en)")
    case .exception(let reason):
      let why = reason.words.map { ":\($0.zh)" } ?? ""
      let because = reason.words.map { ": \($0.en)" } ?? ""
      return isClosed
        ? Words(zh: "临时闭馆" + why, en: "closed this once" + because)
        : Words(zh: "临时安排" + why, en: "hours of this day only" + because)
    }
  }
}

extension DaySession {
  /// The session as people name it: `12:00–14:00 午间`, `09:00-17:00 bookings only`.
  public var words: Words {
    let zh = [name?.zh, admission == .booking ? "只接待预约" : nil].compactMap { $0 }
    let en = [name?.en, admission == .booking ? "bookings only" : nil].compactMap { $0 }
    return Words(
      zh: (["\(from)–\(to)"] + zh).joined(separator: " "),
      en: (["\(from)-\(to)"] + en).joined(separator: " "))
  }
}

extension HolidayTable {
  /// The years that the table knows, one after the other.
  public var yearWords: Words {
    let years = years.sorted().map(String.init)
    return Words(zh: years.joined(separator: "、"), en: years.joined(separator: ", "))
  }
}
