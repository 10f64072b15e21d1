/// Writes the image of a hall in the words of that hall: items and people by their place in the
/// founding, moments by their distance from the moment before.
struct ImageWriter {
  var plain = ByteWriter()
  private let items: [ItemCode: Int]
  private let staff: [StaffID: Int]
  private var clock: Int64 = 0

  init(_ hall: Hall) {
    items = Dictionary(
      hall.map.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    staff = Dictionary(
      uniqueKeysWithValues: hall.profile.staff.enumerated().map { ($1.id, $0) })
  }

  mutating func write(_ moment: Instant) {
    // Wrapping, so that no two moments are too far apart.
    plain.signed(moment.milliseconds &- clock)
    clock = moment.milliseconds
  }

  mutating func write(_ moment: Instant?) {
    plain.byte(moment == nil ? 0 : 1)
    if let moment { write(moment) }
  }

  mutating func write(_ item: ItemCode) {
    guard let place = items[item] else {
      preconditionFailure("the hall offers every item of its tickets")
    }
    plain.count(place)
  }

  mutating func write(_ person: StaffID) {
    guard let place = staff[person] else {
      preconditionFailure("whoever serves is a member of staff")
    }
    plain.count(place)
  }

  mutating func write(_ window: WindowNumber) { plain.count(window.value) }

  mutating func write(_ queue: QueueLetter) { plain.count(queue.index) }

  mutating func write(_ ticket: TicketNumber) {
    write(ticket.queue)
    plain.count(ticket.ordinal)
  }

  /// The place of a choice among all that there are. Whoever adds one adds it at the end, or raises
  /// the version of snapshots.
  mutating func write<Choice: CaseIterable & Equatable>(_ choice: Choice) {
    var place: UInt8 = 0
    for other in Choice.allCases {
      if other == choice { break }
      place += 1
    }
    plain.byte(place)
  }
}
