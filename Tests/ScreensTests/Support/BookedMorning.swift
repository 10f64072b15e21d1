import HallCore

@testable import Screens

extension StaffMorning {
  /// The full morning, with bookings made before it opened. At 09:58:
  ///
  /// - 09:45 card application, 13 minutes late; - 10:00 unemployment, checked in as A005;
  /// - 10:15 unemployment, may check in; - 11:00 pensions and 14:30 card loss, still to come;
  /// - 10:30 tomorrow, opening a shop.
  static let booked: StaffMorning = {
    var morning = StaffMorning()
    for (visitor, booking) in bookings {
      morning.at(
        "07:40",
        .book(
          [Samples.coded(booking.item)], at: booking.start, visitor, seed: visitor.bits))
    }
    morning.fill()
    if let code = morning.code(at: "10:00") { morning.at("09:57", .checkIn(code)) }
    return morning
  }()

  private static let bookings: [(VisitorID, (item: String, start: Instant))] = [
    (VisitorID(bits: 13_800_001_234), ("SHBZ-017", BusyHall.at("09:45"))),
    (VisitorID(bits: 13_900_002_345), ("LDJY-001", BusyHall.at("10:00"))),
    (VisitorID(bits: 13_700_003_456), ("LDJY-001", BusyHall.at("10:15"))),
    (VisitorID(bits: 13_600_004_567), ("SHBZ-001", BusyHall.at("11:00"))),
    (VisitorID(bits: 13_500_005_678), ("SHBZ-020", BusyHall.at("14:30"))),
    (VisitorID(bits: 13_400_006_789), ("SCJG-001", BusyHall.at("10:30") + .minutes(24 * 60))),
  ]

  /// How the visitors of these bookings can be reached.
  static let contacts: [VisitorID: Contact] = Dictionary(
    uniqueKeysWithValues: zip(bookings, ["王芳", "李", "赵静", "欧阳明", "", "陈刚"]).map { booking, name in
      (booking.0, Contact(name: name, phone: String(booking.0.bits)))
    })

  /// The code of the booking at a time of the day.
  func code(at time: String) -> BookingCode? {
    hall.allBookings.first { $0.start == BusyHall.at(time) }?.code
  }

  /// The acts after which nobody can open a shop tomorrow.
  static let illness: [Act] = {
    let tomorrow = BusyHall.wednesday.next
    return BusyHall.founding.profile.staff
      .filter { $0.skills.contains(Samples.coded("E")) }
      .map { .setLeave($0.id, from: tomorrow, through: tomorrow, reason: "生病") }
  }()
}

extension Journey {
  /// A face over the morning with bookings, that can read how to reach the visitors.
  init(
    _ screen: S, bookedAt time: String = "09:58", rows: Int = 24, columns: Int = 80,
    language: Language = .zh
  ) {
    self.init(
      screen,
      in: StaffMorning.booked.scene(at: time, rows: rows, columns: columns, language: language))
    contacts = StaffMorning.contacts
  }

  /// The code of the booking at a time of the day.
  func code(at time: String) -> BookingCode? {
    scene.hall.allBookings.first { $0.start == BusyHall.at(time) }?.code
  }
}
