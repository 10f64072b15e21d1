/// A window's last act while it can still be taken back, for whoever sits there.
public struct Undoable: Hashable, Sendable {
  /// What the window did.
  public let act: Act
  /// The ticket that it did it to; `nil` for a pause and its end.
  public let ticket: TicketNumber?
  /// The last moment at which it can be taken back, if nobody acts on the ticket before.
  public let until: Instant

  /// What a window can take back.
  public enum Act: String, CaseIterable, Sendable {
    case call, begin, finish, miss, hold, transfer, pause, reopen

    /// What taking it back is called, in both languages.
    public var words: Words {
      switch self {
      case .call: Words(zh: "撤销叫号", en: "undo the call")
      case .begin: Words(zh: "撤销开始", en: "undo the start")
      case .finish: Words(zh: "撤销办结", en: "undo the finish")
      case .miss: Words(zh: "撤销过号", en: "undo the miss")
      case .hold: Words(zh: "撤销挂起", en: "undo the hold")
      case .transfer: Words(zh: "撤销转出", en: "undo the transfer")
      case .pause: Words(zh: "撤销暂停", en: "undo the pause")
      case .reopen: Words(zh: "撤销恢复", en: "undo the return from a pause")
      }
    }
  }
}

extension Hall {
  /// What an undo at a window would take back at a moment; `nil` exactly when it would be refused.
  public func undoable(at number: WindowNumber, on moment: Instant) -> Undoable? {
    let moment = max(moment, now)
    let hall = asOf(moment)
    guard !hall.isDayOver, (try? hall.undo(number, at: moment)) != nil,
      let place = hall.place(of: number), let last = hall.lastActs[place]
    else { return nil }
    let ticket = last.before.flatMap { hall.ticket($0.number) }
    // Midnight, and a hold that ends by itself, take the chance away with their first millisecond.
    var closes = hall.dayEnds
    if case .held(let hold) = ticket?.state, case .step(let back) = hold.kind {
      closes = min(closes, back)
    }
    let lastBefore = Instant(milliseconds: closes.milliseconds - 1)
    return Undoable(
      act: last.act(on: ticket), ticket: ticket?.number,
      until: min(last.at + .seconds(settings.undoSeconds), lastBefore))
  }
}

extension LastAct {
  /// What the act was, told from what went on before it and how its ticket has stood since.
  fileprivate func act(on ticket: Ticket?) -> Undoable.Act {
    switch (activity, ticket?.state) {
    case (.paused, nil): .reopen
    case (_, nil): .pause
    case (_, .called?): .call
    case (.calling, .serving?): .begin
    case (_, .missed?): .miss
    case (_, .held?): .hold
    case (_, .waiting?) where ticket?.handlings.last?.conclusion == .transferred: .transfer
    default: .finish
    }
  }
}
