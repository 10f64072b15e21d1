internal import Canvas
internal import HallCore

/// What fills the page below its tabs.
protocol SupervisorPart {
  /// What can be done there.
  var actions: [Action<Supervisor.Message>] { get }
  /// What is shown.
  var body: any Element { get }
  /// How often it changes by itself.
  var beat: Beat { get }
}

extension Supervisor {
  /// The page of the tab that is chosen.
  public func page(in scene: Scene) -> Page<Message> {
    let part = part(in: scene)
    return Page(
      theme: .staff, actions: part.actions + movements + tabs, dialog: dialog(in: scene),
      beat: part.beat, toast: toast,
      body: Column {
        TabBar(tab, in: scene)
        TroubleLine(scene)
        part.body.padded(Insets(horizontal: 1)).stretched()
      })
  }

  private func part(in scene: Scene) -> any SupervisorPart {
    let fresh = digest.flatMap { $0.tells(scene) ? $0 : nil }
    switch tab {
    case .overview: return OverviewPart(self, fresh ?? HallDigest(scene), scene)
    case .windows: return WindowsPart(self, fresh ?? HallDigest(scene), scene)
    case .queues: return QueuesPart(self, fresh ?? HallDigest(scene), scene)
    case .staff: return StaffPart(self, fresh ?? HallDigest(scene), scene)
    case .history: return HistoryPart(self, scene)
    case .rota: return RotaPart(self, scene)
    case .bookings: return BookingsPart(self, scene)
    case .waits: return WaitsPart(self, fresh ?? HallDigest(scene), scene)
    case .whatIf: return WhatIfPart(self, scene)
    }
  }

  /// Keys that every page has and no footer shows.
  private var movements: [Action<Message>] {
    [
      Action(Words(zh: "上一行", en: "row above"), key: .up, .move(-1), isInFooter: false),
      Action(Words(zh: "下一行", en: "row below"), key: .down, .move(1), isInFooter: false),
      Action(Words(zh: "往上十行", en: "ten rows up"), key: .pageUp, .move(-10), isInFooter: false),
      Action(
        Words(zh: "往下十行", en: "ten rows down"), key: .pageDown, .move(10), isInFooter: false),
    ]
  }

  private var tabs: [Action<Message>] {
    let all = Tab.allCases
    func neighbour(_ step: Int) -> Tab { all[(tab.rawValue + step + all.count) % all.count] }
    return zip("123456789", all).map { digit, tab in
      Action(tab.words, key: .character(digit), .show(tab), isInFooter: false)
    } + [
      Action(
        Words(zh: "下一页", en: "next page"), key: .tab, .show(neighbour(1)), isInFooter: false),
      Action(
        Words(zh: "上一页", en: "page before"), key: .backTab, .show(neighbour(-1)),
        isInFooter: false),
    ]
  }
}

/// The line at the top: the pages by name, and the day and time.
private struct TabBar: Element {
  private let current: Supervisor.Tab
  private let scene: Scene

  init(_ current: Supervisor.Tab, in scene: Scene) {
    self.current = current
    self.scene = scene
  }

  func size(within offer: Size) -> Size { Size(rows: 1, columns: offer.columns).limited(to: offer) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area, Style(.header))
    // Where all of them have no room apart, one blank keeps them apart.
    let gap = scene.size.columns < 100 ? 0 : 1
    var left = area.left
    for tab in Supervisor.Tab.allCases {
      let message = AnyHashable(Supervisor.Message.show(tab))
      let text =
        (gap == 0 ? "" : " ")
        + "\(tab.rawValue + 1) \(scene(gap == 0 ? tab.shortWords : tab.words)) "
      let place = Rect(top: area.top, left: left, rows: 1, columns: text.cellWidth)
      var style = tab == current ? Style(.selection, .bold) : Style(.header)
      if canvas.isFocused(message) { style = Style(.focus, .bold) }
      if canvas.isPressed(message) { style = Style(.pressed, .bold) }
      canvas.addTarget(place, message)
      canvas.write(text, at: Point(row: area.top, column: left), style)
      left += place.columns + gap
    }
    let weekday = scene.now.day(offset: scene.hall.offset).weekday.words
    let short = scene(Words(zh: weekday.zh, en: String(weekday.en.prefix(3)))) + " "
    let day = area.right - left > short.cellWidth + 6 ? short : ""
    // The time comes first: a name that has no room beside it is left out.
    let whole = scene(scene.hall.profile.name) + "   "
    let name = area.right - left > whole.cellWidth + day.cellWidth + 6 ? whole : ""
    Text(
      [
        Span(name, Style(.header)), Span(day, Style(.header)),
        Span(scene.time.description, Style(.header, .bold)),
      ], .trailing
    )
    .draw(on: &canvas, in: area.columns(from: left, count: area.right - left - 1))
  }
}
