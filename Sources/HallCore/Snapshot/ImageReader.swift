/// Reads what ``ImageWriter`` wrote for a hall of the same founding.
struct ImageReader {
  var plain: ByteReader
  private let items: [ItemCode]
  private let staff: [StaffMember]
  private var clock: Int64 = 0

  init(_ bytes: [UInt8], for hall: Hall) {
    plain = ByteReader(bytes)
    items = hall.map.codes
    staff = hall.profile.staff
  }

  mutating func moment() throws(InvalidImage) -> Instant {
    clock &+= try plain.signed()
    guard let moment = Instant(logged: Int(clock)) else {
      throw InvalidImage("a time is impossible")
    }
    return moment
  }

  mutating func optionalMoment() throws(InvalidImage) -> Instant? {
    try flag() ? try moment() : nil
  }

  /// A day, unless it is so far from any calendar that nobody can have meant it.
  mutating func day() throws(InvalidImage) -> Day {
    let number = try plain.signed()
    guard (-10_000_000...10_000_000).contains(number) else {
      throw InvalidImage("a day is impossible")
    }
    return Day(number: Int(number))
  }

  mutating func time() throws(InvalidImage) -> TimeOfDay {
    let minutes = try plain.count()
    guard minutes <= 1440 else { throw InvalidImage("a time of day is impossible") }
    return TimeOfDay(minutes: minutes)
  }

  mutating func flag() throws(InvalidImage) -> Bool {
    switch try plain.byte() {
    case 0: false
    case 1: true
    default: throw InvalidImage("neither yes nor no")
    }
  }

  mutating func quote() throws(InvalidImage) -> WaitQuote? {
    let text = try plain.text()
    if text.isEmpty { return nil }
    guard let quote = WaitQuote(exactly: text) else { throw InvalidImage("a quote is impossible") }
    return quote
  }

  mutating func item() throws(InvalidImage) -> ItemCode {
    let place = try plain.count()
    guard place < items.count else { throw InvalidImage("an item is not offered") }
    return items[place]
  }

  mutating func person() throws(InvalidImage) -> StaffID {
    let place = try plain.count()
    guard place < staff.count else { throw InvalidImage("somebody is not on the staff") }
    return staff[place].id
  }

  mutating func window() throws(InvalidImage) -> WindowNumber {
    guard let window = WindowNumber(try plain.count()) else {
      throw InvalidImage("a window's number is impossible")
    }
    return window
  }

  mutating func queue() throws(InvalidImage) -> QueueLetter {
    let index = try plain.count()
    guard index < 26 else { throw InvalidImage("a queue's letter is impossible") }
    return QueueLetter(index: index)
  }

  mutating func ticket() throws(InvalidImage) -> TicketNumber {
    let queue = try queue()
    let ordinal = try plain.count()
    guard ordinal > 0 else { throw InvalidImage("a ticket's number is impossible") }
    return TicketNumber(queue: queue, ordinal: ordinal)
  }

  mutating func place() throws(InvalidImage) -> PlaceID {
    guard let place = PlaceID(text: try plain.text()) else {
      throw InvalidImage("a place's name is impossible")
    }
    return place
  }

  mutating func choice<Choice: CaseIterable>() throws(InvalidImage) -> Choice
  where Choice.AllCases == [Choice] {
    let place = Int(try plain.byte())
    guard place < Choice.allCases.count else { throw InvalidImage("a choice is unknown") }
    return Choice.allCases[place]
  }
}
