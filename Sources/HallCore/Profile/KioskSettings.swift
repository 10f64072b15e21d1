/// How patient a kiosk is with residents, and when it asks before it gives out a ticket.
public struct KioskSettings: Codable, Hashable, Sendable {
  /// For how many seconds nobody may touch it before it warns.
  public var idleSeconds: Int
  /// The same in large mode, which people use who need more time.
  public var largeIdleSeconds: Int
  /// How many seconds the warning stands before everything is cleared. Whoever reads it has at least
  /// ten; the default follows WCAG 2.2, success criterion 2.2.1: twenty seconds to ask for more time.
  public var warningSeconds: Int
  /// From how many people ahead on it asks whether the resident wants to wait.
  public var consentAhead: Int

  /// The house's defaults, where a profile is silent.
  public static let standard = KioskSettings(
    idleSeconds: 60, largeIdleSeconds: 120, warningSeconds: 20, consentAhead: 8)
}

extension KioskSettings {
  /// Reads the figures that are stated; the others keep the house's defaults.
  public init(from decoder: any Decoder) throws {
    let stated = try decoder.container(keyedBy: CodingKeys.self)
    let standard = Self.standard
    self.init(
      idleSeconds: try stated.figure(.idleSeconds, or: standard.idleSeconds),
      largeIdleSeconds: try stated.figure(.largeIdleSeconds, or: standard.largeIdleSeconds),
      warningSeconds: try stated.figure(.warningSeconds, or: standard.warningSeconds),
      consentAhead: try stated.figure(.consentAhead, or: standard.consentAhead))
  }
}
