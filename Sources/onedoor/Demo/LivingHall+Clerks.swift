internal import EventStore
internal import HallCore

// Those who serve: what the clerk at a window does next, whatever goes on there and whoever brought
// it about.

extension Clerk {
  var actor: Actor { .window(window) }
}

extension LivingHall {
  /// Lets every clerk think of the next moment whose window is not as they left it.
  func planClerks() {
    let hall = live.hall
    for (index, window) in hall.windows.enumerated() where !clerks[index].isPlayed {
      guard clerks[index].moment == nil || clerks[index].planned != window.activity else {
        continue
      }
      clerks[index].planned = window.activity
      clerks[index].moment = nextMoment(at: window, clerks[index], in: hall)
      if let moment = clerks[index].moment { agenda.plan(.clerk(index), at: moment) }
    }
  }

  /// When a clerk will have something to do; `nil` until something else happens.
  private func nextMoment(at window: Window, _ clerk: Clerk, in hall: Hall) -> Instant? {
    switch window.activity {
    case nil: return nil
    case .idle:
      let isWanted = successor(of: clerk, at: window) != nil
      guard isWanted || !hall.waiting(for: window.number).isEmpty else { return nil }
      return now + seconds(4...15)
    case .paused: return clerk.isTold ? nil : now + minutes(3...6)
    case .calling(let ticket):
      let patience = now + seconds(55...75)
      guard let coming = comings[ticket] else { return patience }
      return max(min(coming, patience), now + .seconds(1))
    case .serving(let ticket): return now + handlingTime(of: ticket, in: hall)
    }
  }

  /// Around the catalogue's minutes for the item: from half to twice as long.
  private func handlingTime(of number: TicketNumber, in hall: Hall) -> TimeSpan {
    let item = hall.ticket(number).flatMap { Catalogue.shipped[$0.currentItem] }
    let minutes = Double(item?.expectedMinutes ?? 5) * Double.random(in: 0.5..<2, using: &random)
    return .seconds(max(30, Int((minutes * 60).rounded())))
  }

  /// A clerk's moment has come, unless they have thought of another one since.
  func work(at index: Int, planned moment: Instant) throws(ToolError) {
    guard clerks[index].moment == moment else { return }
    clerks[index].moment = nil
    guard let window = live.hall.window(clerks[index].window) else { return }
    let (number, actor) = (window.number, clerks[index].actor)
    switch window.activity {
    case nil: break
    case .paused: try act(.open(number, nil), by: actor)
    case .idle:
      if try handOver(index, window) { return }
      if isChance(1) {
        try act(.pause(number, reason: pauseReason), by: actor)
      } else {
        try act(.call(number, nil), by: actor)
      }
    case .calling(let ticket): try meet(ticket, at: number, actor)
    case .serving(let ticket): try conclude(ticket, at: index)
    }
  }

  /// Once in a while a clerk needs a minute.
  private var pauseReason: String {
    pick([
      Words(zh: "取材料", en: "fetching papers"),
      Words(zh: "打印机换纸", en: "paper for the printer"),
      Words(zh: "请教同事", en: "asking a colleague"),
    ])
  }

  /// The resident has come, or has to be called again, or does not come at all.
  private func meet(
    _ ticket: TicketNumber, at number: WindowNumber, _ actor: Actor
  ) throws(ToolError) {
    if hasCome(ticket) {
      try act(.begin(number), by: actor)
      return
    }
    if case .called(let call) = live.hall.ticket(ticket)?.state, call.recalls < 2,
      try act(.recall(number), by: actor)
    {
      return
    }
    try act(.miss(number), by: actor)
  }

  /// The work is done: mostly well, sometimes with a detour.
  private func conclude(_ ticket: TicketNumber, at index: Int) throws(ToolError) {
    let (number, actor) = (clerks[index].window, clerks[index].actor)
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<2:
      if try act(.hold(number, .visitor), by: actor) { return }
    case 2..<4:
      if try act(.hold(number, .step(until: now + .minutes(15))), by: actor) { return }
    case 4..<6:
      if try passOn(from: number, actor) { return }
    case 6:
      // A key pressed too soon, and taken back before the next call.
      if try act(.finish(number, .advised), by: actor) {
        plan(.takeBack(index), in: .seconds(3))
        return
      }
    case 7..<15:
      try act(.finish(number, .incomplete), by: actor)
      return
    default: break
    }
    let kind = live.hall.ticket(ticket).flatMap { Catalogue.shipped[$0.currentItem]?.kind }
    try act(.finish(number, kind == .promised ? .accepted : .completed), by: actor)
  }

  /// Sends a ticket to another window for a look, and wants it back.
  private func passOn(from number: WindowNumber, _ actor: Actor) throws(ToolError) -> Bool {
    let others = live.hall.windows.filter { $0.staff != nil && $0.number != number }
    guard let other = others.randomElement(using: &random) else { return false }
    let note = pick([
      Words(zh: "请先核对信息", en: "please check the record first"),
      Words(zh: "先查缴费记录", en: "please look up the payments first"),
      Words(zh: "请帮忙看一下证明", en: "please have a look at the certificate"),
    ])
    return try act(
      .transfer(number, to: .window(other.number), note: note, returns: true), by: actor)
  }

  private func pick(_ texts: [Words]) -> String {
    texts[Int.random(in: 0..<texts.count, using: &random)][language]
  }
}
