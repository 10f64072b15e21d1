internal import Canvas
internal import HallCore

// A screen too small for tiles: the page as plain lines, and everything that can be done as a list.

extension Kiosk {
  func plainList(_ sheet: Sheet, in scene: Scene) -> any Element {
    let title = sheet.title ?? scene.hall.profile.name
    let lines = sheet.lines.isEmpty ? (sheet.subtitle.map { [scene($0)] } ?? []) : sheet.lines
    return Column {
      if scene.size.rows > 3 { Header(scene(title), in: scene) }
      PlainList(
        lines: lines.flatMap { $0.lines(in: scene.size.columns - 1) },
        actions: sheet.choices + sheet.aside + standing(sheet, in: scene), page: listPage,
        scene: scene
      ).stretched()
    }
  }
}

/// What a page says and what can be done, one below the other, each in part where there is too little
/// room for all; the last line turns to the next parts.
private struct PlainList: Element {
  let lines: [String]
  let actions: [Action<Kiosk.Message>]
  let page: Int
  let scene: Scene
  let stretch = 1

  func size(within offer: Size) -> Size { offer }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let isWhole = lines.count + actions.count <= area.rows
    let room = isWhole || area.rows < 2 ? area.rows : area.rows - 1
    // What can be done has half of the room at least, and what it does not need is for the words.
    let said = min(lines.count, max(room / 2, room - actions.count))
    let saying = Part(lines.count, each: said)
    let doing = Part(actions.count, each: room - said)
    let pages = max(saying.count, doing.count)
    let shown = page % max(1, pages)
    var row = 0
    for index in saying.range(shown) {
      Text(" " + lines[index], .muted).draw(on: &canvas, in: area.rows(from: row, count: 1))
      row += 1
    }
    for index in doing.range(shown) {
      let action = actions[index]
      line(scene(action.label), action.message, on: &canvas, in: area.rows(from: row, count: 1))
      row += 1
    }
    guard pages > 1, area.rows > 1 else { return }
    line(
      scene(Words(zh: "▾ 更多", en: "▾ more")) + " \(shown + 1)/\(pages)",
      .list(page: (shown + 1) % pages), on: &canvas,
      in: area.rows(from: area.rows - 1, count: 1))
  }

  /// How many lines are cut into parts.
  private struct Part {
    let whole: Int
    let each: Int

    init(_ whole: Int, each: Int) {
      self.whole = whole
      self.each = max(1, each)
    }

    /// How many parts there are.
    var count: Int { (whole + each - 1) / each }

    /// A part; the last one where there are not so many.
    func range(_ number: Int) -> Range<Int> {
      let first = min(number, max(0, count - 1)) * each
      return first..<min(whole, first + each)
    }
  }

  private func line(
    _ text: String, _ message: Kiosk.Message, on canvas: inout Canvas, in row: Rect
  ) {
    guard !row.isEmpty else { return }
    let isChosen = canvas.isFocused(AnyHashable(message)) || canvas.isPressed(AnyHashable(message))
    let style = Style(isChosen ? .focus : .tile)
    canvas.fill(row, style)
    canvas.addTarget(row, AnyHashable(message))
    Text(" " + text, style).draw(on: &canvas, in: row)
  }
}

extension String {
  /// The text cut into lines of so many columns.
  fileprivate func lines(in columns: Int) -> [String] {
    guard columns > 1, cellWidth > columns else { return [self] }
    var lines: [String] = []
    var rest = self
    while !rest.isEmpty {
      let line = rest.prefix(columns: columns)
      lines.append(line)
      rest = String(rest.unicodeScalars.dropFirst(line.unicodeScalars.count))
    }
    return lines
  }
}
