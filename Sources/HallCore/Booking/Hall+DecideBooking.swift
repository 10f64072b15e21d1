extension Hall {
  /// Keeps a slot for somebody who is about to confirm.
  func reserve(
    _ items: [ItemCode], at start: Instant, seed: UInt64, by channel: BookingChannel, at: Instant
  ) throws(Refusal) -> (BookingCode, Fact) {
    try check(items, limit: settings.basketLimit)
    let need = need(of: items)
    try requireOneWindow(for: items, need)
    let window = try freeWindow(for: need, at: start, channel, now: at, in: diary)
    guard let code = diary.newCode(seed: seed) else { throw .noBookingCodes }
    return (
      code,
      .reserved(
        code, items: items, start: start,
        minutes: need.length * settings.booking.slotMinutes, window: window,
        until: at + .seconds(settings.booking.reservationSeconds))
    )
  }

  /// Makes a reservation a promise to somebody.
  func confirm(
    _ code: BookingCode, for visitor: VisitorID, by channel: BookingChannel
  ) throws(Refusal) -> Fact {
    guard let booking = diary.bookings[code] else { throw .unknownBooking(code) }
    guard case .reserved = booking.state else { throw .bookingConfirmed(code) }
    try check(visitor, at: booking.start, by: channel)
    return .booked(code, visitor)
  }

  /// Reserves and confirms in one go.
  func book(
    _ items: [ItemCode], at start: Instant, for visitor: VisitorID, seed: UInt64,
    by channel: BookingChannel, at: Instant
  ) throws(Refusal) -> [Fact] {
    let (code, reserved) = try reserve(items, at: start, seed: seed, by: channel, at: at)
    try check(visitor, at: start, by: channel)
    return [reserved, .booked(code, visitor)]
  }

  /// Gives a booking another time; that it has now counts as free.
  func move(
    _ code: BookingCode, to start: Instant, by channel: BookingChannel, at: Instant
  ) throws(Refusal) -> Fact {
    let booking = try movableBooking(code)
    if let visitor = booking.visitor {
      try check(visitor, at: start, by: channel, instead: code)
    }
    var diary = diary
    diary.remove(code)
    let need = map.need(
      of: booking.items, minutes: booking.minutes, step: settings.booking.slotMinutes)
    let window = try freeWindow(for: need, at: start, channel, now: at, in: diary)
    return .bookingMoved(code, start: start, window: window)
  }

  /// Gives a booking back, or a reservation.
  func unbook(_ code: BookingCode, at: Instant) throws(Refusal) -> Fact {
    guard let booking = diary.bookings[code] else { throw .unknownBooking(code) }
    if case .reserved = booking.state { return .reservationEnded(code) }
    return .bookingCancelled(
      try movableBooking(code).code, until: at + .seconds(settings.booking.coolDownSeconds))
  }

  /// The resident has come: the booking becomes a ticket that is due at its slot. Who is late beyond
  /// the grace waits as a walk-in who came at that time.
  func checkIn(
    _ code: BookingCode, _ quote: WaitQuote?, at: Instant
  ) throws(Refusal) -> Fact {
    let booking = try promisedBooking(code)
    let day = booking.start.day(offset: offset)
    guard day == self.day else { throw .bookingOnAnotherDay(code, day) }
    let opens = booking.start + .minutes(-settings.booking.earlyMinutes)
    guard at >= opens else {
      throw .checkInTooEarly(code, opens: opens.timeOfDay(offset: offset))
    }
    guard let item = booking.items.first, let queue = map.queue(of: item) else { throw .noItems }
    let isLate = at > booking.start + .minutes(settings.booking.graceMinutes)
    return .checkedIn(
      code, tickets.nextNumber(of: queue),
      due: isLate ? booking.start + settings.targetWait(.walkIn) : booking.start, quote: quote)
  }

  private func promisedBooking(_ code: BookingCode) throws(Refusal) -> Booking {
    guard let booking = diary.bookings[code] else { throw .unknownBooking(code) }
    switch booking.state {
    case .booked: return booking
    case .reserved: throw .bookingNotConfirmed(code)
    case .checkedIn(let ticket): throw .bookingCheckedIn(code, ticket)
    case .cancelled: throw .bookingIsCancelled(code)
    case .missed, .lapsed: throw .bookingIsPast(code, booking.start.day(offset: offset))
    }
  }

  /// A booking that can be moved or given back: a promised one, or one that the hall did not keep.
  private func movableBooking(_ code: BookingCode) throws(Refusal) -> Booking {
    if let booking = diary.bookings[code], booking.state == .lapsed { return booking }
    return try promisedBooking(code)
  }

  private func requireOneWindow(
    for items: [ItemCode], _ need: SessionGrid.Need
  ) throws(Refusal) {
    let isServed = profile.windows.contains { plan in
      guard let window = window(plan.number) else { return false }
      return profile.staff.contains { person in
        Set(map.lanes(window: window, staff: person.id)).isSuperset(of: need.lanes)
      }
    }
    guard isServed else { throw .itemsNeedSeveralWindows(items) }
  }

  private func freeWindow(
    for need: SessionGrid.Need, at start: Instant, _ channel: BookingChannel, now: Instant,
    in diary: Diary
  ) throws(Refusal) -> WindowNumber {
    guard start.day(offset: offset) <= bookableDays.upperBound else {
      throw .bookingTooFarAhead(days: settings.booking.horizonDays)
    }
    guard start >= earliestSlot(channel, at: now) else {
      throw .bookingTooSoon(
        minutes: channel == .desk ? 0 : settings.booking.noticeMinutes)
    }
    guard let (session, slot) = diary.place(of: start) else { throw .noSuchSlot(time(start)) }
    guard isBookable(diary.sessions[session], at: now) else { throw .bookingsClosed(time(start)) }
    guard let window = diary.sessions[session].window(for: need, at: slot, channel) else {
      throw .slotTaken(time(start))
    }
    return window
  }

  /// What holds for whoever books: one booking a day, so many open ones, and only the desk books for
  /// somebody who did not come repeatedly.
  private func check(
    _ visitor: VisitorID, at start: Instant, by channel: BookingChannel,
    instead code: BookingCode? = nil
  ) throws(Refusal) {
    let settings = settings.booking
    if channel == .public, diary.noShows[visitor, default: []].count >= settings.noShowLimit {
      throw .onlyTheDeskBooks(missed: settings.noShowLimit)
    }
    let day = start.day(offset: offset)
    let others = openBookings(of: visitor).filter { $0.code != code }
    if others.contains(where: { $0.start.day(offset: offset) == day }) {
      throw .bookedThatDay(day)
    }
    guard others.count < settings.openLimit else {
      throw .tooManyBookings(limit: settings.openLimit)
    }
  }

  private func time(_ moment: Instant) -> SlotTime {
    SlotTime(day: moment.day(offset: offset), time: moment.timeOfDay(offset: offset))
  }
}

/// A day and a time on it, as a refusal names them.
public struct SlotTime: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// The time.
  public let time: TimeOfDay

  /// As people name it: `3 月 9 日(周一) 10:30`, `Monday 9 March at 10:30`.
  public var words: Words {
    Words(zh: "\(day.words.zh) \(time)", en: "\(day.words.en) at \(time)")
  }
}
