// Text from people may hold anything a keyboard, a paste or a card reader can produce. It is
// cleaned where it enters and again where it is drawn, logged or printed, so that no name or note
// can move a cursor, ring a bell, reorder a line or pile marks over its neighbours.

extension String {
  /// This text without control, format, surrogate, private-use, unassigned and line or paragraph
  /// separator code points (Unicode categories Cc, Cf, Cs, Co, Cn, Zl, Zp), with at most two
  /// combining marks in a row, and cut to `limit` characters, if there is a limit.
  ///
  /// Line breaks and tabs become single spaces; spaces of any width at both ends are dropped. Some
  /// scripts join any number of code points to one character, so that the text is also cut to three
  /// code points for each of the `limit` characters.
  public func cleaned(limit: Int = .max) -> String {
    var kept = String.UnicodeScalarView()
    var marks = 0
    var room = limit > Int.max / 3 ? Int.max : 3 * limit
    func keep(_ scalar: Unicode.Scalar) {
      guard room > 0 else { return }
      room -= 1
      kept.append(scalar)
    }
    for scalar in unicodeScalars {
      // Most of what is printed is plain ASCII, which needs no look into the tables of Unicode.
      if (0x21...0x7E).contains(scalar.value) {
        marks = 0
        keep(scalar)
        continue
      }
      switch scalar.properties.generalCategory {
      case .control where scalar.properties.isWhitespace, .lineSeparator, .paragraphSeparator:
        marks = 0
        if let last = kept.last, last != " " { keep(" ") }
      case .control, .format, .surrogate, .privateUse, .unassigned:
        continue
      case .nonspacingMark, .enclosingMark, .spacingMark:
        marks += 1
        if marks <= 2 && !kept.isEmpty { keep(scalar) }
      default:
        marks = 0
        if scalar.properties.isWhitespace && kept.isEmpty { continue }
        keep(scalar)
      }
    }
    var text = Substring(String(kept).prefix(limit))
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
