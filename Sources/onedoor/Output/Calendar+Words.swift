internal import HallCore

extension DayException? {
  /// What has been said of a day, in a line for people.
  func words(of day: Day) -> Words {
    guard let self else {
      return Words(zh: "\(day) 恢复平常安排", en: "\(day) is as usual again")
    }
    let what = DaySchedule(day: day, sessions: self.sessions).sessionWords
    let why = self.reason.isEmpty ? "" : ":\(self.reason)"
    let because = self.reason.isEmpty ? "" : ": \(self.reason)"
    return Words(
      zh: (self.sessions.isEmpty ? "\(day) \(what.zh)" : "\(day) 开放 \(what.zh)") + why,
      en: (self.sessions.isEmpty ? "\(day) is \(what.en)" : "\(day) is open \(what.en)") + because)
  }
}
