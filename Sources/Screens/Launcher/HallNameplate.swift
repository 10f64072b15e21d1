internal import Canvas
internal import HallCore

/// The hall's name and promise, as they stand over its door.
struct HallNameplate: Element {
  private let lines: [Text]

  init(_ scene: Scene) {
    let name = scene(scene.hall.profile.name)
    var lines = [Text(Self.spread(name, in: scene), .bold)]
    if let motto = scene.hall.profile.motto { lines.append(Text(scene(motto), .muted)) }
    self.lines = lines
  }

  func size(within offer: Size) -> Size { column.size(within: offer) }

  func draw(on canvas: inout Canvas, in area: Rect) { column.draw(on: &canvas, in: area) }

  private var column: Column {
    Column { for line in lines { line } }
  }

  /// Chinese signs stand apart on a nameplate; Latin letters do not.
  private static func spread(_ name: String, in scene: Scene) -> String {
    guard scene.language == .zh, name.cellWidth * 2 < scene.size.columns else { return name }
    return name.map { "\($0)" }.joined(separator: " ")
  }
}

/// Whether the hall is open, how many wait and how many are being served.
struct HallStanding: Element {
  private let line: any Element

  init(_ scene: Scene) {
    line = Paragraph(Self.gate(scene) + Self.people(scene))
  }

  func size(within offer: Size) -> Size { line.size(within: offer) }

  func draw(on canvas: inout Canvas, in area: Rect) { line.draw(on: &canvas, in: area) }

  private static func gate(_ scene: Scene) -> [Span] {
    if let trouble = scene.trouble { return [Span("▲ " + scene(trouble), Style(.trouble))] }
    let hall = scene.hall
    let session = hall.isDayOver ? nil : hall.session(at: scene.now)
    switch session?.admission {
    case .walkIn?:
      let until = session.map { Words(zh: "到 \($0.to)", en: "until \($0.to)") }
      return [
        Span(scene(Words(zh: "● 开放", en: "● open")), Style(.good)),
        Span(until.map { " " + scene($0) } ?? "", .muted),
      ]
    case .booking?:
      return [
        Span(scene(Words(zh: "● 只接待预约", en: "● bookings only")), .now),
        Span(opening(scene), .muted),
      ]
    case nil:
      let today = hall.schedule(on: scene.now.day(offset: hall.offset))
      let closed = Words.closed(today.closure) ?? Words(zh: "关门", en: "closed")
      return [
        Span("○ " + scene(closed), .bold), Span(opening(scene), .muted),
      ]
    }
  }

  private static func opening(_ scene: Scene) -> String {
    guard let next = scene.hall.nextOpening(after: scene.now) else { return "" }
    let when = Words.opening(next, from: scene.now.day(offset: scene.hall.offset))
    return " " + scene(Words(zh: "\(when.zh) 开门", en: "opens \(when.en)"))
  }

  private static func people(_ scene: Scene) -> [Span] {
    let serving = scene.hall.windows.count { $0.ticket != nil }
    let open = scene.hall.windows.count { $0.staff != nil }
    let waiting = scene.hall.waitingCount
    guard waiting + open > 0 else { return [] }
    let words = [
      Words(zh: "等候 \(waiting) 人", en: "\(waiting) waiting"),
      Words(zh: "办理 \(serving) 人", en: "\(serving) being served"),
      Words(zh: "开着 \(open) 个窗口", en: "\(open.counted("window")) open"),
    ]
    return words.map { Span("   " + scene($0)) }
  }
}
