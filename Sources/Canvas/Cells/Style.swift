/// What a piece of the screen means. A palette says how each role looks; views never name a colour.
public enum Role: UInt8, CaseIterable, Sendable {
  // The page
  /// Ordinary text on the page.
  case text
  /// What matters less: help, units, captions.
  case muted
  /// The one accent of the house.
  case accent
  /// What is happening at this moment.
  case now
  /// Well done; only with a word or mark beside it.
  case good
  /// Trouble; only with a word or mark beside it.
  case trouble
  /// Thin lines and frames.
  case rule
  /// The line at the top.
  case header
  /// A key in the footer.
  case footerKey
  /// What a key in the footer does.
  case footer
  // Things to touch
  /// A touch target.
  case tile
  /// The line of help on a touch target.
  case tileHelp
  /// The one thing that most people want here.
  case primary
  /// The line of help on the primary target.
  case primaryHelp
  /// A target that has the focus.
  case focus
  /// A target under the finger.
  case pressed
  /// A target that does nothing now.
  case disabled
  // Lists and fields
  /// The selected row of a list.
  case selection
  /// What matters less on the selected row.
  case selectionMuted
  /// A field to type in.
  case field
  /// What may be typed into an empty field.
  case fieldHint
  // Numbers to be seen from afar
  /// Big digits.
  case digits
  /// Big digits of the newest call.
  case digitsNow
  // Charts
  /// Values.
  case chart
  /// Expected values.
  case chartExpected
  /// A limit, an axis.
  case chartAxis
  // On top of the page
  /// A dialog's surface.
  case dialog
  /// What matters less on a dialog.
  case dialogMuted
  /// A message that goes away by itself.
  case toast
  /// A message about trouble that goes away by itself.
  case toastTrouble
}

/// How a cell is drawn: its role, and emphasis on top of it.
public struct Style: Hashable, Sendable {
  /// What the cell means.
  public var role: Role
  /// What is added to the look of the role.
  public var emphasis: Emphasis

  /// Emphasis on top of a role.
  public struct Emphasis: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Emphasis by its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Heavy strokes.
    public static let bold = Emphasis(rawValue: 1)
    /// A line below.
    public static let underline = Emphasis(rawValue: 2)
    /// Ink and ground exchanged.
    public static let inverse = Emphasis(rawValue: 4)
  }

  /// A style.
  public init(_ role: Role, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }

  /// Ordinary text.
  public static let text = Style(.text)
  /// What matters less.
  public static let muted = Style(.muted)
  /// Ordinary text in heavy strokes.
  public static let bold = Style(.text, .bold)
  /// The accent.
  public static let accent = Style(.accent)
  /// What is happening at this moment.
  public static let now = Style(.now)

  /// The same with heavy strokes.
  public var bolder: Style { Style(role, emphasis.union(.bold)) }
}
