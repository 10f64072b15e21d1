// What can be booked, and what has been.

extension Hall {
  /// The free slots for some items on some days, the earliest first; none if the hall does not offer
  /// an item or no window can do them all.
  ///
  /// - Parameters:
  ///   - days: the days to look at; those that cannot be booked have none.
  ///   - moment: now. Residents cannot book what comes too soon after it.
  public func freeSlots(
    for items: [ItemCode], on days: ClosedRange<Day>? = nil, channel: BookingChannel,
    at moment: Instant
  ) -> [Slot] {
    guard !items.isEmpty, items.allSatisfy({ map.lane(of: $0) != nil }) else { return [] }
    let need = need(of: items)
    let length = TimeSpan.minutes(need.length * settings.booking.slotMinutes)
    let earliest = earliestSlot(channel, at: moment)
    var slots: [Slot] = []
    for session in diary.sessions where days?.contains(session.day) != false {
      guard isBookable(session, at: moment) else { continue }
      var starts = session.starts(need, channel)
      while starts != 0 {
        let start = session.moment(starts.trailingZeroBitCount)
        starts &= starts - 1
        if start >= earliest { slots.append(Slot(start: start, end: start + length)) }
      }
    }
    return slots
  }

  /// The days that can be booked: from today to the horizon.
  public var bookableDays: ClosedRange<Day> {
    day...Day(number: day.number + settings.booking.horizonDays)
  }

  /// The booking of a code; `nil` if there is none, or none any more.
  public func booking(_ code: BookingCode) -> Booking? { diary.bookings[code] }

  /// How many bookings the hall knows of.
  public var bookingCount: Int { diary.bookings.count }

  /// All bookings that the hall knows of, in the order of their times.
  public var allBookings: [Booking] { diary.bookings.values.sorted(by: Diary.isBefore) }

  /// The bookings of a day, in the order of their times.
  public func bookings(on day: Day) -> [Booking] {
    let (from, to) = (
      Instant(day, .midnight, offset: offset), Instant(day.next, .midnight, offset: offset)
    )
    return diary.bookings.values.filter { from <= $0.start && $0.start < to }
      .sorted(by: Diary.isBefore)
  }

  /// The bookings of a visitor that are still to come, in the order of their times.
  public func openBookings(of visitor: VisitorID) -> [Booking] {
    diary.bookings.values.filter { $0.visitor == visitor && $0.isOpen }
      .sorted(by: Diary.isBefore)
  }

  /// How many slots of a day can be booked, and how many are, session by session.
  public func load(on day: Day) -> [SessionLoad] {
    diary.sessions.filter { $0.day == day }.map {
      let load = $0.load
      return SessionLoad(
        start: $0.start, cutOff: $0.cutOff, bookable: load.bookable,
        booked: load.booked)
    }
  }

  /// What items ask of a window.
  func need(of items: [ItemCode]) -> SessionGrid.Need {
    map.need(
      of: items, minutes: items.reduce(0) { $0 + (map.minutes(of: $1) ?? 0) },
      step: settings.booking.slotMinutes)
  }

  /// The first moment that can be booked.
  func earliestSlot(_ channel: BookingChannel, at moment: Instant) -> Instant {
    switch channel {
    case .public: moment + .minutes(settings.booking.noticeMinutes)
    case .desk: moment
    }
  }

  /// Whether a session can be booked at all: today's cannot once the day is over, and one that opens
  /// on demand cannot once its rota should be made.
  func isBookable(_ session: SessionGrid, at moment: Instant) -> Bool {
    if isDayOver, session.day == day { return false }
    return session.cutOff.map { moment < $0 } ?? true
  }
}

/// How full a session is.
public struct SessionLoad: Hashable, Sendable {
  /// When its first slot begins.
  public let start: Instant
  /// The moment from which on nothing more can be booked and its rota should be made; `nil` if
  /// people are on duty anyway.
  public let cutOff: Instant?
  /// How many slots can be booked in all, over all windows.
  public let bookable: Int
  /// How many of them are kept for bookings.
  public let booked: Int

  /// Whether it opens only if somebody books, and nobody has been put on its rota yet.
  public var isOnDemand: Bool { cutOff != nil }
}
