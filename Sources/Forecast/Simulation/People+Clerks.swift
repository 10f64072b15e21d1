internal import HallCore

// Those who serve: what the clerk at a window does next, whatever goes on there and whoever brought it
// about.

extension People {
  /// Lets the clerk of a window think anew, because something has happened there.
  mutating func reconsider(
    _ window: WindowNumber, holding ticket: TicketNumber? = nil, in hall: Hall
  ) {
    guard let index = hall.place(of: window) else { return }
    if let ticket { clerks[index].ticket = ticket }
    reconsider(index, in: hall)
  }

  mutating func reconsider(_ index: Int, in hall: Hall) {
    clerks[index].turn += 1
    unoccupied &= ~(1 << UInt128(index))
    guard !clerks[index].isPlayed else { return }
    switch hall.activity(at: index) {
    case nil: break
    case .idle:
      if isWanted(index, in: hall) { react(index) } else { rest(index) }
    case .paused:
      if !clerks[index].isTold {
        plan(index, in: habits.pausing.length(chances(index).share(.pauseTime)))
      }
    case .calling(let ticket): plan(index, in: coming(ticket, in: hall))
    case .serving(let ticket): plan(index, in: handlingTime(of: ticket, at: index, in: hall))
    }
  }

  private mutating func plan(_ index: Int, in span: TimeSpan) {
    if habits.isIdeal, span == .zero {
      prompt.append((index, clerks[index].turn))
    } else {
      plan(.clerk(index, turn: clerks[index].turn), in: span)
    }
  }

  /// What chance has a clerk do at this turn.
  private func chances(_ index: Int) -> Draws {
    today.of(.clerk, index).of(.clerk, clerks[index].turn)
  }

  private func isWanted(_ index: Int, in hall: Hall) -> Bool {
    hall.isAwaited(at: index) || clerks[index].isToLeave
      || clerks[index].successor != nil && successor(of: index, in: hall) != nil
  }

  private mutating func react(_ index: Int) {
    plan(index, in: habits.isIdeal ? .zero : habits.turning.length(chances(index).share(.reaction)))
  }

  /// Leaves a clerk without anything to do until somebody comes.
  mutating func rest(_ index: Int) {
    clerks[index].turn += 1
    unoccupied |= 1 << UInt128(index)
  }

  /// Somebody has joined a queue: of the clerks who can call them and have nothing to do, the first
  /// one looks up.
  mutating func wake(for ticket: TicketNumber, in hall: Hall) {
    guard unoccupied != 0, hall.isWaiting(ticket) else { return }
    var left = unoccupied
    while left != 0 {
      let index = left.trailingZeroBitCount
      left &= left - 1
      if hall.canCall(ticket, at: index) { return reconsider(index, in: hall) }
    }
  }

  /// Every clerk with nothing to do looks whether there is something after all.
  mutating func wakeAnybody(in hall: Hall) {
    var left = unoccupied
    while left != 0 {
      let index = left.trailingZeroBitCount
      left &= left - 1
      if isWanted(index, in: hall) { reconsider(index, in: hall) }
    }
  }

  /// How long it takes until whoever was called is there, or the clerk gives up.
  private func coming(_ ticket: TicketNumber, in hall: Hall) -> TimeSpan {
    let resident = self[ticket]
    guard !habits.isIdeal || resident.comes == nil else { return .zero }
    let patience = patience(with: resident.who, call: resident.calls, in: hall)
    guard let comes = resident.comes else { return patience }
    return min(max(comes - now, .seconds(1)), patience)
  }

  mutating func handlingTime(
    of ticket: TicketNumber, at index: Int, in hall: Hall
  ) -> TimeSpan {
    let resident = self[ticket]
    let item = hall.currentItem(of: ticket)
    let share = resident.who.share(.handling, resident.handlings)
    update(ticket) { $0.handlings += 1 }
    return crowd.handlingTime(
      of: item, expected: hall.expectedHandling(of: item) ?? .minutes(5),
      by: hall.staff(at: index), share: share)
  }

