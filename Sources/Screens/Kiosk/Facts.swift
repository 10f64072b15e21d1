internal import Canvas
internal import HallCore

/// What is to be known of an item or a ticket: a caption and a short text each.
struct Facts: Element {
  private let lines: [Line]
  private let scene: Scene
  let stretch = 0

  /// One thing to be known.
  struct Line {
    let caption: Words
    let text: Words
    var style = Style.text
    /// Whether it is the house's own estimate, which no rule states.
    var isEstimate = false
  }

  init(_ lines: [Line], in scene: Scene) {
    self.lines = lines
    self.scene = scene
  }

  /// The mark of an estimate.
  static let mark = Words(zh: " 估", en: " est.")
  /// What the mark means.
  static let legend = Words(zh: "估:我们估计的,不是规定", en: "est.: our own estimate, not a rule")

  private func content(spacing: Int) -> any Element {
    let width = lines.map { scene($0.caption).cellWidth }.max() ?? 0
    return Column(spacing: spacing) {
      for line in lines {
        Row(spacing: 2) {
          Text(scene(line.caption), .muted).sized(columns: width)
          Paragraph(spans(of: line)).stretched()
        }
      }
    }
  }

  private func spans(of line: Line) -> [Span] {
    let text = Span(scene(line.text), line.style)
    return line.isEstimate ? [text, Span(scene(Self.mark), .muted)] : [text]
  }

  func size(within offer: Size) -> Size { content(spacing: 0).size(within: offer) }

  /// Draws the lines, apart from each other where there is room.
  func draw(on canvas: inout Canvas, in area: Rect) {
    FirstFit {
      content(spacing: 1)
      content(spacing: 0)
    }
    .draw(on: &canvas, in: area)
  }

  /// The same as plain lines.
  var plain: [String] {
    lines.map { line in
      "\(scene(line.caption)) \(spans(of: line).map(\.text).joined())"
    }
  }
}

extension Kiosk {
  /// How long it takes until the item is done: at once, or in working days.
  static func days(of item: ServiceItem) -> Words {
    let (promised, statutory) = (item.promisedDays, item.statutoryDays)
    guard promised > 0 else {
      return statutory > 0
        ? Words(
          zh: "当场办结(法定 \(statutory) 个工作日)",
          en: "done while you wait (by law \(statutory) days)")
        : Words(zh: "当场办结", en: "done while you wait")
    }
    return Words(
      zh: "\(promised) 个工作日(法定 \(statutory) 个)",
      en: "\(promised) working days (by law \(statutory))")
  }

  /// How one can have the item done without coming to a window; `nil` if there is no other way.
  static func otherWays(of item: ServiceItem) -> Words? {
    let ways: [ServiceItem.Channel] = [.online, .selfService, .agent, .assisted, .homeVisit]
      .filter(item.channels.contains)
    guard !ways.isEmpty else { return nil }
    return Words(
      zh: ways.map(\.words.zh).joined(separator: "、"),
      en: ways.map(\.words.en).joined(separator: ", "))
  }

  /// The windows that do an item, the open ones first.
  static func windows(for item: ItemCode, in hall: Hall) -> Words {
    let windows = hall.windows(ofNew: item)
    let (open, closed) = (numbers(windows.open), numbers(windows.closed))
    switch (windows.open.isEmpty, windows.closed.isEmpty) {
    case (false, true): return Words(zh: "\(open.zh) 号,开着", en: "\(open.en), open")
    case (false, false):
      return Words(
        zh: "\(open.zh) 号开着,\(closed.zh) 号没开", en: "\(open.en) open, \(closed.en) closed")
    case (true, false):
      return Words(zh: "\(closed.zh) 号,现在没开", en: "\(closed.en), closed now")
    case (true, true): return Words(zh: "请问工作人员", en: "please ask the staff")
    }
  }

  /// Windows by their numbers: `1、3`.
  static func numbers(_ windows: [WindowNumber]) -> Words {
    let numbers = windows.map(\.description)
    return Words(zh: numbers.joined(separator: "、"), en: numbers.joined(separator: ", "))
  }

  /// How many are before somebody, and for how long about that is.
  static func wait(ahead: Int, _ span: TimeSpan?) -> Words {
    guard let span else {
      return Words(
        zh: "前面 \(ahead) 人,窗口还没开", en: "\(ahead) before you; no window is open yet")
    }
    guard ahead > 0 else {
      return span.saidWait ?? Words(zh: "前面没有人,很快轮到您", en: "nobody is before you")
    }
    let time = span.saidWait ?? Words(zh: "很快轮到", en: "soon")
    return Words(zh: "前面 \(ahead) 人,\(time.zh)", en: "\(ahead) before you, \(time.en)")
  }
}
