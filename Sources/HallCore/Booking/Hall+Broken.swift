extension Hall {
  /// The promises that the hall cannot keep as things are, in the order of their times. Somebody has to
  /// tell these residents.
  public var brokenBookings: [Booking] {
    diary.bookings.values.filter(\.isBroken).sorted(by: Diary.isBefore)
  }

  /// The promises that an act would break which the hall keeps as things are, in the order of their
  /// times; what is said before somebody closes a day or changes a rota.
  public func promisesBroken(by act: Act, at moment: Instant) throws(Refusal) -> [Booking] {
    let broken = Set(brokenBookings.map(\.code))
    return try brokenBookings(after: act, at: moment).filter { !broken.contains($0.code) }
      .compactMap { booking($0.code) }
  }

  /// The promises that the hall could not keep after an act, in the order of their times.
  public func brokenBookings(after act: Act, at moment: Instant) throws(Refusal) -> [Booking] {
    let events = try decide(Command(act, by: .supervisor, at: moment), in: self)
    return evolved(events).brokenBookings
  }

  /// Free times for a booking instead of its own: of the same day first, then of the days around it,
  /// each the nearest by the clock. None comes sooner than a resident could book it, because
  /// somebody has to hear of it and come.
  public func proposals(for code: BookingCode, at moment: Instant, limit: Int = 3) -> [Slot] {
    guard let booking = booking(code) else { return [] }
    let others = Set(
      booking.visitor.map { openBookings(of: $0) }?.filter { $0.code != code }
        .map { $0.start.day(offset: offset) } ?? [])
    let earliest = earliestSlot(.public, at: moment)
    let free = freeSlots(for: booking.items, channel: .desk, at: moment).filter {
      $0.start >= earliest && !others.contains($0.start.day(offset: offset))
    }
    let (day, time) = (booking.start.day(offset: offset), booking.start.timeOfDay(offset: offset))
    func distance(_ slot: Slot) -> (days: Int, minutes: Int) {
      (
        abs(slot.start.day(offset: offset).number - day.number),
        abs(slot.start.timeOfDay(offset: offset).minutes - time.minutes)
      )
    }
    // Of two that are as near, the later one leaves more time to hear of it.
    let nearest = free.map { ($0, distance($0)) }.sorted {
      $0.1 == $1.1 ? $0.0.start > $1.0.start : $0.1 < $1.1
    }
    return nearest.prefix(limit).map(\.0)
  }

  /// The bookings of today for which a window's time is kept and that are still to be served: whose
  /// resident is to come, or waits already.
  public func expectedBookings(at window: WindowNumber) -> [Booking] {
    bookings(on: day).filter { booking in
      guard booking.window == window else { return false }
      switch booking.state {
      case .booked: return true
      case .checkedIn(let number):
        return if case .waiting? = ticket(number)?.state { true } else { false }
      case .reserved, .cancelled, .missed, .lapsed: return false
      }
    }
  }

  /// Whether a booking still takes somebody's time: its resident is to come, or has come and is not
  /// done yet.
  public func isToBeServed(_ booking: Booking) -> Bool {
    guard case .checkedIn(let number) = booking.state else { return booking.isOpen }
    return ticket(number)?.isOver == false
  }
}

extension Booking {
  /// Whether the hall cannot keep it as things are: nobody is on duty any more who could serve it, or
  /// the hall was not open then.
  public var isBroken: Bool { state == .lapsed || state == .booked && window == nil }
}
