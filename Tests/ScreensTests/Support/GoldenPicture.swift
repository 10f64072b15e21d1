import Canvas

/// A canvas as text: a header, a ruler, the cells, and below them the same cells with one sign for
/// the style of each.
struct GoldenPicture {
  let text: String

  init(_ canvas: Canvas, _ name: String) {
    let size = canvas.size
    var signs = StyleSigns()
    let styles = (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns { line.append(signs.sign(of: canvas[row, column].style)) }
      return line
    }
    let ruler = "    " + Self.ruler(size.columns)
    var lines = ["\(name): \(size.columns) columns, \(size.rows) rows", ruler]
    lines += Self.numbered(canvas.lines)
    lines += ["", signs.legend, ruler]
    lines += Self.numbered(styles.map(Self.withoutPlainEnd))
    text = lines.joined(separator: "\n") + "\n"
  }

  /// `----+----1----+----2`
  private static func ruler(_ columns: Int) -> String {
    var ruler = ""
    for column in stride(from: 1, through: columns, by: 1) {
      if column % 10 == 0 {
        ruler += String(column / 10 % 10)
      } else {
        ruler += column % 5 == 0 ? "+" : "-"
      }
    }
    return ruler
  }

  /// Each line after its number and a stroke, without blanks at its end.
  private static func numbered(_ lines: [String]) -> [String] {
    lines.enumerated().map { index, line in
      let number = String(index + 1)
      return String(repeating: " ", count: max(0, 3 - number.count)) + number + "│" + line
    }
  }

  private static func withoutPlainEnd(_ line: String) -> String {
    String(line.reversed().drop { $0 == StyleSigns.plain }.reversed())
  }

  /// Both pictures, with `>` before the lines that differ; `nil` if none does.
  func difference(from golden: String) -> String? {
    guard golden != text else { return nil }
    let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let actual = text.split(separator: "\n", omittingEmptySubsequences: false)
    func marked(_ lines: [Substring], against others: [Substring]) -> String {
      lines.enumerated().map { index, line in
        let isSame = index < others.count && others[index] == line
        return (isSame ? "  " : "> ") + line
      }.joined(separator: "\n")
    }
    return """
      expected:
      \(marked(expected, against: actual))
      but it is:
      \(marked(actual, against: expected))
      """
  }
}

/// One sign for each style: a letter for its role, in upper case if it is bold; other emphasis gets a
/// digit in the order in which it appears.
private struct StyleSigns {
  static let plain: Character = "."

  private static let letters: [Role: Character] = [
    .text: plain, .muted: "m", .accent: "a", .now: "n", .good: "g", .trouble: "t", .rule: "-",
    .header: "h", .footerKey: "k", .footer: "f", .tile: "b", .tileHelp: "c", .primary: "p",
    .primaryHelp: "q", .focus: "o", .pressed: "!", .disabled: "d", .selection: "s",
    .selectionMuted: "r", .field: "i", .fieldHint: "_", .digits: "z", .digitsNow: "y", .chart: "l",
    .chartExpected: "e", .chartAxis: "x", .dialog: "w", .dialogMuted: "v", .toast: "u",
    .toastTrouble: "j",
  ]

  private static let bold: [Character: Character] = [plain: ":", "-": "=", "!": "?", "_": "~"]

  private var signs: [Style: Character] = [:]
  private var order: [Style] = []

  mutating func sign(of style: Style) -> Character {
    if let sign = signs[style] { return sign }
    let others = order.filter { !$0.emphasis.subtracting(.bold).isEmpty }.count
    let letter = Self.letters[style.role] ?? "*"
    let sign: Character =
      switch style.emphasis {
      case []: letter
      case .bold: Self.bold[letter] ?? Character(letter.uppercased())
      default: Character(String((others + 1) % 10))
      }
    signs[style] = sign
    order.append(style)
    return sign
  }

  /// What the signs of this picture mean, in the order of the roles.
  var legend: String {
    func rank(_ style: Style) -> Int { Int(style.role.rawValue) * 8 + Int(style.emphasis.rawValue) }
    return order.sorted { rank($0) < rank($1) }.map { style in
      var words = "\(signs[style] ?? "?") \(style.role)"
      if style.emphasis.contains(.bold) { words += " bold" }
      if style.emphasis.contains(.underline) { words += " underlined" }
      if style.emphasis.contains(.inverse) { words += " inverse" }
      return words
    }.joined(separator: ", ")
  }
}
