public import HallCore

/// How long those who wait have yet to wait, and how long somebody would have to who took a ticket now.
///
/// The hall is played forward many times: who is served by whom since when, who is due first, who can
/// serve what, who is booked, who may come with a shorter target wait, who will not come when called,
/// who pauses or goes off duty. The lengths are those that the hall has learnt. The same hall at the
/// same time gives the same answer in every process.
public struct WaitForecast: Sendable {
  /// How often a hall is played forward.
  public static let plays = 80
  /// A forecast looks ahead from the last full step of this length, or from the last event after it.
  public static let step = TimeSpan.seconds(10)

  /// The moment from which it looks ahead.
  public let moment: Instant
  private let record: PromiseRecord
  /// Milliseconds until the call, of all works of one play after the other.
  private let waits: [Float]
  private let places: [TicketNumber: Int]
  private let newcomers: [Newcomer: Int]
  private let lanes: ItemLanes
  private let targets: [PriorityClass: TimeSpan]

  /// Somebody who may take a ticket.
  struct Newcomer: Hashable {
    let lane: Int
    let target: TimeSpan
  }

  /// Looks ahead in a hall.
  public init(_ hall: Hall, at moment: Instant) {
    let start = Self.start(at: moment, in: hall)
    let hall = hall.asOf(start)
    lanes = hall.itemLanes
    targets = Dictionary(
      uniqueKeysWithValues: PriorityClass.allCases.map { ($0, hall.settings.targetWait($0)) })
    self.moment = start
    record = hall.experience.promises
    let asking = Self.newcomers(in: hall)
    let tickets = hall.waiting
    var play = HallPlay(hall, at: start, waiting: tickets, asking: asking)
    waits = play.waits(plays: Self.plays)
    places = Dictionary(uniqueKeysWithValues: tickets.enumerated().map { ($1.number, $0) })
    newcomers = Dictionary(
      uniqueKeysWithValues: asking.enumerated().map { ($1, tickets.count + $0) })
  }

  /// Everybody who may take a ticket, as far as it makes a difference for the wait.
  private static func newcomers(in hall: Hall) -> [Newcomer] {
    let items = hall.founding.queues.flatMap(\.minutes.keys)
    let targets = Set(PriorityClass.allCases.map(hall.settings.targetWait)).sorted()
    return Set(items.compactMap(hall.laneNumber(of:))).sorted().flatMap { lane in
      targets.map { Newcomer(lane: lane, target: $0) }
    }
  }

  private static func start(at moment: Instant, in hall: Hall) -> Instant {
    let step = step.milliseconds
    return max(Instant(milliseconds: moment.milliseconds / step * step), hall.now)
  }

  /// How long a waiting ticket has yet to wait; `nil` if it does not wait, or nobody is there to serve
  /// it.
  public func wait(for ticket: TicketNumber) -> WaitSample? {
    places[ticket].flatMap(sample)
  }

  /// How long somebody would wait who took a ticket now; `nil` if nobody is there to serve them, or the
  /// hall does not offer the item.
  ///
  /// - Parameter item: The first item of the ticket.
  public func wait(ofNew item: ItemCode, priority: PriorityClass) -> WaitSample? {
    guard let lane = lanes[item], let target = targets[priority] else { return nil }
    return newcomers[Newcomer(lane: lane, target: target)].flatMap(sample)
  }

  /// What to promise somebody who takes a ticket now; `nil` if nothing can be said.
  public func quote(ofNew item: ItemCode, priority: PriorityClass) -> WaitQuote? {
    wait(ofNew: item, priority: priority)?.quote(record)
  }

  /// What to say of the wait that is left to somebody; `nil` if nothing can be said.
  public func quote(for ticket: TicketNumber) -> WaitQuote? {
    wait(for: ticket)?.quote(record)
  }

  private func sample(_ place: Int) -> WaitSample? {
    let count = places.count + newcomers.count
    let own = stride(from: place, to: waits.count, by: count).map { waits[$0] / 1000 }
    let sample = WaitSample(own)
    return sample.quantile(0.5) < TimeSpan(milliseconds: Int64(HallPlay.never)) ? sample : nil
  }
}
