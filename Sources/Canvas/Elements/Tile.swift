/// A touch target: a filled block with a bold label and lines of help below it.
///
/// It is at least three rows high and ten columns wide when it has room.
public struct Tile: Element {
  private let label: String
  private let help: String
  private let kind: Kind
  private let isEnabled: Bool
  private let message: AnyHashable
  /// How eagerly the tile takes room that is left over.
  public let stretch: Int

  /// What a target is among the others.
  public enum Kind: Hashable, Sendable {
    /// One of several.
    case plain
    /// The one that most people want here.
    case primary
  }

  /// A target.
  ///
  /// - Parameters:
  ///   - label: What it does, in a word or two.
  ///   - help: One line more; may be empty.
  ///   - isEnabled: Whether it does what it says now. It can be touched all the same, so that somebody
  ///     may learn why not.
  ///   - message: What touching it means.
  public init(
    _ label: String, help: String = "", kind: Kind = .plain, stretch: Int = 0,
    isEnabled: Bool = true, message: some Hashable & Sendable
  ) {
    self.init(
      label, help: help, kind: kind, stretch: stretch, isEnabled: isEnabled,
      meaning: AnyHashable(message))
  }

  /// A target whose message is of a type that is not known here.
  init(
    _ label: String, help: String = "", kind: Kind = .plain, stretch: Int = 0,
    isEnabled: Bool = true, meaning message: AnyHashable
  ) {
    self.label = label
    self.help = help
    self.kind = kind
    self.isEnabled = isEnabled
    self.message = message
    self.stretch = stretch
  }

  /// Three rows and room for the words.
  public func size(within offer: Size) -> Size {
    let width = max(label.cellWidth, help.cellWidth) + 4
    return Size(rows: help.isEmpty ? 3 : 4, columns: max(10, width)).limited(to: offer)
  }

  /// Draws the block with its words in the middle.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let (surface, helpStyle) = styles(on: canvas)
    canvas.fill(area, surface)
    // Without colour a filled block cannot be seen: it gets an outline.
    if canvas.abilities.depth == .none { canvas.outline(area, surface) }
    canvas.addTarget(area, message)
    let showsHelp = !help.isEmpty && area.rows > 1
    let rows = showsHelp ? 2 : 1
    let top = area.top + (area.rows - rows) / 2
    func line(_ text: String, _ row: Int, _ style: Style) {
      let inner = Rect(
        top: row, left: area.left + min(1, area.columns / 8), rows: 1,
        columns: area.columns - 2 * min(1, area.columns / 8))
      Text(text, style, .center).draw(on: &canvas, in: inner)
    }
    line(label, top, surface.bolder)
    if showsHelp { line(help, top + 1, helpStyle) }
  }

  private func styles(on canvas: Canvas) -> (surface: Style, help: Style) {
    if canvas.pressed == message { return (Style(.pressed), Style(.pressed)) }
    if canvas.focus == message { return (Style(.focus), Style(.focus)) }
    guard isEnabled else { return (Style(.disabled), Style(.disabled)) }
    switch kind {
    case .plain: return (Style(.tile), Style(.tileHelp))
    case .primary: return (Style(.primary), Style(.primaryHelp))
    }
  }
}
