internal import Canvas
internal import HallCore

// The way to an item by its domain: the domains, then the items of one.

extension Kiosk {
  func domainsSheet(in scene: Scene) -> Sheet {
    let queues = scene.hall.founding.queues
    let choices = choices(
      queues.count, in: frame(in: scene).body(), width: isLarge ? 30 : 17, scene
    ) { index, key in domainChoice(queues[index], key) }
    return Sheet(
      title: Words(zh: "办哪一类?", en: "What is it about?"),
      subtitle: choices.counted
        ?? Words(zh: "不清楚就呼叫工作人员", en: "not sure? call the staff"),
      choices: choices.shown, aside: choices.aside, body: choices.tiles)
  }

  func domainChoices(_ queues: [Founding.Queue]) -> [Action<Message>] {
    queues.map { domainChoice($0, nil) }
  }

  private func domainChoice(_ queue: Founding.Queue, _ key: Key?) -> Action<Message> {
    Action(
      queue.name, key: key, .go(.domain(queue.letter)),
      help: Words(zh: "\(queue.minutes.count) 项", en: "\(queue.minutes.count) items"))
  }

  func domainSheet(_ letter: QueueLetter, in scene: Scene) -> Sheet {
    let queue = scene.hall.queue(letter)
    let codes = queue?.minutes.keys.sorted() ?? []
    let choices = choices(
      codes.count, in: frame(in: scene).body(), width: 36, scene
    ) { index, key in itemChoice(codes[index], .take, key) }
    return Sheet(
      title: queue?.name ?? Words(zh: "事项", en: "Items"),
      subtitle: choices.counted ?? Words(zh: "办哪一项?", en: "which item?"),
      choices: choices.shown, aside: choices.aside, body: choices.tiles)
  }

  /// An item to be looked at.
  func itemChoice(_ code: ItemCode, _ purpose: Purpose, _ key: Key?) -> Action<Message> {
    let item = Catalogue.shipped[code]
    let (papers, minutes) = (item?.materials.count ?? 0, item?.expectedMinutes ?? 0)
    return Action(
      item?.name ?? Words(zh: "事项 \(code)", en: "item \(code)"), key: key,
      .go(.item(code, purpose)),
      help: Words(
        zh: "带 \(papers) 样,办约 \(minutes) 分",
        en: "\(papers) \(papers == 1 ? "paper" : "papers"), about \(minutes) min"))
  }
}
