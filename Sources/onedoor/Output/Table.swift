internal import Canvas

/// Columns of text for people: each as wide as its widest cell, the last one free.
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
      rows.map { $0[column].cellWidth }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].cellWidth)
        if alignments[column] == .right { return padding + row[column] }
        return column == row.count - 1 ? row[column] : row[column] + padding
      }
      return cells.joined(separator: "  ")
    }
  }
}
