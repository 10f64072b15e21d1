internal import Canvas
internal import HallCore

// The way to items by an occasion in life, which bundles them: one ticket for all of them.

extension Kiosk {
  /// The places in the catalogue of the occasions of which the hall offers an item.
  func offeredLifeEvents(in hall: Hall) -> [Int] {
    Catalogue.shipped.lifeEvents.indices.filter { !offeredItems(ofEvent: $0, in: hall).isEmpty }
  }

  /// The items of an occasion that the hall offers, as many as fit on a ticket.
  func offeredItems(ofEvent place: Int, in hall: Hall) -> [ItemCode] {
    let items = Catalogue.shipped.lifeEvents[place].items.filter(hall.offers)
    return Array(items.prefix(hall.settings.basketLimit))
  }

  func lifeEventChoice(_ place: Int, _ key: Key?, in hall: Hall) -> Action<Message> {
    let count = offeredItems(ofEvent: place, in: hall).count
    return Action(
      Catalogue.shipped.lifeEvents[place].name, key: key, .go(.lifeEvent(place)),
      help: Self.items(count))
  }

  func lifeEventsSheet(in scene: Scene) -> Sheet {
    let places = offeredLifeEvents(in: scene.hall)
    let choices = shortChoices(places.count, in: scene) {
      lifeEventChoice(places[$0], $1, in: scene.hall)
    }
    return Sheet(
      title: Words(zh: "一件事", en: "An occasion in life"),
      subtitle: choices.counted(
        after: Words(zh: "几样一起办,只取一个号", en: "several items, one ticket")),
      choices: choices.shown, aside: choices.aside, body: choices.tiles)
  }
}
