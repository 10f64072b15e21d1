public import HallCore

/// Who comes to a hall and what for: what its profile states, else what it has learnt from its own days,
/// else the usual residents, whose figures are ours and not counted in any hall. It never changes, and is a
/// class because every act of the people that are played asks it.
public final class Crowd: Sendable {
  private let mix: ItemMix
  /// What the occasions in life come to in this hall, three items at most.
  private let baskets: [[ItemCode]]
  /// Residents an hour in each half hour from midnight on.
  private let rates: [Weekday: [Double]]
  private let classes: [(priority: PriorityClass, upTo: Double)]
  private let basketShare: Double
  /// How many book before they come, `0 ... 1`.
  let bookingShare: Double
  let gaps: Scatter
  private let handling: HandlingLaw
  /// How many come against a usual day, in percent.
  let arrivalsPercent: Int
  /// Whether these are the residents that a hall has learnt: those of a half hour were counted while it
  /// was open, even if only for a part of it.
  let isLearnt: Bool

  /// Residents an hour at a hall with eleven windows, by the hour of the day: most in the middle of the
  /// morning, some at noon.
  private static let usualPerHour: [Double] =
    Array(repeating: 0, count: 8) + [40, 52, 50, 39, 25, 28, 42, 38, 27, 11]
    + Array(repeating: 0, count: 6)
  private static let usualWindows = 11.0
  /// How busy a day of the week is against the others, in percent.
  private static let usualWeekdays: [Weekday: Int] = [.mon: 105, .wed: 95, .thu: 90]
  private static let usualClasses: [PriorityClass: Int] = [
    .elderly: 5, .disabled: 2, .veteran: 2, .pregnant: 1, .infant: 2,
  ]
  private static let usualBasketPercent = 4
  private static let usualBookingPercent = 8

  /// The residents of a hall as its profile states them.
  public convenience init(_ founding: Founding, arrivalsPercent: Int = 100) {
    self.init(
      founding, founding.profile.demand ?? DemandSettings(), arrivalsPercent: arrivalsPercent)
  }

  /// The residents of a hall as it has learnt them; those of its profile while it has seen no day.
  public convenience init(learntBy hall: Hall, arrivalsPercent: Int = 100) {
    let learnt = hall.experience.ifAny
    let demand = hall.profile.demand ?? DemandSettings()
    self.init(
      hall.founding, learnt == nil ? demand : demand.notLearnt, learnt: learnt,
      arrivalsPercent: arrivalsPercent)
  }

  /// - Parameters:
  ///   - settings: What is stated; it wins over what is learnt.
  ///   - learnt: What the hall has learnt, if anything.
  init(
    _ founding: Founding, _ settings: DemandSettings, learnt: Experience? = nil,
    arrivalsPercent: Int
  ) {
    self.arrivalsPercent = arrivalsPercent
    isLearnt = learnt != nil
    gaps = Scatter(settings.arrivals ?? DurationLaw(.exponential))
    let isIdeal = settings.isIdeal == true
    let stated = Self.statedMix(founding, settings)
    let codes: Set<ItemCode>
    if let learnt {
      mix = ItemMix(founding, learnt: learnt)
      handling = HandlingLaw(settings, founding, learnt: learnt)
      codes = Set(founding.queues.flatMap(\.minutes.keys))
    } else {
      mix = ItemMix(stated)
      handling = HandlingLaw(settings)
      codes = Set(stated.map(\.item))
    }
    let baskets = Self.baskets(of: codes, founding)
    self.baskets = baskets
    let usualBaskets =
      learnt?.basketShare(baskets) ?? Double(isIdeal ? 0 : Self.usualBasketPercent) / 100
    basketShare = baskets.isEmpty ? 0 : settings.basketPercent.map(Self.share) ?? usualBaskets
    let usualBookings =
      learnt?.bookedShare(usual: Self.share(Self.usualBookingPercent))
      ?? Self.share(isIdeal ? 0 : Self.usualBookingPercent)
    bookingShare = settings.bookingPercent.map(Self.share) ?? usualBookings
    let stretched = 1 / (1 - min(usualBookings, 0.9))
    rates = Dictionary(
      uniqueKeysWithValues: Weekday.allCases.map { weekday in
        let rates =
          learnt.map { $0.rates(on: weekday, stretched) }
          ?? Self.statedRates(on: weekday, founding, settings)
        return (weekday, rates)
      })
    let shares: (PriorityClass) -> Double =
      learnt.map { learnt in { learnt.share(of: $0) } }
      ?? { Self.share((settings.classes ?? Self.usualClasses)[$0] ?? 0) }
    var upTo = 0.0
    classes = PriorityClass.allCases.filter { $0 != .walkIn && shares($0) > 0 }.map {
      upTo += shares($0)
      return ($0, upTo)
    }
  }

