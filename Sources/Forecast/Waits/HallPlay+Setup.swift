internal import HallCore

// How a hall becomes one that can be played forward.

extension HallPlay {
  /// A hall at a moment, with those who wait in it, and those who ask how long they would have to.
  init(
    _ hall: Hall, at moment: Instant, waiting: [Ticket], asking: [WaitForecast.Newcomer],
    seed: UInt64? = nil
  ) {
    self.init(
      lanes: hall.laneCount, habits: Habits(hall.experience), seed: seed ?? Self.seed(hall, moment))
    behind = hall.settings.reinstateBehind
    var setup = Setup(hall, at: moment)
    for window in hall.windows { addDesks(of: window, &setup) }
    for ticket in waiting {
      works.append(
        Work(
          place: works.count, due: setup.time(ticket.due), lane: hall.laneNumber(of: ticket),
          jobs: add(ticket, &setup)))
    }
    for newcomer in asking {
      works.append(
        Work(
          place: works.count, due: Double(newcomer.target.milliseconds), lane: newcomer.lane,
          jobs: 0..<0))
    }
    works.sort { ($0.due, $0.place) < ($1.due, $1.place) }
    addComers(&setup)
    addHurry(&setup)
  }

  /// Follows from the hall and the moment alone, so that every process draws the same.
  private static func seed(_ hall: Hall, _ moment: Instant) -> UInt64 {
    var random = SplitMix64(seed: UInt64(bitPattern: moment.milliseconds))
    return random.next() ^ UInt64(bitPattern: hall.now.milliseconds) &+ UInt64(hall.ticketCount)
  }

  private mutating func addDesks(of window: Window, _ setup: inout Setup) {
    let stretches = setup.rota[window.number] ?? []
    guard let staff = window.staff, let opened = window.activity else {
      for (place, stretch) in stretches.enumerated() {
        guard let from = setup.opening(of: stretch) else { continue }
        let to = place + 1 == stretches.count ? Self.never : setup.time(stretch.to)
        addDesk(window, with: stretch.staff, .idle, from: from, to: to, &setup)
      }
      return
    }
    let own = stretches.firstIndex { $0.staff == staff && setup.isNow($0) }
    // Whoever stays last stays until all are served.
    let ends = own.map { $0 + 1 < stretches.count ? setup.time(stretches[$0].to) : Self.never }
    addDesk(
      window, with: staff, activity(opened, &setup), from: 0, to: ends ?? Self.never, &setup)
    guard let own else { return }
    for place in stretches.indices.dropFirst(own + 1) {
      let stretch = stretches[place]
      let to = place + 1 == stretches.count ? Self.never : setup.time(stretch.to)
      addDesk(window, with: stretch.staff, .idle, from: setup.time(stretch.from), to: to, &setup)
    }
  }

  private mutating func addDesk(
    _ window: Window, with staff: StaffID, _ activity: Desk.Activity, from: Double, to: Double,
    _ setup: inout Setup
  ) {
    guard desks.count < UInt128.bitWidth else { return }
    for lane in setup.hall.laneNumbers(of: window, with: staff) {
      able[lane] |= 1 << UInt128(desks.count)
    }
    let pace = setup.hall.experience.pace(of: staff)
    desks.append(Desk(activity: activity, from: from, to: to, pace: pace))
  }

  private mutating func activity(
    _ activity: Window.Activity, _ setup: inout Setup
  ) -> Desk.Activity {
    switch activity {
    case .idle: return .idle
    case .paused(let since): return .paused(since: -setup.time(since))
    case .calling(let number):
      guard let ticket = setup.hall.ticket(number), case .called(let call) = ticket.state else {
        return .idle
      }
      return .calling(
        add(ticket, &setup), since: -setup.time(call.at), due: setup.time(ticket.due))
    case .serving(let number):
      guard let ticket = setup.hall.ticket(number), case .serving(_, let since) = ticket.state
      else {
        return .idle
      }
      return .serving(
        add(ticket, &setup), since: -setup.time(since), due: setup.time(ticket.due))
    }
  }

  /// Adds what there is yet to do for a ticket.
  private mutating func add(_ ticket: Ticket, _ setup: inout Setup) -> Range<Int> {
    let first = jobs.count
    let done = min(ticket.itemsDone, ticket.items.count - 1)
    for (place, item) in ticket.items.dropFirst(done).enumerated() {
      let lane = place == 0 ? setup.hall.laneNumber(of: ticket) : nil
      add(item, lane, &setup)
    }
    return first..<jobs.count
  }

  private mutating func add(_ item: ItemCode, _ lane: Int?, _ setup: inout Setup) {
    guard let own = lane ?? setup.hall.laneNumber(of: item) else { return }
    jobs.append(Job(lane: own, law: setup.law(of: item)))
  }

