internal import Canvas
internal import HallCore

// What to book a time for: the same ways to an item as for a ticket.

extension Kiosk {
  func bookingItemsSheet(in scene: Scene) -> Sheet {
    let title = Words(zh: "预约:办哪一项?", en: "Book a time: for what?")
    let subtitle = Words(zh: "选一项,或选一类", en: "choose an item or a subject")
    let search = Action(Words(zh: "找事项", en: "Find an item"), Message.go(.search(.book)))
    let frame = frame(in: scene)
    let count = scene.hall.founding.queues.count
    if !frame.isList, let shelves = HomeShelves(frame, domains: count, isHome: false) {
      let items = itemShelves(shelves, in: scene)
      return Sheet(
        title: title, subtitle: subtitle, choices: items.choices, aside: [search],
        body: items.body)
    }
    let ways: [Action<Message>] = [
      Action(Words(zh: "分类找", en: "By subject"), .go(.domains)), search,
      Action(Words(zh: "一件事", en: "An occasion in life"), .go(.lifeEvents)),
    ]
    let usual = itemsByDemand(in: scene).prefix(Self.usualCount)
    let tiles = choices(
      ways.count + usual.count, in: frame.body(), width: 34, scene
    ) { index, key in
      index < ways.count
        ? Action(ways[index].label, key: key, ways[index].message)
        : itemChoice(usual[index - ways.count], .book, key)
    }
    return Sheet(
      title: title, subtitle: tiles.counted ?? subtitle, choices: tiles.shown, aside: tiles.aside,
      body: tiles.tiles)
  }
}
