/// Columns of text for people: each as wide as its widest cell, the last one free. Cells of the other
/// columns hold ASCII only, so that a character is a cell of the screen.
struct Table {
  enum Alignment { case left, right }

  private let alignments: [Alignment]
  private var rows: [[String]] = []

  init(_ alignments: [Alignment]) {
    self.alignments = alignments
  }

  mutating func add(_ row: [String]) {
    rows.append(row)
  }

  var lines: [String] {
    let widths = alignments.indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        if alignments[column] == .right { return padding + row[column] }
        return column == row.count - 1 ? row[column] : row[column] + padding
      }
      return cells.joined(separator: "  ")
    }
  }
}

/// Lengths of time in figures.
enum Figure {
  /// Minutes to one decimal: `7.5`.
  static func minutes(_ milliseconds: Int64) -> String {
    let tenths = (milliseconds + 3000) / 6000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
