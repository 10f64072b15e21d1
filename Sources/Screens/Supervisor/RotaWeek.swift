internal import Canvas
internal import HallCore

/// Seven days side by side, the one that is looked at among them: how each is staffed, and with room
/// who sits where.
struct RotaWeek: Element {
  private let scene: Scene
  private let first: Int
  private let selected: Int
  private let hasWindows: Bool

  init(_ selected: Int, hasWindows: Bool, _ scene: Scene) {
    self.scene = scene
    self.selected = selected
    self.hasWindows = hasWindows
    first = selected / 7 * 7
  }

  private var rows: Int { 3 + (hasWindows ? scene.hall.windows.count : 0) }
  private var head: Int { hasWindows ? 4 : 0 }

  func size(within offer: Size) -> Size {
    Size(rows: rows, columns: offer.columns).limited(to: offer)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let width = (area.columns - head) / 7
    guard width > 2, area.rows > 2 else { return }
    if hasWindows {
      for (offset, window) in scene.hall.windows.enumerated() where offset + 3 < area.rows {
        Text("\(window.number)", .muted, .trailing).draw(
          on: &canvas,
          in: Rect(top: area.top + 3 + offset, left: area.left, rows: 1, columns: head - 1))
      }
    }
    for offset in 0..<7 {
      let ahead = first + offset
      let place = Rect(
        top: area.top, left: area.left + head + offset * width, rows: area.rows, columns: width - 1)
      draw(ahead, on: &canvas, in: place)
    }
  }

  private func draw(_ ahead: Int, on canvas: inout Canvas, in place: Rect) {
    let day = Day(number: scene.hall.day.number + ahead)
    let rota = scene.hall.rota(on: day)
    let message = AnyHashable(Supervisor.Message.turn(ahead - selected))
    canvas.addTarget(place.rows(from: 0, count: min(3, place.rows)), message)
    var style = ahead == selected ? Style(.selection, .bold) : Style(.text, .bold)
    if canvas.isFocused(message) { style = Style(.focus, .bold) }
    canvas.fill(place.rows(from: 0, count: 1), style)
    Text(scene(day.shortWords), style).draw(on: &canvas, in: place.rows(from: 0, count: 1))
    let (words, mark) = state(of: rota)
    Text([
      Span(mark ? "▲ " : "", Style(.trouble)), Span(scene(words), mark ? .text : .muted),
    ]).draw(on: &canvas, in: place.rows(from: 1, count: 1))
    let problems = rota.problems(in: scene.hall).count
    let people = Set(rota.duties.map(\.staff)).count
    var spans = [
      Span(people == 0 ? "" : scene(Words(zh: "\(people) 人", en: "\(people) staff")), .muted)
    ]
    if problems > 0 { spans.append(Span(" ▲\(problems)", Style(.trouble))) }
    Text(spans).draw(on: &canvas, in: place.rows(from: 2, count: 1))
    guard hasWindows else { return }
    let windows = rota.windows
    for (offset, window) in scene.hall.windows.enumerated() where offset + 3 < place.rows {
      var names: [String] = []
      for stretch in windows[window.number] ?? [] {
        let name = scene.name(of: stretch.staff)
        if !names.contains(name) { names.append(name) }
      }
      Text(names.joined(separator: scene(Words(zh: "、", en: ", "))), .muted)
        .draw(on: &canvas, in: place.rows(from: 3 + offset, count: 1))
    }
  }

  /// How a day stands, and whether somebody should look at it.
  private func state(of rota: Rota) -> (Words, Bool) {
    let schedule = scene.hall.schedule(on: rota.day)
    guard !schedule.sessions.isEmpty else { return (Words(zh: "闭馆", en: "closed"), false) }
    if rota.isPlanned { return (Words(zh: "已排", en: "planned"), false) }
    let booked = scene.hall.bookings(on: rota.day).count(where: \.isOpen)
    if schedule.sessions.allSatisfy({ $0.admission == .booking }) {
      return (
        booked == 0
          ? Words(zh: "没人约", en: "none yet")
          : Words(zh: "\(booked) 人约", en: "\(booked) booked"), booked > 0
      )
    }
    return (Words(zh: "常规", en: "usual"), false)
  }
}
