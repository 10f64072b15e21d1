internal import HallCore

/// How long pieces of work take: by the catalogue's minutes, or as a hall has learnt it of each item and
/// each person.
struct HandlingLaw: Sendable {
  /// How they are scattered; `nil` where each item has what was learnt of it.
  private let scatter: Scatter?
  /// The mean, where it is the same for all items.
  private let meanSeconds: Double?
  /// The mean against what is expected of an item.
  private let percent: Int
  private let items: [ItemCode: LearnedDuration]
  private let pace: [StaffID: Double]
  /// The pace of somebody who is not known.
  private let usualPace: Double
  private let shortest: TimeSpan

  /// Handling takes longer than the catalogue says, because it counts the work alone.
  static let usual = DurationLaw(.logNormal, percent: 110, variation: 50)
  /// Half of the natural logarithm of 2: by so much times its variance the mean of a learnt length lies
  /// above its middle, both as logarithms to the base 2.
  private static let meanAboveMiddle = 0.346_573_590_279_972_7

  /// The law that is stated, else the usual one.
  init(_ settings: DemandSettings) {
    let isIdeal = settings.isIdeal == true
    let law = settings.handling ?? (isIdeal ? DurationLaw(.exponential) : Self.usual)
    scatter = Scatter(law)
    (meanSeconds, percent) = (law.seconds, law.percent ?? 100)
    (items, pace, usualPace) = ([:], [:], 0)
    shortest = isIdeal ? .zero : .seconds(30)
  }

  /// The law that a hall has learnt; what is stated may scatter it in another way around the same means.
  init(_ settings: DemandSettings, _ founding: Founding, learnt: Experience) {
    scatter = settings.handling.map(Scatter.init)
    (meanSeconds, percent) = (settings.handling?.seconds, settings.handling?.percent ?? 100)
    var items: [ItemCode: LearnedDuration] = [:]
    for (code, minutes) in founding.queues.flatMap(\.minutes) {
      items[code] = learnt.handling(of: code, minutes: minutes)
    }
    self.items = items
    (pace, usualPace) = learnt.paces(of: founding.profile.staff.map(\.id))
    shortest = settings.isIdeal == true ? .zero : .seconds(1)
  }

  /// How long a piece of work takes.
  ///
  /// - Parameters:
  ///   - expected: What the catalogue says.
  ///   - share: The share of cases that take less time, between 0 and 1.
  func time(
    of item: ItemCode, expected: TimeSpan, by staff: StaffID?, share: Double
  ) -> TimeSpan {
    let learnt = items[item].map { law in
      (law.location + (staff.flatMap { pace[$0] } ?? usualPace), law.deviation)
    }
    guard let scatter else {
      return span(
        learnt.map { LengthLaw.milliseconds($0, $1, share) } ?? Double(expected.milliseconds))
    }
    if let meanSeconds { return span(meanSeconds * 1000 * scatter.factor(share)) }
    guard let (location, deviation) = learnt else {
      return span(Double(expected.milliseconds * Int64(percent)) / 100 * scatter.factor(share))
    }
    let above = deviation * deviation * Self.meanAboveMiddle
    let mean = PowerOfTwo.value(location + above) * Double(percent) / 100
    return span(mean * scatter.factor(share))
  }

  private func span(_ milliseconds: Double) -> TimeSpan {
    max(shortest, TimeSpan(milliseconds: Int64(milliseconds.rounded())))
  }
}
