// The diary in an image: the bookings, and who did not come. Slots and deadlines follow from them.

extension Diary {
  func write(into image: inout ImageWriter) {
    image.plain.count(bookings.count)
    for booking in bookings.values.sorted(by: Self.isBefore) { booking.write(into: &image) }
    image.plain.count(noShows.count)
    for (visitor, days) in noShows.sorted(by: { $0.key.bits < $1.key.bits }) {
      image.plain.bits(visitor.bits)
      image.plain.count(days.count)
      for day in days { image.plain.signed(Int64(day.number)) }
    }
  }

  mutating func read(from image: inout ImageReader) throws(InvalidImage) {
    for _ in 0..<(try image.plain.length()) {
      let booking = try Booking(from: &image)
      guard bookings[booking.code] == nil else { throw InvalidImage("two bookings have one code") }
      set(booking)
    }
    for _ in 0..<(try image.plain.length()) {
      let visitor = VisitorID(bits: try image.plain.bits())
      for _ in 0..<(try image.plain.length()) {
        noteNoShow(of: visitor, on: try image.day())
      }
    }
  }
}

extension Booking {
  fileprivate func write(into image: inout ImageWriter) {
    image.plain.count(code.value)
    image.plain.count(items.count)
    for item in items { image.write(item) }
    image.write(start)
    image.plain.count(minutes)
    image.plain.count(window?.value ?? 0)
    image.plain.byte(visitor == nil ? 0 : 1)
    if let visitor { image.plain.bits(visitor.bits) }
    state.write(into: &image)
  }

  fileprivate init(from image: inout ImageReader) throws(InvalidImage) {
    let value = try image.plain.count()
    let code = BookingCode(digits: value / 10 % BookingCode.count)
    var items: [ItemCode] = []
    for _ in 0..<(try image.plain.length()) { items.append(try image.item()) }
    let start = try image.moment()
    let minutes = try image.plain.count()
    let number = try image.plain.count()
    let visitor = try image.flag() ? VisitorID(bits: try image.plain.bits()) : nil
    let state = try State(from: &image)
    guard code.value == value, !items.isEmpty, (1...10_000_000).contains(minutes) else {
      throw InvalidImage("a booking is impossible")
    }
    self.init(
      code: code, items: items, minutes: minutes, start: start, window: WindowNumber(number),
      visitor: visitor, state: state)
    guard (number == 0) == (window == nil), visitor != nil || !isPromisedOrKept else {
      throw InvalidImage("booking \(code) is nobody's")
    }
  }

  /// Whether it has been promised to somebody, whatever has become of it.
  private var isPromisedOrKept: Bool {
    if case .reserved = state { false } else { true }
  }
}

extension Booking.State {
  fileprivate func write(into image: inout ImageWriter) {
    switch self {
    case .reserved(let until):
      image.plain.byte(0)
      image.write(until)
    case .booked: image.plain.byte(1)
    case .cancelled(let until):
      image.plain.byte(2)
      image.write(until)
    case .checkedIn(let ticket):
      image.plain.byte(3)
      image.write(ticket)
    case .missed: image.plain.byte(4)
    case .lapsed: image.plain.byte(5)
    }
  }

  fileprivate init(from image: inout ImageReader) throws(InvalidImage) {
    self =
      switch try image.plain.byte() {
      case 0: .reserved(until: try image.moment())
      case 1: .booked
      case 2: .cancelled(until: try image.moment())
      case 3: .checkedIn(try image.ticket())
      case 4: .missed
      case 5: .lapsed
      default: throw InvalidImage("a booking stands in no way that is known")
      }
  }
}
