internal import HallCore

/// B1: the free slots of 14 days for one item, with 29,000 bookings in the book, beside an indexed
/// query of SQLite in memory that gives the same answer.
enum SlotBench {
  private static let windows = 60
  private static let bookings = 29_000
  private static let name = "B1 free slots of 14 days, 29,000 bookings"

  static func measure() throws -> [Figure] {
    let start = try BenchHall.start()
    let hall = try fullHall(at: start)
    let peer = try SlotTable(hall, windows: windows)
    let items = hall.profile.items
    var times: [Int] = []
    var peerTimes: [Int] = []
    for round in 0..<2000 {
      let item = items[round * 31 % items.count]
      var began = nanoseconds()
      let slots = hall.freeSlots(for: [item], channel: .desk, at: start)
      times.append(nanoseconds() - began)
      began = nanoseconds()
      let count = peer.countFree()
      peerTimes.append(nanoseconds() - began)
      guard slots.count == count else {
        throw BenchError("\(slots.count) slots are free, or \(count)")
      }
    }
    let (own, other) = (Samples(times), Samples(peerTimes))
    return [
      Figure(
        name, own.text, peer: "SQL p50 \(Samples.milliseconds(other.median)) ms",
        ratio: Double(own.median) / Double(other.median), toReach: "p99 <= 0.05 ms")
    ]
  }

  /// A hall of many windows that can all do everything, with a book that is nearly full.
  private static func fullHall(at start: Instant) throws -> Hall {
    var profile = try BenchHall.founding().profile
    guard let window = profile.windows.first, let person = profile.staff.first,
      var session = profile.hours.first
    else { throw BenchError("Baishiyi has changed") }
    profile.equipment = []
    profile.windows = []
    profile.staff = []
    for number in 1...windows {
      guard let number = WindowNumber(number), let id = StaffID(text: "s\(number)") else {
        continue
      }
      var (window, person) = (window, person)
      (window.number, window.equipment, person.id) = (number, [], id)
      person.post = .window(number)
      profile.windows.append(window)
      profile.staff.append(person)
    }
    session.days = Weekday.allCases
    (session.from, session.to) = (TimeOfDay(minutes: 480), TimeOfDay(minutes: 1080))
    session.walkInShare = 0
    profile.hours = [session]
    // Only items of one slot, so that the query can count.
    profile.items = profile.items.filter {
      Catalogue.shipped[$0].map { $0.expectedMinutes <= 15 } ?? false
    }
    profile.settings.booking.deskPercent = 0
    profile.settings.booking.horizonDays = 13
    var hall = Hall(try Founding(profile, catalogue: .shipped), at: start)
    try fill(&hall, at: start)
    return hall
  }

  private static func fill(_ hall: inout Hall, at start: Instant) throws {
    var random = SplitMix64(seed: 1)
    let item = hall.profile.items[0]
    let slots = hall.freeSlots(for: [item], channel: .desk, at: start)
    var visitor: UInt64 = 0
    while hall.bookingCount < bookings {
      let slot = slots[Int.random(in: slots.indices, using: &random)]
      visitor += 1
      let act = Act.book(
        [item], at: slot.start, VisitorID(bits: visitor), seed: random.next())
      let command = Command(act, by: .desk, at: start)
      guard let events = try? decide(command, in: hall) else { continue }
      for event in events { try hall.evolve(event) }
    }
  }
}
