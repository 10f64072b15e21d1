/// A touch target: a filled block with a bold label and lines of help below it.
///
/// It is at least three rows high and ten columns wide when it has room. A label that is longer than
/// the tile is wide goes on in the next line; the help has what room is left.
public struct Tile: Element {
  private let label: String
  private let help: String
  private let mark: String
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
  ///   - help: A few words more; may be empty.
  ///   - mark: A sign at its left, such as its key; may be empty.
  ///   - isEnabled: Whether it does what it says now. It can be touched all the same, so that somebody
  ///     may learn why not.
  ///   - message: What touching it means.
  public init(
    _ label: String, help: String = "", mark: String = "", kind: Kind = .plain, stretch: Int = 0,
    isEnabled: Bool = true, message: some Hashable & Sendable
  ) {
    self.init(
      label, help: help, mark: mark, kind: kind, stretch: stretch, isEnabled: isEnabled,
      meaning: AnyHashable(message))
  }

  /// A target whose message is of a type that is not known here.
  init(
    _ label: String, help: String = "", mark: String = "", kind: Kind = .plain, stretch: Int = 0,
    isEnabled: Bool = true, meaning message: AnyHashable
  ) {
    self.label = label
    self.help = help
    self.mark = mark
    self.kind = kind
    self.isEnabled = isEnabled
    self.message = message
    self.stretch = stretch
  }

  /// Three rows and room for the words, more where the label goes on in the next line.
  public func size(within offer: Size) -> Size {
    let margin = 4 + 2 * markRoom
    let width = max(10, max(label.cellWidth, help.cellWidth) + margin)
    let columns = min(width, offer.columns)
    let lines = Paragraph(label).size(within: Size(rows: 99, columns: columns - margin)).rows
    return Size(rows: max(1, lines) + (help.isEmpty ? 2 : 3), columns: columns).limited(to: offer)
  }

  private var markRoom: Int { mark.isEmpty ? 0 : mark.cellWidth + 1 }

  /// Whether a finger hits it, and all words can be read.
  public func fits(_ room: Size) -> Bool {
    let width = room.columns - 2 - 2 * markRoom
    let lines = Paragraph(label).size(within: Size(rows: 99, columns: width)).rows
    return room.rows >= max(3, lines + (help.isEmpty ? 0 : 1))
      && room.columns >= max(5, help.cellWidth + 2 + 2 * markRoom)
  }

  /// Draws the block with its words in the middle.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let (surface, helpStyle) = styles(on: canvas)
    canvas.fill(area, surface)
    canvas.addTarget(area, message)
    var inner = area.inset(Insets(horizontal: min(1, area.columns / 8)))
    // Without colour a filled block cannot be seen: it gets an outline, if it does what it says.
    if canvas.abilities.depth == .none, area.rows > 2 {
      if isEnabled { canvas.outline(area, surface) }
      inner = area.inset(Insets(vertical: 1, horizontal: 1))
    }
    var words = inner
    if !mark.isEmpty {
      // The words stay in the middle of the tile where they can.
      let fits = label.cellWidth + 2 * markRoom <= inner.columns
      words = inner.inset(Insets(left: markRoom, right: fits ? markRoom : 0))
    }
    let label = Paragraph(label, surface.bolder, .center)
    // A label that has no room inside the outline stands on it: what cannot be read is not touched.
    if label.size(within: Size(rows: area.rows, columns: words.columns)).rows > words.rows {
      words = Rect(top: area.top, left: words.left, rows: area.rows, columns: words.columns)
    }
    let labelRows = min(words.rows, label.size(within: words.size).rows)
    let help = Paragraph(help, helpStyle, .center)
    let helpRows =
      self.help.isEmpty
      ? 0 : min(words.rows - labelRows, help.size(within: words.size).rows)
    let top = (words.rows - labelRows - helpRows) / 2
    canvas.fill(
      Rect(
        top: words.top + top, left: inner.left, rows: labelRows, columns: inner.columns), surface)
    label.draw(on: &canvas, in: words.rows(from: top, count: labelRows))
    help.draw(on: &canvas, in: words.rows(from: top + labelRows, count: helpRows))
    Text(mark, helpStyle).draw(
      on: &canvas, in: Rect(top: words.top + top, left: inner.left, rows: 1, columns: markRoom))
  }

  private func styles(on canvas: Canvas) -> (surface: Style, help: Style) {
    if canvas.isPressed(message) { return (Style(.pressed), Style(.pressed)) }
    if canvas.isFocused(message) { return (Style(.focus), Style(.focus)) }
    guard isEnabled else { return (Style(.disabled), Style(.disabled)) }
    switch kind {
    case .plain: return (Style(.tile), Style(.tileHelp))
    case .primary: return (Style(.primary), Style(.primaryHelp))
    }
  }
}
