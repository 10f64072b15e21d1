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
      guard !hall.isDayOver, let hours = People.playedHours(of: hall.day, in: hall),
        moment < Instant(hall.day, hours.upperBound, offset: hall.offset)
      else { return nil }
      return Situation(
        hall: hall, moment: moment, crowd: Crowd(learntBy: hall),
        habits: Habits(learntBy: hall))
    case .usual(let weekday): return Self.usualMorning(of: weekday, in: hall)
    }
  }

  /// The doors open on the next such day, if it goes by the rules.
  private static func usualMorning(of weekday: Weekday, in hall: Hall) -> Situation? {
    let ahead = 1...10 * Weekday.allCases.count
    let days = ahead.lazy.map { Day(number: hall.day.number + $0) }
    guard let day = days.first(where: { $0.weekday == weekday && isUsual($0, in: hall) }) else {
      return nil
    }
    let midnight = Instant(day, .midnight, offset: hall.offset)
    let morning = Hall(hall.founding, at: midnight, knowing: hall.experience)
    guard let opens = People.hours(of: day, in: morning)?.lowerBound else { return nil }
    let opening = Instant(day, opens, offset: hall.offset)
    let (crowd, habits) = (Crowd(learntBy: hall), Habits(learntBy: hall))
    var played = PlayedDay(morning, People(crowd, habits, seed: 0, in: morning))
    played.play(until: opening)
    return Situation(hall: played.hall, moment: opening, crowd: crowd, habits: habits)
  }

  private static func isUsual(_ day: Day, in hall: Hall) -> Bool {
    hall.schedule(on: day).basis == .rules && People.hours(of: day, in: hall) != nil
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

extension Hall {
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
    return .except(day, .open(kept, reason: .told("")))
  }
}
