internal import Canvas
internal import HallCore

extension Desk {
  /// What can be done where the keys go, in the order of the footer.
  func actions(_ roll: TicketRoll, in scene: Scene) -> [Action<Message>] {
    let own: [Action<Message>] =
      switch pane {
      case .search: searching(in: scene)
      case .filter: filtering
      case .list: listing(roll, in: scene)
      }
    return own + [bookings] + moves + helpCalls(in: scene)
  }

  private func refusal(of act: Act, in scene: Scene) -> Words? {
    scene.refusal(of: act, by: actor)?.words
  }

  /// The bookings of the day; of the one that the search has found, if it is one.
  private var bookings: Action<Message> {
    Action(
      Words(zh: "预约单", en: "bookings"), key: .control("y"), .showBookings(foundBooking),
      help: Words(zh: "一天的预约:签到、改期、取消", en: "the bookings of a day: check in, move, give back"))
  }

  private var foundBooking: BookingCode? {
    guard pane == .search, findings.indices.contains(found),
      case .booking(let code) = findings[found]
    else { return nil }
    return code
  }

  /// The arrows belong to the selection of the pane that has the keys.
  private var moves: [Action<Message>] {
    let opensCatalogue = pane == .search && !isSearching
    return [
      Action(Words(zh: "上一行", en: "the row above"), key: .up, .move(.up), isInFooter: false),
      opensCatalogue
        ? Action(
          Words(zh: "全部事项", en: "all items"), key: .down, .move(.down),
          help: Words(zh: "这里能办的事项,一队一队地看", en: "every item of this hall, queue by queue"))
        : Action(
          Words(zh: "下一行", en: "the row below"), key: .down, .move(.down), isInFooter: false),
      Action(
        Words(zh: "上一页", en: "the page above"), key: .pageUp, .move(.pageUp), isInFooter: false),
      Action(
        Words(zh: "下一页", en: "the page below"), key: .pageDown, .move(.pageDown),
        isInFooter: false),
      Action(
        Words(zh: "搜索和名单之间切换", en: "search and list"), key: .backTab, .switchPane,
        isInFooter: false),
    ]
  }

  /// Who has called for help, the longest waiting first.
  func helpCalls(in scene: Scene) -> [Action<Message>] {
    scene.hall.helpRequests.enumerated().map { index, request in
      Action(
        Words(zh: "我去 \(request.place)", en: "I go to \(request.place)"),
        key: index == 0 ? .control("g") : nil, .perform(.attend(request.place)),
        help: Words(zh: "去帮叫人的群众", en: "go to whoever called for help"),
        isInFooter: index == 0)
    }
  }

  private func searching(in scene: Scene) -> [Action<Message>] {
    var actions = [
      Action(enterWords(in: scene), key: .enter, Message.enter, unless: enterRefusal(in: scene))
    ]
    if let draft, draft.priority != nil, !isSearching {
      actions.append(
        Action(
          Words(zh: "改为预约", en: "book a time"), key: .control("t"), .bookInstead,
          help: Words(zh: "不取号,给他约一个时间", en: "no ticket now, but a time to come"),
          unless: refusal(toBook: draft.items, in: scene)))
    }
    actions += [
      Action(
        Words(zh: "返回", en: "back"), key: .escape, .back,
        help: Words(zh: "清掉打的字,再清掉选的事项", en: "clear what is typed, then what is chosen")),
      Action(
        Words(zh: "名单", en: "list"), key: .tab, .switchPane,
        help: Words(zh: "去等候名单", en: "to the waiting list")),
    ]
    if let draft, !isSearching { actions += choices(in: draft, scene) }
    return actions
  }

  /// What a digit and Backspace do to the draft.
  private func choices(in draft: Draft, _ scene: Scene) -> [Action<Message>] {
    let last = Action(
      Words(zh: "去掉一项", en: "leave out"), key: .backspace,
      Message.leaveOut(max(0, draft.items.count - 1)),
      help: Words(zh: "去掉最后一个事项", en: "leave the last item out"))
    guard draft.priority != nil else {
      let items = zip("123456789", draft.items.indices).map { digit, place in
        let name = scene.name(of: draft.items[place])
        return Action(
          Words(zh: "去掉\(name)", en: "leave out \(name)"), key: .character(digit),
          Message.leaveOut(place), isInFooter: false)
      }
      return [last] + items
    }
    let classes = zip("123456", PriorityClass.allCases).map { digit, priority in
      Action(
        priority.words, key: .character(digit), Message.classify(priority),
        help: Words(zh: "按\(priority.words.zh)取号", en: "a ticket as \(priority.words.en)"),
        isInFooter: false)
    }
    return [last] + classes
  }

