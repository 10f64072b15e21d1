/// One cell of the screen: a glyph, or the right half of a wide one.
public struct Cell: Hashable, Sendable {
  /// The glyph's code point; 0 in the right half of a wide glyph.
  public private(set) var scalar: UInt32
  /// The first combining mark; 0 if none.
  public private(set) var firstMark: UInt16 = 0
  /// The second combining mark; 0 if none.
  public private(set) var secondMark: UInt16 = 0
  /// How it is drawn.
  public var style: Style

  /// A cell with a glyph.
  public init(_ scalar: Unicode.Scalar, _ style: Style) {
    self.scalar = scalar.value
    self.style = style
  }

  private init(rightHalf style: Style) {
    scalar = 0
    self.style = style
  }

  /// An empty cell.
  public static func blank(_ style: Style) -> Cell { Cell(" ", style) }

  /// The right half of the wide glyph in the cell before.
  static func rightHalf(_ style: Style) -> Cell { Cell(rightHalf: style) }

  /// Whether the cell is the right half of a wide glyph.
  public var isRightHalf: Bool { scalar == 0 }

  /// Adds a combining mark; a third one, or one outside the basic plane, is left out.
  mutating func add(mark: Unicode.Scalar) {
    guard let mark = UInt16(exactly: mark.value), !isRightHalf else { return }
    if firstMark == 0 { firstMark = mark } else if secondMark == 0 { secondMark = mark }
  }

  /// The glyph with its marks as text; empty in the right half of a wide glyph.
  public var text: String {
    var text = String.UnicodeScalarView()
    for value in [scalar, UInt32(firstMark), UInt32(secondMark)] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}
