public import HallCore

/// The work that is expected on a day: minutes of it for each kind and each half hour of the clock.
public struct Demand: Hashable, Sendable {
  /// How many half hours a day has.
  public static let halfHours = 48

  private var minutes: [ServiceLane: [Double]] = [:]

  /// No work at all.
  public init() {}

  /// The work of as many people as came without a booking on such days of the week on average, each for
  /// what people come for in this hall: what is booked is known by itself, and added by
  /// ``addBookings(of:in:)``. Nothing while no such day was seen.
  public init(expectedOn day: Day, in hall: Hall) {
    let people = (0..<Self.halfHours).map { halfHour in
      (halfHour, hall.experience.arrivals.mean(on: day.weekday, halfHour: halfHour))
    }.filter { $0.1 > 0 }
    guard !people.isEmpty else { return }
    for (item, share) in hall.experience.itemsPerTicket.sorted(by: { $0.key < $1.key }) {
      guard let lane = hall.serviceLane(of: item), let time = hall.expectedHandling(of: item)
      else { continue }
      let work = share * Double(time.milliseconds) / 60_000
      for (halfHour, count) in people { add(count * work, of: lane, halfHour: halfHour) }
    }
  }

  /// Adds work that begins at a time, such as a booking's, to the half hours in which it is done.
  public mutating func add(_ lane: ServiceLane, minutes: Int, from start: TimeOfDay) {
    var time = start.minutes
    let end = min(1440, start.minutes + max(0, minutes))
    while time < end {
      let next = min(end, (time / 30 + 1) * 30)
      add(Double(next - time), of: lane, halfHour: time / 30)
      time = next
    }
  }

  /// Adds minutes of work to a half hour, `0 ..< 48` from midnight; others do not exist.
  public mutating func add(_ work: Double, of lane: ServiceLane, halfHour: Int) {
    guard (0..<Self.halfHours).contains(halfHour), work > 0, work < 1_000_000 else { return }
    minutes[lane, default: Array(repeating: 0, count: Self.halfHours)][halfHour] += work
  }

  /// The minutes of a kind of work in a half hour, `0 ..< 48` from midnight.
  public func minutes(of lane: ServiceLane, halfHour: Int) -> Double {
    minutes[lane]?[halfHour] ?? 0
  }

  /// All minutes of a half hour, `0 ..< 48` from midnight.
  public func minutes(halfHour: Int) -> Double {
    minutes.values.reduce(0) { $0 + $1[halfHour] }
  }

  /// The kinds of work that there are.
  public var lanes: [ServiceLane] { Array(minutes.keys) }
}
