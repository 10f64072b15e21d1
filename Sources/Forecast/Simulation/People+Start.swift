public import HallCore

// People who are met in the middle of a day: what they are at is known, what comes of it is drawn.

extension People {
  /// A window that should have been open for longer than this stays closed.
  private static let lateness = TimeSpan.minutes(10)
  /// How soon somebody is there to open a window that should be open.
  private static let readiness = TimeSpan.minutes(2)

  /// The people of a hall as it stands at a moment of its day, to be played from then on.
  ///
  /// Whoever is called or served, has gone for a while or is put aside goes on with that, for as long as
  /// it may still take. Nobody books for today any more; those who have booked come.
  public init(
    _ crowd: Crowd, _ habits: Habits, seed: UInt64, amid hall: Hall, at moment: Instant
  ) {
    self.init(crowd, habits, seed: seed, in: hall)
    agenda.removeAll()
    pass(to: max(moment, hall.now))
    today = Draws(seed: seed, day: hall.day)
    guard !hall.isDayOver, let hours = Self.playedHours(of: hall.day, in: hall) else { return }
    meetResidents(in: hall)
    let followsRota = planDuties(in: hall, after: now)
    meetClerks(followsRota: followsRota, in: hall)
    for (place, booking) in hall.bookings(on: hall.day).enumerated()
    where booking.state == .booked {
      expect(booking, from: today.of(.booker, place), in: hall)
    }
    planArrivals(in: hall)
    if !followsRota { meetNoon(in: hall) }
    planEvening(
      after: Instant(hall.day, hours.upperBound, offset: hall.offset), in: hall)
  }

  // Residents.

  private mutating func meetResidents(in hall: Hall) {
    for (number, ticket) in hall.allTickets.enumerated() {
      let who = today.of(.guest, number)
      var resident = Resident(who: who, isGuest: false)
      // A call that nobody has come to yet is counted when they set out.
      resident.calls = ticket.misses.count + ticket.handlings.count
      if case .serving = ticket.state { resident.calls += 1 }
      residents[Int(ticket.number.queue.ascii) - 65].append(resident)
      meet(ticket, who)
    }
  }

  private mutating func meet(_ ticket: Ticket, _ who: Draws) {
    switch ticket.state {
    case .waiting:
      guard ticket.firstCalled == nil, let patience = patience(of: who) else { return }
      // Whoever is still there has had the patience so far; what a hall learns of patience is the same
      // however long somebody has waited.
      let leaves = (habits.isLearnt ? now : ticket.issued) + patience
      if leaves > now { agenda.plan(.leave(ticket.number), at: leaves) }
    case .missed(let since):
      guard who.isAmong(habits.returningShare, .returning) else { return }
      let back = since + who.minutes(3...15, .returnTime)
      if back > now { agenda.plan(.comeBack(ticket.number), at: back) }
    case .held(let hold):
      if case .step(let until) = hold.kind {
        agenda.plan(.holdEnds, at: max(until, now))
      } else {
        let back = hold.since + who.minutes(8...20, .heldFor)
        agenda.plan(.takeUp(ticket.number), at: max(back, now + .minutes(1)))
      }
    case .away(let until): agenda.plan(.returns(ticket.number), at: max(until, now))
    case .called, .serving, .ended: break
    }
  }

  /// Lets somebody who has booked come, unless the time at which they would have come has passed.
  private mutating func expect(_ booking: Booking, from who: Draws, in hall: Hall) {
    expected[booking.code] = who
    guard !who.isAmong(habits.missedBookingShare, .coming) else { return }
    let earliest = booking.start + .minutes(-min(15, hall.settings.booking.earlyMinutes))
    let latest = booking.start + .minutes(5)
    guard latest > now else { return }
    let left = (latest - max(earliest, now)).wholeSeconds
    agenda.plan(
      .checkIn(booking.code), at: max(earliest, now) + who.seconds(0...left, .coming, 1))
  }

  // Staff.

  private mutating func meetClerks(followsRota: Bool, in hall: Hall) {
    let rota = hall.rota(on: hall.day).windows
    for index in clerks.indices {
      let window = hall.windows[index]
      clerks[index].ticket = window.ticket
      switch window.activity {
      case nil:
        planOpening(of: index, rota[window.number] ?? [], onlyNow: followsRota, in: hall)
      case .calling(let number): meetCalling(number, in: hall)
      case .idle, .paused, .serving: break
      }
      if habits.closed.contains(window.number) { clerks[index].successor = .nobody }
      reconsider(index, in: hall)
      if case .serving(let number) = window.activity { meetServing(number, at: index, in: hall) }
    }
  }

  /// Others sit at the windows of those who are eating, who come back in a while. Where none does any
  /// more, everybody has eaten.
  private mutating func meetNoon(in hall: Hall) {
    let noon = Self.noon(of: hall)
    let relief = Set(hall.profile.staff.filter { $0.post == .relief }.map(\.id))
    for handling in hall.allTickets.flatMap(\.handlings)
    where handling.called >= noon && relief.contains(handling.staff) {
      guard let index = hall.place(of: handling.window) else { continue }
      clerks[index].cover = handling.staff
    }
    var isGoingOn = now < noon + Self.mealtime
    for index in clerks.indices {
      let window = hall.windows[index]
      guard let staff = window.staff, let opened = window.opened, relief.contains(staff),
        opened >= noon, let owner = clerks[index].owner, canSit(owner, at: window, in: hall)
      else { continue }
      isGoingOn = true
      clerks[index].cover = staff
      agenda.plan(.breakEnds(index), at: max(now, opened + Self.mealtime))
    }
    if isGoingOn { agenda.plan(.noon, at: max(now, noon)) }
  }

  /// A window that is closed opens when the rota next puts somebody there.
  ///
  /// - Parameter isNow: Whether whoever comes later is planned already.
  private mutating func planOpening(
    of index: Int, _ stretches: [Rota.Stretch], onlyNow isNow: Bool, in hall: Hall
  ) {
    guard !habits.closed.contains(clerks[index].window) else { return }
    for stretch in stretches {
      let from = Instant(hall.day, stretch.from, offset: hall.offset)
      guard from + Self.lateness > now, from <= now || !isNow else { continue }
      let ready = from <= now ? now + Self.readiness : from
      agenda.plan(.openWindow(index), at: max(now, ready))
    }
  }

  /// Somebody is on the way to the window.
  private mutating func meetCalling(_ number: TicketNumber, in hall: Hall) {
    guard case .called(let call)? = hall.ticket(number)?.state else { return }
    setOut(number)
    // They set out when they were called last.
    let (moment, walked) = (now, now - call.latest)
    update(number) { resident in
      resident.comes = resident.comes.map {
        max(moment, $0 + TimeSpan(milliseconds: -walked.milliseconds))
      }
    }
  }

  /// Somebody is being served: for how long yet follows from how long it has taken.
  private mutating func meetServing(_ number: TicketNumber, at index: Int, in hall: Hall) {
    guard case .serving(_, let since)? = hall.ticket(number)?.state else { return }
    var left: TimeSpan?
    for _ in 0..<16 where left == nil {
      let length = handlingTime(of: number, at: index, in: hall)
      if since + length > now { left = since + length - now }
    }
    clerks[index].turn += 1
    agenda.plan(.clerk(index, turn: clerks[index].turn), at: now + (left ?? .minutes(1)))
  }
}
