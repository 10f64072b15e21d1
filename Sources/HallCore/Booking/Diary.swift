/// The bookings of a hall, and the slots of the days that can be booked.
struct Diary: Hashable, Sendable {
  private(set) var bookings: [BookingCode: Booking] = [:]
  /// The sessions from today to the horizon, the earliest first.
  private(set) var sessions: [SessionGrid] = []
  /// When a slot is free again by itself, soonest first.
  private(set) var deadlines: [Deadline] = []
  /// The days on which somebody did not come to a booking.
  private(set) var noShows: [VisitorID: [Day]] = [:]

  /// A moment at which a slot is free again.
  struct Deadline: Hashable, Comparable, Sendable {
    let until: Instant
    let code: BookingCode

    static func < (left: Deadline, right: Deadline) -> Bool {
      (left.until, left.code) < (right.until, right.code)
    }
  }

  /// The session in which a slot begins at a moment, and that slot.
  func place(of moment: Instant) -> (session: Int, slot: Int)? {
    guard let session = sessions.lastIndex(where: { $0.start <= moment }),
      let slot = sessions[session].slot(at: moment)
    else { return nil }
    return (session, slot)
  }

  /// A code that no booking has, drawn from a seed; `nil` if there is none left.
  func newCode(seed: UInt64) -> BookingCode? {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let code = BookingCode(digits: Int(random.next() % UInt64(BookingCode.count)))
      if bookings[code] == nil { return code }
    }
    // So full a book hands out what is left.
    return (0..<BookingCode.count).lazy.map(BookingCode.init(digits:)).first { bookings[$0] == nil }
  }
}

extension Diary {
  /// Writes a booking into the diary, or what has become of it, and keeps slots and deadlines in step.
  mutating func set(_ booking: Booking) {
    remove(booking.code)
    bookings[booking.code] = booking
    mark(booking, true)
    guard let until = booking.state.until else { return }
    let deadline = Deadline(until: until, code: booking.code)
    deadlines.insert(deadline, at: deadlines.firstIndex { deadline < $0 } ?? deadlines.count)
  }

  /// Takes a booking out of the diary.
  mutating func remove(_ code: BookingCode) {
    guard let booking = bookings.removeValue(forKey: code) else { return }
    mark(booking, false)
    if booking.state.until != nil { deadlines.removeAll { $0.code == code } }
  }

  private mutating func mark(_ booking: Booking, _ isTaken: Bool) {
    guard let window = booking.window, let (session, slot) = place(of: booking.start) else {
      return
    }
    sessions[session].set(isTaken, booking.minutes, at: slot, window: window)
  }

  /// Notes that somebody did not come.
  mutating func noteNoShow(of visitor: VisitorID, on day: Day) {
    noShows[visitor, default: []].append(day)
  }

  /// Forgets what lies before a day.
  mutating func forget(noShowsBefore first: Day) {
    noShows = noShows.compactMapValues { days in
      let kept = days.filter { $0 >= first }
      return kept.isEmpty ? nil : kept
    }
  }

  /// Begins with other sessions, or with the same ones and other people on duty. A booking keeps its
  /// window where that can still serve it, else it is given another one; where there is none it is
  /// without a window, and stays a promise.
  ///
  /// - Parameter midnight: the beginning of today; what is past stays as it was.
  mutating func lay(
    _ grids: [SessionGrid], from midnight: Instant, needs: (Booking) -> SessionGrid.Need
  ) {
    sessions = grids
    for booking in bookings.values.sorted(by: Self.isBefore) where booking.start >= midnight {
      guard let window = booking.window else { continue }
      if let (session, slot) = place(of: booking.start),
        sessions[session].canSeat(needs(booking), at: slot, window: window)
      {
        mark(booking, true)
      } else {
        bookings[booking.code]?.window = nil
      }
    }
    seat(needs: needs)
  }

  /// Gives a window to the bookings that have lost theirs, wherever one is free.
  mutating func seat(needs: (Booking) -> SessionGrid.Need) {
    let lost = bookings.values.filter { $0.window == nil && $0.isOpen }
    for var booking in lost.sorted(by: Self.isBefore) {
      guard let (session, slot) = place(of: booking.start),
        let window = sessions[session].window(for: needs(booking), at: slot, nil)
      else { continue }
      booking.window = window
      bookings[booking.code] = booking
      mark(booking, true)
    }
  }

  /// The order of a day's list: by time, then by code.
  static func isBefore(_ left: Booking, _ right: Booking) -> Bool {
    (left.start, left.code) < (right.start, right.code)
  }
}

extension Booking.State {
  /// When its slot is free again by itself, if it is going to be.
  var until: Instant? {
    switch self {
    case .reserved(let until), .cancelled(let until): until
    case .booked, .checkedIn, .missed, .lapsed: nil
    }
  }
}
