import HallCore

/// Baishiyi's hall on a Monday at nine with only those at work who are named; everybody else is on leave.
struct SparseHall {
  private(set) var hall: Hall

  /// - Parameters:
  ///   - open: The windows with whoever sits there, and the queues that they take.
  ///   - free: Who is there besides.
  init(
    open: [(window: Int, staff: String, queues: String)], free: [String] = []
  ) throws {
    let founding = Halls.baishiyi.founding
    let morning =
      Instant(Day(number: 20_514), .midnight, offset: founding.profile.utcOffset)
      + .minutes(9 * 60)
    hall = Hall(founding, at: morning)
    let present = Set((open.map(\.staff) + free).compactMap { StaffID(text: $0) })
    for person in founding.profile.staff where !present.contains(person.id) {
      try act(.setLeave(person.id, from: hall.day, through: hall.day))
    }
    for (number, staff, queues) in open {
      guard let window = WindowNumber(number) else { preconditionFailure("a window") }
      try act(.assign(window, Set(queues.compactMap { QueueLetter(text: String($0)) })))
      try act(.open(window, StaffID(text: staff)))
    }
  }

  /// So many take a ticket for an item, one after the other.
  mutating func take(_ item: String, _ times: Int) throws {
    guard let item = ItemCode(text: item) else { preconditionFailure("an item") }
    for _ in 0..<times { try act(.take([item], priority: .walkIn, visitor: nil)) }
  }

  mutating func act(_ act: Act) throws {
    for event in try decide(Command(act, by: .supervisor, at: hall.now), in: hall) {
      try hall.evolve(event)
    }
  }
}
