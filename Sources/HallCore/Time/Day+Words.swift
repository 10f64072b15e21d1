extension Day {
  /// The day as people name it, without its year: `3 月 9 日(周一)`, `Monday 9 March`.
  public var words: Words {
    let (_, month, dayOfMonth) = civil
    return Words(
      zh: "\(month) 月 \(dayOfMonth) 日(\(weekday.words.zh))",
      en: "\(weekday.words.en) \(dayOfMonth) \(Self.monthsInEnglish[month - 1])")
  }

  private static let monthsInEnglish = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
