internal import Canvas
internal import HallCore

// The way to an item by its domain: the domains, then the items of one.

extension Kiosk {
  func domainsSheet(in scene: Scene) -> Sheet {
    let queues = scene.hall.founding.queues
    let choices = shortChoices(queues.count, in: scene) { domainChoice(queues[$0], $1) }
    return Sheet(
      title: Words(zh: "办哪一类?", en: "What is it about?"),
      subtitle: choices.counted(
        after: Words(zh: "不清楚就呼叫工作人员", en: "not sure? call the staff")),
      choices: choices.shown, aside: choices.aside, body: choices.tiles)
  }

  /// The domains that have room on a shelf, and the way to the others.
  func domainChoices(_ queues: [Founding.Queue], room: Int) -> [Action<Message>] {
    shelved(queues.map { domainChoice($0, nil) }, room: room, more: .go(.domains))
  }

  private func domainChoice(_ queue: Founding.Queue, _ key: Key?) -> Action<Message> {
    Action(
      queue.name, key: key, .go(.domain(queue.letter)),
      help: Self.items(queue.minutes.count))
  }

  func domainSheet(_ letter: QueueLetter, in scene: Scene) -> Sheet {
    let queue = scene.hall.queue(letter)
    let codes = itemsByDemand(in: scene).filter { queue?.minutes[$0] != nil }
    let choices = choices(
      codes.count, in: frame(in: scene).body(), width: 36, scene
    ) { index, key in itemChoice(codes[index], way, key) }
    return Sheet(
      title: queue?.name ?? Words(zh: "事项", en: "Items"),
      subtitle: choices.counted(after: Words(zh: "常办的在前", en: "often asked for first")),
      choices: choices.shown, aside: choices.aside, body: choices.tiles)
  }

  /// How many items: `3 项`, `3 items`.
  static func items(_ count: Int) -> Words {
    Words(zh: "\(count) 项", en: count.counted("item"))
  }

  /// An item to be looked at.
  func itemChoice(_ code: ItemCode, _ purpose: Purpose, _ key: Key?) -> Action<Message> {
    let item = Catalogue.shipped[code]
    let (papers, minutes) = (item?.materials.count ?? 0, item?.expectedMinutes ?? 0)
    return Action(
      Self.name(of: code), key: key,
      purpose == .book
        ? .go(.booking(.days(.book([code])))) : .go(.item(code, purpose)),
      help: Words(
        zh: "带 \(papers) 样,办约 \(minutes) 分",
        en: "\(papers.counted("paper")), about \(minutes) min"))
  }
}
