internal import Canvas
internal import HallCore

// Several items on one ticket: what was chosen item by item, or what an occasion in life bundles.

extension Kiosk {
  /// The way to what was chosen.
  var basketAction: Action<Message> {
    let count = basket.count
    return Action(
      Words(zh: "一起办 \(count) 项", en: "My list: \(count)"), .go(.basket))
  }

  func basketSheet(in scene: Scene) -> Sheet {
    guard !basket.isEmpty else { return emptyBasketSheet(in: scene) }
    let body = frame(in: scene).body()
    let tiles = choices(
      basket.count, in: Size(rows: body.rows - Self.choiceRows - 1, columns: body.columns * 3 / 5),
      width: 21, scene
    ) { index, key in removal(basket[index], key) }
    let actions =
      ticketChoices(basket, in: scene) + [
        Action(
          Words(zh: "再加一项", en: "Add an item"), .go(.domains),
          help: Words(zh: "几项取一个号", en: "one ticket for all"))
      ]
    return Sheet(
      title: Words(
        zh: "一起办 \(basket.count) 项",
        en: "\(basket.count.counted("item")) on one ticket"),
      subtitle: tiles.counted(after: Words(zh: "一项办完接着办下一项", en: "served one after the other")),
      lines: bundleLines(basket, in: scene),
      choices: actions + tiles.shown, aside: tiles.aside,
      body: Column(spacing: 1) {
        Row(spacing: 3) {
          tiles.tiles.stretched(3)
          toBring(basket, in: scene).stretched(2)
        }
        .stretched()
        choiceRow(actions, in: scene)
      })
  }

  func lifeEventSheet(_ place: Int, in scene: Scene) -> Sheet {
    let event = Catalogue.shipped.lifeEvents[place]
    let items = offeredItems(ofEvent: place, in: scene.hall)
    let others = event.items.count - items.count
    let actions =
      ticketChoices(items, in: scene) + [
        Action(
          Words(zh: "挑几项", en: "Choose some"), .pick(items),
          help: Words(zh: "不用的去掉", en: "leave some out"))
      ]
    return Sheet(
      title: event.name,
      subtitle: others > 0
        ? Words(
          zh: "这里能办 \(items.count) 项,另 \(others) 项请问工作人员",
          en: "\(items.count) of them here; ask the staff about \(others) more")
        : Words(zh: "\(items.count) 项,只取一个号", en: "\(items.count.counted("item")), one ticket"),
      lines: bundleLines(items, in: scene), choices: actions,
      body: Column(spacing: 1) {
        Row(spacing: 3) {
          Column {
            Text(scene(Words(zh: "一起办", en: "Items")), .bold)
            for (index, item) in items.enumerated() {
              Row(spacing: 2) {
                Text("\(index + 1)")
                Paragraph(scene(Self.name(of: item))).stretched()
              }
            }
          }
          .stretched()
          toBring(items, in: scene).stretched()
        }
        .stretched()
        choiceRow(actions, in: scene)
      })
  }

  private func ticketChoices(_ items: [ItemCode], in scene: Scene) -> [Action<Message>] {
    let wait = items.first.map { waitWords(for: $0, in: scene) }
    return waysToBeServed(items, help: wait, in: scene)
      + (isBooking ? [] : [priorityAction(in: scene)])
  }

  private func toBring(_ items: [ItemCode], in scene: Scene) -> any Element {
    papersColumn(Self.allPapers, Catalogue.shipped.papers(for: items), in: scene)
  }

  private static let allPapers = Words(zh: "一共要带", en: "What to bring")

  private func bundleLines(_ items: [ItemCode], in scene: Scene) -> [String] {
    items.map { scene(Self.name(of: $0)) }
      + paperLines(Self.allPapers, Catalogue.shipped.papers(for: items), in: scene)
  }

  private func removal(_ item: ItemCode, _ key: Key?) -> Action<Message> {
    Action(
      Self.name(of: item), key: key, .remove(item),
      help: Words(zh: "✕ 点一下去掉", en: "✕ touch to leave it out"))
  }

  private func emptyBasketSheet(in scene: Scene) -> Sheet {
    let choices: [Action<Message>] = [
      Action(Words(zh: "分类找", en: "By subject"), .go(.domains)),
      Action(Words(zh: "找事项", en: "Find an item"), .go(.search(.take))),
    ]
    let text = Words(zh: "还没有选事项。", en: "Nothing is chosen yet.")
    return Sheet(
      title: Words(zh: "一起办", en: "My list"), subtitle: text, lines: [scene(text)],
      choices: choices, body: tellAndChoose([scene(text)], choices, in: scene))
  }
}
