extension Act {
  /// Whether it is about days to come, so that it can also be wanted in the evening, when the
  /// business day is over.
  var isPlanning: Bool {
    switch self {
    case .setRota, .clearRota, .swap, .setLeave, .cancelLeave, .except, .importHolidays: true
    default: false
    }
  }
}

extension Hall {
  /// What follows from an act about the rota.
  func plan(_ act: Act) throws(Refusal) -> Fact {
    switch act {
    case .setRota(let day, let duties):
      try requireAhead(day)
      return .rotaSet(day, try checked(duties, on: day))
    case .clearRota(let day):
      try requireAhead(day)
      guard rotas.planned[day] != nil else { throw .rotaNotPlanned(day) }
      return .rotaCleared(day)
    case .swap(let day, let first, let second):
      try requireAhead(day)
      return .rotaSet(day, try swapped(first, second, on: day))
    case .setLeave(let staff, let from, let through, let reason):
      return try setLeave(staff, from: from, through: through, reason: reason)
    case .cancelLeave(let staff, let from):
      return try cancelLeave(staff, from: from)
    default: preconditionFailure("not about the rota")
    }
  }

  /// How far before a session begins and after it ends duties may lie, in minutes.
  static let rotaMargin = 60

  private func requireAhead(_ day: Day) throws(Refusal) {
    guard day >= self.day else { throw .dayIsPast(day) }
    guard day > self.day || !isDayOver else { throw .dayIsOver(day) }
  }

  /// Duties as the log keeps them, if they can be done.
  private func checked(_ stated: [Duty], on day: Day) throws(Refusal) -> [Duty] {
    let duties = Rota.ordered(stated)
    let hours = schedule(on: day).hours(margin: Self.rotaMargin)
    for duty in duties {
      guard let person = staffMember(duty.staff) else { throw .unknownStaff(duty.staff) }
      if rotas.isOnLeave(duty.staff, on: day) { throw .staffOnLeave(duty.staff, day) }
      if let number = duty.window {
        guard let window = window(number) else { throw .unknownWindow(number) }
        guard !person.skills.isDisjoint(with: window.queues) else {
          throw .staffLacksSkills(duty.staff, number)
        }
      }
    }
    switch Rota.clash(in: duties) {
    case .backwards(let duty): throw .dutyWithoutTime(duty.staff, duty.from)
    case .twoPlaces(let staff, let time): throw .dutiesOverlap(staff, time)
    case .twoPeople(let window, let time): throw .windowTaken(window, time)
    case nil: break
    }
    let day = hours.day
    for duty in duties {
      let isInHours =
        duty.task == .rest ? day.contains(duty) : hours.open.contains { $0.contains(duty) }
      guard isInHours else { throw .dutyOutsideHours(duty.staff, from: duty.from, to: duty.to) }
      let hasWork = duties.contains { $0.staff == duty.staff && $0.task != .rest }
      guard hasWork else { throw .breakWithoutWork(duty.staff) }
    }
    return duties
  }

  /// The duties of a day after two people have changed theirs.
  private func swapped(
    _ first: StaffID, _ second: StaffID, on day: Day
  ) throws(Refusal) -> [Duty] {
    for staff in [first, second] where staffMember(staff) == nil { throw .unknownStaff(staff) }
    guard first != second else { throw .swapWithThemselves(first) }
    let duties = rota(on: day).duties
    guard duties.contains(where: { $0.staff == first || $0.staff == second }) else {
      throw .nothingToSwap(first, second)
    }
    for staff in [first, second] where rotas.isOnLeave(staff, on: day) {
      throw .staffOnLeave(staff, day)
    }
    return try checked(
      duties.map { duty in
        let staff = [first: second, second: first][duty.staff] ?? duty.staff
        return Duty(staff, duty.task, from: duty.from, to: duty.to)
      }, on: day)
  }

  private func setLeave(
    _ staff: StaffID, from: Day, through: Day, reason: String
  ) throws(Refusal) -> Fact {
    guard staffMember(staff) != nil else { throw .unknownStaff(staff) }
    guard from <= through else { throw .leaveEndsFirst(from, through) }
    guard through >= day else { throw .dayIsPast(through) }
    let other = rotas.leaves.first {
      $0.staff == staff && $0.from <= through && from <= $0.through
    }
    if let other { throw .alreadyOnLeave(staff, from: other.from, through: other.through) }
    return .leaveSet(
      staff, from: from, through: through, reason: reason.cleaned(limit: Self.textLimit))
  }

  private func cancelLeave(_ staff: StaffID, from: Day) throws(Refusal) -> Fact {
    guard staffMember(staff) != nil else { throw .unknownStaff(staff) }
    guard from >= day else { throw .dayIsPast(from) }
    guard leave(of: staff, on: from) != nil else { throw .notOnLeave(staff, from) }
    return .leaveCancelled(staff, from: from)
  }
}

/// A part of a day on the clock: half-open.
struct DayPart: Hashable {
  let from: TimeOfDay
  let to: TimeOfDay

  func contains(_ duty: Duty) -> Bool { from <= duty.from && duty.to <= to }
}

extension DaySchedule {
  /// When duties may lie: the sessions with a margin at either end, those that meet as one; and the
  /// whole of the day from the first to the last.
  func hours(margin: Int) -> (open: [DayPart], day: DayPart) {
    var open: [DayPart] = []
    for session in sessions {
      let from = TimeOfDay(minutes: max(0, session.from.minutes - margin))
      let to = TimeOfDay(minutes: min(1440, session.to.minutes + margin))
      if let last = open.last, from <= last.to {
        open[open.count - 1] = DayPart(from: last.from, to: max(last.to, to))
      } else {
        open.append(DayPart(from: from, to: to))
      }
    }
    let day = DayPart(from: open.first?.from ?? .midnight, to: open.last?.to ?? .midnight)
    return (open, day)
  }
}
