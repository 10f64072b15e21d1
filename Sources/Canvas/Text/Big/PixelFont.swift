/// The glyphs of scale 1: six rows of pixels, two in each row of cells. All digits are equally wide.
enum PixelFont {
  /// The place of a character in the fonts' tables; `nil` if it has no big glyph.
  static func slot(of character: Character) -> Int? {
    if character == "→" { return 127 }
    guard let value = character.asciiValue, columns[Int(value) & 127] > 0 else { return nil }
    return Int(value) & 127
  }

  /// The pixels of each glyph, row by row, each in its slot.
  static let glyphs: [[[Bool]]] = table { drawing in
    drawing.split(separator: " ").map { row in row.map { $0 == "#" } }
  }

  /// How many columns each glyph takes, without the gap after it; 0 in the slots of others.
  static let columns: [Int] = glyphs.map { $0.first?.count ?? 0 }

  private static func table<Entry>(_ make: (String) -> [Entry]) -> [[Entry]] {
    var table = [[Entry]](repeating: [], count: 128)
    for (character, drawing) in drawings {
      table[Int(character.asciiValue ?? 127)] = make(drawing)
    }
    return table
  }

  private static let drawings: [Character: String] = [
    "0": ".##. #..# #..# #..# #..# .##.",
    "1": "..#. .##. ..#. ..#. ..#. .###",
    "2": ".##. #..# ...# ..#. .#.. ####",
    "3": ".##. #..# ..#. ...# #..# .##.",
    "4": "..#. .##. #.#. #### ..#. ..#.",
    "5": "#### #... ###. ...# #..# .##.",
    "6": ".##. #... ###. #..# #..# .##.",
    "7": "#### ...# ..#. ..#. .#.. .#..",
    "8": ".##. #..# .##. #..# #..# .##.",
    "9": ".##. #..# #..# .### ...# .##.",
    "A": ".##. #..# #..# #### #..# #..#",
    "B": "###. #..# ###. #..# #..# ###.",
    "C": ".##. #..# #... #... #..# .##.",
    "D": "###. #..# #..# #..# #..# ###.",
    "E": "#### #... ###. #... #... ####",
    "F": "#### #... ###. #... #... #...",
    "G": ".##. #..# #... #.## #..# .###",
    "H": "#..# #..# #### #..# #..# #..#",
    "I": "### .#. .#. .#. .#. ###",
    "J": "..## ...# ...# ...# #..# .##.",
    "K": "#..# #.#. ##.. ##.. #.#. #..#",
    "L": "#... #... #... #... #... ####",
    "M": "#...# ##.## #.#.# #.#.# #...# #...#",
    "N": "#..# ##.# ##.# #.## #.## #..#",
    "O": ".###. #...# #...# #...# #...# .###.",
    "P": "###. #..# #..# ###. #... #...",
    "Q": ".###. #...# #...# #.#.# #..#. .##.#",
    "R": "###. #..# #..# ###. #.#. #..#",
    "S": ".### #... .##. ...# ...# ###.",
    "T": "##### ..#.. ..#.. ..#.. ..#.. ..#..",
    "U": "#..# #..# #..# #..# #..# .##.",
    "V": "#...# #...# .#.#. .#.#. ..#.. ..#..",
    "W": "#...# #...# #.#.# #.#.# ##.## #...#",
    "X": "#..# #..# .##. .##. #..# #..#",
    "Y": "#...# #...# .#.#. ..#.. ..#.. ..#..",
    "Z": "#### ...# ..#. .#.. #... ####",
    "→": "...... ...#.. ....#. ###### ....#. ...#..",
    ":": ". # . . # .",
    "-": "... ... ... ### ... ...",
    "/": "...# ...# ..#. .#.. #... #...",
    ".": ". . . . . #",
    " ": ".. .. .. .. .. ..",
  ]
}
