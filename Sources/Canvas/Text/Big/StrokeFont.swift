/// The glyphs of scale 2 and more: strokes of a pen one unit thick, on a field six units high, so that
/// they are smooth however large they are. All digits are equally wide.
enum StrokeFont {
  /// The inked shapes of each glyph, in the slots of `PixelFont`.
  static let glyphs: [[GlyphShape]] = {
    var glyphs = [[GlyphShape]](repeating: [], count: 128)
    for (character, drawing) in drawings {
      guard let slot = PixelFont.slot(of: character) else { continue }
      glyphs[slot] = drawing.split(separator: " ", omittingEmptySubsequences: false)
        .split(separator: "")
        .flatMap { PenPath($0, columns: Double(PixelFont.columns[slot])).shapes }
    }
    return glyphs
  }()

  /// The paths of the pen, two blanks apart: points of a column `0 ... 8` and a row `0 ... A`, where
  /// `)` rounds the corner.
  private static let drawings: [Character: String] = [
    "0": "00) 80) 8A) 0A) 00)",
    "1": "13 40 4A  0A 8A",
    "2": "02 00) 80) 84 0A 8A",
    "3": "00 80) 85) 35  35 85) 8A) 0A",
    "4": "6A 60 07 87",
    "5": "80 00 04 84) 8A) 0A",
    "6": "70 00) 0A) 8A) 84) 04",
    "7": "00 80 3A",
    "8": "00) 80) 85) 05) 00)  05) 85) 8A) 0A) 05)",
    "9": "86 06) 00) 80) 8A) 1A",
    "A": "0A 00) 80) 8A  06 86",
    "B": "05 00 80) 85) 05  85) 8A) 0A 05 85)",
    "C": "82 80) 00) 0A) 8A) 88",
    "D": "00 80) 8A) 0A 00",
    "E": "80 00 0A 8A  05 75",
    "F": "80 00 0A  05 75",
    "G": "82 80) 00) 0A) 8A) 85 55",
    "H": "00 0A  80 8A  05 85",
    "I": "00 80  0A 8A  40 4A",
    "J": "40 80 8A) 0A) 07",
    "K": "00 0A  80 05 8A",
    "L": "00 0A 8A",
    "M": "0A 00 47 80 8A",
    "N": "0A 00 8A 80",
    "O": "00) 80) 8A) 0A) 00)",
    "P": "0A 00 80) 85) 05",
    "Q": "00) 80) 8A) 0A) 00)  67 8A",
    "R": "0A 00 80) 85) 05  45 8A",
    "S": "82 80) 00) 05) 85) 8A) 0A) 08",
    "T": "00 80  40 4A",
    "U": "00 0A) 8A) 80",
    "V": "00 4A 80",
    "W": "00 2A 43 6A 80",
    "X": "00 8A  80 0A",
    "Y": "00 45 80  45 4A",
    "Z": "00 80 0A 8A",
    "→": "05 85  52 85 58",
    ":": "03  07",
    "-": "05 85",
    "/": "80 0A",
    ".": "0A",
    " ": "",
  ]
}
