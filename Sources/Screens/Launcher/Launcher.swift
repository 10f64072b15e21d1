public import HallCore

/// What opens first: the hall as it stands, and the faces to choose from.
public struct Launcher: Screen {
  /// Where it is.
  private(set) var place = Place.faces

  /// The pages.
  enum Place: Hashable, Sendable {
    case faces
    /// The windows, of which those count whose number begins with the digits typed so far.
    case windows(begun: Int?, page: Int)
  }

  /// What somebody can mean.
  public enum Message: Hashable, Sendable {
    /// This face.
    case show(FaceName)
    /// A window, but which?
    case windows
    /// One whose number begins so.
    case begin(Int)
    /// Another page of windows.
    case turn(Int)
    /// Back to where one came from.
    case back
    /// The end.
    case leave
  }

  /// The choice among the faces.
  public init() {}

  /// Nobody in particular: it changes nothing in the hall.
  public var actor: Actor { .hall }

  /// Anybody may leave it.
  public var isLocked: Bool { false }

  /// Takes in what somebody chose.
  public mutating func update(_ signal: Signal<Message>, in scene: Scene) -> [Effect] {
    guard case .chosen(let message) = signal else { return [] }
    switch message {
    case .show(let face):
      place = .faces
      return [.show(face)]
    case .windows:
      place = .windows(begun: nil, page: 0)
    case .begin(let digits):
      place = .windows(begun: digits, page: 0)
    case .turn(let page):
      place = .windows(begun: nil, page: page)
    case .back:
      if case .windows(.some, _) = place {
        place = .windows(begun: nil, page: 0)
      } else {
        place = .faces
      }
    case .leave:
      return [.leave]
    }
    return []
  }

  /// The faces, or the windows.
  public func page(in scene: Scene) -> Page<Message> {
    switch place {
    case .faces: FacesPage(scene).page
    case .windows(let begun, let page): WindowChoicePage(scene, begun: begun, page: page).page
    }
  }
}
