public import HallCore

/// A question about the hours to come: from where they are played, and what is not to go on as it does.
public struct WhatIf: Hashable, Sendable {
  /// From where the hours are played.
  public var start = Start.now
  /// What is changed at the windows and among the staff, in order.
  public var changes: [Change] = []
  /// When the hall closes for everybody; `nil` as it is.
  public var closing: TimeOfDay?
  /// How many come against what is usual, in percent.
  public var arrivalsPercent = 100

  /// Where the hours begin.
  public enum Start: Hashable, Sendable {
    /// With the hall as it stands.
    case now
    /// When the doors open on a usual day of the week, with everybody there.
    case usual(Weekday)
  }

  /// Nothing is changed.
  public init() {}

  /// Whether something is changed.
  public var changesSomething: Bool {
    !changes.isEmpty || closing != nil || arrivalsPercent != 100
  }
}

extension WhatIf {
  /// A hall at a moment, with those who will come to it: what can be played as often as one likes.
  struct Situation: Sendable {
    let hall: Hall
    let moment: Instant
    let crowd: Crowd
    let habits: Habits
  }

  /// The hall as it stands where the hours begin; `nil` if there are none to be played: today is over, or
  /// the hall is never open for everybody on such a day.
  func situation(in hall: Hall, at moment: Instant) -> Situation? {
    switch start {
    case .now:
      let hall = hall.asOf(moment)
      let moment = max(moment, hall.now)
      guard hall.hasHoursLeft(at: moment) else { return nil }
      return Situation(
        hall: hall, moment: moment, crowd: Crowd(learntBy: hall),
        habits: Habits(learntBy: hall))
    case .usual(let weekday): return Self.usualMorning(of: weekday, in: hall)
    }
  }

  /// The doors open on the next such day, if it goes by the rules.
  private static func usualMorning(of weekday: Weekday, in hall: Hall) -> Situation? {
    guard let day = hall.usualDays.first(where: { $0.weekday == weekday }) else { return nil }
    let midnight = Instant(day, .midnight, offset: hall.offset)
    let morning = Hall(hall.founding, at: midnight, knowing: hall.experience)
    guard let opens = People.hours(of: day, in: morning)?.lowerBound else { return nil }
    let opening = Instant(day, opens, offset: hall.offset)
    let (crowd, habits) = (Crowd(learntBy: hall), Habits(learntBy: hall))
    var played = PlayedDay(morning, People(crowd, habits, seed: 0, in: morning))
    played.play(until: opening)
    return Situation(hall: played.hall, moment: opening, crowd: crowd, habits: habits)
  }

  /// The situation with what is changed. What the hall refuses to change stays as it is.
  func changed(_ situation: Situation) -> Situation {
    var hall = situation.hall
    var habits = situation.habits
    for change in changes {
      for act in change.acts { hall = hall.after(act, at: situation.moment) ?? hall }
      // Whoever is serving somebody there ends that first.
      if let window = change.closes { habits.closed.insert(window) }
    }
    if let act = closing.flatMap(hall.closing) {
      hall = hall.after(act, at: situation.moment) ?? hall
    }
    let crowd =
      arrivalsPercent == 100
      ? situation.crowd : Crowd(learntBy: hall, arrivalsPercent: arrivalsPercent)
    return Situation(hall: hall, moment: situation.moment, crowd: crowd, habits: habits)
  }
}

extension WhatIf.Start {
  /// Everything from where a hall can be played: now, as long as its day is not over, and the days of the
  /// week on which it is open for everybody.
  public static func all(in hall: Hall, at moment: Instant) -> [WhatIf.Start] {
    let open = Set(hall.usualDays.map(\.weekday))
    return (hall.hasHoursLeft(at: moment) ? [.now] : [])
      + Weekday.allCases.filter(open.contains).map { .usual($0) }
  }
}

extension Hall {
  /// How many weeks ahead days are looked for: longer than any holidays last.
  private static let weeks = 10

  /// The next days that go by the rules alone and on which the hall is open for everybody.
  fileprivate var usualDays: some Sequence<Day> {
    (1...Self.weeks * Weekday.allCases.count).lazy.map { Day(number: self.day.number + $0) }
      .filter { self.schedule(on: $0).basis == .rules && People.hours(of: $0, in: self) != nil }
  }

  /// Whether there are hours left today in which people may come.
  fileprivate func hasHoursLeft(at moment: Instant) -> Bool {
    guard !isDayOver, let hours = People.playedHours(of: day, in: self) else { return false }
    return moment < Instant(day, hours.upperBound, offset: offset)
  }

  /// The act that lets the last session for everybody end at a time today; `nil` if there is none.
  fileprivate func closing(at time: TimeOfDay) -> Act? {
    let sessions = schedule(on: day).sessions
    guard let last = sessions.last(where: { $0.admission == .walkIn }) else { return nil }
    let kept = sessions.filter { $0.from < time || $0.admission == .booking }.map { session in
      session == last || session.to > time && session.admission == .walkIn
        ? DaySession(
          from: session.from, to: time, admission: session.admission,
          walkInShare: session.walkInShare, name: session.name) : session
    }
    return .except(day, .open(kept, reason: .none))
  }
}
