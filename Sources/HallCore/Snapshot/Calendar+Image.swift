// How a calendar stands in an image, without the rules and the holidays of the founding.

extension OpeningCalendar {
  func write(into image: inout ImageWriter, foundedWith known: HolidayTable?) {
    if let holidays, holidays != known {
      image.plain.byte(1)
      image.plain.text(holidays.description)
    } else {
      image.plain.byte(0)
    }
    image.plain.count(exceptions.count)
    for (day, exception) in exceptions.sorted(by: { $0.key < $1.key }) {
      image.plain.signed(Int64(day.number))
      exception.write(into: &image)
    }
  }

  /// Takes over what an image says of the calendar of a hall that was founded so.
  mutating func read(from image: inout ImageReader) throws(InvalidImage) {
    if try image.flag() {
      guard let table = HolidayTable(exactly: try image.plain.text()) else {
        throw InvalidImage("the holidays are no table")
      }
      holidays = table
    }
    var last: Int64 = .min
    for _ in 0..<(try image.plain.length()) {
      let number = try image.plain.signed()
      guard number > last, let day = Day(logged: number) else {
        throw InvalidImage("the exceptions are out of order")
      }
      last = number
      except(day, try DayException(from: &image))
    }
  }
}

extension DayException {
  fileprivate func write(into image: inout ImageWriter) {
    image.plain.text(reason.description)
    image.plain.count(sessions.count)
    for session in sessions {
      image.plain.count(session.from.minutes)
      image.plain.count(session.to.minutes)
      image.write(session.admission)
      image.plain.count(session.walkInShare)
    }
  }

  fileprivate init(from image: inout ImageReader) throws(InvalidImage) {
    let reason = DayReason(try image.plain.text())
    var sessions: [DaySession] = []
    for _ in 0..<(try image.plain.length()) {
      let (from, to) = (try image.plain.count(), try image.plain.count())
      let admission: Session.Admission = try image.choice()
      let share = try image.plain.count()
      guard max(from, to) <= 1440, share <= 100 else {
        throw InvalidImage("a session is impossible")
      }
      sessions.append(
        DaySession(
          from: TimeOfDay(minutes: from), to: TimeOfDay(minutes: to), admission: admission,
          walkInShare: share))
    }
    self = sessions.isEmpty ? .closed(reason: reason) : .open(sessions, reason: reason)
    guard isInOrder else { throw InvalidImage("the sessions of a day are out of order") }
  }
}

extension Day {
  /// A day that a file holds, by its number; `nil` if nobody can have meant it.
  init?(logged number: Int64) {
    guard (-10_000_000...10_000_000).contains(number) else { return nil }
    self.init(number: Int(number))
  }
}
