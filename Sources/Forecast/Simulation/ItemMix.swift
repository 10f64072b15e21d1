internal import HallCore

/// What residents come for: how likely each item is, always the same or as the half hours of the week
/// have brought people for the hall's queues.
struct ItemMix: Sendable {
  private let groups: [Group]
  /// How likely each group is, added up: one row, or one for each half hour of the week from Monday on.
  private let rows: [[Double]]

  /// Items with their weights added up. Each item is a list of its own, which all who come for it share.
  private struct Group {
    let items: [[ItemCode]]
    let sums: [Double]

    init(_ weights: [(item: ItemCode, weight: Double)]) {
      items = weights.map { [$0.item] }
      sums = ItemMix.sums(weights.map(\.weight))
    }
  }

  /// How many people of a half hour count as much as what all of them taken together say of it.
  private static let strength = 40.0

  /// The same mix at all times.
  init(_ weights: [(item: ItemCode, weight: Double)]) {
    groups = [Group(weights)]
    rows = [[1]]
  }

  /// The mix that a hall has learnt.
  init(_ founding: Founding, learnt: Experience) {
    groups = founding.queues.map { queue in
      let usual = queue.minutes.values.reduce(0) { $0 + 1 / Double($1) }
      // One person who comes for what takes less time rather than more stands for those not seen yet.
      return Group(
        queue.minutes.sorted { $0.key < $1.key }.map { code, minutes in
          (code, (learnt.asked[code] ?? 0) + 1 / Double(minutes) / usual)
        })
    }
    rows = Self.rows(
      learnt.arrivals, founding.queues.map(\.letter), asked: groups.map { $0.sums.last ?? 0 })
  }

  /// How likely each queue is in each half hour of the week. Where few have come in one of them, what
  /// that time of the day brings on other days counts, and where few have come then, the whole week.
  ///
  /// - Parameter asked: How often each queue was asked for at all.
  private static func rows(
    _ record: ArrivalRecord, _ queues: [QueueLetter], asked: [Double]
  ) -> [[Double]] {
    let halfHours = 0..<ArrivalRecord.halfHours
    let seen = Weekday.allCases.map { weekday in
      halfHours.map { halfHour in
        queues.map {
          record.expected(on: weekday, halfHour: halfHour, queue: $0) * record.days(of: weekday)
        }
      }
    }
    func added(_ rows: [[Double]]) -> [Double] {
      asked.indices.map { queue in rows.reduce(0) { $0 + $1[queue] } }
    }
    let daily = halfHours.map { halfHour in added(seen.map { $0[halfHour] }) }
    let all = added(daily)
    let usual = shares(all.reduce(0, +) > 0 ? all : asked)
    let usualDay = daily.map { shares($0, leaningOn: usual) }
    return seen.flatMap { day in
      halfHours.map { sums(shares(day[$0], leaningOn: usualDay[$0])) }
    }
  }

  private static func shares(_ counts: [Double]) -> [Double] {
    let sum = counts.reduce(0, +)
    return counts.map { $0 / sum }
  }

  private static func shares(_ counts: [Double], leaningOn usual: [Double]) -> [Double] {
    shares(zip(counts, usual).map { $0 + strength * $1 })
  }

  fileprivate static func sums(_ values: [Double]) -> [Double] {
    var sum = 0.0
    return values.map { value in
      sum += value
      return sum
    }
  }

  /// The item of a resident, as the only one of a list.
  ///
  /// - Parameters:
  ///   - share: Which of all residents of that time it is, between 0 and 1: those with a larger share
  ///     come for an item further down.
  ///   - moment: When the resident comes.
  func item(_ share: Double, at moment: Instant, offset: UTCOffset) -> [ItemCode] {
    let row = rows.count == 1 ? rows[0] : rows[Self.halfHour(of: moment, offset)]
    let point = share * (row.last ?? 1)
    let place = Self.place(of: point, in: row)
    let (below, above) = (place == 0 ? 0 : row[place - 1], row[place])
    let group = groups[place]
    let rest = above > below ? (point - below) / (above - below) : 0
    return group.items[Self.place(of: rest * (group.sums.last ?? 1), in: group.sums)]
  }

  /// The place of a half hour in the week.
  private static func halfHour(of moment: Instant, _ offset: UTCOffset) -> Int {
    let weekday = moment.day(offset: offset).weekday
    let day = Weekday.allCases.firstIndex(of: weekday) ?? 0
    return day * ArrivalRecord.halfHours + moment.timeOfDay(offset: offset).minutes / 30
  }

  /// The first place at which the sums exceed a point.
  private static func place(of point: Double, in sums: [Double]) -> Int {
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > point { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
