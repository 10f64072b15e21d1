public import HallCore

/// Days of a hall, played on the hall's own rules: each follows from the seed and the day alone, so that
/// they can be played in any order and at the same time, and another scenario with the same seed has the
/// same residents.
public struct Simulation: Sendable {
  /// What a resident is told who is about to get a ticket by an act; `nil` where nothing is said.
  public typealias Quoting = @Sendable (Hall, Act, Instant) -> WaitQuote?

  /// What is played.
  public let scenario: Scenario
  /// What all chance follows from.
  public let seed: UInt64
  /// The days.
  public let days: [Day]
  /// Between which times of the day residents have to come to be counted; the others are only played.
  public var counted = TimeOfDay.midnight...TimeOfDay(minutes: 1440)
  /// What residents are told, so that the promises that are kept can be counted; nothing unless stated.
  public var quoting: Quoting?
  /// What the hall knows on the morning of each day; nothing unless stated.
  public internal(set) var experience: Experience?

  /// What somebody has settled of a day in the hall itself.
  private(set) var settled: [Day: SettledDay] = [:]
  /// The days on which only those come who have booked.
  private(set) var daysByBooking: Set<Day> = []

  /// Plays a number of days on which the hall is open for everybody, from a day on.
  ///
  /// - Parameters:
  ///   - isByBooking: Whether days count as well on which only those come who have booked.
  ///   - real: The hall itself: its exceptions, planned rotas and leave hold for its days to come.
  public init(
    _ scenario: Scenario, seed: UInt64, from first: Day, days count: Int,
    evenByBooking isByBooking: Bool = false, settledIn real: Hall? = nil
  ) {
    self.scenario = scenario
    self.seed = seed
    let hall = Hall(
      scenario.founding,
      at: Instant(first, .midnight, offset: scenario.founding.profile.utcOffset))
    var days: [Day] = []
    var next = first
    // A hall may be open on one day of a month, and not before its rules begin.
    while days.count < count, next.number - first.number < 400 + 31 * count {
      let source = real.map { $0.day <= next ? $0 : hall } ?? hall
      let isOpen = People.hours(of: next, in: source) != nil
      if isOpen || isByBooking && People.playedHours(of: next, in: source) != nil {
        days.append(next)
        if !isOpen { daysByBooking.insert(next) }
        if let real {
          settled[next] = SettledDay(next, in: real, for: hall, without: scenario.away)
        }
      }
      next = next.next
    }
    self.days = days
  }

  /// Plays one of the days from its first minute until it is closed.
  public func day(_ number: Int) -> DayResult {
    var day = PlayedDay(self, on: days[number])
    day.play(quoting: quoting)
    return DayResult(day, self)
  }

  /// Plays one of the days, and gives the hall as it is left in the evening, for whoever wants to know
  /// of each ticket what a result does not tell.
  public func evening(of number: Int) -> Hall {
    var day = PlayedDay(self, on: days[number])
    day.play(quoting: quoting)
    return day.hall
  }

  /// Plays all days, one after the other.
  public func play() -> SimulationResult {
    days.indices.reduce(into: SimulationResult(scenario.founding)) { $0.add(day($1)) }
  }
}

/// A day that is being played.
struct PlayedDay {
  let day: Day
  private(set) var hall: Hall
  private(set) var people: People
  /// For how long each window has been open, in the order of the hall.
  private(set) var open: [TimeSpan]
  private var openSince: [Instant?]

  init(_ simulation: Simulation, on day: Day, knowing experience: Experience? = nil) {
    let scenario = simulation.scenario
    self.day = day
    let midnight = Instant(day, .midnight, offset: scenario.founding.profile.utcOffset)
    let isByBooking = simulation.daysByBooking.contains(day)
    let horizon = scenario.founding.profile.settings.booking.horizonDays
    let ahead = isByBooking ? min(Self.lead, horizon) : 0
    let begin = midnight + .minutes(-ahead * 24 * 60)
    hall =
      if let known = experience ?? simulation.experience {
        Hall(scenario.founding, at: begin, knowing: known)
      } else {
        Hall(scenario.founding, at: begin)
      }
    open = hall.windows.map { _ in .zero }
    openSince = hall.windows.map { _ in nil }
    people = People(scenario.crowd, scenario.habits, seed: simulation.seed, in: hall)
    let settled = simulation.settled[day]
    if let exception = settled?.exception {
      act(Command(.except(day, exception), by: .supervisor, at: begin))
      people.planMorning(in: hall)
    }
    // The rota comes first: nobody who is on leave can be planned, but whoever is planned can be away.
    if let duties = settled?.duties {
      act(Command(.setRota(day, duties), by: .supervisor, at: begin))
    }
    for staff in settled?.away ?? scenario.away {
      act(Command(.setLeave(staff, from: day, through: day), by: .supervisor, at: begin))
    }
    if isByBooking { bookAhead(until: midnight) }
  }

  /// How many days before a day by booking people book for it: before its rota has to be known.
  private static let lead = 7

  /// Has those book who will, and lets the days pass until then.
  private mutating func bookAhead(until midnight: Instant) {
    people.expectBookers(for: day, in: hall)
    for booker in people.bookers {
      if let command = people.book(booker, in: hall) { act(command) }
    }
    act(Command(.tick, by: .hall, at: midnight))
    people.planMorning(in: hall)
  }

  /// A day that has begun already.
  init(_ hall: Hall, _ people: People) {
    day = hall.day
    self.hall = hall
    self.people = people
    open = hall.windows.map { _ in .zero }
    openSince = hall.windows.map(\.opened)
  }

  /// Plays until a moment; until the day is closed unless one is stated.
  ///
  /// - Parameter quoting: What somebody is told who is about to get a ticket by an act.
  mutating func play(
    until moment: Instant? = nil,
    quoting: ((Hall, Act, Instant) -> WaitQuote?)? = nil
  ) {
    let end = moment ?? Instant(day.next, .midnight, offset: hall.offset)
    while let command = people.next(by: end, in: hall) { perform(command, quoting) }
  }

  private mutating func perform(
    _ command: Command, _ quoting: ((Hall, Act, Instant) -> WaitQuote?)?
  ) {
    guard let quoting, command.act.givesTicket else { return act(command) }
    let told = command.act.promising(quoting(hall, command.act, command.at))
    act(Command(told, by: command.by, at: command.at))
  }

  private mutating func act(_ command: Command) {
    do throws(Refusal) {
      switch try hall.outcome(of: command) {
      case .one(let event):
        take(event)
        people.notice(event, in: hall)
      case .several(let events):
        for event in events { take(event) }
        people.notice(events, in: hall)
      }
    } catch {
      people.refuse(command, in: hall)
    }
  }

  private mutating func take(_ event: Event) {
    // What a day teaches the hall is for the next one, which is played in a hall of its own.
    if case .dayClosed(day) = event.fact { return }
    do throws(InvalidEvent) {
      try hall.evolve(event)
    } catch {
      preconditionFailure("the hall's own events are valid: \(error.reason)")
    }
    note(event)
  }

  private mutating func note(_ event: Event) {
    switch event.fact {
    case .windowOpened(let number, _):
      if let index = hall.place(of: number) { openSince[index] = event.at }
    case .windowClosed(let number):
      guard let index = hall.place(of: number), let since = openSince[index] else { return }
      open[index] = open[index] + (event.at - since)
      openSince[index] = nil
    default: break
    }
  }
}
