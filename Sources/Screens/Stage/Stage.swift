public import Canvas
public import HallCore

/// A screen at work: turns keys, touches and news into its signals, and draws its page with footer,
/// help, dialog and messages around it.
public struct Stage<S: Screen>: Face {
  /// The screen and its state.
  public private(set) var screen: S
  /// The page that is shown: what somebody sees is what their key or touch means. `nil` once something
  /// has happened to the screen since.
  private var shown: Page<S.Message>?
  /// What can be touched on the picture that is shown.
  private var targets: [TouchTarget] = []
  /// Where the focus is, and whether somebody uses the keyboard, so that it is to be seen.
  private var focus: AnyHashable?
  private var showsFocus = false
  private var pressed: AnyHashable?
  private var showsHelp = false
  /// How many rows of a help page that is longer than the screen are above it.
  private var helpOffset = 0
  /// Why something that was tried cannot be done.
  private var refusal: Toast?

  private let isLocked: Bool

  /// Puts a screen on the stage.
  ///
  /// - Parameter isLocked: Whether no key leaves it; `nil` for what the screen itself says.
  public init(_ screen: S, isLocked: Bool? = nil) {
    self.screen = screen
    self.isLocked = isLocked ?? screen.isLocked
  }

  /// On whose behalf the screen acts.
  public var actor: Actor { screen.actor }

  /// Takes in what came of an effect.
  public mutating func receive(_ answer: Answer, in scene: Scene) -> [Effect] {
    tell(.answered(answer), scene)
  }

  /// Takes in what has happened in the hall without this face.
  public mutating func receive(_ events: [Event], in scene: Scene) -> [Effect] {
    tell(.happened(events), scene)
  }

  /// Takes in that time has passed.
  public mutating func tick(in scene: Scene) -> [Effect] {
    if let told = refusal, told.until <= scene.uptime { refusal = nil }
    return tell(.ticked, scene)
  }

  private mutating func tell(_ signal: Signal<S.Message>, _ scene: Scene) -> [Effect] {
    shown = nil
    return screen.update(signal, in: scene)
  }

  /// The page on which a key or a touch counts.
  private func page(in scene: Scene) -> Page<S.Message> { shown ?? screen.page(in: scene) }

  /// Takes in what comes from the terminal.
  public mutating func receive(_ input: Input, in scene: Scene) -> [Effect] {
    switch input {
    case .key(let key):
      guard screen.sense(in: scene) else {
        shown = nil
        return []
      }
      return press(key, in: scene)
    case .pointer(let pointer):
      guard screen.sense(in: scene) else {
        shown = nil
        pressed = nil
        return []
      }
      return point(pointer, in: scene)
    case .resized, .ended: return []
    }
  }
}

// Keys.
extension Stage {
  private mutating func press(_ key: Key, in scene: Scene) -> [Effect] {
    refusal = nil
    let page = page(in: scene)
    if showsHelp, pressOnHelp(key, page, scene) { return [] }
    let actions = page.liveActions
    if showsFocus, let focus, targets.contains(where: { $0.message == focus }),
      key == .enter || key == .space && leavesSpaceToFocus(page, actions)
    {
      return choose(focus, page, scene)
    }
    if case .character = key, page.takesText {
      showsFocus = false
      showsHelp = false
      return tell(.typed(key), scene)
    }
    if let action = actions.first(where: { $0.key == key }) {
      showsFocus = false
      return perform(action, scene)
    }
    if moveFocus(by: key, among: actions) { return [] }
    if let house = HouseAction(key), !isLocked || house.isHarmless { return perform(house, scene) }
    return page.takesText ? tell(.typed(key), scene) : []
  }

  /// Closes the help page or moves it; other keys do what it says of them.
  private mutating func pressOnHelp(_ key: Key, _ page: Page<S.Message>, _ scene: Scene) -> Bool {
    let step: Int
    switch key {
    case .escape, .enter, .space, .function(1), .character("?"):
      showsHelp = false
      return true
    case .up: step = -1
    case .down: step = 1
    case .pageUp: step = -scene.size.rows / 2
    case .pageDown: step = scene.size.rows / 2
    default: return false
    }
    let most = HelpPage(page.liveActions, offset: 0, scene).hidden(in: scene.size)
    helpOffset = min(max(0, helpOffset + step), most)
    return true
  }

