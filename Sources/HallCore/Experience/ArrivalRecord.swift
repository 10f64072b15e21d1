/// How many people came without a booking, by the day of the week, the half hour and the queue, the
/// later weeks weighing more.
public struct ArrivalRecord: Hashable, Sendable {
  /// How many half hours a day has.
  public static let halfHours = 48
  /// What a week leaves of the weight of the weeks before it.
  static let fading = 0.85

  /// How many days of each weekday were seen, from Monday on; earlier ones count less.
  var days = Array(repeating: 0.0, count: Weekday.allCases.count)
  /// People by weekday, half hour and queue; empty until somebody has come.
  private(set) var people: [Double] = []
  /// The weekdays on which anybody has come. Others, such as weekends by booking, are no usual days.
  private var isVisited = Array(repeating: false, count: Weekday.allCases.count)
  /// The queues of the hall that has seen them, in their order.
  public let queues: [QueueLetter]

  /// A record of nobody.
  init(queues: [QueueLetter]) { self.queues = queues }

  /// How many numbers of people there are once somebody has come.
  var placeCount: Int { days.count * Self.halfHours * queues.count }

  /// Takes the place of all that is known: as many numbers as there are places.
  mutating func setPeople(_ people: [Double]) {
    self.people = people
    for day in days.indices {
      isVisited[day] = people[place(day, 0, 0)..<place(day + 1, 0, 0)].contains { $0 > 0 }
    }
  }

  private func place(_ weekday: Int, _ halfHour: Int, _ queue: Int) -> Int {
    (weekday * Self.halfHours + halfHour) * queues.count + queue
  }

  /// How many days of a weekday the record rests on; earlier ones count less.
  public func days(of weekday: Weekday) -> Double { days[weekday.index] }

  /// How many days of a weekday were seen, the early ones too; a hundred stand for more. Each week leaves
  /// the same share of their weight, so that tells their number.
  public func count(of weekday: Weekday) -> Int {
    var (count, weight) = (0, 0.0)
    while weight + 1e-6 < days[weekday.index], count < 100 {
      weight = weight * Self.fading + 1
      count += 1
    }
    return count
  }

  /// How many people are expected in a half hour, `0 ..< 48` from midnight, for a queue. What all weekdays
  /// brought on which anybody comes counts like one day, so that a first Tuesday has something to go by.
  public func expected(on weekday: Weekday, halfHour: Int, queue letter: QueueLetter) -> Double {
    guard !people.isEmpty, (0..<Self.halfHours).contains(halfHour),
      let queue = queues.firstIndex(of: letter)
    else { return 0 }
    var (all, allDays) = (0.0, 0.0)
    for day in days.indices {
      all += people[place(day, halfHour, queue)]
      if isVisited[day] { allDays += days[day] }
    }
    let usual = allDays > 0 ? all / allDays : 0
    return (people[place(weekday.index, halfHour, queue)] + usual) / (days[weekday.index] + 1)
  }

  /// How many people came in a half hour, `0 ..< 48` from midnight, on average of the days of a weekday,
  /// whatever they came for; nobody where no such day was seen.
  public func mean(on weekday: Weekday, halfHour: Int) -> Double {
    let seen = days[weekday.index]
    guard !people.isEmpty, seen > 0, (0..<Self.halfHours).contains(halfHour) else { return 0 }
    let first = place(weekday.index, halfHour, 0)
    return people[first..<first + queues.count].reduce(0, +) / seen
  }

  /// Takes in a day: how many came in each half hour for each of the queues.
  mutating func add(_ counts: [[Int]], on weekday: Weekday) {
    if people.isEmpty { people = Array(repeating: 0, count: placeCount) }
    if counts.contains(where: { $0.contains { $0 > 0 } }) { isVisited[weekday.index] = true }
    days[weekday.index] = days[weekday.index] * Self.fading + 1
    for halfHour in 0..<Self.halfHours {
      for queue in queues.indices {
        let place = place(weekday.index, halfHour, queue)
        people[place] = people[place] * Self.fading + Double(counts[halfHour][queue])
      }
    }
  }
}

extension Weekday {
  /// The place in the week, from 0 for Monday.
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
