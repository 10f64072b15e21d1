@testable import HallCore

/// Visits of the weeks before ``BusyHall/wednesday``, always the same: a morning and an afternoon rush
/// on every weekday, nobody at the weekend.
enum PastVisits {
  /// The visits of a range of days, both included.
  static func visits(from: Day, to: Day) -> [Visit] {
    (from.number...to.number).map { Day(number: $0) }
      .filter { ![.sat, .sun].contains($0.weekday) }.flatMap(visits)
  }

  /// Those of the four weeks before.
  private static let past = visits(
    from: Day(number: BusyHall.wednesday.number - 28),
    to: Day(number: BusyHall.wednesday.number - 1))

  /// Who came then, as the hall has learnt it.
  static let arrivals: ArrivalRecord = {
    let queues = BusyHall.founding.queues.map(\.letter)
    var record = ArrivalRecord(queues: queues)
    let days = Dictionary(grouping: past, by: \.day)
    for (day, visits) in days.sorted(by: { $0.key < $1.key }) {
      var counts = Array(
        repeating: Array(repeating: 0, count: queues.count), count: ArrivalRecord.halfHours)
      for visit in visits {
        guard let queue = queues.firstIndex(of: visit.ticket.queue) else { continue }
        counts[visit.issued.timeOfDay(offset: .china).minutes / 30][queue] += 1
      }
      record.add(counts, on: day.weekday)
    }
    return record
  }()

  /// A hall has learnt what they came for.
  static func teach(_ hall: inout Hall) {
    hall.experience.leaving.cases = Double(past.count)
    hall.experience.asked = Dictionary(
      past.flatMap(\.items).map { ($0, 1) }, uniquingKeysWith: +)
  }

  private static let shape = [
    8: 14, 9: 42, 10: 51, 11: 30, 12: 12, 13: 14, 14: 36, 15: 40, 16: 26, 17: 9,
  ]
  private static let items = [
    "LDJY-001", "SHBZ-001", "SCJG-001", "YLBZ-001", "SHJZ-001", "WSJK-001",
  ]
  private static let clerks = [
    (1, "li-min"), (2, "zhang-qiang"), (3, "wang-fang"), (5, "chen-gang"), (6, "huang-xiulan"),
    (8, "he-zhiyuan"),
  ]

  private static func visits(on day: Day) -> [Visit] {
    var numbers = SplitMix64(seed: UInt64(day.number))
    var counts: [QueueLetter: Int] = [:]
    func below(_ limit: Int) -> Int { Int(numbers.next() % UInt64(limit)) }
    return shape.sorted { $0.key < $1.key }.flatMap { hour, count in
      (0..<count + below(9)).map { _ in
        let choice = below(items.count)
        let item: ItemCode = Samples.coded(items[choice])
        let queue = BusyHall.founding.queues.first { $0.minutes[item] != nil }?.letter
        let letter = queue ?? Samples.coded("A")
        counts[letter, default: 0] += 1
        let issued =
          Instant(day, .midnight, offset: .china) + .minutes(hour * 60 + (hour == 8 ? 30 : 0))
          + .seconds(below(hour == 8 ? 1700 : 3500))
        let called = issued + .seconds(60 + below(900 + count * 20))
        let began = called + .seconds(20)
        let ended = began + .seconds(180 + below(600))
        let isFinished = below(20) > 0
        return Visit(
          day: day, ticket: TicketNumber(queue: letter, ordinal: counts[letter] ?? 1),
          priority: .walkIn, items: [item], issued: issued, called: isFinished ? called : nil,
          ended: isFinished ? ended : issued + .minutes(60),
          ending: isFinished ? .finished : .cancelled,
          handlings: isFinished
            ? [
              Handling(
                item: item, window: Samples.window(clerks[choice].0),
                staff: Samples.coded(clerks[choice].1), called: called, began: began, ended: ended,
                conclusion: .finished(.completed))
            ] : [])
      }
    }
  }
}
