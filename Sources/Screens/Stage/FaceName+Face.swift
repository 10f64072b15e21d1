public import HallCore

extension FaceName {
  /// The face of this name, as it is when somebody comes to it.
  ///
  /// - Parameters:
  ///   - place: Where a kiosk stands, for whoever is called to it.
  ///   - isLocked: Whether a kiosk can be left by no key.
  public func face(place: PlaceID, isLocked: Bool) -> any Face {
    switch self {
    case .kiosk: Stage(Kiosk(place: place), isLocked: isLocked)
    case .desk: Stage(Desk())
    case .window(let number): Stage(Counter(number))
    case .board: Stage(Board())
    case .supervisor: Stage(Supervisor())
    case .launcher: Stage(Launcher())
    case .demo: Demo(place: place)
    }
  }
}
