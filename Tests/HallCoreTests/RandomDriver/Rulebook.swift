@testable import HallCore

/// The rules of a hall told a second time, from its profile alone and without lanes: who can serve
/// what, and who is due. Slow and plain, so that it can be believed.
struct Rulebook {
  private let letters: [ItemCode: QueueLetter]
  private let needs: [ItemCode: Set<EquipmentID>]
  private let skills: [StaffID: Set<QueueLetter>]
  private let equipment: [WindowNumber: Set<EquipmentID>]
  private let laneKeys: [Lane.Key: Int]

  init(_ hall: Hall) {
    var letters: [ItemCode: QueueLetter] = [:]
    var needs: [ItemCode: Set<EquipmentID>] = [:]
    for queue in hall.founding.queues {
      for item in queue.minutes.keys { letters[item] = queue.letter }
    }
    for equipment in hall.profile.equipment {
      for item in equipment.items { needs[item, default: []].insert(equipment.id) }
    }
    self.letters = letters
    self.needs = needs
    skills = Dictionary(uniqueKeysWithValues: hall.profile.staff.map { ($0.id, $0.skills) })
    equipment = Dictionary(
      uniqueKeysWithValues: hall.profile.windows.map { ($0.number, $0.equipment ?? []) })
    laneKeys = Dictionary(
      uniqueKeysWithValues: hall.lanes.enumerated().map { ($0.element.key, $0.offset) })
  }

  /// The lane in which a waiting ticket has to stand.
  func lane(of ticket: Ticket) -> Int? {
    let item = ticket.currentItem
    switch ticket.route {
    case .queue(let letter): return laneKeys[.service(letter, equipment: [])]
    case .window(let number): return laneKeys[.window(number)]
    case .staff(let id): return laneKeys[.staff(id)]
    case .item:
      return letters[item].flatMap { laneKeys[.service($0, equipment: needs[item] ?? [])] }
    }
  }

  /// The ticket that a window has to call by the due rule.
  func next(for number: WindowNumber, in hall: Hall) -> TicketNumber? {
    guard let window = hall.window(number), let staff = window.staff else { return nil }
    let queues = window.queues.intersection(skills[staff] ?? [])
    var best: Ticket?
    for ticket in hall.tickets.all {
      guard case .waiting = ticket.state, serves(ticket, number, staff, queues) else { continue }
      if let best, (best.due, best.joined) < (ticket.due, ticket.joined) { continue }
      best = ticket
    }
    return best?.number
  }

  private func serves(
    _ ticket: Ticket, _ window: WindowNumber, _ staff: StaffID, _ queues: Set<QueueLetter>
  ) -> Bool {
    switch ticket.route {
    case .queue(let letter): return queues.contains(letter)
    case .window(let number): return number == window
    case .staff(let id): return id == staff
    case .item:
      guard let letter = letters[ticket.currentItem], queues.contains(letter) else { return false }
      guard let needed = needs[ticket.currentItem] else { return true }
      return needed.isSubset(of: equipment[window] ?? [])
    }
  }
}
