internal import CNcurses
internal import Canvas

/// Turns roles into what ncurses calls attributes and pairs of colours.
struct Colours {
  /// How many colours the terminal has, or is to have.
  let depth: ColourDepth
  /// Whether colours are numbered by their red, green and blue, not by xterm's table.
  private let isDirect: Bool
  private let hasOwnColours: Bool
  private var pairs: PairTable
  private var palette: Palette?
  /// For each role and emphasis, how ncurses draws it.
  private var looks: [Look] = []
  /// The glyphs of one row on their way to ncurses.
  private var row: [nc_cell] = []

  /// How ncurses draws a role.
  struct Look: Equatable {
    let attributes: UInt32
    let pair: Int16
  }

  /// Asks the terminal for its colours, if they are wanted at all.
  init(isWanted: Bool) {
    if isWanted { start_color() }
    let count = isWanted ? nc_colours() : 0
    depth = count >= 256 ? .full : count >= 8 ? .eight : .none
    isDirect = nc_flag("RGB")
    hasOwnColours = depth > .none && use_default_colors() == OK
    pairs = PairTable(capacity: depth > .none ? Int(nc_pairs()) - 1 : 0)
  }

  /// Draws in another palette from now on; tells whether it is another one.
  mutating func use(_ palette: Palette) -> Bool {
    guard palette != self.palette else { return false }
    self.palette = palette
    var needed = Role.allCases.map { pair(palette[$0]) }
    if !pairs.hasRoom(for: needed) { pairs.removeAll() }
    needed = needed.filter { pairs[$0] == nil }
    for pair in needed where pairs[pair] == nil {
      let number = pairs.add(pair)
      init_extended_pair(Int32(number), pair.ink, pair.ground)
    }
    looks = Role.allCases.flatMap { role in
      let ink = palette[role]
      return (UInt8(0)..<8).map { emphasis in
        Look(
          attributes: Colours.attributes(
            ink.emphasis(with: Style.Emphasis(rawValue: emphasis), among: depth)),
          pair: Int16(pairs[pair(ink)] ?? 0))
      }
    }
    return true
  }

  private func pair(_ ink: Ink) -> ColourPair {
    guard depth > .none else { return ColourPair(ink: -1, ground: -1) }
    return ColourPair(
      ink: number(ink.ink, else: hasOwnColours ? -1 : 7),
      ground: number(ink.ground, else: hasOwnColours ? -1 : 0))
  }

  private func number(_ colour: Colour?, else own: Int32) -> Int32 {
    guard let colour else { return own }
    if depth < .full { return Int32(colour.basic) }
    guard isDirect else { return Int32(colour.index) }
    let (red, green, blue) = colour.components
    return Int32(red << 16 | green << 8 | blue)
  }

  private static func attributes(_ emphasis: Style.Emphasis) -> UInt32 {
    (emphasis.contains(.bold) ? nc_bold : 0) | (emphasis.contains(.underline) ? nc_underline : 0)
      | (emphasis.contains(.inverse) ? nc_inverse : 0)
  }

  /// Hands the glyphs of some columns of a row to ncurses.
  mutating func paint(_ cells: UnsafeBufferPointer<Cell>, row number: Int, columns: Range<Int>) {
    row.removeAll(keepingCapacity: true)
    for column in columns {
      let cell = cells[column]
      guard !cell.isRightHalf else { continue }
      let look = looks[Int(cell.style.role.rawValue) * 8 + Int(cell.style.emphasis.rawValue & 7)]
      row.append(
        nc_cell(
          glyph: cell.scalar, first_mark: cell.firstMark, second_mark: cell.secondMark,
          attributes: look.attributes, pair: look.pair))
    }
    guard !row.isEmpty else { return }
    nc_paint(Int32(number), Int32(columns.lowerBound), row, Int32(row.count))
  }
}
