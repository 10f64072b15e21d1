public import HallCore

/// How the people of a hall behave, beyond who comes and what for. Shares are `0 ... 1`.
public struct Habits: Hashable, Sendable {
  /// How many do not come when they are called.
  var noShowShare = 0.05
  /// How many come only when they are called again.
  var lateShare = 0.06
  /// How many who have missed a call come back.
  var returningShare = 0.6
  /// How many who have booked do not come.
  var missedBookingShare = 0.08
  /// How many give up waiting if it takes too long for them.
  var leavingShare = 0.03
  /// How many call for help at a kiosk before they take a ticket.
  var helpShare = 0.03
  /// After how many pieces of work the ticket is put aside or sent elsewhere.
  var detourShare = 0.06
  /// Before how many calls the window pauses.
  var pauseShare = 0.01
  /// How long those wait who give up then.
  var patience = LengthLaw.even(480...1800)
  /// From a call until the resident stands at the window.
  var coming = LengthLaw.even(10...60)
  /// The same of those who come only when they are called again.
  var lateComing = LengthLaw.even(75...180)
  /// From a call until the clerk calls again, or gives it up after the third time; where it is learnt,
  /// of all three together.
  var attempt = LengthLaw.even(55...75)
  /// Until a free clerk calls one of those who wait.
  var turning = LengthLaw.even(4...15)
  /// For how long a window pauses.
  var pausing = LengthLaw.even(180...360)
  /// Whether these are the habits that a hall has learnt: the shares are those of all calls, and the
  /// times those of residents who came before the clerk gave up.
  private(set) var isLearnt = false
  /// Whether it is the hall of queueing theory, without delays and detours.
  var isIdeal = false
  /// The language of the notes and reasons that staff write.
  var language = Language.zh
  /// Whom windows call.
  public var routing = Routing.due
  /// The windows that stay closed; one that is met open closes as soon as nobody is served there.
  public var closed: Set<WindowNumber> = []
  /// Whether only one day is played: whoever has booked for it has done so just before.
  var isSingleDay = true

  /// How often clerks call somebody at most before they give up.
  private static let attempts = 3

  /// How often clerks of a hall call somebody before they give up.
  static func attempts(in hall: Hall) -> Int { min(attempts, hall.settings.recallLimit + 1) }

  /// The habits that a hall's demand states, and the usual ones for the rest.
  public init(_ demand: DemandSettings?, language: Language = .zh, isSingleDay: Bool = true) {
    self.init(demand, learnt: nil, language: language, isSingleDay: isSingleDay)
  }

  /// The habits that a hall has learnt; those of its profile while it has seen no day.
  public init(learntBy hall: Hall, language: Language = .zh, isSingleDay: Bool = true) {
    let learnt = hall.experience.ifAny
    self.init(
      learnt == nil ? hall.profile.demand : hall.profile.demand?.notLearnt, learnt: learnt,
      language: language, isSingleDay: isSingleDay)
  }

  /// - Parameters:
  ///   - demand: What is stated; it wins over what is learnt.
  ///   - learnt: What the hall has learnt, if anything.
  init(
    _ demand: DemandSettings?, learnt: Experience?, language: Language = .zh,
    isSingleDay: Bool = true
  ) {
    self.language = language
    self.isSingleDay = isSingleDay
    if let learnt { take(learnt) }
    if demand?.isIdeal == true {
      isIdeal = true
      (noShowShare, lateShare, missedBookingShare) = (0, 0, 0)
      (leavingShare, helpShare) = (0, 0)
    }
    if let percent = demand?.noShowPercent {
      let share = Double(percent) / 100
      (noShowShare, missedBookingShare) = (share, share)
      lateShare = min(lateShare, 1 - share)
    }
    if let percent = demand?.leavePercent { leavingShare = Double(percent) / 100 }
  }

  private mutating func take(_ learnt: Experience) {
    isLearnt = true
    noShowShare = learnt.noShowShare
    // Whoever comes late is among those whose times are learnt.
    lateShare = 0
    returningShare = learnt.reinstatedShare
    // Everybody would leave at some time.
    (leavingShare, patience) = (1, .exponential(mean: 1 / learnt.leavingsPerMinute))
    detourShare = learnt.detourShare
    pauseShare = learnt.pauseShare
    coming = .learnt(learnt.comingTime)
    turning = .learnt(learnt.turningTime)
    pausing = .learnt(learnt.pauseTime)
    attempt = .learnt(learnt.patienceTime)
  }
}

/// Whom a window calls among those whom it can serve.
public enum Routing: String, CaseIterable, Sendable {
  /// Whoever is due first: the rule of the hall.
  case due
  /// Whoever took a ticket first, whatever their class.
  case fifo
  /// Whoever is due first in the longest of its queues.
  case longest
  /// Whoever has a class with a shorter target wait, and of these whoever came first.
  case priority

  /// The rule in both languages.
  public var words: Words {
    switch self {
    case .due: Words(zh: "按应叫时间", en: "due time")
    case .fifo: Words(zh: "先来先办", en: "first come, first served")
    case .longest: Words(zh: "先叫最长的队", en: "longest queue first")
    case .priority: Words(zh: "优先人群先办", en: "priority classes first")
    }
  }

  /// The ticket that a window is to pick; `nil` where the hall itself chooses.
  func pick(for window: WindowNumber, in hall: Hall) -> TicketNumber? {
    guard self != .due else { return nil }
    let waiting = hall.waiting(for: window)
    func first(_ tickets: [Ticket]) -> TicketNumber? {
      tickets.min { ($0.issued, $0.number) < ($1.issued, $1.number) }?.number
    }
    switch self {
    case .due: return nil
    case .fifo: return first(waiting)
    case .priority:
      let urgent = waiting.filter { $0.priority != .walkIn }
      return first(urgent.isEmpty ? waiting : urgent)
    case .longest:
      let queues = Dictionary(grouping: waiting, by: hall.queue(of:))
      let longest = queues.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      return longest?.value.first?.number
    }
  }
}
