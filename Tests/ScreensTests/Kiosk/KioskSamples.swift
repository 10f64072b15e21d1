import Canvas

@testable import HallCore
@testable import Screens

/// A town hall with a kiosk: many items, three windows, and residents who wait.
enum KioskSamples {
  static let place: PlaceID = Samples.coded("kiosk-1")

  static let profile: Profile = {
    var profile = Samples.profile
    profile.name = Words(zh: "白市驿镇党群服务中心", en: "Baishiyi Town Service Centre")
    profile.motto = Words(zh: "只进一扇门,最多跑一次", en: "One door to enter, at most one trip")
    profile.items = Catalogue.shipped.items.filter { item in
      item.tiers.contains(.town) && !"QRS".contains(item.queue.description)
    }.map(\.code)
    let letters = Set(profile.items.compactMap { Catalogue.shipped[$0]?.queue })
    profile.windows = [
      plan(1, letters), plan(2, [Samples.coded("A"), Samples.coded("B")]),
      plan(3, [Samples.coded("B"), Samples.coded("C")]),
    ]
    profile.staff[0].skills = letters
    profile.staff[1].skills = [Samples.coded("A"), Samples.coded("B"), Samples.coded("C")]
    return profile
  }()

  private static func plan(_ number: Int, _ queues: Set<QueueLetter>) -> WindowPlan {
    WindowPlan(
      number: Samples.window(number), name: Words(zh: "窗口", en: "Window"), queues: queues)
  }

  /// The hall at nine, with two windows open and some waiting, then after some acts.
  static func hall(
    waiting: Int = 3, _ acts: Act..., change: (inout Profile) -> Void = { _ in },
    opening: ((Profile) -> [Act])? = nil
  ) throws -> Hall {
    var profile = profile
    change(&profile)
    var hall = Hall(try Founding(profile, catalogue: .shipped), at: Samples.nine)
    let item: ItemCode = Samples.coded("LDJY-001")
    let opening =
      opening?(profile) ?? [
        .open(Samples.window(1), profile.staff[0].id),
        .open(Samples.window(2), profile.staff[1].id),
      ]
    let taking = (0..<waiting).map { _ in Act.take([item], priority: .walkIn, visitor: nil) }
    for act in opening + taking + acts {
      let events = try decide(Command(act, by: .commandLine, at: Samples.nine), in: hall)
      for event in events { try hall.evolve(event) }
    }
    return hall
  }

  /// The same hall with a booking of today at half past nine, one of the afternoon, one of tomorrow, one
  /// that was given back, and one that is still reserved.
  static func bookedHall() throws -> Hall {
    let item: ItemCode = Samples.coded("LDJY-001")
    func book(_ visitor: UInt64, in minutes: Int) -> Act {
      .book([item], at: Samples.nine + .minutes(minutes), VisitorID(bits: visitor), seed: visitor)
    }
    var hall = try hall(
      waiting: 3, book(1, in: 30), book(2, in: 300), book(3, in: 1440), book(4, in: 1500),
      .reserve([item], at: Samples.nine + .minutes(1530), seed: 5))
    guard let last = hall.allBookings.first(where: { $0.visitor == VisitorID(bits: 4) }) else {
      return hall
    }
    let command = Command(.unbook(last.code), by: .commandLine, at: Samples.nine)
    for event in try decide(command, in: hall) { try hall.evolve(event) }
    return hall
  }

  /// A kiosk in somebody's hands.
  static func journey(
    _ hall: Hall? = nil, rows: Int = 24, columns: Int = 80, language: Language = .zh
  ) throws -> Journey<Kiosk> {
    let hall = try hall ?? Self.hall()
    return Journey(
      Kiosk(place: place),
      in: Samples.scene(hall, rows: rows, columns: columns, language: language))
  }
}
