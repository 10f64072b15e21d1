extension Hall {
  mutating func evolveBooking(_ event: Event) throws(InvalidEvent) {
    switch event.fact {
    case .reserved(let code, let items, let start, let minutes, let window, let until):
      try evolveReserved(
        Booking(
          code: code, items: items, minutes: minutes, start: start, window: window,
          state: .reserved(until: until)))
    case .booked(let code, let visitor):
      try change(code, from: { if case .reserved = $0 { true } else { false } }) {
        $0.visitor = visitor
        $0.state = .booked
      }
    case .reservationEnded(let code):
      guard case .reserved? = diary.bookings[code]?.state else {
        throw InvalidEvent("booking \(code) is not reserved")
      }
      diary.remove(code)
      seatBookings()
    case .bookingMoved(let code, let start, let window):
      try evolveMoved(code, to: start, at: window)
    case .bookingCancelled(let code, let until):
      try change(code, from: { $0 == .booked || $0 == .lapsed }) {
        $0.state = .cancelled(until: until)
      }
    case .slotReleased(let code):
      guard case .cancelled? = diary.bookings[code]?.state else {
        throw InvalidEvent("booking \(code) is not cancelled")
      }
      diary.remove(code)
      seatBookings()
    case .checkedIn(let code, let number, let due, let quote):
      try evolveCheckedIn(code, number, due: due, quote, at: event.at)
    case .bookingMissed(let code):
      try change(code, from: { $0 == .booked }) { $0.state = .missed }
      if let visitor = diary.bookings[code]?.visitor { diary.noteNoShow(of: visitor, on: day) }
    case .bookingLapsed(let code):
      try change(code, from: { $0 == .booked }) { $0.state = .lapsed }
    default:
      throw InvalidEvent("not about a booking")
    }
  }

  private mutating func change(
    _ code: BookingCode, from isMeant: (Booking.State) -> Bool, _ body: (inout Booking) -> Void
  ) throws(InvalidEvent) {
    guard var booking = diary.bookings[code], isMeant(booking.state) else {
      throw InvalidEvent("booking \(code) does not stand like that")
    }
    body(&booking)
    diary.set(booking)
  }

  private mutating func evolveReserved(_ booking: Booking) throws(InvalidEvent) {
    guard diary.bookings[booking.code] == nil, !booking.items.isEmpty, booking.minutes > 0,
      booking.items.allSatisfy({ map.lane(of: $0) != nil })
    else { throw InvalidEvent("booking \(booking.code) cannot be") }
    try requireFree(booking)
    diary.set(booking)
  }

  private mutating func evolveMoved(
    _ code: BookingCode, to start: Instant, at window: WindowNumber
  ) throws(InvalidEvent) {
    guard var booking = diary.bookings[code], booking.state == .booked || booking.state == .lapsed
    else { throw InvalidEvent("booking \(code) cannot be moved") }
    diary.remove(code)
    booking.start = start
    booking.window = window
    booking.state = .booked
    try requireFree(booking)
    diary.set(booking)
    seatBookings()
  }

  /// A booking's window is able and free to serve it then.
  private func requireFree(_ booking: Booking) throws(InvalidEvent) {
    let need = map.need(
      of: booking.items, minutes: booking.minutes, step: settings.booking.slotMinutes)
    guard let window = booking.window, let (session, slot) = diary.place(of: booking.start),
      diary.sessions[session].canSeat(need, at: slot, window: window)
    else { throw InvalidEvent("the slot of booking \(booking.code) is not free") }
  }

  private mutating func evolveCheckedIn(
    _ code: BookingCode, _ number: TicketNumber, due: Instant, _ quote: WaitQuote?, at: Instant
  ) throws(InvalidEvent) {
    guard let booking = diary.bookings[code] else {
      throw InvalidEvent("there is no booking \(code)")
    }
    try change(code, from: { $0 == .booked }) { $0.state = .checkedIn(number) }
    try issue(
      number, items: booking.items, priority: .walkIn, due: due, visitor: booking.visitor,
      booked: booking.start, quote: quote, at: at)
  }

  /// Forgets bookings of days that are over. Those that the hall did not keep stay for the desk, until
  /// they are moved or given back, or nobody can be reached any more.
  mutating func forgetBookings() {
    let kept = day.number - settings.personalRecordDays
    for booking in diary.bookings.values {
      let past = booking.start.day(offset: offset)
      guard past < day else { continue }
      switch booking.state {
      case .checkedIn, .missed: diary.remove(booking.code)
      case .lapsed: if past.number < kept { diary.remove(booking.code) }
      case .reserved, .booked, .cancelled: break
      }
    }
    diary.forget(noShowsBefore: Day(number: day.number - settings.booking.noShowDays))
  }

  /// What becomes of the bookings of a stretch of time that are still promised: whoever could have
  /// come while the hall was open and did not has missed it; the others the hall did not keep.
  ///
  /// - Parameter closed: when the hall closed; `nil` for days on which nobody opened it.
  func missedBookings(from start: Instant?, before end: Instant, closed: Instant?) -> [Fact] {
    let grace = TimeSpan.minutes(settings.booking.graceMinutes)
    let past = diary.bookings.values.filter {
      $0.state == .booked && $0.start < end
        && start.map { [from = $0.start] in $0 <= from } != false
    }
    return past.sorted(by: Diary.isBefore).map { booking in
      let couldCome = closed.map { booking.start + grace <= $0 && booking.window != nil } ?? false
      return couldCome ? .bookingMissed(booking.code) : .bookingLapsed(booking.code)
    }
  }
}
