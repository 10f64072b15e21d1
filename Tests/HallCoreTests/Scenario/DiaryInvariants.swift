@testable import HallCore

/// What holds of the bookings at every moment, worked out anew without the slots' bits.
enum DiaryInvariants {
  static func problems(of hall: Hall) -> [String] {
    seatProblems(hall) + lostProblems(hall) + deadlineProblems(hall) + visitorProblems(hall)
  }

  /// No window has two bookings at once, and each lies in one session of its day.
  private static func seatProblems(_ hall: Hall) -> [String] {
    var problems: [String] = []
    let midnight = Instant(hall.day, .midnight, offset: hall.offset)
    let seated = hall.allBookings.filter { $0.window != nil && $0.start >= midnight }
    for (place, booking) in seated.enumerated() {
      for other in seated[(place + 1)...]
      where other.window == booking.window && other.start < booking.end {
        problems.append("\(booking.code) and \(other.code) are booked at one window at once")
      }
      let day = booking.start.day(offset: hall.offset)
      let isInSession = hall.schedule(on: day).sessions.contains { session in
        Instant(day, session.from, offset: hall.offset) <= booking.start
          && booking.end <= Instant(day, session.to, offset: hall.offset)
      }
      if !isInSession { problems.append("\(booking.code) lies outside a session") }
    }
    var taken = 0
    for session in hall.diary.sessions {
      for station in session.stations { taken += station.taken.nonzeroBitCount }
    }
    let slots = seated.reduce(0) { $0 + $1.minutes / hall.settings.booking.slotMinutes }
    if taken != slots { problems.append("\(taken) slots are taken for \(slots) booked") }
    return problems
  }

  /// Whoever is without a window could not be given one.
  private static func lostProblems(_ hall: Hall) -> [String] {
    hall.allBookings.filter { $0.window == nil && $0.isOpen }.compactMap { booking in
      guard let (session, slot) = hall.diary.place(of: booking.start) else { return nil }
      let need = hall.map.need(
        of: booking.items, minutes: booking.minutes, step: hall.settings.booking.slotMinutes)
      guard let window = hall.diary.sessions[session].window(for: need, at: slot, nil) else {
        return nil
      }
      return "\(booking.code) is without a window while \(window) is free"
    }
  }

  private static func deadlineProblems(_ hall: Hall) -> [String] {
    let expected = hall.allBookings.compactMap { booking in
      booking.state.until.map { Diary.Deadline(until: $0, code: booking.code) }
    }
    return hall.diary.deadlines == expected.sorted()
      ? [] : ["the deadlines are not those of the bookings"]
  }

  /// Nobody has two bookings on a day, or too many.
  private static func visitorProblems(_ hall: Hall) -> [String] {
    let open = hall.allBookings.filter { $0.state == .booked }
    let visitors = Dictionary(grouping: open) { $0.visitor }
    return visitors.flatMap { visitor, bookings -> [String] in
      guard let visitor else { return ["a booking is nobody's"] }
      let days = Set(bookings.map { $0.start.day(offset: hall.offset) })
      return days.count == bookings.count
        && bookings.count <= hall.settings.booking.openLimit
        ? [] : ["visitor \(visitor) has \(bookings.count) bookings on \(days.count) days"]
    }
  }
}
