extension Unicode.Scalar {
  /// How many cells the scalar takes on a terminal: 2 for wide ones, 1 for others that can be seen, 0
  /// for marks that join the glyph before and for everything without a cell.
  ///
  /// Source: the widths of glibc 2.36 (`wcwidth`, Unicode 15), which terminals and ncurses go by. A
  /// test compares both for every scalar.
  public var cellWidth: Int {
    switch value {
    case 0x20...0x7E: 1
    case 0x4E00...0x9FFF, 0x3001...0x3029, 0xFF01...0xFF60: 2
    case 0x2500...0x2595, 0x2800...0x28FF, 0xA1...0xAC, 0xAE...0xFF: 1
    default: CellWidths.width(of: value)
    }
  }

  /// Whether the scalar is a mark that is drawn over the glyph before it.
  var isCombiningMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }
}

extension StringProtocol {
  /// How many columns of a terminal the text takes.
  public var cellWidth: Int {
    var width = 0
    for scalar in unicodeScalars { width += scalar.cellWidth }
    return width
  }
}
