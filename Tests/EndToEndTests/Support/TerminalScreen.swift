import Canvas

/// What a terminal shows: its lines from the top, without the spaces at their ends.
struct TerminalScreen: Equatable, CustomStringConvertible {
  let lines: [String]

  var text: String { lines.joined(separator: "\n") }

  func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The first cells in which a text stands, counted from 0 at the top left.
  func cells(of text: String) -> (columns: Range<Int>, row: Int)? {
    for (row, line) in lines.enumerated() {
      guard let found = line.firstRange(of: text) else { continue }
      let start = line[..<found.lowerBound].cellWidth
      return (start..<start + text.cellWidth, row)
    }
    return nil
  }

  var description: String {
    lines.map { "│\($0)" }.joined(separator: "\n")
  }
}

/// The state of a terminal that a program must put back when it leaves.
struct TerminalModes: Equatable {
  var isAlternateScreen = false
  var reportsMouse = false
  var showsCursor = true
}

/// A key with a name.
enum TerminalKey {
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 to F12.
  case function(Int)
  /// A letter with Ctrl.
  case control(Character)

  /// What tmux calls it.
  var name: String {
    switch self {
    case .enter: "Enter"
    case .escape: "Escape"
    case .tab: "Tab"
    case .backTab: "BTab"
    case .backspace: "BSpace"
    case .delete: "DC"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PPage"
    case .pageDown: "NPage"
    case .function(let number): "F\(number)"
    case .control(let letter): "C-\(letter)"
    }
  }
}