  /// A clerk's moment has come.
  mutating func work(at index: Int, in hall: Hall) -> Command? {
    let (number, actor) = (clerks[index].window, clerks[index].actor)
    switch hall.activity(at: index) {
    case nil: return nil
    case .paused: return command(.open(number, nil), by: actor)
    case .idle:
      if let command = handOver(index, in: hall) { return command }
      guard hall.isAwaited(at: index) else {
        rest(index)
        return nil
      }
      if !habits.isIdeal, chances(index).isAmong(habits.pauseShare, .pause) {
        return command(.pause(number, reason: pauseReason(index)), by: actor)
      }
      return command(.call(number, habits.routing.pick(for: number, in: hall)), by: actor)
    case .calling(let ticket): return meet(ticket, at: number, actor, in: hall)
    case .serving(let ticket): return conclude(ticket, at: index, in: hall)
    }
  }

  /// Once in a while a clerk needs a minute.
  private func pauseReason(_ index: Int) -> String {
    pick(
      [
        Words(zh: "取材料", en: "fetching papers"),
        Words(zh: "打印机换纸", en: "paper for the printer"),
        Words(zh: "请教同事", en: "asking a colleague"),
      ], chances(index), .pauseReason)
  }

  private func pick(_ texts: [Words], _ draws: Draws, _ purpose: Draws.Purpose) -> String {
    texts[draws.number(in: 0...texts.count - 1, purpose)][habits.language]
  }

  /// The resident has come, or has to be called again, or does not come at all.
  private func meet(
    _ ticket: TicketNumber, at number: WindowNumber, _ actor: Actor, in hall: Hall
  ) -> Command {
    if hasCome(ticket) { return command(.begin(number), by: actor) }
    let recall = command(.recall(number), by: actor)
    if case .called(let call)? = hall.ticket(ticket)?.state,
      call.recalls < Habits.attempts(in: hall) - 1,
      isPossible(recall, in: hall)
    {
      return recall
    }
    return command(.miss(number), by: actor)
  }

  /// The work is done: mostly well, sometimes with a detour.
  private mutating func conclude(
    _ ticket: TicketNumber, at index: Int, in hall: Hall
  ) -> Command {
    let (number, actor) = (clerks[index].window, clerks[index].actor)
    guard !habits.isIdeal else { return command(.finish(number, .completed), by: actor) }
    let resident = self[ticket]
    let who = resident.who
    let (detours, place) = (
      habits.detourShare, who.share(.conclusion, resident.handlings)
    )
    switch place {
    case ..<(detours / 3): return command(.hold(number, .visitor), by: actor)
    case ..<(detours * 2 / 3):
      let hold = command(.hold(number, .step(until: now + .minutes(15))), by: actor)
      if isPossible(hold, in: hall) { return hold }
    case ..<detours:
      if let command = passOn(from: number, actor, who, in: hall) { return command }
    case ..<(detours + 0.01):
      // A key pressed too soon, and taken back before the next call.
      plan(.takeBack(index), in: .seconds(3))
      return command(.finish(number, .advised), by: actor)
    case ..<(detours + 0.09): return command(.finish(number, .incomplete), by: actor)
    default: break
    }
    let kind = Catalogue.shipped[hall.currentItem(of: ticket)]?.kind
    return command(.finish(number, kind == .promised ? .accepted : .completed), by: actor)
  }

  /// Sends a ticket to another window for a look, and wants it back.
  private func passOn(
    from number: WindowNumber, _ actor: Actor, _ who: Draws, in hall: Hall
  ) -> Command? {
    let others = hall.windows.filter { $0.staff != nil && $0.number != number }
    guard !others.isEmpty else { return nil }
    let other = others[who.number(in: 0...others.count - 1, .destination)]
    let note = pick(
      [
        Words(zh: "请先核对信息", en: "please check the record first"),
        Words(zh: "先查缴费记录", en: "please look up the payments first"),
        Words(zh: "请帮忙看一下证明", en: "please have a look at the certificate"),
      ], who, .note)
    return command(
      .transfer(number, to: .window(other.number), note: note, returns: true), by: actor)
  }
}
