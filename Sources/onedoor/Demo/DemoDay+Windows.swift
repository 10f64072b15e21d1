internal import EventStore
internal import HallCore

extension DemoDay {
  /// One minute of the clerk at a window.
  func work(at number: WindowNumber) throws(ToolError) {
    guard let window = live.hall.window(number), let activity = window.activity else { return }
    let actor = Actor.window(number)
    switch activity {
    case .paused:
      if isReady(number) { try act(.open(number, nil), by: actor) }
    case .idle:
      if try handOver(window) { return }
      // Once in a while a clerk needs a minute.
      if Int.random(in: 0..<900, using: &random) == 0 {
        let reason = session.language == .zh ? "取材料" : "fetching papers"
        try act(.pause(number, reason: reason), by: actor)
        plans[number] = Plan(ready: now + .minutes(4))
      } else if try act(.call(number, nil), by: actor) {
        plans[number] = Plan(ready: now + .minutes(1))
      }
    case .calling(let ticket):
      if isReady(number) { try meet(ticket, at: number) }
    case .serving(let ticket):
      if isReady(number) { try conclude(ticket, at: number) }
    }
  }

  private func isReady(_ number: WindowNumber) -> Bool {
    plans[number].map { $0.ready <= now } ?? true
  }

  /// The visitor comes, or has to be called again, or does not come at all.
  private func meet(_ ticket: TicketNumber, at number: WindowNumber) throws(ToolError) {
    let actor = Actor.window(number)
    let roll = Int.random(in: 0..<100, using: &random)
    if roll < 88 {
      try act(.begin(number), by: actor)
      plans[number] = Plan(ready: now + handlingTime(of: ticket))
    } else if plans[number]?.recalls ?? 0 < 2 {
      try act(.recall(number), by: actor)
      plans[number]?.recalls += 1
      plans[number]?.ready = now + .minutes(1)
    } else {
      try act(.miss(number), by: actor)
      if roll < 96 { plan(.reinstate(ticket), inMinutes: 3...15) }
    }
  }

  /// The work is done: mostly well, sometimes with a detour.
  private func conclude(_ ticket: TicketNumber, at number: WindowNumber) throws(ToolError) {
    let actor = Actor.window(number)
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<2:
      try act(.hold(number, .visitor), by: actor)
      plan(.resume(ticket), inMinutes: 8...20)
    case 2..<4:
      try act(.hold(number, .step(until: now + .minutes(15))), by: actor)
    case 4..<6:
      let others = live.hall.windows.filter { $0.staff != nil && $0.number != number }
      guard let other = others.randomElement(using: &random) else { return }
      let note = session.language == .zh ? "请先核对信息" : "please check the record first"
      try act(.transfer(number, to: .window(other.number), note: note, returns: true), by: actor)
    case 6:
      // A key pressed too soon, and taken back.
      try act(.finish(number, .advised), by: actor)
      try act(.undo(number), by: actor)
    case 7..<15:
      try act(.finish(number, .incomplete), by: actor)
    default:
      let kind = live.hall.ticket(ticket).flatMap { Catalogue.shipped[$0.currentItem]?.kind }
      try act(.finish(number, kind == .promised ? .accepted : .completed), by: actor)
    }
    if live.hall.window(number)?.ticket == ticket {
      plans[number] = Plan(ready: now + handlingTime(of: ticket))
    }
  }

  /// Around the catalogue's minutes for the item: from half to twice as long.
  private func handlingTime(of number: TicketNumber) -> TimeSpan {
    let item = live.hall.ticket(number).flatMap { Catalogue.shipped[$0.currentItem] }
    let minutes = Double(item?.expectedMinutes ?? 5) * Double.random(in: 0.5..<2, using: &random)
    return .minutes(max(1, Int(minutes.rounded())))
  }
}
