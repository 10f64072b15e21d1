internal import Forecast
public import HallCore

extension Supervisor {
  /// The rota that is looked at, and what is proposed for it.
  struct Planning: Hashable, Sendable {
    /// How many days after the business day it is for.
    var ahead = 0
    /// What is proposed and not set yet.
    var proposal: Proposal?
    /// The day for which the planner is at work, once that is to be seen.
    var busy: Day?

    /// How many days are shown, the business day included.
    static let days = 14
  }

  /// Duties for a day that nobody has set yet.
  struct Proposal: Hashable, Sendable {
    let day: Day
    let duties: [Duty]
    /// What the planner says of them; `nil` once somebody has changed them by hand.
    let plan: DayPlan?
    /// How many promises they would break.
    let breaks: Int

    /// Whether the planner needs nobody. Such a rota is not to be set: it would end the bookings for a
    /// day on which nobody has booked yet.
    var needsNobody: Bool { plan != nil && duties.isEmpty }
  }

  /// A question about the days to come.
  public enum Question: Hashable, Sendable {
    /// Whose duty is to change.
    case whose
    /// What somebody is to do.
    case task(StaffID)
    /// From when on somebody does something, or nothing.
    case from(StaffID, Duty.Task?)
    /// Until when.
    case until(StaffID, Duty.Task?, TimeOfDay)
    /// Who changes duties with somebody.
    case swap
    /// With whom.
    case swapWith(StaffID)
    /// Who goes on leave or comes back.
    case leave
    /// For how long.
    case leaveLength(StaffID)
    /// Why the hall stays closed.
    case closing(Day)
    /// When it is open as well.
    case hours(Day)
    /// Why it is open as well.
    case opening(Day, DaySession)
    /// Whether it is to be done although it breaks promises.
    case sure(Act)
  }

  /// The day whose rota is looked at.
  func plannedDay(in scene: Scene) -> Day {
    Day(number: scene.hall.day.number + planning.ahead)
  }

  /// What is proposed for the day that is looked at.
  func proposal(in scene: Scene) -> Proposal? {
    planning.proposal.flatMap { $0.day == plannedDay(in: scene) ? $0 : nil }
  }

  /// The rota that is shown: the proposed one, else the one that holds.
  func shownRota(in scene: Scene) -> Rota {
    let day = plannedDay(in: scene)
    return proposal(in: scene).map { Rota(on: day, planned: $0.duties) } ?? scene.hall.rota(on: day)
  }

  /// The work that is expected on a day.
  func demand(on day: Day, in scene: Scene) -> Demand {
    var demand = Demand(expectedOn: day, in: scene.hall)
    demand.addBookings(of: day, in: scene.hall)
    return demand
  }

  /// Takes in what is meant on the pages of days to come.
  mutating func plan(_ message: Message, in scene: Scene) {
    switch message {
    case .turn(let step): look(ahead: planning.ahead + step)
    case .rota(let day):
      tab = .rota
      look(ahead: day.number - scene.hall.day.number)
      // What is booked is planned at once: the fewest people for it are found in no time.
      let sessions = scene.hall.schedule(on: day).sessions
      if !sessions.isEmpty, sessions.allSatisfy({ $0.admission == .booking }) {
        propose(for: day, in: scene)
      }
    case .discard: planning.proposal = nil
    case .assign(let staff, let task, let from, let to):
      sheet = nil
      let day = plannedDay(in: scene)
      let duties = shownRota(in: scene).duties.giving(staff, task, from: from, to: to)
      propose(duties, nil, for: day, in: scene)
    case .ask(let question): ask(question, in: scene)
    default: break
    }
  }

  /// Has the planner work out a rota, after the page has said so: a full day takes it a moment.
  mutating func startPlanning(_ day: Day) -> [Effect] {
    planning.proposal = nil
    planning.busy = day
    return [.yield]
  }

  /// Works out what the page says is being worked out.
  mutating func finishPlanning(in scene: Scene) {
    guard let day = planning.busy else { return }
    planning.busy = nil
    propose(for: day, in: scene)
  }

  private mutating func look(ahead: Int) {
    planning.ahead = min(max(0, ahead), Planning.days - 1)
    planning.proposal = nil
  }

