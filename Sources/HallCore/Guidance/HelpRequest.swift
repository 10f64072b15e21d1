/// A resident who has asked for somebody of the staff.
public struct HelpRequest: Hashable, Sendable {
  /// Where the resident stands.
  public let place: PlaceID
  /// When the resident asked.
  public let since: Instant
}

/// A place of the hall where residents help themselves, such as a kiosk. It has a name and nothing
/// else: a hall knows of it once somebody asks for help there.
public enum Place {}