  /// Those of whom it is known that they will come: booked, gone for a while, or put aside for a time.
  private mutating func addComers(_ setup: inout Setup) {
    for ticket in setup.hall.allTickets {
      let back: Instant
      switch ticket.state {
      case .away(let until): back = until
      case .held(let hold):
        guard case .step(let until) = hold.kind else { continue }
        back = until
      default: continue
      }
      let arrival = max(0, setup.time(back))
      comers.append(
        Comer(arrival: arrival, due: setup.time(ticket.due), jobs: add(ticket, &setup)))
    }
    for booking in setup.hall.bookings(on: setup.hall.day) where booking.state == .booked {
      let start = setup.time(booking.start)
      // Whoever is later than that may not come at all.
      guard start > -Self.lateness else { continue }
      let first = jobs.count
      for item in booking.items { add(item, nil, &setup) }
      comers.append(
        Comer(
          arrival: max(0, start - Self.earliness), due: start, jobs: first..<jobs.count))
    }
  }

  /// How long before their time those with a booking come.
  private static let earliness = 5 * 60_000.0
  /// How late they can be and still be expected.
  private static let lateness = 5 * 60_000.0

  private mutating func addHurry(_ setup: inout Setup) {
    let hall = setup.hall
    let classes = PriorityClass.allCases.filter { $0 != .walkIn }
    let targets = classes.map { Double(hall.settings.targetWait($0).milliseconds) }
    hurry.target = targets.min() ?? 0
    let share = classes.reduce(0) { $0 + hall.experience.share(of: $1) }
    let time = setup.moment.timeOfDay(offset: hall.offset)
    for queue in hall.founding.queues {
      let people = hall.experience.arrivals.expected(
        on: hall.day.weekday, halfHour: time.minutes / 30, queue: queue.letter)
      guard people > 0 else { continue }
      let perMinute = people / 30 * share
      hurry.perMinute += perMinute
      let items = queue.minutes.keys.sorted()
      let asked = items.map { hall.experience.asked[$0] ?? 0 }
      let all = asked.reduce(0, +)
      guard all > 0 else { continue }
      for (item, times) in zip(items, asked) where times > 0 {
        let first = jobs.count
        add(item, nil, &setup)
        hurry.add(first..<jobs.count, likelihood: perMinute * times / all)
      }
    }
  }
}

/// What is looked up again and again while a hall is made ready.
private struct Setup {
  let hall: Hall
  let moment: Instant
  let rota: [WindowNumber: [Rota.Stretch]]
  private let midnight: Instant
  private var laws: [ItemCode: Chance.Law] = [:]

  /// A window that should have been open for longer than this stays closed.
  private static let lateness = 10 * 60_000.0
  /// How soon it opens until then.
  private static let readiness = 2 * 60_000.0

  init(_ hall: Hall, at moment: Instant) {
    self.hall = hall
    self.moment = moment
    rota = hall.isDayOver ? [:] : hall.rota(on: hall.day).windows
    midnight = Instant(hall.day, .midnight, offset: hall.offset)
  }

  /// Milliseconds from now; below nothing for what is past.
  func time(_ instant: Instant) -> Double { Double((instant - moment).milliseconds) }

  func time(_ time: TimeOfDay) -> Double { self.time(midnight + .minutes(time.minutes)) }

  func isNow(_ stretch: Rota.Stretch) -> Bool { time(stretch.from) <= 0 && time(stretch.to) > 0 }

  /// When a window that is closed opens for a stretch; `nil` if nobody will come any more.
  func opening(of stretch: Rota.Stretch) -> Double? {
    let from = time(stretch.from)
    guard time(stretch.to) > 0, from > -Self.lateness else { return nil }
    return max(from, from <= 0 ? Self.readiness : 0)
  }

  /// How long an item takes with somebody at the usual pace.
  mutating func law(of item: ItemCode) -> Chance.Law {
    if let known = laws[item] { return known }
    let minutes = hall.expectedHandling(of: item)?.wholeMinutes ?? 1
    let law = Chance.Law(hall.experience.handling(of: item, minutes: minutes))
    laws[item] = law
    return law
  }
}

extension HallPlay.Habits {
  init(_ experience: Experience) {
    coming = Chance.Law(experience.comingTime)
    turning = Chance.Law(experience.turningTime)
    patience = Chance.Law(experience.patienceTime)
    pausing = Chance.Law(experience.pauseTime)
    noShow = experience.noShowShare
    reinstated = experience.reinstatedShare
    leaving = experience.leavingShare
    detour = experience.detourShare
    pause = experience.pauseShare
  }
}
