public import Canvas
public import HallCore

/// Something that can be done now: its words, its key, what it means, and why it cannot be done if
/// so. The footer, the help page, the order of the focus, keys and touch all come from it.
public struct Action<Message: Hashable & Sendable>: Hashable, Sendable {
  /// What it does, in a word or two.
  public let label: Words
  /// A sentence for the help page; the label where there is none.
  public let help: Words?
  /// The key that does it; `nil` if it can only be touched or reached with the focus.
  public let key: Key?
  /// What it means to the screen.
  public let message: Message
  /// Why it cannot be done now; `nil` if it can.
  public let refusal: Words?
  /// Whether the footer shows it. The page itself shows it otherwise, or only the help page does.
  public let isInFooter: Bool

  /// Something that can be done now.
  ///
  /// - Parameters:
  ///   - label: What it does, in a word or two.
  ///   - key: The key that does it.
  ///   - message: What it means to the screen.
  ///   - help: A sentence for the help page.
  ///   - refusal: Why it cannot be done now.
  ///   - isInFooter: Whether the footer shows it.
  public init(
    _ label: Words, key: Key? = nil, _ message: Message, help: Words? = nil,
    unless refusal: Words? = nil, isInFooter: Bool = true
  ) {
    self.label = label
    self.key = key
    self.message = message
    self.help = help
    self.refusal = refusal
    self.isInFooter = isInFooter
  }

  /// The action as a touch target on the page. One that cannot be done shows why when it is touched.
  public func tile(
    in scene: Scene, help: Words? = nil, kind: Tile.Kind = .plain, stretch: Int = 0
  ) -> Tile {
    Tile(
      scene(label), help: (help ?? self.help).map { scene($0) } ?? "", kind: kind,
      stretch: stretch, isEnabled: refusal == nil, message: message)
  }
}
