/// What a rota keeps to.
public struct RotaSettings: Codable, Hashable, Sendable {
  /// How many people at most are on call for a session by booking that nobody has planned.
  public var onDemandStaff: Int
  /// After how many minutes of work on a day somebody has a break.
  public var breakAfterMinutes: Int
  /// How long a break is, in minutes.
  public var breakMinutes: Int
  /// When the earliest break begins.
  public var breaksFrom: TimeOfDay
  /// When the last break is over.
  public var breaksUntil: TimeOfDay

  /// The house's defaults, where a profile is silent: an hour at noon for whoever works more than
  /// five.
  public static let standard = RotaSettings(
    onDemandStaff: 6, breakAfterMinutes: 300, breakMinutes: 60,
    breaksFrom: TimeOfDay(minutes: 660), breaksUntil: TimeOfDay(minutes: 840))
}

extension RotaSettings {
  /// Reads the figures that are stated; the others keep the house's defaults.
  public init(from decoder: any Decoder) throws {
    let stated = try decoder.container(keyedBy: CodingKeys.self)
    let standard = Self.standard
    self.init(
      onDemandStaff: try stated.figure(.onDemandStaff, or: standard.onDemandStaff),
      breakAfterMinutes: try stated.figure(.breakAfterMinutes, or: standard.breakAfterMinutes),
      breakMinutes: try stated.figure(.breakMinutes, or: standard.breakMinutes),
      breaksFrom: try stated.decodeIfPresent(TimeOfDay.self, forKey: .breaksFrom)
        ?? standard.breaksFrom,
      breaksUntil: try stated.decodeIfPresent(TimeOfDay.self, forKey: .breaksUntil)
        ?? standard.breaksUntil)
  }
}
