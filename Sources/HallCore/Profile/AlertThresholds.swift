/// From where on a supervisor is told that something in the hall wants a hand.
public struct AlertThresholds: Codable, Hashable, Sendable {
  /// How many may wait in a queue.
  public var queueLength: Int
  /// How long somebody may wait, in minutes.
  public var waitMinutes: Int
  /// How long a window may be idle beside a queue that is too long, in minutes.
  public var idleMinutes: Int
  /// How long an item may take, in percent of its expected minutes: 200 is twice as long.
  public var handlingPercent: Int
  /// How many of those who are called may not come, in percent.
  public var noShowPercent: Int

  /// The house's defaults, where a profile is silent.
  public static let standard = AlertThresholds(
    queueLength: 10, waitMinutes: 15, idleMinutes: 5, handlingPercent: 200, noShowPercent: 20)
}

extension AlertThresholds {
  /// Reads the figures that are stated; the others keep the house's defaults.
  public init(from decoder: any Decoder) throws {
    let stated = try decoder.container(keyedBy: CodingKeys.self)
    let standard = Self.standard
    self.init(
      queueLength: try stated.figure(.queueLength, or: standard.queueLength),
      waitMinutes: try stated.figure(.waitMinutes, or: standard.waitMinutes),
      idleMinutes: try stated.figure(.idleMinutes, or: standard.idleMinutes),
      handlingPercent: try stated.figure(.handlingPercent, or: standard.handlingPercent),
      noShowPercent: try stated.figure(.noShowPercent, or: standard.noShowPercent))
  }
}
