/// How a hall takes bookings.
public struct BookingSettings: Codable, Hashable, Sendable {
  /// The length of a slot, in minutes; a long item takes several.
  public var slotMinutes: Int
  /// How long before a slot a resident can still book it, in minutes.
  public var noticeMinutes: Int
  /// How many days ahead can be booked.
  public var horizonDays: Int
  /// How much of the bookable time only the desk may book, in percent.
  public var deskPercent: Int
  /// For how many seconds a slot is kept for a resident who is confirming.
  public var reservationSeconds: Int
  /// For how many seconds a slot that was given back is kept, so that it cannot be handed on to a
  /// friend.
  public var coolDownSeconds: Int
  /// How long before its slot a booking can be checked in, in minutes.
  public var earlyMinutes: Int
  /// How long after its slot a booking still has its time, in minutes.
  public var graceMinutes: Int
  /// How many bookings somebody may have open.
  public var openLimit: Int
  /// After how many bookings that somebody did not come to only the desk books for them.
  public var noShowLimit: Int
  /// For how many days a booking is remembered that somebody did not come to.
  public var noShowDays: Int
  /// How many hours before a session that opens on demand its rota is made.
  public var cutOffHours: Int

  /// The shortest slot, in minutes: a day of them fits in the bits of a ``SessionGrid``.
  static let shortestSlot = 12

  /// The house's defaults, where a profile is silent.
  public static let standard = BookingSettings(
    slotMinutes: 15, noticeMinutes: 120, horizonDays: 14, deskPercent: 20,
    reservationSeconds: 180, coolDownSeconds: 120, earlyMinutes: 30, graceMinutes: 10,
    openLimit: 3, noShowLimit: 2, noShowDays: 90, cutOffHours: 16)
}

extension BookingSettings {
  /// Reads the figures that are stated; the others keep the house's defaults.
  public init(from decoder: any Decoder) throws {
    let stated = try decoder.container(keyedBy: CodingKeys.self)
    let standard = Self.standard
    self.init(
      slotMinutes: try stated.figure(.slotMinutes, or: standard.slotMinutes),
      noticeMinutes: try stated.figure(.noticeMinutes, or: standard.noticeMinutes),
      horizonDays: try stated.figure(.horizonDays, or: standard.horizonDays),
      deskPercent: try stated.figure(.deskPercent, or: standard.deskPercent),
      reservationSeconds: try stated.figure(.reservationSeconds, or: standard.reservationSeconds),
      coolDownSeconds: try stated.figure(.coolDownSeconds, or: standard.coolDownSeconds),
      earlyMinutes: try stated.figure(.earlyMinutes, or: standard.earlyMinutes),
      graceMinutes: try stated.figure(.graceMinutes, or: standard.graceMinutes),
      openLimit: try stated.figure(.openLimit, or: standard.openLimit),
      noShowLimit: try stated.figure(.noShowLimit, or: standard.noShowLimit),
      noShowDays: try stated.figure(.noShowDays, or: standard.noShowDays),
      cutOffHours: try stated.figure(.cutOffHours, or: standard.cutOffHours))
  }
}
