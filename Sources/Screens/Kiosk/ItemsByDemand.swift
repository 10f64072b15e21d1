internal import HallCore

extension Kiosk {
  /// All items of a hall, those that most people come for first: the items of today's tickets by how
  /// many there are, then those of the catalogue that people have everyday names for, then the others.
  static func itemsByDemand(in hall: Hall) -> [ItemCode] {
    var counts: [ItemCode: Int] = [:]
    for ticket in hall.allTickets {
      for item in ticket.items { counts[item, default: 0] += 1 }
    }
    // A single ticket tells nothing about the day.
    let frequent = counts.filter { $0.value > 1 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let named = Catalogue.shipped.aliases.compactMap(\.items.first)
    var seen: Set<ItemCode> = []
    return (frequent + named + hall.profile.items).filter {
      hall.offers($0) && seen.insert($0).inserted
    }
  }

  /// The same, in the order that has stood since nobody was there: it does not change under a finger.
  func itemsByDemand(in scene: Scene) -> [ItemCode] {
    demand.isEmpty ? Self.itemsByDemand(in: scene.hall) : demand
  }

  /// How many of them are at hand without a word.
  static let usualCount = 8
}