  /// Why no time can be booked for some items; `nil` if one may be free.
  private func refusal(toBook items: [ItemCode], in scene: Scene) -> Words? {
    let refusal = scene.refusal(of: .reserve(items, at: scene.now, seed: 0), by: actor)
    switch refusal {
    case .noItems, .tooManyItems, .repeatedItem, .itemNotOffered, .itemsNeedSeveralWindows:
      return refusal?.words
    default: return nil
    }
  }

  private func enterWords(in scene: Scene) -> Words {
    if let foundBooking, scene.refusal(of: .checkIn(foundBooking), by: actor) == nil {
      return Words(zh: "签到", en: "check in")
    }
    if isSearching { return Words(zh: "打开", en: "open") }
    if issued != nil { return Words(zh: "下一位", en: "next") }
    switch draft?.purpose {
    case .take?: return Words(zh: "取号", en: "ticket")
    case .amend(let ticket)?: return Words(zh: "改 \(ticket)", en: "change \(ticket)")
    case nil: return Words(zh: "打开", en: "open")
    }
  }

  private func enterRefusal(in scene: Scene) -> Words? {
    if isSearching {
      return findings.isEmpty
        ? Words(zh: "没有找到,换个说法或按 Esc", en: "nothing found; try other words, or Esc") : nil
    }
    if issued != nil { return nil }
    guard let draft else {
      return Words(
        zh: "请先打几个字母,比如 sbk,或按 ↓ 看全部事项",
        en: "type a few letters first, such as sbk, or press ↓ for all items")
    }
    return refusal(of: draft.act, in: scene)
  }

  private var filtering: [Action<Message>] {
    [
      Action(Words(zh: "好了", en: "done"), key: .enter, .enter),
      Action(Words(zh: "全部", en: "all"), key: .escape, .back),
      Action(Words(zh: "搜索", en: "search"), key: .tab, .switchPane),
    ]
  }

  private func listing(_ roll: TicketRoll, in scene: Scene) -> [Action<Message>] {
    let ticket = place(in: roll.tickets).map { roll.tickets[$0] }
    return (ticket.map { acts(on: $0, in: scene) } ?? []) + [
      Action(
        Words(zh: "筛选", en: "filter"), key: .character("/"), .startFilter,
        help: Words(zh: "按号码、事项或队列筛选", en: "by number, item or queue")),
      Action(Words(zh: "返回", en: "back"), key: .escape, .back),
      Action(
        Words(zh: "搜索", en: "search"), key: .tab, .switchPane,
        help: Words(zh: "回到搜索", en: "to the search")),
    ]
  }

  /// What the desk can do with a ticket.
  private func acts(on ticket: Ticket, in scene: Scene) -> [Action<Message>] {
    let number = ticket.number
    let bringBack: Act =
      switch ticket.state {
      case .held: .resume(number)
      case .away: .comeBack(number)
      case .missed, .waiting, .called, .serving, .ended: .reinstate(number)
      }
    let over: Words? =
      if case .ended(let ending, _) = ticket.state {
        Refusal.ticketIsOver(number, ending).words
      } else { nil }
    let noClass = PriorityClass.allCases.allSatisfy { priority in
      scene.refusal(of: .prioritise(number, priority, reason: "?"), by: actor) != nil
    }
    return [
      Action(
        Words(zh: "优先", en: "priority"), key: .character("p"), .ask(.priority(number)),
        help: Words(zh: "给优先,要说明原因", en: "grant priority, with a reason"),
        unless: over ?? (noClass ? Refusal.priorityChangesNothing(number).words : nil)),
      Action(
        Words(zh: "改事项", en: "items"), key: .character("e"), .amend(number),
        help: Words(zh: "增减事项,第一项决定排哪个队", en: "add or remove items; the first decides the queue"),
        unless: over),
      Action(
        Words(zh: "恢复/取回", en: "bring back"), key: .character("r"), .perform(bringBack),
        help: Words(zh: "过号的恢复,挂起的取回,离开的回来", en: "reinstate, resume, or back again"),
        unless: refusal(of: bringBack, in: scene)),
      Action(
        Words(zh: "转到", en: "send"), key: .character("t"), .ask(.send(number)),
        help: Words(zh: "转到一个窗口,或回本来的队", en: "to a window, or back to its own queue"),
        unless: refusal(of: .redirect(number, to: nil), in: scene)),
      Action(
        Words(zh: "稍后再来", en: "away"), key: .character("s"), .ask(.stepOut(number)),
        help: Words(zh: "人走开一会儿,位置留着", en: "somebody goes away for a while and keeps the place"),
        unless: refusal(of: .stepOut(number, until: scene.now + .minutes(1)), in: scene)),
      Action(
        Words(zh: "取消", en: "cancel"), key: .character("x"), .ask(.cancel(number)),
        unless: over),
    ]
  }
}