  private static func share(_ percent: Int) -> Double { Double(percent) / 100 }

  /// Those that take less time are asked for more often.
  private static func statedMix(
    _ founding: Founding, _ settings: DemandSettings
  ) -> [(item: ItemCode, weight: Double)] {
    founding.queues.flatMap { queue in queue.minutes.sorted { $0.key < $1.key } }
      .compactMap { code, minutes in
        guard let stated = settings.items else { return (code, 1 / Double(minutes)) }
        return stated[code].map { (code, Double($0)) }
      }
  }

  private static func baskets(of codes: Set<ItemCode>, _ founding: Founding) -> [[ItemCode]] {
    Catalogue.shipped.lifeEvents.compactMap { event in
      let basket = event.items.filter(codes.contains)
        .prefix(min(3, founding.profile.settings.basketLimit))
      return basket.isEmpty ? nil : Array(basket)
    }
  }

  private static func statedRates(
    on weekday: Weekday, _ founding: Founding, _ settings: DemandSettings
  ) -> [Double] {
    let size = Double(founding.profile.windows.count) / usualWindows
    let perHour = settings.perHour ?? usualPerHour.map { $0 * size }
    let usual = settings.perHour == nil ? usualWeekdays : [:]
    let percent = (settings.weekdays ?? usual)[weekday] ?? 100
    return (0..<ArrivalRecord.halfHours).map { perHour[$0 / 2] * Double(percent) / 100 }
  }

  /// Residents an hour in each half hour of a day: 48 rates from midnight on.
  ///
  /// A hall does not learn how many would come to a session by booking if they could; they are taken to
  /// be as many as on its other days.
  func rates(on weekday: Weekday, _ admission: Session.Admission = .walkIn) -> [Double] {
    guard admission == .booking, isLearnt else { return rates[weekday] ?? [] }
    let busiest = rates.values.map { $0.reduce(0, +) }.max() ?? 0
    let busy = Weekday.allCases.compactMap { rates[$0] }.filter {
      2 * $0.reduce(0, +) > busiest
    }
    return (0..<ArrivalRecord.halfHours).map { halfHour in
      busy.reduce(0) { $0 + $1[halfHour] } / Double(max(1, busy.count))
    }
  }

  /// What a resident comes for: one item, or now and then an occasion in life.
  ///
  /// - Parameter moment: When the resident comes.
  func basket(_ draws: Draws, at moment: Instant, offset: UTCOffset) -> [ItemCode] {
    if draws.isAmong(basketShare, .basket) {
      return baskets[draws.number(in: 0...baskets.count - 1, .basket, 1)]
    }
    return mix.item(draws.share(.item), at: moment, offset: offset)
  }

  /// The class of a resident.
  func priority(_ draws: Draws) -> PriorityClass {
    guard !classes.isEmpty else { return .walkIn }
    let place = draws.share(.priority)
    return classes.first { place < $0.upTo }?.priority ?? .walkIn
  }

  /// How long a piece of work takes: the longer, the larger the share.
  ///
  /// - Parameters:
  ///   - expected: What the catalogue says of the item.
  ///   - staff: Who does it, if anybody is known.
  ///   - share: The share of cases that take less time, between 0 and 1.
  func handlingTime(
    of item: ItemCode, expected: TimeSpan, by staff: StaffID?, share: Double
  ) -> TimeSpan {
    handling.time(of: item, expected: expected, by: staff, share: share)
  }
}
