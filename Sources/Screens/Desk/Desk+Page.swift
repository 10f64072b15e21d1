internal import Canvas
internal import HallCore

extension Desk {
  /// What the desk shows.
  public func page(in scene: Scene) -> Page<Message> {
    if let book { return bookingsPage(book, in: scene) }
    let roll = roll(in: scene)
    let actions = actions(roll, in: scene)
    return Page(
      theme: .staff, actions: actions, dialog: dialog(in: scene), isTyping: pane != .list,
      beat: isPulsing(in: scene) ? .pulse : .minute, toast: toast,
      body: body(roll, actions, in: scene))
  }

  func isPulsing(in scene: Scene) -> Bool { scene.isBefore(pulsesUntil) }

  private func body(
    _ roll: TicketRoll, _ actions: [Action<Message>], in scene: Scene
  ) -> any Element {
    Column {
      header(roll, in: scene)
      TroubleLine(scene)
      helpLine(in: scene)
      Row(spacing: 3, stretch: 1) {
        if scene.isWide || pane == .search { searchPane(roll, actions, in: scene).stretched(5) }
        if scene.isWide || pane != .search { listPane(roll, in: scene).stretched(6) }
      }.padded(Insets(left: 1, bottom: 1, right: 1))
    }
  }

  /// How many rows stand around the list of a pane: header, lines of trouble and help, the pane's field
  /// and the line below it, and the margin above the footer.
  static let rowsAround = 6

  /// How many rows below what the search has found answer to the selected finding, the blank one between
  /// them included. In the catalogue more rows help more than an answer to each, which Enter gives.
  func answerRows(in scene: Scene) -> Int {
    guard scene.hasRoomForCards, !isLeafing else { return 0 }
    return scene.size.rows < 30 ? 7 : 10
  }

  /// How many rows below the list tell more of the selected ticket, the blank one between them included.
  func cardRows(in scene: Scene) -> Int { scene.hasRoomForCards ? 6 : 0 }

  private func header(_ roll: TicketRoll, in scene: Scene) -> Header {
    let counts = Words(
      zh: "等候 \(roll.waiting) · 过号 \(roll.missed) · 挂起 \(roll.held)",
      en: "\(roll.waiting) waiting · \(roll.missed) missed · \(roll.held) held")
    return Header(
      [
        Span(scene(Words(zh: "前台", en: "Front desk")), Style(.header, .bold)),
        Span("  " + scene(scene.hall.profile.name), Style(.header)),
      ],
      aside: [
        Span(scene(counts) + "   ", Style(.header)),
        Span(scene.time.description, Style(.header, .bold)),
      ])
  }

  /// Who has called for help at a kiosk, and how many promises the hall cannot keep: always the same
  /// line, blank when there is nothing of it.
  func helpLine(in scene: Scene) -> any Element {
    let requests = scene.hall.helpRequests
    let style = Style(.now, isPulsing(in: scene) && scene.uptime / 500 % 2 == 0 ? .inverse : .bold)
    return Row(spacing: 2) {
      for (index, request) in requests.prefix(3).enumerated() {
        let minutes = (scene.now - request.since).wholeMinutes
        let key = index == 0 ? " Ctrl-G " : " "
        let words = Words(
          zh: " ▲ \(request.place) 叫人 · \(minutes) 分\(key)",
          en: " ▲ \(request.place) calls for help · \(minutes) min\(key)")
        Text(scene(words), style).touchable(Message.perform(.attend(request.place)))
      }
      if requests.count > 3 {
        let more = requests.count - 3
        Text(scene(Words(zh: "还有 \(more) 处", en: "\(more) more")), .now)
      }
      Text("").stretched()
      if book == nil { brokenPromises(in: scene) }
    }
    .sized(rows: 1)
    .padded(Insets(horizontal: 1))
  }

  /// How many residents have to be told that their time does not hold.
  private func brokenPromises(in scene: Scene) -> any Element {
    let count = scene.hall.brokenBookings.count
    guard count > 0 else { return Text("") }
    let words = Words(
      zh: "▲ \(count) 个预约没人能办 Ctrl-Y",
      en: count == 1
        ? "▲ 1 booking cannot be kept Ctrl-Y" : "▲ \(count) bookings cannot be kept Ctrl-Y")
    return Text(scene(words), Style(.trouble)).touchable(Message.showBookings(nil))
  }
}
