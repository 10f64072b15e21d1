internal import Canvas
internal import HallCore

// A screen too small for tiles: the page as plain lines, and everything that can be done as a list.

extension Kiosk {
  func plainList(_ sheet: Sheet, in scene: Scene) -> any Element {
    let actions = sheet.choices + sheet.aside + standing(sheet, in: scene)
    let title = sheet.title ?? scene.hall.profile.name
    let lines = sheet.lines.isEmpty ? (sheet.subtitle.map { [scene($0)] } ?? []) : sheet.lines
    let room = scene.size.rows
    return Column {
      if room > 3 { Header(scene(title), in: scene) }
      // At least half of the room is for what can be done.
      for line in lines.prefix(max(0, room / 2 - 1)) { Text(" " + line, .muted) }
      ActionList(
        actions: actions, turned: listed, scene: scene
      ).stretched()
    }
  }
}

/// Everything that can be done, one line each, a page at a time; the last line turns the page.
private struct ActionList: Element {
  let actions: [Action<Kiosk.Message>]
  let turned: Int
  let scene: Scene
  let stretch = 1

  func size(within offer: Size) -> Size { offer }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let isWhole = actions.count <= area.rows
    let visible = isWhole ? area.rows : max(1, area.rows - 1)
    let first = min(max(0, turned), max(0, actions.count - 1)) / visible * visible
    let shown = Array(actions[first..<min(actions.count, first + visible)])
    for (offset, action) in shown.enumerated() {
      line(scene(action.label), action.message, on: &canvas, in: area.rows(from: offset, count: 1))
    }
    guard !isWhole, area.rows > 1 else { return }
    let next = first + visible < actions.count ? first + visible : 0
    let page = "\(first / visible + 1)/\((actions.count + visible - 1) / visible)"
    line(
      scene(Words(zh: "▾ 更多", en: "▾ more")) + " " + page, .list(from: next), on: &canvas,
      in: area.rows(from: area.rows - 1, count: 1))
  }

  private func line(
    _ text: String, _ message: Kiosk.Message, on canvas: inout Canvas, in row: Rect
  ) {
    let isChosen = canvas.focus == AnyHashable(message) || canvas.pressed == AnyHashable(message)
    let style = Style(isChosen ? .focus : .tile)
    canvas.fill(row, style)
    canvas.addTarget(row, AnyHashable(message))
    Text(" " + text, style).draw(on: &canvas, in: row)
  }
}
