public import HallCore

/// How the people of a hall behave, beyond who comes and what for.
public struct Habits: Hashable, Sendable {
  /// How many do not come when they are called, in percent.
  var noShowPercent = 5
  /// How many come only when they are called again, in percent.
  var lateShowPercent = 6
  /// How many who have booked do not come, in percent.
  var missedBookingPercent = 8
  /// How many give up waiting, in percent.
  var leavePercent = 3
  /// How many call for help at a kiosk before they take a ticket, in percent.
  var helpPercent = 3
  /// Whether it is the hall of queueing theory, without delays and detours.
  var isIdeal = false
  /// The language of the notes and reasons that staff write.
  var language = Language.zh
  /// Whom windows call.
  public var routing = Routing.due
  /// The windows that stay closed.
  public var closed: Set<WindowNumber> = []
  /// Whether only one day is played: whoever has booked for it has done so just before.
  var isSingleDay = true

  /// The habits that a hall's demand states, and the usual ones for the rest.
  public init(_ demand: DemandSettings?, language: Language = .zh, isSingleDay: Bool = true) {
    self.language = language
    self.isSingleDay = isSingleDay
    if demand?.isIdeal == true {
      isIdeal = true
      (noShowPercent, lateShowPercent, missedBookingPercent) = (0, 0, 0)
      (leavePercent, helpPercent) = (0, 0)
    }
    if let percent = demand?.noShowPercent {
      (noShowPercent, missedBookingPercent) = (percent, percent)
      lateShowPercent = min(lateShowPercent, 100 - percent)
    }
    if let percent = demand?.leavePercent { leavePercent = percent }
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
