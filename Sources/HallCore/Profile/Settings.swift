/// The figures of a hall that its supervisors may choose.
public struct Settings: Codable, Hashable, Sendable {
  /// The wait, in minutes after taking a ticket, within which each class ought to be called.
  public var targetWaitMinutes: [PriorityClass: Int]
  /// How often a called ticket may be called again before it can only be marked missed.
  public var recallLimit: Int
  /// How many waiting tickets of its queue a reinstated ticket lets go first.
  public var reinstateBehind: Int
  /// How often a missed ticket may be reinstated.
  public var reinstateLimit: Int
  /// For how many seconds a window may take back its last act.
  public var undoSeconds: Int
  /// How many items one ticket may carry.
  public var basketLimit: Int
  /// For how many days a visitor's personal record is kept.
  public var personalRecordDays: Int
  /// From where on a supervisor is told.
  public var alerts: AlertThresholds
  /// How patient the kiosks are.
  public var kiosk: KioskSettings
  /// What a rota keeps to.
  public var rota: RotaSettings
  /// How bookings are taken.
  public var booking: BookingSettings

  /// The house's defaults, where a profile is silent.
  public static let standard = Settings(
    targetWaitMinutes: [
      .walkIn: 15, .elderly: 5, .disabled: 5, .veteran: 5, .pregnant: 5, .infant: 5,
    ],
    recallLimit: 3, reinstateBehind: 3, reinstateLimit: 1, undoSeconds: 60, basketLimit: 8,
    personalRecordDays: 30, alerts: .standard, kiosk: .standard, rota: .standard,
    booking: .standard)

  /// The target wait of a class.
  public func targetWait(_ priority: PriorityClass) -> TimeSpan {
    .minutes(targetWaitMinutes[priority] ?? Self.standard.targetWaitMinutes[priority] ?? 0)
  }
}

extension Settings {
  /// Reads the figures that are stated; the others keep the house's defaults.
  public init(from decoder: any Decoder) throws {
    let stated = try decoder.container(keyedBy: CodingKeys.self)
    let standard = Self.standard
    let classes = PriorityClass.allCases.map(\.rawValue).joined(separator: ", ")
    let waits = try stated.figures(
      forKey: .targetWaitMinutes, form: "one of \(classes)", read: PriorityClass.init(rawValue:))
    self.init(
      targetWaitMinutes: standard.targetWaitMinutes.merging(waits ?? [:]) { $1 },
      recallLimit: try stated.figure(.recallLimit, or: standard.recallLimit),
      reinstateBehind: try stated.figure(.reinstateBehind, or: standard.reinstateBehind),
      reinstateLimit: try stated.figure(.reinstateLimit, or: standard.reinstateLimit),
      undoSeconds: try stated.figure(.undoSeconds, or: standard.undoSeconds),
      basketLimit: try stated.figure(.basketLimit, or: standard.basketLimit),
      personalRecordDays: try stated.figure(.personalRecordDays, or: standard.personalRecordDays),
      alerts: try stated.decodeIfPresent(AlertThresholds.self, forKey: .alerts) ?? .standard,
      kiosk: try stated.decodeIfPresent(KioskSettings.self, forKey: .kiosk) ?? .standard,
      rota: try stated.decodeIfPresent(RotaSettings.self, forKey: .rota) ?? .standard,
      booking: try stated.decodeIfPresent(BookingSettings.self, forKey: .booking) ?? .standard)
  }
}
