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
  /// Makes a page the ground of what lies over it: nothing of it can be touched, and it looks so.
  mutating func cover() {
    coverTargets()
    restyle(Rect(size)) { _ in Style(.disabled) }
  }

  /// Draws the ground of what lies over a page. With few colours or none, it may be that of the page.
  fileprivate mutating func drawSurface(_ place: Rect) {
    fill(place, Style(.dialog))
    if abilities.depth < .full { outline(place, Style(.dialog)) }
  }
}

/// Everything that can be done on a page and in every face, with its keys: in several columns where one
/// is too short; where these have no room, one of which a part is shown. A line that is touched is done:
/// so a finger can do whatever a key can.
struct HelpPage: Element {
  private let title: String
  private let hint: String
  private let lines: [Line]
  private let offset: Int

  /// One thing that can be done.
  private struct Line {
    let key: String
    let text: String
    let touchable: (any Element) -> any Element

    init(_ key: String, _ text: String, _ message: some Hashable & Sendable) {
      (self.key, self.text) = (key, text)
      touchable = { $0.touchable(message) }
    }
  }

  /// - Parameter offset: How many rows are above the part that is shown.
  init<Message>(_ actions: [Action<Message>], offset: Int, _ scene: Scene) {
    self.offset = offset
    title = scene(Words(zh: "帮助", en: "Help"))
    hint = scene(Words(zh: "点一行就做,点别处关上", en: "touch a line to do it, elsewhere to close"))
    lines =
      actions.filter { $0.key != nil }.map { action in
        Line(
          scene(action.key?.words ?? Words(same: "")), scene(action.help ?? action.label),
          action.message)
      }
      + HouseAction.allCases.filter { $0 != .help }.map { house in
        Line(house.keys.map { scene($0.words) }.joined(separator: "  "), scene(house.words), house)
      }
  }

  private static let margin = Insets(top: 3, left: 3, bottom: 1, right: 3)

  /// The blank columns between the title and what a finger can do.
  private static let gap = 2
  private var head: Int { title.cellWidth + Self.gap + hint.cellWidth }

  /// The width of the keys, and of a line.
  private var widths: (key: Int, line: Int) {
    let key = lines.map(\.key.cellWidth).max() ?? 0
    return (key, key + 2 + (lines.map(\.text.cellWidth).max() ?? 0))
  }

  private func line(_ line: Line) -> any Element {
    line.touchable(
      Row(spacing: 2) {
        Text(line.key, Style(.dialog, .bold)).sized(columns: widths.key)
        Paragraph(line.text, Style(.dialog)).stretched()
      })
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
    return (columns, Size(rows: height, columns: min(max(width, head), room.columns)))
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
      let corner = Point(row: place.top + 1, column: place.left + margin.left)
      let used = canvas.write(title, at: corner, Style(.dialog, .bold)) + Self.gap
      if head <= room.columns {
        canvas.write(
          hint, at: Point(row: corner.row, column: corner.column + used), Style(.dialogMuted))
      }
      content.draw(on: &canvas, in: place.inset(margin))
      if let scroll = content as? Scroll { turns(over: scroll, in: room, on: &canvas, place) }
    }
  }

  /// The right edge, where the marks of the scrolled part are: its halves turn to what is above and below.
  private func turns(over scroll: Scroll, in room: Size, on canvas: inout Canvas, _ place: Rect) {
    let hidden = scroll.hidden(in: room)
    let edge = place.columns(from: place.columns - 8, count: 8)
    let half = edge.rows / 2
    if offset > 0 { canvas.addTarget(edge.rows(from: 0, count: half), AnyHashable(Key.pageUp)) }
    if offset < hidden {
      canvas.addTarget(edge.rows(from: half, count: edge.rows - half), AnyHashable(Key.pageDown))
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
