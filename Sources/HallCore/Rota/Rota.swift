/// Who does what on one day.
public struct Rota: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// The duties, by person and time; what follows on at the same task is one.
  public let duties: [Duty]
  /// Whether somebody has planned the day; otherwise it is what is usual on such a day.
  public let isPlanned: Bool
  /// What was planned for people who are on leave now: nobody does it.
  public let absent: [Duty]

  /// A planned rota, before or after it is set.
  public init(on day: Day, planned duties: [Duty]) {
    self.init(day: day, duties: duties, isPlanned: true, absent: [])
  }

  init(day: Day, duties: [Duty], isPlanned: Bool, absent: [Duty]) {
    self.day = day
    self.duties = Self.ordered(duties)
    self.isPlanned = isPlanned
    self.absent = absent
  }

  /// Somebody's time at a window: half-open, from `from` up to but not including `to`.
  public struct Stretch: Hashable, Sendable {
    /// Who sits there.
    public let staff: StaffID
    /// When it begins.
    public let from: TimeOfDay
    /// When it ends.
    public let to: TimeOfDay
  }

  /// For each window that somebody sits at, who does when, from the morning to the evening.
  public var windows: [WindowNumber: [Stretch]] {
    var windows: [WindowNumber: [Stretch]] = [:]
    for duty in duties {
      guard let number = duty.window else { continue }
      windows[number, default: []].append(
        Stretch(staff: duty.staff, from: duty.from, to: duty.to))
    }
    return windows.mapValues { $0.sorted { $0.from < $1.from } }
  }

  /// The duties of one person, from the morning to the evening.
  public func duties(of staff: StaffID) -> [Duty] { duties.filter { $0.staff == staff } }

  /// What somebody does at a time; `nil` if nothing.
  public func task(of staff: StaffID, at time: TimeOfDay) -> Duty.Task? {
    duties.first { $0.staff == staff && $0.covers(time) }?.task
  }

  /// Who sits at a window at a time; `nil` if nobody.
  public func staff(at window: WindowNumber, at time: TimeOfDay) -> StaffID? {
    duties.first { $0.window == window && $0.covers(time) }?.staff
  }
}

extension Rota {
  /// Duties by person and time, with what follows on at the same task as one.
  static func ordered(_ duties: [Duty]) -> [Duty] {
    let sorted = duties.sorted {
      $0.staff == $1.staff ? ($0.from, $0.to) < ($1.from, $1.to) : $0.staff < $1.staff
    }
    var ordered: [Duty] = []
    ordered.reserveCapacity(sorted.count)
    for duty in sorted {
      if let last = ordered.last, last.staff == duty.staff, last.task == duty.task,
        last.to == duty.from
      {
        ordered[ordered.count - 1] = Duty(last.staff, last.task, from: last.from, to: duty.to)
      } else {
        ordered.append(duty)
      }
    }
    return ordered
  }

  /// What makes duties of one day impossible, whoever they are for.
  enum Clash: Hashable {
    /// It ends before it begins, or when it does.
    case backwards(Duty)
    /// Somebody is to be in two places.
    case twoPlaces(StaffID, TimeOfDay)
    /// Two people are to sit at one window.
    case twoPeople(WindowNumber, TimeOfDay)
  }

  /// The first clash among duties that are ordered; `nil` if all of them can be done.
  static func clash(in duties: [Duty]) -> Clash? {
    if let wrong = duties.first(where: { $0.from >= $0.to }) { return .backwards(wrong) }
    for (duty, next) in zip(duties, duties.dropFirst())
    where duty.staff == next.staff && next.from < duty.to {
      return .twoPlaces(duty.staff, next.from)
    }
    let seated = duties.compactMap { duty in duty.window.map { (window: $0, duty: duty) } }
      .sorted { ($0.window, $0.duty.from) < ($1.window, $1.duty.from) }
    for (seat, next) in zip(seated, seated.dropFirst())
    where seat.window == next.window && next.duty.from < seat.duty.to {
      return .twoPeople(seat.window, next.duty.from)
    }
    return nil
  }
}
