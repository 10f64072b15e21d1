public import HallCore

/// Who comes to a hall and what for: what its profile states, and where it is silent the usual
/// residents, whose figures are ours and not counted in any hall.
public struct Crowd: Sendable {
  /// The figures behind it.
  public let settings: DemandSettings
  private let items: [ItemCode]
  /// The weights of `items` added up: those that take less time are asked for more often.
  private let weights: [Double]
  /// What the occasions in life come to in this hall, three items at most.
  private let baskets: [[ItemCode]]
  private let perHour: [Double]
  private let classes: [(priority: PriorityClass, upTo: Int)]
  let basketPercent: Int
  let bookingPercent: Int
  let gaps: Scatter
  private let handling: Scatter
  private let meanSeconds: Double?
  private let percent: Int
  /// How many come against a usual day, in percent.
  let arrivalsPercent: Int

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
  /// Handling takes longer than the catalogue says, because it counts the work alone.
  static let usualHandling = DurationLaw(.logNormal, percent: 110, variation: 50)

  /// The residents of a hall as its profile states them.
  public init(_ founding: Founding, arrivalsPercent: Int = 100) {
    self.init(
      founding, founding.profile.demand ?? DemandSettings(), arrivalsPercent: arrivalsPercent)
  }

  init(_ founding: Founding, _ settings: DemandSettings, arrivalsPercent: Int) {
    self.settings = settings
    self.arrivalsPercent = arrivalsPercent
    let offered = founding.queues.flatMap { queue in
      queue.minutes.sorted { $0.key < $1.key }
    }
    let asked = offered.compactMap { code, minutes -> (ItemCode, Double)? in
      guard let stated = settings.items else { return (code, 1 / Double(minutes)) }
      return stated[code].map { (code, Double($0)) }
    }
    items = asked.map(\.0)
    var sum = 0.0
    weights = asked.map { item in
      sum += item.1
      return sum
    }
    let codes = Set(items)
    baskets = Catalogue.shipped.lifeEvents.compactMap { event in
      let basket = event.items.filter(codes.contains)
        .prefix(min(3, founding.profile.settings.basketLimit))
      return basket.isEmpty ? nil : Array(basket)
    }
    let size = Double(founding.profile.windows.count) / Self.usualWindows
    perHour = settings.perHour ?? Self.usualPerHour.map { $0 * size }
    var upTo = 0
    classes = PriorityClass.allCases.compactMap { priority in
      let share = (settings.classes ?? Self.usualClasses)[priority] ?? 0
      upTo += share
      return priority == .walkIn || share == 0 ? nil : (priority, upTo)
    }
    let isIdeal = settings.isIdeal == true
    basketPercent = baskets.isEmpty ? 0 : settings.basketPercent ?? (isIdeal ? 0 : 4)
    bookingPercent = settings.bookingPercent ?? (isIdeal ? 0 : 8)
    gaps = Scatter(settings.arrivals ?? DurationLaw(.exponential))
    let law = settings.handling ?? (isIdeal ? DurationLaw(.exponential) : Self.usualHandling)
    handling = Scatter(law)
    meanSeconds = law.seconds
    percent = law.percent ?? 100
  }

  /// Residents an hour in each half hour of a day: 48 rates from midnight on.
  func rates(on weekday: Weekday) -> [Double] {
    let stated = settings.perHour == nil ? Self.usualWeekdays : [:]
    let percent = (settings.weekdays ?? stated)[weekday] ?? 100
    return (0..<48).map { perHour[$0 / 2] * Double(percent) / 100 }
  }

  /// What a resident comes for: one item, or now and then an occasion in life.
  func basket(_ draws: Draws) -> [ItemCode] {
    if draws.isChance(basketPercent, .basket) {
      return baskets[draws.number(in: 0...baskets.count - 1, .basket, 1)]
    }
    let point = draws.share(.item) * (weights.last ?? 1)
    var (low, high) = (0, items.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if weights[middle] > point { high = middle } else { low = middle + 1 }
    }
    return [items[low]]
  }

  /// The class of a resident.
  func priority(_ draws: Draws) -> PriorityClass {
    guard !classes.isEmpty else { return .walkIn }
    let roll = draws.number(in: 0...99, .priority)
    return classes.first { roll < $0.upTo }?.priority ?? .walkIn
  }

  /// How long an item takes that the catalogue gives some time.
  ///
  /// - Parameter share: The share of cases that take less time, between 0 and 1.
  func handlingTime(_ expected: TimeSpan, _ share: Double) -> TimeSpan {
    let mean = meanSeconds.map { $0 * 1000 } ?? Double(expected.milliseconds * Int64(percent)) / 100
    return TimeSpan(milliseconds: Int64((mean * handling.factor(share)).rounded()))
  }
}
