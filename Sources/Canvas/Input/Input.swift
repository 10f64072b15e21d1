/// What comes from a terminal.
public enum Input: Hashable, Sendable {
  /// A key.
  case key(Key)
  /// A finger or a mouse.
  case pointer(Pointer)
  /// The terminal has another size now.
  case resized
  /// The terminal is gone: nobody can see or press anything any more.
  case ended
}

/// What a finger or a mouse does.
public struct Pointer: Hashable, Sendable {
  /// What it does.
  public let act: Act
  /// Where, inside the screen.
  public let point: Point

  /// What a finger or a mouse can do.
  public enum Act: Hashable, Sendable {
    /// Goes down.
    case press
    /// Comes up again.
    case release
    /// Goes down and up in one.
    case click
    /// The wheel turns away from the hand.
    case wheelUp
    /// The wheel turns towards the hand.
    case wheelDown
  }

  /// What a finger or a mouse does.
  public init(_ act: Act, at point: Point) {
    self.act = act
    self.point = point
  }
}
