/// The slots of one session, and at which windows they are taken.
///
/// A window's slots are the bits of one number: slot 0 is the lowest. A search for free time is then
/// a few shifts a window, however many bookings there are.
struct SessionGrid: Hashable, Sendable {
  /// The day of the session.
  let day: Day
  /// When the first slot begins: with the session.
  let start: Instant
  /// The length of a slot.
  let step: TimeSpan
  /// How many whole slots the session has.
  let count: Int
  /// The moment from which on nothing more can be booked; `nil` if people are on duty anyway.
  let cutOff: Instant?
  /// The windows, those that can do least first.
  private(set) var stations: [Station]

  /// The most slots that a session can have: a day of quarters of an hour, and some.
  static let limit = 128

  /// A window in a session.
  struct Station: Hashable, Sendable {
    let window: WindowNumber
    /// For each lane the slots in which somebody is on duty here who can serve it.
    let able: [UInt128]
    /// How many lanes it can serve: the fewer, the sooner it is given a booking.
    let breadth: Int
    /// How many slots may be booked: the others are kept for those who come without a booking.
    let limit: Int
    /// How many of these residents may book themselves.
    let publicLimit: Int
    /// The slots that are kept for bookings.
    private(set) var taken: UInt128 = 0

    init(
      window: WindowNumber, able: [UInt128], onDuty: UInt128, walkInShare: Int, deskPercent: Int
    ) {
      self.window = window
      self.able = able
      breadth = able.count { $0 != 0 }
      limit = onDuty.nonzeroBitCount * (100 - walkInShare) / 100
      publicLimit = limit * (100 - deskPercent) / 100
    }

    fileprivate mutating func set(_ isTaken: Bool, _ slots: UInt128) {
      taken = isTaken ? taken | slots : taken & ~slots
    }

    /// The slots in which it can serve all of these lanes, taken or not.
    fileprivate func ability(_ lanes: [Int]) -> UInt128 {
      lanes.reduce(~0) { $0 & able[$1] }
    }

    /// The slots from which on it is free, long enough and able.
    fileprivate func starts(_ need: Need, _ channel: BookingChannel?) -> UInt128 {
      let most =
        switch channel {
        case .public?: publicLimit
        case .desk?: limit
        case nil: SessionGrid.limit
        }
      guard taken.nonzeroBitCount + need.length <= most else { return 0 }
      return (ability(need.lanes) & ~taken).runs(of: need.length)
    }
  }

  /// What a booking asks of a window.
  struct Need: Hashable, Sendable {
    /// The lanes of its items.
    let lanes: [Int]
    /// How many slots one after the other.
    let length: Int
  }

  init(
    day: Day, start: Instant, step: TimeSpan, count: Int, cutOff: Instant?, stations: [Station]
  ) {
    (self.day, self.start, self.step, self.count) = (day, start, step, min(count, Self.limit))
    self.cutOff = cutOff
    self.stations = stations
  }

  /// When a slot begins.
  func moment(_ slot: Int) -> Instant {
    Instant(milliseconds: start.milliseconds + Int64(slot) * step.milliseconds)
  }

  /// The slot that begins at a moment; `nil` if none does.
  func slot(at moment: Instant) -> Int? {
    let passed = (moment - start).milliseconds
    guard passed >= 0, passed % step.milliseconds == 0 else { return nil }
    let slot = Int(passed / step.milliseconds)
    return slot < count ? slot : nil
  }

  /// The slots that can be booked: a bit for each at which some window is free.
  func starts(_ need: Need, _ channel: BookingChannel) -> UInt128 {
    stations.reduce(0) { $0 | $1.starts(need, channel) }
  }

  /// The window that would serve a booking from a slot on: of those that are free the one that can
  /// do least else. Without a channel nothing is kept for others: what is promised comes first.
  func window(for need: Need, at slot: Int, _ channel: BookingChannel?) -> WindowNumber? {
    stations.first { $0.starts(need, channel) & (1 << slot) != 0 }?.window
  }

  /// Whether a window is able and free to serve a booking from a slot on.
  func canSeat(_ need: Need, at slot: Int, window: WindowNumber) -> Bool {
    stations.contains { $0.window == window && $0.starts(need, nil) & (1 << slot) != 0 }
  }

  /// Keeps a window's slots for a booking, or frees them.
  mutating func set(_ isTaken: Bool, _ minutes: Int, at slot: Int, window: WindowNumber) {
    guard let index = stations.firstIndex(where: { $0.window == window }) else { return }
    let length = Int(TimeSpan.minutes(minutes).milliseconds / step.milliseconds)
    let bits = UInt128.slots(slot..<slot + length)
    stations[index].set(isTaken, bits)
  }

  /// How many slots can be booked in all, and how many of them are.
  var load: (bookable: Int, booked: Int) {
    stations.reduce((0, 0)) { ($0.0 + $1.limit, $0.1 + $1.taken.nonzeroBitCount) }
  }
}

extension UInt128 {
  /// The bits of some slots.
  static func slots(_ slots: Range<Int>) -> UInt128 {
    slots.isEmpty ? 0 : (.max >> UInt128(128 - Swift.min(slots.count, 128))) << slots.lowerBound
  }

  /// The bits at which a run of at least `length` ones begins: each step doubles the run that a bit
  /// stands for.
  func runs(of length: Int) -> UInt128 {
    var runs = self
    var covered = 1
    while covered < length {
      let shift = Swift.min(covered, length - covered)
      runs &= runs >> shift
      covered += shift
    }
    return runs
  }
}
