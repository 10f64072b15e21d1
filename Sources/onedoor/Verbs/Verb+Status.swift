internal import EventStore
internal import HallCore

extension Verb {
  static var status: Verb {
    Verb("status", zh: "大厅现在的样子", en: "the hall now") { (session, _) throws(ToolError) in
      let live = try session.live()
      let now = max(session.now, live.hall.now)
      let status = HallStatus(live.hall.asOf(now), id: live.id, at: now, seq: live.seq)
      if session.isJSON {
        Output.line(Output.json(status))
      } else {
        Output.lines(status.lines(session.language))
      }
    }
  }
}

/// A hall at a glance.
struct HallStatus: Encodable {
  let hall: String
  let day: Day
  let time: String
  let seq: Int
  /// `walk-in`, `booking` or `closed`.
  let admission: String
  /// Why the hall stays closed all day, if there is a reason to give.
  let closure: Words?
  let waiting: Int
  /// Where somebody has asked for help and nobody is yet, the oldest first.
  let help: [HelpStatus]
  let queues: [QueueStatus]
  let windows: [WindowStatus]
  let tickets: [TicketStatus]
  private let names: [String: Words]
  private let name: Words

  struct HelpStatus: Encodable {
    let place: PlaceID
    let since: String
    /// Seconds since then.
    let seconds: Int
  }

  struct QueueStatus: Encodable {
    let queue: QueueLetter
    let name: Words
    let waiting: Int
  }

  struct WindowStatus: Encodable {
    let window: WindowNumber
    /// `closed`, `idle`, `paused`, `calling` or `serving`.
    let state: String
    let queues: [QueueLetter]
    let staff: StaffID?
    let ticket: TicketNumber?
    /// Seconds in this state; `nil` while closed.
    let seconds: Int?
  }

  struct TicketStatus: Encodable {
    let ticket: TicketNumber
    /// `waiting`, `called`, `serving`, `missed`, `held` or `away`.
    let state: String
    let items: [ItemCode]
    let priority: PriorityClass
    let due: String
    let window: WindowNumber?
  }

  private enum CodingKeys: CodingKey {
    case hall, day, time, seq, admission, closure, waiting, help, queues, windows, tickets
  }

  init(_ hall: Hall, id: HallID, at now: Instant, seq: Int) {
    self.hall = id.description
    self.seq = seq
    name = hall.profile.name
    day = hall.day
    time = now.iso8601(offset: hall.offset)
    admission = hall.isDayOver ? "closed" : hall.admission(at: now)?.rawValue ?? "closed"
    closure = admission == "closed" ? hall.schedule(on: hall.day).closure : nil
    let figures = hall.figures(at: now)
    waiting = figures.all.waiting
    help = hall.helpRequests.map { request in
      HelpStatus(
        place: request.place, since: request.since.iso8601(offset: hall.offset),
        seconds: max(0, (now - request.since).wholeSeconds))
    }
    queues = hall.founding.queues.map { queue in
      QueueStatus(
        queue: queue.letter, name: queue.name,
        waiting: figures.queues[queue.letter]?.waiting ?? 0)
    }
    windows = hall.windows.map { WindowStatus($0, in: hall, at: now) }
    tickets = hall.allTickets.compactMap { TicketStatus($0, offset: hall.offset) }
    names = Dictionary(
      uniqueKeysWithValues: hall.profile.staff.map { ($0.id.description, $0.name) })
  }

  func lines(_ language: Language) -> [String] {
    let zh = language == .zh
    let gate = ["walk-in": "开放", "booking": "只接待预约", "closed": "关门"][admission] ?? ""
    let why = closure.map { zh ? ":\($0.zh)" : ": \($0.en)" } ?? ""
    var lines = [
      "\(name[language])  \(time.prefix(10)) \(time.dropFirst(11).prefix(5))  "
        + (zh ? "\(gate)\(why)  等候 \(waiting) 人" : "\(admission)\(why)  \(waiting) waiting")
    ]
    lines += help.map { request in
      let minutes = request.seconds / 60
      return zh
        ? "\(request.place) 呼叫工作人员,\(minutes) 分钟前"
        : "\(request.place) asked for help \(minutes) min ago"
    }
    lines.append("")
    var table = Table([.right, .left, .left, .right, .left])
    for window in windows {
      let staff = window.staff.map { names[$0.description]?[language] ?? $0.description } ?? "-"
      table.add([
        window.window.description, window.words[language], window.ticket?.description ?? "-",
        window.seconds.map { "\($0 / 60):" + ($0 % 60 < 10 ? "0" : "") + "\($0 % 60)" } ?? "-",
        "\(window.queues.map(\.description).joined())  \(staff)",
      ])
    }
    lines += table.lines + [""]
    lines += queues.filter { $0.waiting > 0 }.map { queue in
      "\(queue.queue)  \(queue.waiting)  \(queue.name[language])"
    }
    return lines.last == "" ? lines.dropLast() : lines
  }
}

extension HallStatus.WindowStatus {
  init(_ window: Window, in hall: Hall, at now: Instant) {
    self.window = window.number
    queues = window.queues.sorted()
    staff = window.staff
    ticket = window.ticket
    let since: Instant?
    switch window.activity {
    case nil: (state, since) = ("closed", nil)
    case .idle(let start): (state, since) = ("idle", start)
    case .paused(let start): (state, since) = ("paused", start)
    case .calling(let number), .serving(let number):
      switch hall.ticket(number)?.state {
      case .called(let call): (state, since) = ("calling", call.at)
      case .serving(_, let start): (state, since) = ("serving", start)
      default: (state, since) = ("serving", nil)
      }
    }
    seconds = since.map { max(0, (now - $0).wholeSeconds) }
  }
}

extension HallStatus.WindowStatus {
  /// The state in both languages.
  fileprivate var words: Words {
    switch state {
    case "closed": Words(zh: "关闭", en: "closed")
    case "idle": Words(zh: "空闲", en: "idle")
    case "paused": Words(zh: "暂停", en: "paused")
    case "calling": Words(zh: "叫号", en: "calling")
    default: Words(zh: "办理", en: "serving")
    }
  }
}

extension HallStatus.TicketStatus {
  /// `nil` for a ticket that is over.
  init?(_ ticket: Ticket, offset: UTCOffset) {
    switch ticket.state {
    case .waiting: state = "waiting"
    case .called: state = "called"
    case .serving: state = "serving"
    case .missed: state = "missed"
    case .held: state = "held"
    case .away: state = "away"
    case .ended: return nil
    }
    self.ticket = ticket.number
    items = ticket.items
    priority = ticket.priority
    due = ticket.due.iso8601(offset: offset)
    window = ticket.window
  }
}
