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
    let place = area.middle(wanted)
    canvas.drawSurface(place)
    canvas.clipped(to: place) { content.draw(on: &$0, in: place) }
  }
}

extension Canvas {
  /// Draws the ground of what lies over a page. With few colours or none, it may be that of the page.
  fileprivate mutating func drawSurface(_ place: Rect) {
    fill(place, Style(.dialog))
    if abilities.depth < .full { outline(place, Style(.dialog)) }
  }
}

/// Everything that can be done on a page and in every face, with its keys: in several columns where one
/// is too short; where these have no room, one of which a part is shown.
struct HelpPage: Element {
  private let title: String
  private let lines: [(key: String, text: String)]
  private let offset: Int

  /// - Parameter offset: How many rows are above the part that is shown.
  init<Message>(_ actions: [Action<Message>], offset: Int, _ scene: Scene) {
    self.offset = offset
    title = scene(Words(zh: "帮助", en: "Help"))
    lines =
      actions.filter { $0.key != nil }.map { action in
        (scene(action.key?.words ?? Words(same: "")), scene(action.help ?? action.label))
      }
      + HouseAction.allCases.filter { $0 != .help }.map { house in
        (house.keys.map { scene($0.words) }.joined(separator: "  "), scene(house.words))
      }
  }

  private static let margin = Insets(top: 3, left: 3, bottom: 1, right: 3)

  /// The width of the keys, and of a line.
  private var widths: (key: Int, line: Int) {
    let key = lines.map(\.key.cellWidth).max() ?? 0
    return (key, key + 2 + (lines.map(\.text.cellWidth).max() ?? 0))
  }

  private func line(_ line: (key: String, text: String)) -> any Element {
    Row(spacing: 2) {
      Text(line.key, Style(.dialog, .bold)).sized(columns: widths.key)
      Paragraph(line.text, Style(.dialog)).stretched()
    }
  }

  /// All lines, and the room that they have on a screen.
  private func content(in screen: Size) -> (lines: any Element, room: Size) {
    let room = Rect(screen).inset(Self.margin).size
    let height = max(1, min(lines.count, room.rows))
    let across = (lines.count + height - 1) / height
    let width = across * (widths.line + 3) - 3
    guard width <= room.columns else { return (scroll, room) }
    let columns = Row(spacing: 3) {
      for first in stride(from: 0, to: lines.count, by: height) {
        Column { for line in lines[first...].prefix(height) { self.line(line) } }
          .sized(columns: widths.line)
      }
    }
    return (columns, Size(rows: height, columns: width))
  }

  private var scroll: Scroll {
    Scroll(offset: offset, marks: Style(.dialogMuted)) { for line in lines { self.line(line) } }
  }

  /// The largest offset that changes anything.
  func hidden(in screen: Size) -> Int {
    let content = self.content(in: screen)
    return (content.lines as? Scroll)?.hidden(in: content.room) ?? 0
  }

  func size(within offer: Size) -> Size { offer }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let (content, room) = self.content(in: area.size)
    let margin = Self.margin
    let place = area.middle(
      Size(
        rows: room.rows + margin.top + margin.bottom,
        columns: room.columns + margin.left + margin.right
      ).limited(to: area.size))
    canvas.drawSurface(place)
    canvas.addTarget(area, AnyHashable(HouseAction.closeHelp))
    canvas.clipped(to: place) { canvas in
      canvas.write(
        title, at: Point(row: place.top + 1, column: place.left + 3), Style(.dialog, .bold))
      content.draw(on: &canvas, in: place.inset(margin))
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
