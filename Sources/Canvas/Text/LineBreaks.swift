/// Where text may go on in the next line.
///
/// Source: GB/T 15834-2011, 5.1, for which marks stand neither first nor last in a line and which are
/// not torn apart; UAX #14 for spaces, Latin words and numbers. A number stays with its measure word.
struct LineBreaks {
  /// The scalars that take part, in order.
  let glyphs: [Glyph]

  /// A scalar of a text in pieces.
  struct Glyph {
    let scalar: Unicode.Scalar
    let kind: Kind
    let width: Int
    /// The piece it comes from, and where it stands there.
    let span: Int
    let index: String.Index
  }

  /// What a scalar is to its neighbours.
  enum Kind {
    case newline, space, mark
    /// Stands with what comes next: brackets and quotes that open.
    case opening
    /// Stands with what came before: brackets and quotes that close, stops, commas.
    case closing
    /// Two of them in a row are one sign: `——`.
    case dash
    case hyphen, slash
    /// A glyph of two cells.
    case ideograph
    /// A glyph of two cells that may be the measure word of a number.
    case unit
    case digit, letter
  }

  init(_ spans: [Span]) {
    var glyphs: [Glyph] = []
    var isQuoted = false
    for (number, span) in spans.enumerated() {
      let scalars = span.text.unicodeScalars
      for index in scalars.indices {
        let scalar = scalars[index]
        let width = scalar.cellWidth
        guard let kind = Kind(scalar, width: width, isQuoted: isQuoted) else { continue }
        if scalar == "\"" { isQuoted.toggle() }
        glyphs.append(
          Glyph(scalar: scalar, kind: kind, width: width, span: number, index: index))
      }
    }
    self.glyphs = glyphs
  }

  /// The glyphs of each line, without the blanks at its end, so that none is wider than there is room,
  /// unless one glyph alone is.
  func lines(in room: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var lastBreak = 0
    var width = 0
    var index = 0
    func end(at end: Int) {
      var last = end
      while last > start, glyphs[last - 1].kind == .space { last -= 1 }
      lines.append(start..<last)
    }
    while index < glyphs.count {
      let glyph = glyphs[index]
      if glyph.kind == .newline {
        end(at: index)
        (start, lastBreak, width) = (index + 1, index + 1, 0)
      } else {
        if index > start, mayBreak(before: index, from: start) { lastBreak = index }
        if width + glyph.width > room, glyph.kind != .space, index > start {
          // A word that is longer than a line is cut.
          let cut = lastBreak > start ? lastBreak : index
          end(at: cut)
          (start, lastBreak, width, index) = (cut, cut, 0, cut)
          continue
        }
        width += glyph.width
      }
      index += 1
    }
    end(at: glyphs.count)
    return keepingTail(of: lines, in: room)
  }

  /// A bracket at the end that would be torn goes into the last line whole, where it has room there.
  private func keepingTail(of lines: [Range<Int>], in room: Int) -> [Range<Int>] {
    guard lines.count > 1, let last = lines.last, let end = glyphs.last?.scalar,
      end == "）" || end == ")"
    else { return lines }
    let before = lines[lines.count - 2]
    let opening = before.last { glyphs[$0].scalar == "（" || glyphs[$0].scalar == "(" }
    guard let opening, opening > before.lowerBound, before.upperBound == last.lowerBound,
      mayBreak(before: opening, from: before.lowerBound),
      glyphs[opening..<last.upperBound].reduce(0, { $0 + $1.width }) <= room,
      !before.suffix(from: opening).contains(where: { glyphs[$0].kind == .closing })
    else { return lines }
    return lines.dropLast(2) + [before.lowerBound..<opening, opening..<last.upperBound]
  }

  /// Whether a line that began at `start` may end before a glyph.
  private func mayBreak(before index: Int, from start: Int) -> Bool {
    let next = glyphs[index]
    switch next.kind {
    case .space, .mark, .closing, .slash: return false
    default: break
    }
    var last = index - 1
    while last > start, glyphs[last].kind == .space || glyphs[last].kind == .mark { last -= 1 }
    let before = glyphs[last]
    if before.kind == .opening { return false }
    if before.kind == .digit, next.kind == .unit { return false }
    if before.scalar == "第", next.kind == .digit { return false }
    if glyphs[index - 1].kind == .space { return true }
    switch (before.kind, next.kind) {
    case (.dash, .dash): return false
    case (.slash, _):
      return next.kind == .letter && last > start && glyphs[last - 1].kind == .letter
    case (.ideograph, _), (.unit, _), (_, .ideograph), (_, .unit), (.dash, _), (_, .dash):
      return true
    case (.closing, _): return isAfterIdeograph(last, from: start)
    case (.hyphen, .letter): return last > start && glyphs[last - 1].kind == .letter
    default: return false
    }
  }

  /// Whether the closing marks up to a place end Chinese text; in `1,000` and `a.b` they are part of
  /// a word.
  private func isAfterIdeograph(_ last: Int, from start: Int) -> Bool {
    if glyphs[last].width == 2 { return true }
    var place = last
    while place > start, glyphs[place].kind == .closing { place -= 1 }
    return glyphs[place].width == 2
  }
}

extension LineBreaks.Kind {
  /// What a scalar is; `nil` if it takes no part.
  init?(_ scalar: Unicode.Scalar, width: Int, isQuoted: Bool) {
    switch scalar {
    case "\n": self = .newline
    case " ", "\u{3000}": self = .space
    case "\"": self = isQuoted ? .closing : .opening
    case "—", "―": self = .dash
    case "-", "‐", "–": self = .hyphen
    case "/", "／": self = .slash
    case "0"..."9": self = .digit
    // Most text is these: they are no marks, so no look into the lists of marks is needed.
    case "a"..."z", "A"..."Z": self = .letter
    case "\u{4E00}"..."\u{9FFF}": self = Self.units.contains(scalar.value) ? .unit : .ideograph
    case _ where Self.openings.contains(scalar): self = .opening
    case _ where Self.closings.contains(scalar): self = .closing
    case _ where width == 2: self = .ideograph
    case _ where width == 1: self = .letter
    case _ where scalar.isCombiningMark: self = .mark
    default: return nil
    }
  }

  private static let openings = Set(
    "([{（［｛《〈「『【〔〖“‘¥￥".unicodeScalars)
  private static let closings = Set(
    ")]}.,:;!?%）］｝》〉」』】〕〗”’，．：；！？％～。、·・…‥‰℃°々ー".unicodeScalars)
  private static let units = "分秒时天日周月年岁人位名户家个号件份项次张条页本元角块楼层室米里克斤度台小公平"
    .unicodeScalars.map(\.value)
}