  /// Whether Space chooses what has the focus: it does where it neither types nor has an action of its
  /// own, which never takes more than the one key.
  private func leavesSpaceToFocus(_ page: Page<S.Message>, _ actions: [Action<S.Message>]) -> Bool {
    !page.takesText && !actions.contains { $0.key == .space }
  }

  /// Moves the focus if the key does that. It begins at the first action that is to be seen.
  private mutating func moveFocus(by key: Key, among actions: [Action<S.Message>]) -> Bool {
    guard let direction = FocusDirection(key), !targets.isEmpty else { return false }
    let isThere = targets.contains { $0.message == focus }
    let first = actions.lazy.map { AnyHashable($0.message) }
      .first { message in targets.contains { $0.message == message } }
    focus =
      isThere || direction == .previous
      ? direction.next(from: focus, among: targets)
      : first ?? direction.next(from: nil, among: targets)
    showsFocus = true
    return true
  }
}

// Fingers and mice.
extension Stage {
  private mutating func point(_ pointer: Pointer, in scene: Scene) -> [Effect] {
    let target = targets.last { $0.area.contains(pointer.point) }?.message
    showsFocus = false
    switch pointer.act {
    case .press:
      pressed = target
      return []
    case .release:
      defer { pressed = nil }
      guard let target, target == pressed else { return [] }
      return choose(target, page(in: scene), scene)
    case .click:
      pressed = nil
      return target.map { choose($0, page(in: scene), scene) } ?? []
    case .wheelUp: return press(.up, in: scene)
    case .wheelDown: return press(.down, in: scene)
    }
  }

  /// Does what a target means.
  private mutating func choose(
    _ target: AnyHashable, _ page: Page<S.Message>, _ scene: Scene
  ) -> [Effect] {
    refusal = nil
    if let house = target.base as? HouseAction { return perform(house, scene) }
    if let key = target.base as? Key { return press(key, in: scene) }
    guard let message = target.base as? S.Message else { return [] }
    focus = target
    let actions = page.liveActions
    if let action = actions.first(where: { $0.message == message }) {
      return perform(action, scene)
    }
    return tell(.chosen(message), scene)
  }

  private mutating func perform(_ action: Action<S.Message>, _ scene: Scene) -> [Effect] {
    showsHelp = false
    if let why = action.refusal {
      refusal = Toast(why, isTrouble: true, in: scene)
      return []
    }
    return tell(.chosen(action.message), scene)
  }

  private mutating func perform(_ house: HouseAction, _ scene: Scene) -> [Effect] {
    switch house {
    case .help: (showsHelp, helpOffset) = (true, 0)
    case .closeHelp: showsHelp = false
    case .language: return [.speak(scene.language == .zh ? .en : .zh)]
    case .contrast: return [.contrast(scene.contrast == .standard ? .high : .standard)]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .leave: return [.leave]
    }
    return []
  }
}

// The picture.
extension Stage {
  /// Draws the present picture.
  public mutating func draw(on canvas: inout Canvas, in scene: Scene) -> FaceLook {
    let page = screen.page(in: scene)
    canvas.focus = showsFocus ? focus : nil
    canvas.pressed = pressed
    let area = Rect(canvas.size)
    let footer = page.footer(isLocked: isLocked, in: scene)
    let footerRows = footer.map { $0.size(within: area.size).rows } ?? 0
    let bodyRows = area.rows - footerRows
    page.body().draw(on: &canvas, in: area.rows(from: 0, count: bodyRows))
    footer?.draw(on: &canvas, in: area.rows(from: bodyRows, count: footerRows))
    if let dialog = page.dialog {
      canvas.cover()
      DialogSurface(dialog, scene).draw(on: &canvas, in: area)
    }
    if showsHelp {
      canvas.cover()
      HelpPage(page.liveActions, offset: helpOffset, scene).draw(on: &canvas, in: area)
    }
    if let toast = refusal ?? page.toast, toast.until > scene.uptime {
      ToastLine(toast, scene).draw(on: &canvas, in: area.rows(from: bodyRows - 1, count: 1))
    }
    targets = canvas.targets
    shown = page
    let beat = refusal != nil || page.toast != nil ? max(page.beat, .second) : page.beat
    return FaceLook(
      palette: page.theme.palette(scene.contrast, depth: scene.abilities.depth), beat: beat)
  }
}
