public import Canvas
public import HallCore

/// A face as the event loop knows it, whatever its messages are.
public protocol Face {
  /// On whose behalf it acts.
  var actor: Actor { get }
  /// Takes in what comes from the terminal.
  mutating func receive(_ input: Input, in scene: Scene) -> [Effect]
  /// Takes in what came of an effect.
  mutating func receive(_ answer: Answer, in scene: Scene) -> [Effect]
  /// Takes in what has happened in the hall without this face.
  mutating func receive(_ events: [Event], in scene: Scene) -> [Effect]
  /// Takes in that time has passed.
  mutating func tick(in scene: Scene) -> [Effect]
  /// Draws its present picture on a cleared canvas; gives how it looks and how often it changes.
  mutating func draw(on canvas: inout Canvas, in scene: Scene) -> FaceLook
}

/// What the event loop has to know of a picture: how it looks, and how often it changes by itself.
public struct FaceLook: Hashable, Sendable {
  /// The palette.
  public let palette: Palette
  /// How often the picture changes by itself.
  public let beat: Beat
}
