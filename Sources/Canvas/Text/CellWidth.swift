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
    forEachScalar { width += $0.cellWidth }
    return width
  }

  /// Goes through the scalars. Text lies in memory as UTF-8 without faults, and going through its bytes
  /// is several times as quick as through `unicodeScalars`.
  func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    let isDone: Void? = utf8.withContiguousStorageIfAvailable { bytes in
      var place = 0
      while place < bytes.count {
        var value = UInt32(bytes[place])
        var following = 0
        switch value {
        case 0..<0x80: break
        case 0x80..<0xE0: (value, following) = (value & 0x1F, 1)
        case 0xE0..<0xF0: (value, following) = (value & 0x0F, 2)
        default: (value, following) = (value & 0x07, 3)
        }
        place += 1
        for byte in bytes[place..<place + following] { value = value << 6 | UInt32(byte & 0x3F) }
        place += following
        if let scalar = Unicode.Scalar(value) { body(scalar) }
      }
    }
    if isDone == nil { unicodeScalars.forEach(body) }
  }
}
