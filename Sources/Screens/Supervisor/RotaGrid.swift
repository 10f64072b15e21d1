internal import Canvas
internal import HallCore

/// Who sits where in each half hour of a day: a line for each window and post, then how many rest, and
/// where nobody serves something.
struct RotaGrid: Element {
  private let scene: Scene
  private let rota: Rota
  private let lines: [Line]
  /// Where each half hour begins, from the first session to the last.
  private let slots: [Int]
  private let gaps: Set<Int>
  /// How many rest in each of them.
  private let breaks: [Int]

  private struct Line {
    let name: String
    /// The same where there is little room.
    let short: String
    let duties: [Duty]
  }

  init(_ rota: Rota, _ problems: [RotaProblem], _ scene: Scene) {
    self.scene = scene
    self.rota = rota
    let sessions = scene.hall.schedule(on: rota.day).sessions
    let from = (sessions.map(\.from.minutes) + rota.duties.map(\.from.minutes)).min() ?? 0
    let to = (sessions.map(\.to.minutes) + rota.duties.map(\.to.minutes)).max() ?? 0
    slots = Array(stride(from: from / 30 * 30, to: to, by: 30))
    breaks = slots.map { slot in
      rota.duties.count { $0.task == .rest && $0.from.minutes < slot + 30 && slot < $0.to.minutes }
    }
    gaps = Set(
      slots.filter { slot in
        problems.contains { problem in
          if case .uncovered(_, let from, let to) = problem {
            from.minutes < slot + 30 && slot < to.minutes
          } else {
            false
          }
        }
      })
    lines =
      scene.hall.windows.map { window in
        Line(
          name: "\(window.number)", short: "\(window.number)",
          duties: rota.duties.filter { $0.window == window.number }.sorted { $0.from < $1.from })
      } + Self.posts(rota, scene)
  }

  /// The posts away from windows, with a line for each person who is there at the same time.
  private static func posts(_ rota: Rota, _ scene: Scene) -> [Line] {
    [Post.guidance, .agentDesk, .selfService, .relief].flatMap { post in
      var lines: [[Duty]] = []
      for duty in rota.duties.filter({ $0.task == .at(post) }).sorted(by: { $0.from < $1.from }) {
        if let line = lines.firstIndex(where: { $0.last.map { $0.to <= duty.from } != false }) {
          lines[line].append(duty)
        } else {
          lines.append([duty])
        }
      }
      let (name, short) = (scene(Duty.Task.at(post).words), scene(post.shortWords))
      return lines.map { Line(name: name, short: short, duties: $0) }
    }
  }

  /// The line of hours above, and those below that have something to tell.
  private var rowsAround: Int { 1 + (breaks.contains { $0 > 0 } ? 1 : 0) + (gaps.isEmpty ? 0 : 1) }

  func size(within offer: Size) -> Size {
    Size(rows: lines.count + rowsAround, columns: offer.columns).limited(to: offer)
  }

  func fits(_ room: Size) -> Bool { room.rows >= min(4, lines.count + rowsAround) }
  var stretch: Int { 1 }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard area.rows > 3, !slots.isEmpty else { return }
    let isNarrow = area.columns < 100
    let head = isNarrow ? 7 : 14
    let width = min(8, (area.columns - head) / slots.count)
    guard width > 0 else { return }
    func column(_ minutes: Int) -> Int {
      area.left + head + (minutes - slots[0]) * width / 30
    }
    drawHours(on: &canvas, in: area, width: width, column)
    let room = area.rows - rowsAround
    // Whoever has no line of their own is named in the last one.
    let shown = lines.prefix(lines.count > room ? room - 1 : room)
    for (offset, line) in shown.enumerated() {
      let row = area.top + 1 + offset
      let isWindow = offset < scene.hall.windows.count
      Text(
        isNarrow ? line.short : line.name, isWindow ? .bold : .muted,
        isNarrow ? .trailing : .leading
      )
      .draw(
        on: &canvas, in: Rect(top: row, left: area.left, rows: 1, columns: head - 1))
      for duty in line.duties {
        let (left, right) = (column(duty.from.minutes), column(duty.to.minutes))
        draw(duty, on: &canvas, at: Point(row: row, column: left), columns: right - left)
      }
    }
    var foot = area.top + 1 + shown.count
    if shown.count < lines.count {
      drawOthers(
        lines[shown.count...], on: &canvas, in: area.rows(from: foot - area.top, count: 1), head)
      foot += 1
    }
    drawBreaks(on: &canvas, row: foot, area: area, width: width, column)
  }

  /// Who is on duty besides, each once.
  private func drawOthers(
    _ lines: ArraySlice<Line>, on canvas: inout Canvas, in row: Rect, _ head: Int
  ) {
    var names: [String] = []
    for duty in lines.flatMap(\.duties) {
      let name = scene.name(of: duty.staff)
      if !names.contains(name) { names.append(name) }
    }
    Text(scene(Words(zh: "还有", en: "also")), .muted, row.columns < 100 ? .trailing : .leading)
      .draw(on: &canvas, in: row.columns(from: 0, count: head - 1))
    Text(names.joined(separator: scene(Words(zh: "、", en: ", "))))
      .draw(on: &canvas, in: row.columns(from: head, count: row.columns - head))
  }

  private func drawHours(
    on canvas: inout Canvas, in area: Rect, width: Int, _ column: (Int) -> Int
  ) {
    for slot in slots where slot % 60 == 0 || slot == slots[0] && width > 5 {
      let time = TimeOfDay(minutes: slot).description
      let text = width > 2 ? time : String(time.prefix(2))
      canvas.write(text, at: Point(row: area.top, column: column(slot)), .muted)
    }
  }

  /// A duty: the name, and a line for as long as it lasts.
  private func draw(_ duty: Duty, on canvas: inout Canvas, at point: Point, columns: Int) {
    guard columns > 0 else { return }
    let name = scene.name(of: duty.staff).prefix(columns: max(1, columns - 1))
    let used = canvas.write(name, at: point, .text)
    let rest = columns - 1 - used
    guard rest > 0 else { return }
    canvas.fill(
      Rect(top: point.row, left: point.column + used, rows: 1, columns: rest), "─", Style(.rule))
  }

  /// How many rest in each half hour, and where nobody serves something.
  private func drawBreaks(
    on canvas: inout Canvas, row: Int, area: Rect, width: Int, _ column: (Int) -> Int
  ) {
    var row = row
    if breaks.contains(where: { $0 > 0 }) {
      canvas.write(
        scene(Words(zh: "休息", en: "off")), at: Point(row: row, column: area.left), .muted)
      for (slot, count) in zip(slots, breaks) where count > 0 {
        canvas.write("\(count)", at: Point(row: row, column: column(slot)), .muted)
      }
      row += 1
    }
    guard !gaps.isEmpty else { return }
    canvas.write(
      scene(Words(zh: "缺人", en: "gap")), at: Point(row: row, column: area.left),
      Style(.trouble))
    for slot in slots where gaps.contains(slot) {
      canvas.write("▲", at: Point(row: row, column: column(slot)), Style(.trouble))
    }
  }
}

extension Post {
  /// The post in a few cells, where there is no room for its name.
  fileprivate var shortWords: Words {
    switch self {
    case .window(let number): Words(same: "\(number)")
    case .guidance: Words(zh: "导引", en: "guide")
    case .agentDesk: Words(zh: "帮办", en: "agents")
    case .selfService: Words(zh: "自助", en: "self")
    case .relief: Words(zh: "机动", en: "relief")
    }
  }
}
