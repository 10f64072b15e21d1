public import Canvas
public import HallCore

/// A face of the hall as a pure value: what it shows follows from its state and the scene, and what
/// happens to it comes as signals.
public protocol Screen: Sendable {
  /// What somebody can mean by a key or a touch.
  associatedtype Message: Hashable & Sendable
  /// On whose behalf it acts.
  var actor: Actor { get }
  /// Whether it stands where anybody may press anything: no key leaves it then.
  var isLocked: Bool { get }
  /// Takes note that somebody presses or touches something, before that means anything.
  ///
  /// - Returns: Whether it is to mean what it says; `false` if being there was all that was asked.
  mutating func sense(in scene: Scene) -> Bool
  /// Takes in what has happened to it; gives what it wants from the world outside.
  mutating func update(_ signal: Signal<Message>, in scene: Scene) -> [Effect]
  /// What it shows, and what can be done there.
  func page(in scene: Scene) -> Page<Message>
}

extension Screen {
  /// Every touch means what it says.
  public mutating func sense(in scene: Scene) -> Bool { true }
}

/// What can happen to a screen.
public enum Signal<Message: Hashable & Sendable>: Hashable, Sendable {
  /// Somebody chose something, by key or touch.
  case chosen(Message)
  /// Somebody pressed a key that no action has, on a page where one can type.
  case typed(Key)
  /// Something that the screen wanted has been done, refused, or failed.
  case answered(Answer)
  /// Something has happened in the hall that this face did not do itself.
  case happened([Event])
  /// Time has passed.
  case ticked
}

/// One picture of a screen: what is drawn, and what can be done.
public struct Page<Message: Hashable & Sendable> {
  /// How it looks.
  public var theme: Theme
  /// Everything above the footer; made only when it is drawn.
  public var body: () -> any Element
  /// What can be done now, in the order of the footer and of the help page.
  public var actions: [Action<Message>]
  /// Something that lies over the page and must be dealt with first; only its actions count then.
  public var dialog: Dialog<Message>?
  /// Whether keys that no action has are typed into the page. Character keys go there first.
  public var isTyping: Bool
  /// How often the picture changes by itself.
  public var beat: Beat
  /// Whether there is a footer.
  public var hasFooter: Bool
  /// A message that goes away by itself.
  public var toast: Toast?

  /// One picture of a screen.
  public init(
    theme: Theme, actions: [Action<Message>] = [], dialog: Dialog<Message>? = nil,
    isTyping: Bool = false, beat: Beat = .minute, hasFooter: Bool = true, toast: Toast? = nil,
    body: @autoclosure @escaping () -> any Element
  ) {
    self.theme = theme
    self.actions = actions
    self.dialog = dialog
    self.isTyping = isTyping
    self.beat = beat
    self.hasFooter = hasFooter
    self.toast = toast
    self.body = body
  }
}

extension Page {
  /// What can be done now: only what the dialog offers where there is one.
  var liveActions: [Action<Message>] { dialog?.actions ?? actions }
}

/// How often a picture changes by itself, on the hall's clock but no faster than eyes can follow.
public enum Beat: Int, Comparable, Sendable {
  /// With the minute.
  case minute
  /// With the second.
  case second
  /// Four times a second, while something pulses.
  case pulse

  /// Orders beats from slow to fast.
  public static func < (left: Beat, right: Beat) -> Bool { left.rawValue < right.rawValue }
}

/// A question or a form over a page.
public struct Dialog<Message: Hashable & Sendable> {
  /// What it is about, in a few words.
  public var title: Words
  /// What it says and holds.
  public var body: any Element
  /// What can be done: the choices at its foot, and those that the body shows itself.
  public var actions: [Action<Message>]
  /// Whether keys that no action has are typed into it.
  public var isTyping: Bool

  /// A question or a form over a page.
  public init(
    _ title: Words, actions: [Action<Message>], isTyping: Bool = false, body: any Element
  ) {
    self.title = title
    self.body = body
    self.actions = actions
    self.isTyping = isTyping
  }
}

/// A message at the foot of the page that goes away by itself.
public struct Toast: Hashable, Sendable {
  /// What it says: what happened, and what to do if something is to be done.
  public let words: Words
  /// Whether it is about trouble.
  public let isTrouble: Bool
  /// When it goes away, on the scene's uptime.
  public let until: Int64

  /// A message that goes away after some seconds; one about trouble stays twice as long.
  public init(_ words: Words, isTrouble: Bool = false, in scene: Scene) {
    self.words = words
    self.isTrouble = isTrouble
    until = scene.uptime + (isTrouble ? 8000 : 4000)
  }
}
