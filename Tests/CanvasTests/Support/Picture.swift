@testable import Canvas

/// An element drawn on a screen of its own, as tests compare it.
struct Picture {
  let canvas: Canvas

  init(
    _ element: any Element, _ rows: Int, _ columns: Int, abilities: Abilities = .full,
    focus: AnyHashable? = nil, pressed: AnyHashable? = nil
  ) {
    var canvas = Canvas(Size(rows: rows, columns: columns), abilities: abilities)
    canvas.focus = focus
    canvas.pressed = pressed
    element.draw(on: &canvas, in: Rect(canvas.size))
    self.canvas = canvas
  }

  /// The lines, without blanks at their ends.
  var lines: [String] { canvas.lines }

  /// The roles of a row, each as often as it comes in a row.
  func roles(_ row: Int) -> [Role] {
    var roles: [Role] = []
    for column in 0..<canvas.size.columns where roles.last != canvas[row, column].style.role {
      roles.append(canvas[row, column].style.role)
    }
    return roles
  }

  /// The rows in which it differs from another picture of the same size.
  func rows(differingFrom other: Picture) -> [Int] {
    (0..<canvas.size.rows).filter { row in
      (0..<canvas.size.columns).contains { canvas[row, $0] != other.canvas[row, $0] }
    }
  }
}

extension Abilities {
  /// ASCII alone, eight colours.
  static let poor = Abilities(repertoire: .ascii, depth: .eight)
  /// Every glyph, no colours.
  static let monochrome = Abilities(repertoire: .full, depth: .none)
}
