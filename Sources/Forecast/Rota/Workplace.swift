internal import HallCore

/// What a planner knows of a hall on a day: people, windows and who can do what where, all by number.
struct Workplace {
  /// A set of kinds of work.
  typealias Lanes = UInt128

  let lanes: [ServiceLane]
  let staff: [StaffID]
  let windows: [WindowNumber]
  /// Who is in that day.
  let isIn: [Bool]
  /// When each of them works, where that is not all day.
  private let shifts: [Shift?]
  /// The window at which each person usually works.
  let post: [Int?]
  /// Who is free to take over from others.
  let isRelief: [Bool]
  private let served: [Lanes]

  init(_ hall: Hall, on day: Day) {
    let competence = hall.competence
    let (staff, windows) = (competence.staff, competence.windows)
    lanes = competence.lanes
    self.staff = staff
    self.windows = windows
    isIn = staff.map { hall.leave(of: $0, on: day) == nil }
    shifts = hall.profile.staff.map(\.shift)
    post = hall.profile.staff.map { person in
      windows.firstIndex { person.post == .window($0) }
    }
    isRelief = hall.profile.staff.map { $0.post == .relief }
    served = staff.indices.flatMap { person in
      windows.indices.map { window in
        let set = competence.lanes(staff: person, window: window)
        return competence.lanes.indices.reduce(Lanes(0)) {
          set.contains($1) ? $0 | 1 << Lanes($1) : $0
        }
      }
    }
  }

  /// Who is at work in a half hour, breaks apart.
  func here(in slot: Slot) -> [Bool] {
    staff.indices.map { isIn[$0] && shifts[$0]?.contains(slot.from, slot.to) != false }
  }

  /// What somebody can do at a window.
  func lanes(_ person: Int, at window: Int) -> Lanes { served[person * windows.count + window] }

  /// What these people can do, each at any window.
  func lanes(of present: [Bool]) -> Lanes {
    var all: Lanes = 0
    for person in staff.indices where present[person] {
      for window in windows.indices { all |= lanes(person, at: window) }
    }
    return all
  }
}

/// A half hour of a session, or what of it lies in the session.
struct Slot {
  let from: TimeOfDay
  let to: TimeOfDay
  /// The work of each kind, in seconds.
  let demand: [Int]

  /// How long it is, in minutes.
  var minutes: Int { to.minutes - from.minutes }

  /// What one person can do in it, in seconds.
  var capacity: Int { minutes * 60 }

  /// The half hours of the sessions for walk-ins of a day.
  static func slots(of schedule: DaySchedule, demand: Demand, lanes: [ServiceLane]) -> [Slot] {
    var slots: [Slot] = []
    for session in schedule.sessions where session.admission == .walkIn {
      var from = session.from.minutes
      while from < session.to.minutes {
        let to = min(session.to.minutes, (from / 30 + 1) * 30)
        slots.append(
          Slot(
            from: TimeOfDay(minutes: from), to: TimeOfDay(minutes: to),
            demand: lanes.map {
              Int((demand.minutes(of: $0, halfHour: from / 30) * 60).rounded())
            }))
        from = to
      }
    }
    return slots
  }

  /// The work of some kinds, in seconds.
  func demand(_ lanes: Workplace.Lanes) -> Int {
    demand.indices.reduce(0) { lanes & (1 << Workplace.Lanes($1)) != 0 ? $0 + demand[$1] : $0 }
  }
}

extension Workplace.Lanes {
  /// Whether all kinds of work of another set are in this one.
  func isSuperset(of other: Workplace.Lanes) -> Bool { other & ~self == 0 }
}
