/// How lengths of time are scattered around their mean, where a profile states it.
public struct DurationLaw: Codable, Hashable, Sendable {
  /// The kinds of scatter.
  public enum Shape: String, Codable, CaseIterable, Sendable {
    /// Without memory: how long something has taken says nothing of how long it will take yet.
    case exponential
    /// Never negative, with a long tail: what handling times look like.
    case logNormal
    /// No scatter at all.
    case constant
    /// One of some values, each as likely as the others.
    case empirical
  }

  /// The kind of scatter.
  public var law: Shape
  /// The mean in seconds, where it is not what the catalogue says.
  public var seconds: Double?
  /// The mean in percent of the catalogue's minutes, where it is neither these nor stated in seconds.
  public var percent: Int?
  /// How wide a log-normal law is: its standard deviation in percent of its mean.
  public var variation: Int?
  /// The values of an empirical law, in any unit: they are measured against their own mean.
  public var values: [Double]?

  /// A law.
  public init(
    _ law: Shape, seconds: Double? = nil, percent: Int? = nil, variation: Int? = nil,
    values: [Double]? = nil
  ) {
    self.law = law
    self.seconds = seconds
    self.percent = percent
    self.variation = variation
    self.values = values
  }

  /// How wide a log-normal law is where it does not say so, in percent of its mean.
  public static let usualVariation = 50
}

extension DurationLaw.Shape {
  /// Reads a kind of scatter.
  public init(from decoder: any Decoder) throws { self = try decoder.choice() }
}

extension DurationLaw {
  /// What is wrong with the law: the name of the figure, and what would be right.
  var problems: [(name: String, message: String)] {
    var problems: [(String, String)] = []
    func check(_ name: String, _ value: Double?, _ range: ClosedRange<Double>, _ text: String) {
      if let value, !range.contains(value) { problems.append((name, text)) }
    }
    check("seconds", seconds, 0.001...86_400, "is not from 0.001 to 86400")
    check("percent", percent.map(Double.init), 1...1000, "is not from 1 to 1000")
    check("variation", variation.map(Double.init), 1...1000, "is not from 1 to 1000")
    if seconds != nil, percent != nil { problems.append(("percent", "is there beside seconds")) }
    if variation != nil, law != .logNormal {
      problems.append(("variation", "is for logNormal alone"))
    }
    switch (law, values) {
    case (.empirical, nil): problems.append(("values", "is missing"))
    case (.empirical, let values?):
      if !(1...1000).contains(values.count) {
        problems.append(("values", "holds \(values.count); state 1 to 1000"))
      }
      for (index, value) in values.enumerated() where !(0.001...1_000_000).contains(value) {
        problems.append(("values[\(index)]", "is not from 0.001 to 1000000"))
      }
    case (_, _?): problems.append(("values", "is for empirical alone"))
    case (_, nil): break
    }
    return problems
  }
}
