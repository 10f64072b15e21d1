/// What a terminal can show.
public struct Abilities: Hashable, Sendable {
  /// Which glyphs.
  public let repertoire: Repertoire
  /// How many colours.
  public let depth: ColourDepth

  /// What a terminal can show.
  public init(repertoire: Repertoire, depth: ColourDepth) {
    self.repertoire = repertoire
    self.depth = depth
  }

  /// Every glyph and 256 colours.
  public static let full = Abilities(repertoire: .full, depth: .full)
}

/// Which glyphs a terminal can show.
public enum Repertoire: Hashable, Sendable {
  /// Everything, Chinese, box lines, blocks and braille.
  case full
  /// ASCII alone; everything else is shown by a sign that comes near, or as `?`.
  case ascii

  /// The ASCII sign that stands for a glyph.
  public static func ascii(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x20...0x7E: scalar
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550: "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: "|"
    case 0x250C...0x254B, 0x2552...0x2570: "+"
    case 0x2580, 0x2594: "\""
    case 0x2581...0x2584: "_"
    case 0x2585...0x2590, 0x2595...0x259F: "#"
    case 0x2591...0x2593: ":"
    case 0x2800: " "
    case 0x2801...0x28FF: "*"
    case 0x2190, 0x2039, 0x25C0: "<"
    case 0x2192, 0x203A, 0x25B6, 0x25B8: ">"
    case 0x2191, 0x25B2: "^"
    case 0x2193, 0x25BC: "v"
    case 0x2013, 0x2014: "-"
    case 0x2018, 0x2019: "'"
    case 0x201C, 0x201D: "\""
    case 0x2026: "."
    case 0x00B7, 0x2022, 0x25CF: "*"
    case 0x25CB, 0x25A1, 0x2610: "o"
    case 0x25A0, 0x2611, 0x2713, 0x2714: "x"
    case 0x00D7: "x"
    case 0x2264: "<"
    case 0x2265: ">"
    default: "?"
    }
  }
}
