extension Hall {
  /// The promises that the hall cannot keep as things are, in the order of their times. Somebody has to
  /// tell these residents.
  public var brokenBookings: [Booking] {
    diary.bookings.values.filter(\.isBroken).sorted(by: Diary.isBefore)
  }

  /// The promises that an act would break which the hall keeps as things are, in the order of their
  /// times; what is said before somebody closes a day or changes a rota.
  public func promisesBroken(by act: Act, at moment: Instant) throws(Refusal) -> [Booking] {
    let events = try decide(Command(act, by: .supervisor, at: moment), in: self)
    let broken = Set(brokenBookings.map(\.code))
    return evolved(events).brokenBookings.filter { !broken.contains($0.code) }
      .compactMap { booking($0.code) }
  }

  /// Free times for a booking instead of its own, those nearest to it first.
  public func proposals(for code: BookingCode, at moment: Instant, limit: Int = 3) -> [Slot] {
    guard let booking = booking(code) else { return [] }
    let others = Set(
      booking.visitor.map { openBookings(of: $0) }?.filter { $0.code != code }
        .map { $0.start.day(offset: offset) } ?? [])
    let free = freeSlots(for: booking.items, channel: .desk, at: moment)
      .filter { !others.contains($0.start.day(offset: offset)) }
    func distance(_ slot: Slot) -> Int64 { abs((slot.start - booking.start).milliseconds) }
    return Array(free.sorted { (distance($0), $0.start) < (distance($1), $1.start) }.prefix(limit))
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
}

extension Booking {
  /// Whether the hall cannot keep it as things are: nobody is on duty any more who could serve it, or
  /// the hall was not open then.
  public var isBroken: Bool { state == .lapsed || state == .booked && window == nil }
}
