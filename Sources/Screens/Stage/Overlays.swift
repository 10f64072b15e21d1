internal import Canvas
internal import HallCore

/// A dialog over the page: title, body, and its choices at the foot.
struct DialogSurface<Message: Hashable & Sendable>: Element {
  let dialog: Dialog<Message>
  let scene: Scene

  init(_ dialog: Dialog<Message>, _ scene: Scene) {
    self.dialog = dialog
    self.scene = scene
  }

  private var content: any Element {
    let choices = dialog.actions.filter(\.isInFooter)
    return Column(spacing: 1) {
      Text(scene(dialog.title), Style(.dialog, .bold))
      dialog.body
      if !choices.isEmpty {
        Row(spacing: 2) {
          for (index, action) in choices.enumerated() {
            // The way back is never what most people want.
            let isPrimary = index == 0 && action.key != .escape
            action.tile(
              in: scene, help: action.key.map(\.words), kind: isPrimary ? .primary : .plain)
          }
        }
      }
    }
    .padded(Insets(vertical: 1, horizontal: 3))
  }

  func size(within offer: Size) -> Size { content.size(within: offer) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let content = content
    let room = Size(rows: area.rows - 2, columns: min(76, area.columns - 4))
    let wanted = content.size(within: room)
    let place = Rect(
      top: area.top + (area.rows - wanted.rows) / 2,
      left: area.left + (area.columns - wanted.columns) / 2, rows: wanted.rows,
      columns: wanted.columns)
    canvas.fill(place, Style(.dialog))
    // With few colours or none, its ground may be that of the page.
    if canvas.abilities.depth < .full { canvas.outline(place, Style(.dialog)) }
    canvas.clipped(to: place) { content.draw(on: &$0, in: place) }
  }
}

/// Everything that can be done on a page and in every face, with its keys.
struct HelpPage: Element {
  private let title: String
  private let lines: [(key: String, text: String)]

  init<Message>(_ actions: [Action<Message>], _ scene: Scene) {
    title = scene(Words(zh: "帮助", en: "Help"))
    lines =
      actions.filter { $0.key != nil }.map { action in
        (scene(action.key?.words ?? Words(same: "")), scene(action.help ?? action.label))
      }
      + HouseAction.allCases.filter { $0 != .help }.map { house in
        (house.keys.map { scene($0.words) }.joined(separator: "  "), scene(house.words))
      }
  }

  func size(within offer: Size) -> Size { offer }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let keys = lines.map(\.key.cellWidth).max() ?? 0
    let width = keys + 2 + (lines.map(\.text.cellWidth).max() ?? 0)
    // As many columns as it takes to show every line.
    let height = max(1, min(lines.count, area.rows - 4))
    let columns = (lines.count + height - 1) / height
    let wanted = Size(rows: height + 4, columns: columns * (width + 3) + 3).limited(to: area.size)
    let place = Rect(
      top: area.top + (area.rows - wanted.rows) / 2,
      left: area.left + (area.columns - wanted.columns) / 2, rows: wanted.rows,
      columns: wanted.columns)
    canvas.fill(place, Style(.dialog))
    if canvas.abilities.depth == .none { canvas.outline(place, Style(.dialog)) }
    canvas.addTarget(area, AnyHashable(HouseAction.closeHelp))
    canvas.clipped(to: place) { canvas in
      let corner = Point(row: place.top + 1, column: place.left + 3)
      canvas.write(title, at: corner, Style(.dialog, .bold))
      for (index, line) in lines.enumerated() {
        let row = corner.row + 2 + index % height
        let column = corner.column + index / height * (width + 3)
        canvas.write(line.key, at: Point(row: row, column: column), Style(.dialog, .bold))
        canvas.write(line.text, at: Point(row: row, column: column + keys + 2), Style(.dialog))
      }
    }
  }
}

/// A message at the foot of the page.
struct ToastLine: Element {
  let toast: Toast
  let scene: Scene

  init(_ toast: Toast, _ scene: Scene) {
    self.toast = toast
    self.scene = scene
  }

  func size(within offer: Size) -> Size { Size(rows: 1, columns: offer.columns).limited(to: offer) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let style = Style(toast.isTrouble ? .toastTrouble : .toast)
    canvas.fill(area, style)
    let mark = toast.isTrouble ? "▲ " : "✓ "
    Text(mark + scene(toast.words), style, .center).draw(on: &canvas, in: area)
  }
}
