public import HallCore

/// The work that is expected on a day: minutes of it for each kind and each half hour of the clock.
public struct Demand: Hashable, Sendable {
  /// How many half hours a day has.
  public static let halfHours = 48

  private var minutes: [ServiceLane: [Double]] = [:]

  /// No work at all.
  public init() {}

  /// The work of those who are expected to come.
  ///
  /// - Parameters:
  ///   - arrivals: How many people come in each hour.
  ///   - items: How many of each item one of them brings along, as past visits had it.
  ///   - hall: What each item takes, and what it needs.
  public init(_ arrivals: ExpectedArrivals, items: [ItemCode: Double], in hall: Hall) {
    for (item, share) in items.sorted(by: { $0.key < $1.key }) {
      guard let lane = hall.serviceLane(of: item), let time = hall.expectedHandling(of: item)
      else { continue }
      for (hour, people) in arrivals.perHour.enumerated() {
        let work = people * share * Double(time.milliseconds) / 60_000
        add(work / 2, of: lane, halfHour: 2 * hour)
        add(work / 2, of: lane, halfHour: 2 * hour + 1)
      }
    }
  }

  /// How many of each item one person has on average.
  public static func items(perPerson arrivals: some Sequence<Arrivals>) -> [ItemCode: Double] {
    var counts: [ItemCode: Int] = [:]
    var people = 0
    for group in arrivals {
      people += group.people
      for item in group.items { counts[item, default: 0] += group.people }
    }
    return counts.mapValues { Double($0) / Double(people) }
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
