internal import HallCore

/// Everybody who is in the hall with a ticket, in the order in which a guide looks for them: those who
/// wait as they are due, those who missed their call, those whose ticket is held, those at windows.
/// A filter also finds those who have left.
struct TicketRoll: Sendable {
  /// The tickets.
  let tickets: [Ticket]
  /// The moment of the hall and the filter of which it tells.
  private let moment: Instant
  private let filter: TicketFilter
  /// How many of all tickets wait, have missed their call, and are held, whatever the filter.
  let waiting: Int
  let missed: Int
  let held: Int
  /// How many wait in each queue.
  private let perQueue: [QueueLetter: Int]
  /// Who has waited longest of those without any claim.
  private let longest: TicketNumber?

  init(of hall: Hall, _ filter: TicketFilter = TicketFilter()) {
    let waiting = hall.waiting
    var missed: [Ticket] = []
    var held: [Ticket] = []
    var atWindows: [Ticket] = []
    var over: [Ticket] = []
    for ticket in hall.allTickets {
      switch ticket.state {
      case .waiting: break
      case .missed: missed.append(ticket)
      case .held, .away: held.append(ticket)
      case .called, .serving: atWindows.append(ticket)
      case .ended: if !filter.isEmpty { over.append(ticket) }
      }
    }
    moment = hall.now
    self.filter = filter
    self.waiting = waiting.count
    self.missed = missed.count
    self.held = held.count
    perQueue = waiting.reduce(into: [:]) { $0[hall.queue(of: $1), default: 0] += 1 }
    longest = waiting.first { $0.claim == nil }?.number
    let all = waiting + missed + held + atWindows + over
    tickets = filter.isEmpty ? all : all.filter { filter.shows($0, in: hall) }
  }

  /// Whether it still tells of the hall. It cannot see what happens in the very millisecond of which it
  /// tells: who hears of that makes a new one.
  func isCurrent(of hall: Hall, _ filter: TicketFilter) -> Bool {
    moment == hall.now && self.filter == filter
  }

  /// How many wait in a queue.
  func waiting(in queue: QueueLetter) -> Int { perQueue[queue] ?? 0 }

  /// Where a ticket stands and, while it waits, why it comes when it does.
  func standing(of ticket: Ticket) -> Words {
    guard case .waiting = ticket.state else { return ticket.place }
    return ticket.briefClaim
      ?? (ticket.number == longest
        ? CallReason.longestWait.words : Words(zh: "等候", en: "waiting"))
  }
}

extension Ticket {
  /// Where it stands, in a word or two.
  var place: Words {
    switch state {
    case .waiting: return Words(zh: "等候", en: "waiting")
    case .called(let call):
      return Words(zh: "\(call.window) 号窗口在叫", en: "called to window \(call.window)")
    case .serving(let call, _):
      return Words(zh: "\(call.window) 号窗口在办", en: "at window \(call.window)")
    case .missed: return Words(zh: "过号", en: "missed")
    case .held(let hold):
      if case .step = hold.kind { return Words(zh: "挂起", en: "held") }
      return Words(zh: "挂起,要取回", en: "held, to resume")
    case .away: return Words(zh: "离开一会", en: "away")
    case .ended(let ending, _): return ending.words
    }
  }
}
