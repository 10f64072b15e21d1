internal import HallCore

/// Something that the guide's search has found.
enum Finding: Hashable, Sendable {
  /// A service item, and the everyday name by which it was found.
  case item(ItemCode, alias: String?)
  /// An occasion in life, by its id, with those of its items that this hall offers.
  case lifeEvent(String, [ItemCode])
  /// A ticket of today.
  case ticket(TicketNumber)
  /// A booking, by its code.
  case booking(BookingCode)

  /// Everything that a text finds in a hall: a ticket or booking of that number, items found by a whole
  /// name, occasions in life, items found by a part of a name, and items that this hall does not offer.
  static func all(_ text: String, in hall: Hall) -> [Finding] {
    guard text.contains(where: { $0 != " " }) else { return [] }
    let catalogue = Catalogue.shipped
    let offered = Set(hall.profile.items)
    let tickets = TicketNumber(text: text).flatMap { hall.ticket($0) }.map {
      [Finding.ticket($0.number)]
    }
    let bookings = BookingCode(text: text).flatMap { hall.booking($0) }.map {
      [Finding.booking($0.code)]
    }
    let matches = catalogue.search(text, limit: 60)
    let here = matches.filter { offered.contains($0.item.code) }
    let elsewhere = matches.filter { !offered.contains($0.item.code) }.prefix(5)
    let events = catalogue.lifeEvents(matching: text).compactMap { event -> Finding? in
      let items = event.items.filter(offered.contains)
      return items.isEmpty ? nil : .lifeEvent(event.id, items)
    }
    func items(_ matches: some Sequence<Match>) -> [Finding] {
      matches.map { .item($0.item.code, alias: $0.alias) }
    }
    return (tickets ?? []) + (bookings ?? []) + items(here.filter { $0.closeness <= .alias })
      + events.prefix(3)
      + items(here.filter { $0.closeness > .alias }) + items(elsewhere)
  }

  /// Every item that a hall offers, queue by queue, as somebody leafs through a catalogue.
  static func everything(in hall: Hall) -> [Finding] {
    hall.founding.queues.flatMap { queue in
      queue.minutes.keys.sorted().map { .item($0, alias: nil) }
    }
  }

  /// The items that it stands for.
  var items: [ItemCode] {
    switch self {
    case .item(let code, _): [code]
    case .lifeEvent(_, let items): items
    case .ticket, .booking: []
    }
  }
}
