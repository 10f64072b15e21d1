public import HallCore

extension BookedJob {
  /// What is promised to residents in the sessions of a day that admit some, or about to be, and is not
  /// done yet.
  public static func jobs(
    on day: Day, admitting admission: Session.Admission, in hall: Hall
  ) -> [BookedJob] {
    let schedule = hall.schedule(on: day)
    return hall.bookings(on: day).compactMap { booking in
      let time = booking.start.timeOfDay(offset: hall.offset)
      guard hall.isToBeServed(booking), schedule.session(at: time)?.admission == admission else {
        return nil
      }
      return BookedJob(booking, in: hall)
    }
  }

  /// The work of a booking.
  init(_ booking: Booking, in hall: Hall) {
    self.init(
      Set(booking.items.compactMap { hall.serviceLane(of: $0) }),
      from: booking.start.timeOfDay(offset: hall.offset), minutes: booking.minutes)
  }
}

extension Demand {
  /// Adds what is booked in the sessions for walk-ins of a day.
  public mutating func addBookings(of day: Day, in hall: Hall) {
    for job in BookedJob.jobs(on: day, admitting: .walkIn, in: hall) {
      // What takes several kinds of work is shared out among them evenly.
      let lanes = hall.competence.lanes.filter(job.lanes.contains)
      let share = (job.to.minutes - job.from.minutes) / max(1, lanes.count)
      for (place, lane) in lanes.enumerated() {
        add(lane, minutes: share, from: TimeOfDay(minutes: job.from.minutes + place * share))
      }
    }
  }
}
