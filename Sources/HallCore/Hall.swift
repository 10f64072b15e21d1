/// A hall at a moment: everything that its screens show and its figures rest on.
///
/// It changes by ``evolve(_:)`` alone, so the same log always gives the same hall.
public struct Hall: Hashable, Sendable {
  /// The time of the last event.
  public internal(set) var now: Instant
  /// The windows, in the order of the profile.
  public internal(set) var windows: [Window]
  /// Who has asked for help today and nobody is with yet, the oldest first.
  public internal(set) var helpRequests: [HelpRequest] = []
  var tickets = TicketBook()
  var lanes: [Lane]
  /// What each window's undo would take back, in the order of `windows`.
  var lastActs: [LastAct?]
  /// Counts the tickets that joined a queue today, to break ties.
  var joined = 0
  /// The bookings, and the slots that can be booked.
  var diary = Diary()
  /// Holds that end by themselves, soonest first.
  var timers: [Timer] = []

  /// What stays as it was founded.
  let ground: Shared<Ground>
  /// What seldom changes within a day.
  var frame: Shared<Frame>

  /// A hold that ends by itself.
  struct Timer: Hashable, Comparable, Sendable {
    let until: Instant
    let ticket: TicketNumber

    static func < (left: Timer, right: Timer) -> Bool {
      (left.until, left.ticket) < (right.until, right.ticket)
    }
  }

  /// A hall on its first day, with every window closed.
  public init(_ founding: Founding, at: Instant) {
    self.init(bare: founding, at: at)
    layOutDiary()
  }

  /// A hall without slots, which somebody else lays out.
  init(bare founding: Founding, at: Instant) {
    let map = LaneMap(founding)
    ground = Shared(Ground(founding: founding, map: map))
    frame = Shared(Frame(founding, at: at))
    now = at
    lanes = map.emptyLanes
    windows = founding.profile.windows.map {
      Window(number: $0.number, queues: $0.queues, equipment: $0.equipment ?? [])
    }
    lastActs = windows.map { _ in nil }
  }
}

extension Hall {
  /// The ticket of a number, if it was given out today.
  public func ticket(_ number: TicketNumber) -> Ticket? {
    tickets.contains(number) ? tickets[number] : nil
  }

  /// All tickets of the day, by queue and number.
  public var allTickets: TicketSequence { tickets.all }

  /// All tickets of the day on their pages, by queue and number: for whoever reads a little of each, by
  /// the page and the line, and so copies none of them.
  public var ticketPages: [[Ticket]] { tickets.pages }

  /// How many tickets the day has seen.
  public var ticketCount: Int { tickets.count }

  /// The window of a number, if the hall has it.
  public func window(_ number: WindowNumber) -> Window? {
    place(of: number).map { windows[$0] }
  }

  /// The member of staff of an id, if there is one.
  public func staffMember(_ id: StaffID) -> StaffMember? {
    profile.staff.first { $0.id == id }
  }

  /// What a member of staff is called; the id of somebody who is not known.
  public func name(of staff: StaffID) -> Words {
    staffMember(staff)?.name ?? Words(same: staff.description)
  }

  /// The queue of a letter, if the hall has it.
  public func queue(_ letter: QueueLetter) -> Founding.Queue? {
    founding.queues.first { $0.letter == letter }
  }

  /// How many tickets wait.
  public var waitingCount: Int { lanes.reduce(0) { $0 + $1.entries.count } }

  /// The waiting tickets in the order in which they are due.
  public var waiting: [Ticket] {
    lanes.flatMap(\.entries).sorted().map { tickets[$0.ticket] }
  }

  /// The waiting tickets that a window can call now, the next one first; none while it is closed.
  public func waiting(for window: WindowNumber) -> [Ticket] {
    guard let window = self.window(window) else { return [] }
    return window.lanes.flatMap { lanes[$0].entries }.sorted().map { tickets[$0.ticket] }
  }

  /// How many people stand before this waiting ticket in its own queue: those of the same queue, or
  /// sent to the same window or person, who are due earlier. A window that serves several queues may
  /// call somebody of another one first.
  public func ahead(of number: TicketNumber) -> Int {
    guard let ticket = ticket(number), case .waiting = ticket.state else { return 0 }
    return ahead(of: ticket.entry, in: lane(of: ticket))
  }

  /// How many people stand before a place in the queue that a lane belongs to.
  func ahead(of entry: Lane.Entry, in lane: Int) -> Int {
    let own = lanes[lane].key
    return lanes.reduce(0) { count, lane in
      lane.key.isSameQueue(as: own) ? count + lane.entries.prefix { $0 < entry }.count : count
    }
  }

  /// The open windows that can serve a ticket now, by number.
  public func windows(for number: TicketNumber) -> [WindowNumber] {
    guard let ticket = ticket(number) else { return [] }
    let own = lane(of: ticket)
    return windows.filter { $0.lanes.contains(own) }.map(\.number).sorted()
  }
}
