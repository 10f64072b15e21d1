internal import HallCore

extension Kiosk {
  /// What most people come for: the items of today's tickets, the most frequent first, then those of
  /// the catalogue that people have everyday names for.
  static func everydayItems(in hall: Hall, count: Int = 8) -> [ItemCode] {
    var counts: [ItemCode: Int] = [:]
    for ticket in hall.allTickets {
      for item in ticket.items { counts[item, default: 0] += 1 }
    }
    // A single ticket tells nothing about the day.
    let frequent = counts.filter { $0.value > 1 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    var items: [ItemCode] = []
    var seen: Set<ItemCode> = []
    func add(_ codes: some Sequence<ItemCode>) {
      for code in codes {
        guard items.count < count else { return }
        if hall.offers(code), seen.insert(code).inserted { items.append(code) }
      }
    }
    add(frequent)
    add(Catalogue.shipped.aliases.lazy.compactMap { $0.items.first })
    add(hall.profile.items)
    return items
  }
}