  private mutating func propose(for day: Day, in scene: Scene) {
    guard let plan = DayPlan(for: day, in: scene.hall, demand: demand(on: day, in: scene)) else {
      return
    }
    propose(plan.duties, plan, for: day, in: scene)
  }

  private mutating func propose(
    _ duties: [Duty], _ plan: DayPlan?, for day: Day, in scene: Scene
  ) {
    planning.proposal = Proposal(
      day: day, duties: duties, plan: plan,
      breaks: scene.promisesBroken(by: .setRota(day, duties)))
  }

  private mutating func ask(_ question: Question, in scene: Scene) {
    let act: Act? =
      switch question {
      case .closing(let day): .except(day, .closed(reason: .none))
      case .opening(let day, let session): scene.hall.opening(day, session, reason: .none)
      case .sure(let act): act
      case .leaveLength(let staff):
        .setLeave(staff, from: plannedDay(in: scene), through: plannedDay(in: scene))
      case .whose, .task, .from, .until, .swap, .swapWith, .leave, .hours: nil
      }
    sheet = .question(question, breaks: act.map { scene.promisesBroken(by: $0) } ?? 0)
    sheetRow = 0
  }
}

extension Scene {
  /// How many promises an act would break that the hall keeps as things are.
  func promisesBroken(by act: Act) -> Int {
    (try? hall.promisesBroken(by: act, at: now).count) ?? 0
  }
}

extension Hall {
  /// The act by which a day has one more session.
  func opening(_ day: Day, _ session: DaySession, reason: DayReason) -> Act {
    .except(day, .open(schedule(on: day).sessions + [session], reason: reason))
  }
}

extension [Duty] {
  /// The duties after somebody has been given something else to do for a part of the day, or nothing.
  /// Whoever sat at the window leaves it for that time.
  func giving(
    _ staff: StaffID, _ task: Duty.Task?, from: TimeOfDay, to: TimeOfDay
  ) -> [Duty] {
    let new = task.map { Duty(staff, $0, from: from, to: to) }
    var duties: [Duty] = new.map { [$0] } ?? []
    for duty in self {
      let gives = duty.staff == staff || duty.window != nil && duty.window == new?.window
      guard gives, duty.from < to, from < duty.to else {
        duties.append(duty)
        continue
      }
      if duty.from < from { duties.append(Duty(duty.staff, duty.task, from: duty.from, to: from)) }
      if to < duty.to { duties.append(Duty(duty.staff, duty.task, from: to, to: duty.to)) }
    }
    return duties
  }
}

extension Fact {
  /// Whether the rota of a day is set.
  func setsRota(of day: Day?) -> Bool { if case .rotaSet(day, _) = self { true } else { false } }

  /// What has been done to the days to come; `nil` for anything else.
  func planningReport(in scene: Scene) -> Words? {
    func name(_ staff: StaffID) -> Words {
      scene.hall.name(of: staff)
    }
    switch self {
    case .rotaSet(let day, let duties):
      let people = Set(duties.map(\.staff)).count
      return Words(
        zh: "\(day.words.zh)的班排好了,\(people) 人",
        en: "\(day.words.en) is planned: \(people.counted("person", "people"))")
    case .rotaCleared(let day):
      return Words(zh: "\(day.words.zh)按常规上班", en: "the usual rota on \(day.words.en)")
    case .leaveSet(let staff, let from, let through, _):
      let (name, days) = (name(staff), through.number - from.number + 1)
      return Words(
        zh: "\(name.zh)从 \(from.words.zh)起请假 \(days) 天",
        en: "\(name.en) is on leave from \(from.words.en), \(days.counted("day"))")
    case .leaveCancelled(let staff, let from):
      let name = name(staff)
      return Words(
        zh: "\(name.zh) \(from.words.zh)回来上班", en: "\(name.en) is back on \(from.words.en)")
    case .dayExcepted(let day, let exception?):
      return exception.sessions.isEmpty
        ? Words(zh: "\(day.words.zh)闭馆", en: "closed on \(day.words.en)")
        : Words(zh: "\(day.words.zh)加开了", en: "more hours on \(day.words.en)")
    case .dayExcepted(let day, nil):
      return Words(zh: "\(day.words.zh)照常", en: "\(day.words.en) is as usual again")
    default: return nil
    }
  }
}
