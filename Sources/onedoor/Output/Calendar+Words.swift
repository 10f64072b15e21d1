internal import HallCore

extension DayException? {
  /// What has been said of a day, in a line for people.
  func words(of day: Day) -> Words {
    guard let self else {
      return Words(zh: "\(day) 恢复平常安排", en: "\(day) is as usual again")
    }
    let what = DaySchedule(day: day, sessions: self.sessions).sessionWords
    let why = self.reason.words.map { ":\($0.zh)" } ?? ""
    let because = self.reason.words.map { ": \($0.en)" } ?? ""
    return Words(
      zh: (self.sessions.isEmpty ? "\(day) \(what.zh)" : "\(day) 开放 \(what.zh)") + why,
      en: (self.sessions.isEmpty ? "\(day) is \(what.en)" : "\(day) is open \(what.en)") + because)
  }
}

extension HolidayTable {
  /// That the table is in use from now on, in a line for people.
  var importWords: Words {
    let count = holidays.count
    return Words(
      zh: "导入 \(yearWords.zh) 年节假日(\(count) 天)",
      en: "imported the holidays of \(yearWords.en) (\(count.counted("day")))")
  }
}
