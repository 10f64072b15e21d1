internal import HallCore

// Those who book a time and come then: today for days ahead, or, where only one day is played, before it.

extension People {
  /// How many days before they come residents book at most.
  private static let lead = 6

  /// Plans who books on the day that begins, and who comes to a booking.
  mutating func planBookings(from start: Instant, to end: Instant, in hall: Hall) {
    bookers.removeAll(keepingCapacity: true)
    guard crowd.bookingShare > 0 else { return }
    if habits.isSingleDay {
      for booker in residents(whoBookFor: hall.day, in: hall) { plan(booker, at: now) }
    } else {
      for ahead in 1...min(Self.lead, max(1, hall.settings.booking.horizonDays)) {
        let day = Day(number: hall.day.number + ahead)
        for booker in residents(whoBookFor: day, in: hall)
        where booker.who.number(in: 1...Self.lead, .lead) == ahead {
          let room = Int((end - start).milliseconds / 1000)
          plan(booker, at: start + booker.who.seconds(0...max(0, room), .bookingTime))
        }
      }
    }
    for booking in hall.bookings(on: hall.day) where booking.state == .booked {
      come(to: booking, in: hall)
    }
  }

  private mutating func plan(_ booker: Booker, at moment: Instant) {
    bookers.append(booker)
    agenda.plan(.book(bookers.count - 1), at: moment)
  }

  /// Who books beforehand for a day by booking.
  mutating func expectBookers(for day: Day, in hall: Hall) {
    bookers = residents(whoBookFor: day, in: hall, admission: .booking)
  }

  private func residents(
    whoBookFor day: Day, in hall: Hall, admission: Session.Admission = .walkIn
  ) -> [Booker] {
    let draws = Draws(seed: seed, day: day)
    return [Draws.Kind.resident, .another].flatMap { kind in
      var stream = ArrivalStream(kind, of: crowd, on: day, in: hall, draws, admission: admission)
      var bookers: [Booker] = []
      while let next = stream.next() {
        guard next.who.isAmong(crowd.bookingShare, .booking) else { continue }
        bookers.append(Booker(who: next.who, day: day, at: next.at))
      }
      return bookers
    }
  }

  /// Books the time nearest to that at which they would have come; without one they come as they
  /// would have.
  func book(_ booker: Booker, in hall: Hall) -> Command? {
    let items = crowd.basket(booker.who, at: booker.at, offset: hall.offset)
    for (channel, actor) in [(BookingChannel.public, Actor.kiosk), (.desk, .desk)] {
      let free = hall.freeSlots(
        for: items, on: booker.day...booker.day, channel: channel, at: now)
      func distance(_ slot: HallCore.Slot) -> Int64 { abs((slot.start - booker.at).milliseconds) }
      guard let slot = free.min(by: { distance($0) < distance($1) }) else { continue }
      return command(
        .book(
          items, at: slot.start, VisitorID(bits: booker.who.key), seed: booker.who.key),
        by: actor)
    }
    return nil
  }

  /// Somebody has a booking.
  mutating func booked(_ code: BookingCode, _ visitor: VisitorID, in hall: Hall) {
    let who = Draws(key: visitor.bits)
    guard bookers.contains(where: { $0.who == who }), let booking = hall.booking(code) else {
      return
    }
    expected[code] = who
    if booking.start.day(offset: hall.offset) == hall.day { come(to: booking, in: hall) }
  }

  /// Lets a resident come about the time that they booked, a little early rather than late.
  private mutating func come(to booking: Booking, in hall: Hall) {
    guard let who = expected[booking.code] else { return }
    spoken.insert(who)
    guard !who.isAmong(habits.missedBookingShare, .coming) else { return }
    let early = min(15, hall.settings.booking.earlyMinutes)
    let offset = habits.isIdeal ? 0 : who.number(in: -60 * early...5 * 60, .coming, 1)
    agenda.plan(.checkIn(booking.code), at: max(now, booking.start + .seconds(offset)))
  }
}
