// The calendar may be changed at any hour, also when the day is over. Tickets that wait then keep
// their places; a session that is closed only gives out no more of them.

extension Hall {
  func except(_ day: Day, _ exception: DayException?) throws(Refusal) -> Fact {
    guard day >= self.day else { throw .dayIsPast(day) }
    guard day.number - self.day.number <= OpeningCalendar.outlook else {
      throw .dayTooFarAhead(day, limit: OpeningCalendar.outlook)
    }
    guard let exception else {
      guard calendar.exceptions[day] != nil else { throw .noException(day) }
      return .dayExcepted(day, nil)
    }
    return .dayExcepted(day, try exception.inOrder())
  }

  func importHolidays(_ table: HolidayTable) throws(Refusal) -> Fact {
    guard table != calendar.holidays else { throw .holidaysUnchanged }
    return .holidaysImported(table)
  }

  mutating func evolveCalendar(_ event: Event) throws(InvalidEvent) {
    switch event.fact {
    case .dayExcepted(let day, let exception):
      guard isWithinOutlook(day) else { throw InvalidEvent("\(day) cannot be an exception now") }
      guard exception != nil || calendar.exceptions[day] != nil else {
        throw InvalidEvent("\(day) is no exception")
      }
      guard exception?.isInOrder != false else {
        throw InvalidEvent("the sessions of \(day) are not in order")
      }
      calendar.except(day, exception)
    case .holidaysImported(let table):
      guard table != calendar.holidays else { throw InvalidEvent("these holidays are known") }
      calendar.holidays = table
    default:
      throw InvalidEvent("not about the calendar")
    }
    today = calendar.schedule(on: day)
    layOutDiary()
  }

  /// Whether something can be said of a day now.
  func isWithinOutlook(_ day: Day) -> Bool {
    (0...OpeningCalendar.outlook).contains(day.number - self.day.number)
  }
}
