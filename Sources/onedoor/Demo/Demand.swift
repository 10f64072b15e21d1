internal import Glibc
internal import HallCore

/// Who comes to the hall and what for. The figures are ours, not counted in any hall.
struct Demand {
  private let items: [ItemCode]
  /// The weights of `items` added up: those that take less time are asked for more often.
  private let weights: [Double]
  /// What the occasions in life come to in this hall, three items at most.
  private let baskets: [[ItemCode]]

  /// Residents an hour, by the hour of the day: most in the middle of the morning, some at noon,
  /// since the hall does not close then.
  private static let perHour = [
    8: 40.0, 9: 52, 10: 50, 11: 39, 12: 25, 13: 28, 14: 42, 15: 38, 16: 27, 17: 11,
  ]
  /// How busy a day of the week is against the others.
  private static let perDay: [Weekday: Double] = [.mon: 1.05, .wed: 0.95, .thu: 0.9]
  /// No moment of the week brings more residents an hour.
  private static let peak = (perHour.values.max() ?? 0) * (perDay.values.max() ?? 1)

  init(_ founding: Founding) {
    let offered = founding.profile.items.compactMap { Catalogue.shipped[$0] }
    items = offered.map(\.code)
    var sum = 0.0
    weights = offered.map { item in
      sum += 1 / Double(item.expectedMinutes)
      return sum
    }
    let codes = Set(items)
    baskets = Catalogue.shipped.lifeEvents.compactMap { event in
      let basket = event.items.filter(codes.contains).prefix(3)
      return basket.isEmpty ? nil : Array(basket)
    }
  }

  /// The time to the next moment at which a resident may come. Together with ``isArrival(at:offset:_:)``
  /// it makes a Poisson process whose rate changes with the hour.
  ///
  /// Source: P. A. W. Lewis, G. S. Shedler, "Simulation of nonhomogeneous Poisson processes by
  /// thinning", Naval Research Logistics Quarterly 26, 1979.
  static func gap(_ random: inout SplitMix64) -> TimeSpan {
    let hours = -log(1 - Double.random(in: 0..<1, using: &random)) / peak
    return .seconds(max(1, Int((hours * 3600).rounded())))
  }

  /// Whether a resident does come at such a moment.
  static func isArrival(
    at moment: Instant, offset: UTCOffset, _ random: inout SplitMix64
  ) -> Bool {
    let hour = moment.timeOfDay(offset: offset).minutes / 60
    let day = moment.day(offset: offset).weekday
    let rate = (perHour[hour] ?? 0) * (perDay[day] ?? 1)
    return Double.random(in: 0..<peak, using: &random) < rate
  }

  /// What a resident comes for: one item, or now and then an occasion in life.
  func basket(_ random: inout SplitMix64) -> [ItemCode] {
    if Int.random(in: 0..<100, using: &random) < 4,
      let basket = baskets.randomElement(using: &random)
    {
      return basket
    }
    let point = Double.random(in: 0..<(weights.last ?? 1), using: &random)
    let place = weights.firstIndex { point < $0 } ?? items.count - 1
    return [items[place]]
  }

  /// The class of a resident.
  func priority(_ random: inout SplitMix64) -> PriorityClass {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<5: .elderly
    case 5..<7: .disabled
    case 7..<9: .veteran
    case 9..<10: .pregnant
    case 10..<12: .infant
    default: .walkIn
    }
  }
}
