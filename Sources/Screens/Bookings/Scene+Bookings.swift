internal import HallCore

// What every face says of bookings: who, when, and how that stands now.

extension Scene {
  /// What some items are called, one after the other.
  func names(of items: [ItemCode]) -> String {
    items.map { name(of: $0) }.joined(separator: self(Words(zh: "、", en: ", ")))
  }

  /// The time of day of a moment on the hall's clock.
  func time(of moment: Instant) -> TimeOfDay { moment.timeOfDay(offset: hall.offset) }

  /// The day of a moment on the hall's calendar.
  func day(of moment: Instant) -> Day { moment.day(offset: hall.offset) }

  /// How long after its time a promised booking has not been checked in, today; `nil` if there is
  /// still time.
  func lateness(of booking: Booking) -> TimeSpan? {
    guard booking.state == .booked, booking.start < now, day(of: booking.start) == hall.day else {
      return nil
    }
    return now - booking.start
  }

  /// Whether a promised booking has lost its place: who comes now waits like a walk-in of that time.
  func isBeyondGrace(_ booking: Booking) -> Bool {
    lateness(of: booking).map { $0 > .minutes(hall.settings.booking.graceMinutes) } ?? false
  }

  /// Where a booking stands now: `迟 8 分`, `可以签到`, `已签到 A012`, `没人能办`.
  func standing(of booking: Booking) -> Words {
    guard booking.state == .booked else { return booking.state.words }
    if booking.window == nil { return Words(zh: "没人能办", en: "nobody to serve") }
    if let late = lateness(of: booking) {
      let minutes = late.wholeMinutes
      return minutes == 0
        ? Words(zh: "该到了", en: "due now")
        : Words(zh: "迟 \(minutes) 分", en: "\(minutes) min late")
    }
    let opens = booking.start + .minutes(-hall.settings.booking.earlyMinutes)
    return day(of: booking.start) == hall.day && opens <= now
      ? Words(zh: "可以签到", en: "may check in") : booking.state.words
  }
}

extension Day {
  /// The day as people near it say it: `今天`, `明天`, `3 月 9 日(周一)`.
  func words(from today: Day) -> Words {
    switch number - today.number {
    case 0: Words(zh: "今天", en: "today")
    case 1: Words(zh: "明天", en: "tomorrow")
    default: words
    }
  }

  /// The day in a few cells, for calendars and lists: `9 日周一`, `Mon 9`.
  var shortWords: Words {
    let day = civil.dayOfMonth
    return Words(zh: "\(day) 日\(weekday.words.zh)", en: "\(weekday.words.en.prefix(3)) \(day)")
  }
}
