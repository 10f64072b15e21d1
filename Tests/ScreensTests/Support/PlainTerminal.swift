import Canvas
import HallCore

@testable import Screens

extension Scene {
  /// The same in English on a terminal without colours and without any glyph but ASCII.
  var onPlainTerminal: Scene {
    var plain = self
    plain.language = .en
    plain.abilities = Abilities(repertoire: .ascii, depth: .none)
    return plain
  }
}

extension Journey {
  /// How many glyphs the terminal cannot show. A question mark after a word, or as a key in the footer,
  /// is meant.
  var unknownGlyphs: Int {
    canvas.lines.reduce(0) { count, line in
      let signs = Array(line)
      return count
        + signs.indices.count { place in
          let isMeant =
            place > 0 && (signs[place - 1].isLetter || signs[place - 1].isNumber)
            || String(signs[place...]).hasPrefix("? help")
          return signs[place] == "?" && !isMeant
        }
    }
  }
}
