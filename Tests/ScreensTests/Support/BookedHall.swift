import Canvas

@testable import HallCore
@testable import Screens

/// Baishiyi's hall on its quiet Wednesday morning with bookings for the days to come, always the same.
enum BookedHall {
  static let thursday: Day = BusyHall.wednesday.next
  static let saturday = Day(number: BusyHall.wednesday.number + 3)

  /// What is booked: on Thursday two, on Saturday three, two of them at once.
  private static let bookings: [(day: Day, time: String, item: String)] = [
    (thursday, "10:00", "LDJY-001"), (thursday, "15:00", "SHBZ-001"),
    (saturday, "10:00", "LDJY-001"), (saturday, "10:00", "SCJG-001"),
    (saturday, "14:00", "YLBZ-001"),
  ]

  static let morning: Hall = {
    var hall = BusyHall.early
    for (place, booking) in bookings.enumerated() {
      let start = Instant(booking.day, Samples.coded(booking.time), offset: .china)
      let act = Act.book(
        [Samples.coded(booking.item)], at: start, VisitorID(bits: UInt64(place + 1)),
        seed: UInt64(place + 1))
      hall.do(act)
    }
    return hall
  }()

  /// The same hall where one person is to come on Saturday, to the window that does everything.
  static let alone: Hall = {
    var hall = morning
    hall.do(.setRota(saturday, [li("09:00", "17:00")]))
    return hall
  }()

  private static func li(_ from: String, _ to: String) -> Duty {
    Duty(
      Samples.coded("li-min"), .at(.window(Samples.window(1))), from: Samples.coded(from),
      to: Samples.coded(to))
  }

  /// A supervisor before it.
  static func journey(
    _ hall: Hall = morning, at time: String = "08:00", rows: Int = 24, columns: Int = 80,
    language: Language = .zh
  ) -> Journey<Supervisor> {
    var hall = hall
    PastVisits.teach(&hall)
    return .supervisor(
      BusyHall.scene(hall, at: time, rows: rows, columns: columns, language: language))
  }
}

extension Hall {
  fileprivate mutating func `do`(_ act: Act) {
    do {
      let at = max(now, BusyHall.at("07:40"))
      for event in try decide(Command(act, by: .commandLine, at: at), in: self) {
        try evolve(event)
      }
    } catch {
      preconditionFailure("\(act): \(error)")
    }
  }
}
