internal import Canvas
internal import HallCore

// Never a dead end: what cannot be booked is said with what to do instead.

extension Kiosk {
  func noBookingSheet(_ refusal: Refusal, _ errand: Errand, in scene: Scene) -> Sheet {
    if case .itemsNeedSeveralWindows(let items) = refusal {
      return oneByOneSheet(items, in: scene)
    }
    let text = refusal.words.sentence
    let choices = waysOn(from: refusal, errand, in: scene)
    return Sheet(
      title: noBookingTitle(refusal),
      subtitle: Words(zh: "可以这样", en: "What you can do"), lines: [scene(text)],
      choices: choices, body: tellAndChoose([scene(text)], choices, in: scene))
  }

  private func noBookingTitle(_ refusal: Refusal) -> Words {
    switch refusal {
    case .slotTaken, .noSuchSlot:
      Words(zh: "这个时间刚被约走了", en: "That time has just been taken")
    case .bookingTooSoon, .bookingsClosed: Words(zh: "这个时间来不及了", en: "It is too late for that")
    case .bookedThatDay: Words(zh: "那天您已有预约", en: "You have a booking that day")
    case .tooManyBookings: Words(zh: "您的预约已经够多了", en: "You have enough bookings")
    case .onlyTheDeskBooks: Words(zh: "请到前台预约", en: "Please book at the desk")
    default: Words(zh: "这次没约上", en: "Nothing was booked")
    }
  }

  private func waysOn(
    from refusal: Refusal, _ errand: Errand, in scene: Scene
  ) -> [Action<Message>] {
    let times = Action(
      Words(zh: "选别的时间", en: "Another time"), key: .enter, Message.back,
      help: Words(zh: "回到那一天", en: "of the same day"))
    let ticket = ticketNow(errand, in: scene)
    let home = Action(Words(zh: "返回首页", en: "Back to the start"), Message.home)
    func own(_ key: Key?) -> Action<Message> {
      Action(
        Words(zh: "查我的预约", en: "My bookings"), key: key, .go(.booking(.code)),
        help: Words(zh: "用预约码改期、取消", en: "move or cancel by code"))
    }
    switch refusal {
    case .slotTaken, .noSuchSlot, .bookingsClosed: return [times, otherDays(errand)]
    case .bookingTooSoon: return [times, otherDays(errand)] + ticket
    case .bookedThatDay: return [otherDays(errand, key: .enter), own(nil)]
    case .tooManyBookings: return [own(.enter), home]
    case .onlyTheDeskBooks, .noBookingCodes: return [callStaff(in: scene)] + ticket + [home]
    case .itemNotOffered, .noItems, .tooManyItems, .repeatedItem:
      return [bookingChoice(key: .enter), home]
    default: return [otherDays(errand, key: .enter), home]
    }
  }

  /// A ticket instead, where one is given out now.
  private func ticketNow(_ errand: Errand, in scene: Scene) -> [Action<Message>] {
    guard case .book(let items) = errand, givesTickets(in: scene) else { return [] }
    return [
      Action(
        Words(zh: "现在取号", en: "Take a ticket"), .want(items),
        help: Words(zh: "今天就办", en: "to be served today"))
    ]
  }

  /// Items that no single window does: a time for each.
  private func oneByOneSheet(_ items: [ItemCode], in scene: Scene) -> Sheet {
    let tiles = choices(
      items.count, in: frame(in: scene).body(), width: 34, scene
    ) { index, key in itemChoice(items[index], .book, key) }
    return Sheet(
      title: Words(zh: "这几项在不同窗口办,请分开约", en: "Different windows do these: book one by one"),
      subtitle: tiles.counted ?? Words(zh: "先约哪一项?", en: "which one first?"),
      choices: tiles.shown, aside: tiles.aside, body: tiles.tiles)
  }
}
