public import Canvas
public import HallCore

/// The faces of a living hall, one at a time: F1 to F6 switch among them, and a line at the foot
/// shows how fast the hall's time goes and lets the visitor change it.
public struct Demo: Face {
  private var faces: [FaceName: any Face]
  private(set) var current = FaceName.launcher
  /// The window that the visitor plays; the first one of the hall until another is chosen.
  private var window: WindowNumber?
  private let place: PlaceID
  /// Who waits for what comes of something: by then another face may be shown.
  private var askers: [Effect: Set<FaceName>] = [:]
  /// What faces want that are not shown, until they are: only a face that is shown acts.
  private var wishes: [FaceName: [Effect]] = [:]
  /// The picture of the visible face, kept to draw the next one in the same room.
  var inner: Canvas?
  /// What can be touched in the line at the foot.
  var barTargets: [TouchTarget] = []
  /// How many rows the visible face has.
  var rows = 0

  /// The faces in the order of their keys.
  func names(in scene: Scene) -> [FaceName] {
    let window = (window ?? scene.hall.windows.first?.number).map { FaceName.window($0) }
    return [.kiosk, .desk, window ?? .launcher, .board, .supervisor, .launcher]
  }

  /// What the line at the foot can do.
  enum Control: Hashable, Sendable {
    case show(FaceName)
    case pace(Pace.Change)
    case leave
  }

  /// All faces of a hall.
  ///
  /// - Parameter place: Where the kiosk stands.
  public init(place: PlaceID) {
    self.place = place
    faces = [.launcher: FaceName.launcher.face(place: place, isLocked: false)]
  }

  /// On whose behalf the visible face acts.
  public var actor: Actor { faces[current]?.actor ?? .supervisor }

  /// Takes in what comes from the terminal.
  public mutating func receive(_ input: Input, in scene: Scene) -> [Effect] {
    switch input {
    case .key(let key):
      if let control = control(of: key, in: scene) { return perform(control) }
    case .pointer(let pointer) where pointer.point.row >= rows:
      let target = barTargets.last { $0.area.contains(pointer.point) }
      guard [.release, .click].contains(pointer.act),
        let control = target?.message.base as? Control
      else { return [] }
      return perform(control)
    case .pointer, .resized, .ended: break
    }
    return tell(current, in: scene) { $0.receive(input, in: $1) }
  }

  /// Takes in what came of an effect; whoever wanted it hears of it.
  public mutating func receive(_ answer: Answer, in scene: Scene) -> [Effect] {
    let names = askers.removeValue(forKey: answer.effect) ?? []
    return names.flatMap { tell($0, in: scene) { $0.receive(answer, in: $1) } }
  }

  /// Takes in what has happened in the hall; every face hears of it.
  public mutating func receive(_ events: [Event], in scene: Scene) -> [Effect] {
    faces.keys.flatMap { tell($0, in: scene) { $0.receive(events, in: $1) } }
  }

  /// Takes in that time has passed.
  public mutating func tick(in scene: Scene) -> [Effect] {
    tell(current, in: scene) { $0.tick(in: $1) }
  }

  func innerScene(_ scene: Scene) -> Scene {
    var inner = scene
    inner.size = Size(rows: scene.size.rows - 1, columns: scene.size.columns)
    return inner
  }

  /// Tells a face something; gives what it wants, if it is shown. What leads to another face stays
  /// inside the demo.
  private mutating func tell(
    _ name: FaceName, in scene: Scene, _ body: (inout any Face, Scene) -> [Effect]
  ) -> [Effect] {
    let inside = innerScene(scene)
    guard let place = faces.index(forKey: name) else { return [] }
    let wanted = body(&faces.values[place], inside)
    guard name == current else {
      // A call that nobody was there to hear is not rung later.
      wishes[name, default: []] += wanted.filter { $0 != .ring }
      return []
    }
    return wanted.flatMap { ask($0, for: name) }
  }

  private mutating func ask(_ effect: Effect, for name: FaceName) -> [Effect] {
    switch effect {
    case .show(.demo): return []
    case .show(let other): return perform(.show(other))
    case .leave: return name == .launcher ? [.leave] : perform(.show(.launcher))
    default:
      askers[effect, default: []].insert(name)
      return [effect]
    }
  }

  mutating func drawCurrent(on picture: inout Canvas, in scene: Scene) -> FaceLook? {
    let inner = innerScene(scene)
    return faces[current]?.draw(on: &picture, in: inner)
  }

  private mutating func perform(_ control: Control) -> [Effect] {
    switch control {
    case .show(let name):
      if case .window(let number) = name { window = number }
      current = name
      if faces[name] == nil { faces[name] = name.face(place: place, isLocked: false) }
      let wanted = wishes.removeValue(forKey: name) ?? []
      return [.visit(name)] + wanted.flatMap { ask($0, for: name) }
    case .pace(let change): return [.pace(change)]
    case .leave: return [.leave]
    }
  }

  private func control(of key: Key, in scene: Scene) -> Control? {
    let names = names(in: scene)
    return switch key {
    case .function(let number) where (1...names.count).contains(number):
      .show(names[number - 1])
    case .function(9): .pace(.slower)
    case .function(10): .pace(.pause)
    case .function(11): .pace(.faster)
    case .control("q"): .leave
    default: nil
    }
  }
}
