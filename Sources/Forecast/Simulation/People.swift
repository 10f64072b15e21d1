public import HallCore

/// The people of a hall, played: residents who come for items of the catalogue, and staff who serve
/// them, day after day.
///
/// They are a machine without a clock: ``next(by:in:)`` says what somebody does next, and whoever asks
/// does it in the hall and tells what came of it with ``notice(_:in:isVisitors:)`` or ``refuse(_:in:)``.
/// Others may act in the hall meanwhile; told of it, everybody goes on from there. What people do
/// follows from the seed and from what they are told.
public struct People: Sendable {
  /// What was to happen until then has happened.
  public private(set) var now: Instant
  let crowd: Crowd
  private let custom: Custom
  let seed: UInt64
  var agenda = Agenda()
  /// The people at the windows, in the order of the windows.
  var clerks: [Clerk]
  /// The clerks who have nothing to do: a bit for each window in the order of the hall.
  var unoccupied: UInt128 = 0
  /// Residents by the letter and the number of their tickets.
  var residents: [[Resident]] = Array(repeating: [], count: 26)
  /// What is to be done at once, the next last.
  var outbox: [Command] = []
  /// The clerks who act at once, where nothing takes any time.
  var prompt: [(index: Int, turn: Int)] = []
  /// Who takes a ticket with the command that was given last.
  var taking: Draws?
  /// The chances of today.
  var today: Draws
  /// The residents who are still to come today, and the next of each stream.
  var streams: [ArrivalStream] = []
  var nextToCome: [Draws?] = []
  /// Those of today who have booked, and those who wait for help before they take a ticket.
  var spoken: Set<Draws> = []
  var askers: [PlaceID: Draws] = [:]
  /// Who will book, and whose bookings they are then.
  var bookers: [Booker] = []
  var expected: [BookingCode: Draws] = [:]
  var guests = 0
  /// Who sits when at each window of today, in the order of the hall, where a rota says so.
  var stretches: [[Rota.Stretch]] = []
  /// Where a visitor serves, if they do.
  public internal(set) var seat: Seat?
  /// When the day was closed, and when the next one begins; `nil` while there is work.
  public internal(set) var night: (since: Instant, until: Instant)?
  /// Whether the day begins with the next look.
  private var isMorning = false

  /// How everybody behaves. That never changes, and stands behind a reference, since people are handed
  /// on with everything that they do.
  private final class Custom: Sendable {
    let habits: Habits

    init(_ habits: Habits) { self.habits = habits }
  }

  var habits: Habits { _read { yield custom.habits } }

  /// A resident who books for a day.
  struct Booker: Sendable {
    let who: Draws
    let day: Day
    /// When they would come without a booking.
    let at: Instant
  }

  /// The people of a hall that stands before a working day.
  public init(_ crowd: Crowd, _ habits: Habits, seed: UInt64, in hall: Hall) {
    self.crowd = crowd
    custom = Custom(habits)
    self.seed = seed
    now = hall.now
    today = Draws(seed: seed, day: hall.day)
    clerks = hall.profile.windows.map { window in
      let owner = hall.profile.staff.first { $0.post == .window(window.number) }
      return Clerk(window: window.number, owner: owner?.id)
    }
    if habits.isSingleDay {
      planMorning(in: hall)
    } else if let morning = Self.morning(of: hall.day, in: hall) {
      agenda.plan(.morning, at: max(morning, now))
    }
  }

  /// What somebody does next, stamped with the moment, until a moment; `nil` when nothing more happens
  /// until then.
  public mutating func next(by moment: Instant, in hall: Hall) -> Command? {
    while true {
      if isMorning {
        isMorning = false
        beginDay(in: hall)
      }
      if let command = outbox.popLast() { return command }
      if let clerk = prompt.popLast() {
        let isUpToDate = clerks[clerk.index].turn == clerk.turn
        if isUpToDate, let command = work(at: clerk.index, in: hall) { return command }
        continue
      }
      guard let next = agenda.next(by: moment) else {
        now = max(now, moment)
        return nil
      }
      now = max(now, next.at)
      if let command = take(next.step, in: hall) { return command }
    }
  }

  private mutating func take(_ step: Agenda.Step, in hall: Hall) -> Command? {
    switch step {
    case .clerk(let index, let turn):
      return clerks[index].turn == turn ? work(at: index, in: hall) : nil
    case .morning:
      // The night brings the new day before anybody looks at it.
      isMorning = true
      return command(.tick, by: .hall)
    case .duty(let index, let stretch): return beginDuty(stretch, at: index, in: hall)
    case .dutyEnds(let index):
      endDuty(at: index, in: hall)
      return nil
    case .openWindow, .noon, .breakEnds, .evening: return takeStepOfDay(step, in: hall)
    case .arrival, .resident, .leave, .comeBack, .returns, .takeUp, .book, .checkIn:
      return takeStepOfResident(step, in: hall)
    case .notice, .attend: return takeStepOfDesk(step, in: hall)
    case .clerkReturns(let index):
      clerkReturns(to: index, in: hall)
      return nil
    case .takeBack(let index):
      guard !clerks[index].isPlayed, hall.undoable(at: clerks[index].window, on: now) != nil
      else { return nil }
      return command(.undo(clerks[index].window), by: clerks[index].actor)
    case .holdEnds: return command(.tick, by: .hall)
    }
  }

  func command(_ act: Act, by actor: Actor) -> Command { Command(act, by: actor, at: now) }

  /// Whether the hall would let somebody do something now.
  func isPossible(_ command: Command, in hall: Hall) -> Bool {
    (try? decide(command, in: hall)) != nil
  }

  /// Plans a step; where it is not the hall of theory at least a second from now.
  mutating func plan(_ step: Agenda.Step, in span: TimeSpan) {
    agenda.plan(step, at: now + (habits.isIdeal ? span : max(span, .seconds(1))))
  }

  /// Moves the time on, as somebody else's acts show it.
  mutating func pass(to moment: Instant) { now = max(now, moment) }
}
