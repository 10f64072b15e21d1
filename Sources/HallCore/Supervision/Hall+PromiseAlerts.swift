extension Hall {
  /// How long before the rota of a session on demand should be made somebody is asked for it.
  private static let rotaAskedAhead = TimeSpan.minutes(24 * 60)

  /// Promises that cannot be kept, and sessions on demand whose rota nobody has confirmed.
  func promiseAlerts(at moment: Instant) -> [Alert] {
    guard !diary.bookings.isEmpty else { return [] }
    let broken = brokenBookings
    var alerts: [Alert] = []
    if let first = broken.first {
      alerts.append(.brokenPromises(count: broken.count, first: first.start))
    }
    return alerts + openRotas(at: moment)
  }

  private func openRotas(at moment: Instant) -> [Alert] {
    let asked = diary.sessions.filter { session in
      session.cutOff.map { $0 - moment <= Self.rotaAskedAhead } == true && moment < session.end
    }
    return Set(asked.map(\.day)).sorted().compactMap { day in
      let sessions = asked.filter { $0.day == day }
      let booked = bookings(on: day).count { booking in
        booking.isOpen && sessions.contains { $0.start <= booking.start && booking.start < $0.end }
      }
      guard booked > 0, let cutOff = sessions.compactMap(\.cutOff).min() else { return nil }
      return .openRota(day, booked: booked, cutOff: cutOff)
    }
  }
}

extension SessionGrid {
  /// When its last slot ends.
  fileprivate var end: Instant { moment(count) }
}
