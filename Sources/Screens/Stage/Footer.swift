internal import Canvas
internal import HallCore

/// What can be done now, at the foot of the screen: key before word, each to be touched as well.
struct Footer: Element {
  private let hints: [Hint]

  /// One thing that can be done.
  struct Hint {
    let key: String
    let label: String
    let isEnabled: Bool
    let message: AnyHashable
    let width: Int

    init(key: String, label: String, isEnabled: Bool, message: AnyHashable) {
      self.key = key
      self.label = label
      self.isEnabled = isEnabled
      self.message = message
      width = key.cellWidth + (key.isEmpty ? 0 : 1) + label.cellWidth
    }
  }

  /// - Parameter isTyping: Whether `?` is typed into the page, so that it brings no help.
  init<Message>(_ actions: [Action<Message>], isLocked: Bool, isTyping: Bool, _ scene: Scene) {
    hints  // A key path into a generic type would be put together anew each time.
    =
      actions.filter { $0.isInFooter }.map { action in
        Hint(
          key: action.key.map { scene($0.words) } ?? "", label: scene(action.label),
          isEnabled: action.refusal == nil, message: AnyHashable(action.message))
      }
      + (isLocked
        ? []
        : [
          Hint(
            key: Self.helpKey(isTyping: isTyping, in: scene),
            label: scene(Words(zh: "帮助", en: "help")),
            isEnabled: true,
            message: AnyHashable(HouseAction.help))
        ])
  }

  /// The key that brings the help; none where that key shows another face of a demonstration.
  private static func helpKey(isTyping: Bool, in scene: Scene) -> String {
    guard isTyping else { return scene(HouseAction.help.keys[0].words) }
    return scene.pace == nil ? scene(HouseAction.help.keys[1].words) : ""
  }

  /// One row, or two where one is too short.
  func size(within offer: Size) -> Size {
    Size(rows: min(2, lines(in: offer.columns).count), columns: offer.columns).limited(to: offer)
  }

  private func lines(in width: Int) -> [[Hint]] {
    var lines: [[Hint]] = [[]]
    var room = width - 2
    for hint in hints {
      if room < hint.width, lines.last?.isEmpty == false {
        lines.append([])
        room = width - 2
      }
      lines[lines.count - 1].append(hint)
      room -= hint.width + 2
    }
    return lines
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area, Style(.footer))
    for (offset, line) in lines(in: area.columns).prefix(area.rows).enumerated() {
      let row = area.top + offset
      var column = area.left + 1
      for hint in line {
        let place = Rect(top: row, left: column, rows: 1, columns: hint.width)
        canvas.clipped(to: area) { canvas in
          canvas.addTarget(place, hint.message)
          draw(hint, on: &canvas, at: Point(row: row, column: column))
        }
        column += hint.width + 2
      }
    }
  }

  private func draw(_ hint: Hint, on canvas: inout Canvas, at point: Point) {
    let isFocused = canvas.isFocused(hint.message) || canvas.isPressed(hint.message)
    let muted = isFocused ? Style(.focus) : Style(hint.isEnabled ? .footer : .disabled)
    let strong = isFocused ? Style(.focus) : Style(hint.isEnabled ? .footerKey : .disabled)
    var column = point.column
    column += canvas.write(hint.key, at: point, strong)
    if !hint.key.isEmpty { column += 1 }
    canvas.write(hint.label, at: Point(row: point.row, column: column), muted)
  }
}

extension Page {
  /// Whether characters are typed into the dialog, or where there is none into the page.
  var takesText: Bool { dialog?.isTyping ?? isTyping }

  /// What stands at its foot, if anything does.
  func footer(isLocked: Bool, in scene: Scene) -> Footer? {
    hasFooter ? Footer(actions, isLocked: isLocked, isTyping: takesText, scene) : nil
  }
}
