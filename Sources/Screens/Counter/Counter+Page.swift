internal import Canvas
internal import HallCore

extension Counter {
  /// What the window shows.
  public func page(in scene: Scene) -> Page<Message> {
    guard let now = WindowNow(number, in: scene) else { return unknown(in: scene) }
    let actions = actions(now, in: scene)
    return Page(
      theme: .staff, actions: actions, dialog: dialog(now, in: scene), beat: beat(now, in: scene),
      toast: toast, body: body(now, actions, in: scene))
  }

  private func unknown(in scene: Scene) -> Page<Message> {
    Page(
      theme: .staff,
      body: Column(spacing: 1) {
        Header(scene(number.words), in: scene)
        Text(scene(Refusal.unknownWindow(number).words)).padded(Insets(horizontal: 1))
      })
  }

  private func beat(_ now: WindowNow, in scene: Scene) -> Beat {
    if isPulsing(in: scene) { return .pulse }
    if case .idle = now.state { return now.undoable == nil ? .minute : .second }
    return now.isClosed ? .minute : .second
  }

  /// Whether somebody has come a moment ago.
  func isPulsing(in scene: Scene) -> Bool { scene.isBefore(pulsesUntil) }

  private func body(
    _ now: WindowNow, _ actions: [Action<Message>], in scene: Scene
  ) -> any Element {
    Column {
      header(now, in: scene)
      TroubleLine(scene)
      Row(spacing: 3, stretch: 1) {
        main(now, actions, in: scene).stretched(3)
        if scene.isWide { others(now, in: scene).stretched(2) }
      }.padded(Insets(horizontal: 1))
    }
  }

  private func header(_ now: WindowNow, in scene: Scene) -> Header {
    let staff = now.window.staff.map { "  " + scene.name(of: $0) } ?? ""
    let window = Words(zh: "\(number) 号窗口", en: "Window \(number)")
    let (count, held) = (now.waiting.count, ledger(in: scene).held(in: scene.hall).count)
    var waiting = Words(zh: "等候 \(count)", en: "\(count) waiting")
    if held > 0 {
      waiting = Words(zh: "\(waiting.zh) · 挂起 \(held)", en: "\(waiting.en) · \(held) held")
    }
    return Header(
      [
        Span(scene(window), Style(.header, .bold)), Span(staff, Style(.header, .bold)),
        Span("  " + scene.sign(over: number), Style(.header)),
      ],
      aside: [
        Span(now.isClosed ? "" : scene(waiting) + "   ", Style(.header)),
        Span(scene.time.description, Style(.header, .bold)),
      ])
  }

  private func main(
    _ now: WindowNow, _ actions: [Action<Message>], in scene: Scene
  ) -> any Element {
    let isTall = scene.isWide && scene.size.rows >= 32
    return Column(stretch: 1) {
      Row(spacing: 2) {
        ticket(now, isTall: isTall, in: scene).stretched()
        status(now, actions, in: scene).sized(columns: 24)
      }
      Spacer(rows: 1)
      if now.isClosed {
        people(now, in: scene)
      } else {
        papers(now, isTall: isTall, in: scene).sized(rows: isTall ? 8 : 4)
        Spacer(rows: 1)
        if isTall, let ticket = now.ticket { course(of: ticket, in: scene) }
        if !scene.isWide {
          next(now, in: scene)
          expectedLine(in: scene)
        }
      }
      Spacer()
      today(in: scene)
      Spacer(rows: 1)
    }
  }
}
